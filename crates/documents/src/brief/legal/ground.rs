//! A ground: one violation, argued. What happened, what must be shown and what shows it, which rules were in force, and
//! what is submitted on that.

use suasion_law::{Applied, Proof, ProofState, Right, Role, Violation};
use suasion_record::Statement;

use crate::{
    brief::{
        law::{found, how_cited, provisions, what_happened},
        material::Material,
        speech::{joined, lines},
    },
    tree::{Column, Document, Level, Mark, Runs, Table, mark, text},
};

/// A violation with the provisions that answer it and what the record has for its elements.
pub(super) struct Ground<'m, 'a> {
    /// Its number, from 1, in the order of the rights.
    pub number: usize,
    pub right: Option<&'a Right>,
    pub violation: &'m Violation,
    pub applied: Vec<Applied<'a>>,
    pub proofs: Vec<Proof<'m>>,
}

impl Ground<'_, '_> {
    /// Whether every element is shown.
    pub fn is_shown(&self) -> bool {
        self.shown() == self.proofs.len()
    }

    fn shown(&self) -> usize {
        self.proofs.iter().filter(|proof| proof.state() == ProofState::Shown).count()
    }
}

/// The grounds of a case: its violations in the order of the rights, and within each in the order of their events.
pub(super) fn grounds<'m, 'a: 'm>(material: &'m Material<'a>) -> Vec<Ground<'m, 'a>> {
    let library = material.library;
    let rank = |violation: &Violation| {
        let right = library.violation_type(&violation.kind).map(|kind| kind.right.as_str());
        library.rights().iter().position(|one| Some(one.code.as_str()) == right).unwrap_or(usize::MAX)
    };
    let mut all: Vec<_> =
        found(material).into_iter().map(|(violation, applied)| (rank(violation), violation, applied)).collect();
    all.sort_by_key(|(rank, ..)| *rank);
    let ground = |(place, (rank, violation, applied)): (usize, (usize, &'m Violation, Vec<Applied<'a>>))| Ground {
        number: place + 1,
        right: library.rights().get(rank),
        violation,
        applied,
        proofs: violation.proofs(library, material.history()),
    };
    all.into_iter().enumerate().map(ground).collect()
}

/// A section for each right.
pub(super) fn sections(material: &Material<'_>, document: &mut Document, grounds: &[Ground<'_, '_>]) {
    let speech = &material.speech;
    if grounds.is_empty() {
        document.section(speech.word("paper-law"));
        document.point(speech.word("paper-law-empty"));
    }
    let code = |ground: &Ground<'_, '_>| ground.right.map(|right| right.code.clone());
    for of_right in grounds.chunk_by(|one, next| code(one) == code(next)) {
        let title = of_right[0]
            .right
            .map_or_else(|| speech.word("paper-legal-other-right"), |right| speech.own(right.name(speech.lang)));
        document.section(title);
        for ground in of_right {
            one(material, document, ground);
        }
    }
}

fn one(material: &Material<'_>, document: &mut Document, ground: &Ground<'_, '_>) {
    let speech = &material.speech;
    let kind = material.library.violation_type(&ground.violation.kind);
    let meaning = speech.own(kind.map_or(ground.violation.kind.as_str(), |kind| kind.meaning(speech.lang)));
    let title = speech.say("paper-legal-ground", [("number", ground.number.into()), ("meaning", meaning.into())]);
    document.heading(Level::Subsection, title);
    document.point(what_happened(material, ground.violation));
    let note = speech.phrase(&ground.violation.note);
    if !note.is_empty() {
        document.point(note);
    }
    document.heading(Level::Detail, speech.word("paper-legal-elements"));
    document.push(elements(material, ground));
    match ground.applied.first() {
        None => {
            document.point(speech.word("paper-provisions-none"));
        }
        Some(first) => {
            document.point(speech.say(how_cited(first), [("count", ground.applied.len().into())]));
        }
    }
    for role in Role::ALL {
        let of_role: Vec<&Applied<'_>> = ground.applied.iter().filter(|one| one.provision.role == role).collect();
        if !of_role.is_empty() {
            document.heading(Level::Detail, speech.word(&format!("role-{}", role.code())));
            document.push(provisions(material, &of_role));
        }
    }
    document.heading(Level::Detail, speech.word("paper-legal-submission"));
    document.point(submission(material, ground));
}

/// What must be shown, each with what shows it.
fn elements(material: &Material<'_>, ground: &Ground<'_, '_>) -> Table {
    let speech = &material.speech;
    let mut table = Table::new([
        Column::new(speech.word("paper-legal-element"), 13),
        Column::new(speech.word("paper-legal-evidence"), 20),
        Column::new(speech.word("paper-legal-state"), 7),
    ]);
    for proof in &ground.proofs {
        let state = proof.state();
        let word = speech.word(&format!("proof-{}", state.code()));
        let how = if state == ProofState::Shown { Mark::Confirmed } else { Mark::Unconfirmed };
        table.add_row([
            text(speech.own(proof.element.name(speech.lang))).into(),
            lines(proof.shown_by.iter().map(|statement| evidence(material, statement))),
            Runs::from(mark(how, word)),
        ]);
    }
    table
}

/// What a statement says and who made it: "length of the sentence: 13 years (GRANITE A2, line 218)".
fn evidence(material: &Material<'_>, statement: &Statement) -> Runs {
    let by = material.speech.bracketed(material.by_whom_where(statement));
    joined([material.attribute_and_value(statement), by], " ")
}

/// What is submitted: a breach where every element is shown, a question where one is open; never a judgment.
fn submission(material: &Material<'_>, ground: &Ground<'_, '_>) -> Runs {
    let speech = &material.speech;
    let against = |role: Role| matches!(role, Role::Forbids | Role::Guarantees | Role::Limits);
    if !ground.applied.iter().any(|one| against(one.provision.role)) {
        return speech.word("paper-legal-no-rule").into();
    }
    if ground.is_shown() {
        return speech.word("paper-legal-shown").into();
    }
    let open = ground.proofs.iter().filter(|proof| proof.state() != ProofState::Shown);
    let open = open.map(|proof| Runs::from(text(speech.own(proof.element.name(speech.lang)))));
    speech.say(
        "paper-legal-open",
        [
            ("shown", ground.shown().into()),
            ("all", ground.proofs.len().into()),
            ("open", joined(open, &speech.word("paper-semicolon")).into()),
        ],
    )
}
