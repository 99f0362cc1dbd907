//! What of a case file an audience may see.
//!
//! Colleagues see everything. For everybody else a statement that may not be quoted, or that has been superseded, is taken
//! out, and with it whatever would still tell it: an act or event that nothing else shows, a violation that consists in it,
//! and whatever rests on the word of a source none of whose statements may be quoted. What shows a violation is, for
//! everybody, what the record says now: a superseded statement gives way to the one that replaced it.

use std::collections::BTreeSet;

use suasion_campaign::CaseFile;
use suasion_record::{History, SourceId, Statement, Subject};

/// The audience that may read the case anyway.
const COLLEAGUES: &str = "colleagues";

/// A case file as an audience may see it, and how much was taken out.
pub(super) struct Shown {
    /// What is left.
    pub file: CaseFile,
    /// How much is not.
    pub left_out: LeftOut,
}

/// How much was taken out of a case file.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct LeftOut {
    pub statements: usize,
    pub events: usize,
    pub violations: usize,
    /// Representations and answers.
    pub asked: usize,
}

impl LeftOut {
    /// Whether anything was.
    pub fn is_nothing(self) -> bool {
        self == LeftOut::default()
    }
}

/// Whether an audience sees everything.
pub(super) fn sees_everything(audience: &str) -> bool {
    audience == COLLEAGUES
}

/// The part of a file that an audience may see.
pub(super) fn shown(file: &CaseFile, audience: &str) -> Shown {
    let mut shown = Shown { file: file.clone(), left_out: LeftOut::default() };
    for violation in &mut shown.file.violations {
        violation.elements = violation.shown_by(&file.history).into_iter().map(|one| one.id).collect();
    }
    if !sees_everything(audience) {
        hide_statements(&mut shown.file.history);
        hide_violations(&mut shown.file);
        hide_the_word_of(&silent(file), &mut shown.file);
        shown.left_out = difference(file, &shown.file);
    }
    shown
}

/// The sources of which nothing may be quoted. One that made no statement at all stands behind a document of its own.
fn silent(file: &CaseFile) -> BTreeSet<SourceId> {
    let of = |leaves: bool| -> BTreeSet<SourceId> {
        let some = file.history.statements.iter().filter(|statement| leaves_the_house(statement) == leaves);
        some.map(|statement| statement.source).collect()
    };
    of(false).difference(&of(true)).copied().collect()
}

/// Whether a statement may leave: it may be quoted, and nothing has replaced it.
fn leaves_the_house(statement: &Statement) -> bool {
    statement.quotable && statement.counts()
}

fn hide_statements(history: &mut History) {
    let spoken_of: BTreeSet<Subject> = history.statements.iter().map(|statement| statement.about).collect();
    history.statements.retain(leaves_the_house);
    let quotable: BTreeSet<Subject> = history.statements.iter().map(|statement| statement.about).collect();
    // An act of which nobody spoke by itself stands with its event.
    history.acts.retain(|act| {
        let about = Subject::Act(act.id);
        quotable.contains(&about) || !spoken_of.contains(&about)
    });
    let acts = &history.acts;
    history.events.retain(|event| {
        quotable.contains(&Subject::Event(event.id))
            || acts.iter().any(|act| act.event == event.id && quotable.contains(&Subject::Act(act.id)))
    });
    let events: BTreeSet<_> = history.events.iter().map(|event| event.id).collect();
    history.acts.retain(|act| events.contains(&act.event));
}

fn hide_violations(file: &mut CaseFile) {
    let history = &file.history;
    file.violations.retain(|violation| {
        history.event(violation.event).is_some() && violation.act.is_none_or(|act| history.act(act).is_some())
    });
}

fn hide_the_word_of(silent: &BTreeSet<SourceId>, file: &mut CaseFile) {
    file.history.relations.retain(|relation| !silent.contains(&relation.source));
    file.representations.retain(|sent| !silent.contains(&sent.source));
    file.responses.retain(|response| !silent.contains(&response.source));
}

fn difference(whole: &CaseFile, left: &CaseFile) -> LeftOut {
    let statements = |file: &CaseFile| file.history.statements.iter().filter(|one| one.counts()).count();
    let asked = |file: &CaseFile| file.representations.len() + file.responses.len();
    LeftOut {
        statements: statements(whole) - statements(left),
        events: whole.history.events.len() - left.history.events.len(),
        violations: whole.violations.len() - left.violations.len(),
        asked: asked(whole) - asked(left),
    }
}
