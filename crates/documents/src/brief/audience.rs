//! What of a case file an audience may see.
//!
//! Colleagues see everything. For everybody else a statement that may not be quoted is taken out, and with it whatever
//! would still tell it: an act or event that nothing else shows, and a violation that consists in it.

use std::collections::BTreeSet;

use suasion_campaign::CaseFile;
use suasion_record::Subject;

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
}

/// Whether an audience sees everything.
pub(super) fn sees_everything(audience: &str) -> bool {
    audience == COLLEAGUES
}

/// The part of a file that an audience may see.
pub(super) fn shown(file: &CaseFile, audience: &str) -> Shown {
    let mut shown = Shown { file: file.clone(), left_out: LeftOut::default() };
    if sees_everything(audience) {
        return shown;
    }
    let (history, left) = (&mut shown.file.history, &mut shown.file.violations);
    let counting = |statements: &[suasion_record::Statement]| statements.iter().filter(|one| one.counts()).count();
    let (statements, events, violations) = (counting(&history.statements), history.events.len(), left.len());
    let spoken_of: BTreeSet<Subject> = history.statements.iter().map(|statement| statement.about).collect();
    history.statements.retain(|statement| statement.quotable);
    let quotable: BTreeSet<Subject> =
        history.statements.iter().filter(|statement| statement.counts()).map(|statement| statement.about).collect();

    // An act that nobody spoke of alone stands with its event.
    history.acts.retain(|act| {
        let about = Subject::Act(act.id);
        quotable.contains(&about) || !spoken_of.contains(&about)
    });
    let acts = &history.acts;
    history.events.retain(|event| {
        quotable.contains(&Subject::Event(event.id))
            || acts.iter().any(|act| act.event == event.id && quotable.contains(&Subject::Act(act.id)))
    });
    let events_left: BTreeSet<_> = history.events.iter().map(|event| event.id).collect();
    history.acts.retain(|act| events_left.contains(&act.event));
    let acts_left: BTreeSet<_> = history.acts.iter().map(|act| act.id).collect();
    left.retain(|violation| {
        events_left.contains(&violation.event) && violation.act.is_none_or(|act| acts_left.contains(&act))
    });

    shown.left_out = LeftOut {
        statements: statements - counting(&history.statements),
        events: events - history.events.len(),
        violations: violations - left.len(),
    };
    shown
}
