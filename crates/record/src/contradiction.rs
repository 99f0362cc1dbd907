//! Statements on one attribute that cannot all be true.
//!
//! Two statements on the same attribute contradict each other when no value satisfies both: dates without a common
//! day, different terms, different counts. Free words never contradict by themselves. A relative date ("16 months
//! after the arrest") is held against the other dates of its own event once for every date that is claimed for the
//! event it leans on; such a contradiction needs three statements, and all three are named.

use std::collections::BTreeSet;

use serde::Serialize;

use crate::{Days, History, Statement, StatementId, Subject, Value, When};

/// Statements that cannot all be true.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Contradiction {
    /// What they are about.
    pub about: Subject,
    /// The attribute on which they differ.
    pub attribute: String,
    /// The statements: the two that differ, and, where one of them is a relative date, the one it leans on.
    pub statements: Vec<StatementId>,
    /// In what way they differ.
    pub nature: Nature,
    /// Whether a statement of the authorities stands against one that is not.
    pub official_against_unofficial: bool,
}

/// In what way statements differ.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Nature {
    /// The dates have no day in common; the gap is the number of days between them.
    Dates {
        /// From the end of the earlier to the start of the later date.
        gap: Days,
    },
    /// A date computed from another event has no day in common with the date stated.
    ComputedDate {
        /// From the end of the earlier to the start of the later date.
        gap: Days,
    },
    /// Different terms of a vocabulary.
    Terms,
    /// Different counts.
    Numbers,
}

/// Every contradiction in a case, in the order of entry of the later statement.
pub fn contradictions(history: &History) -> Vec<Contradiction> {
    let counting: Vec<&Statement> = history.statements.iter().filter(|statement| statement.counts()).collect();
    let mut found = Vec::new();
    for (place, later) in counting.iter().enumerate() {
        for earlier in &counting[..place] {
            if earlier.about == later.about && earlier.attribute == later.attribute {
                found.extend(between(earlier, later));
                found.extend(computed(history, earlier, later));
                found.extend(computed(history, later, earlier));
            }
        }
    }
    found
}

/// The attributes on which a case contradicts itself, each once.
pub fn disputed(contradictions: &[Contradiction]) -> BTreeSet<(Subject, String)> {
    contradictions.iter().map(|found| (found.about, found.attribute.clone())).collect()
}

fn between(one: &Statement, other: &Statement) -> Option<Contradiction> {
    let nature = match (&one.value, &other.value) {
        (Value::When(a), Value::When(b)) if !a.can_both_hold(b) => Nature::Dates { gap: gap(a, b) },
        (Value::Term(a), Value::Term(b)) if a != b => Nature::Terms,
        (Value::Number(a), Value::Number(b)) if a != b => Nature::Numbers,
        _ => return None,
    };
    Some(contradiction(&[one, other], nature))
}

/// Where `relative` leans on another event: it against `dated`, once for each date claimed for that event.
fn computed(history: &History, relative: &Statement, dated: &Statement) -> Vec<Contradiction> {
    let (Some(leaning), Some(stated)) = (relative.when(), dated.when()) else {
        return vec![];
    };
    let Some(anchor) = leaning.relative().map(|relative| relative.anchor) else {
        return vec![];
    };
    history
        .said(Subject::Event(anchor), "when")
        .filter_map(|basis| {
            let basis_bounds = basis.when()?.bounds();
            let reckoned = leaning.resolve(|_| Some(basis_bounds));
            let clash = !reckoned.can_both_hold(stated);
            clash.then(|| {
                let nature = Nature::ComputedDate { gap: gap(&reckoned, stated) };
                contradiction(&[relative, dated, basis], nature)
            })
        })
        .collect()
}

fn contradiction(statements: &[&Statement], nature: Nature) -> Contradiction {
    let (about, attribute) = (statements[0].about, statements[0].attribute.clone());
    Contradiction {
        about,
        attribute,
        statements: statements.iter().map(|statement| statement.id).collect(),
        nature,
        official_against_unofficial: statements[0].official != statements[1].official,
    }
}

/// The days between two dates, from the end of the earlier to the start of the later.
fn gap(a: &When, b: &When) -> Days {
    let (first, second) = if a.sort_key() <= b.sort_key() { (a, b) } else { (b, a) };
    Days::between(first.end(), second.start())
}
