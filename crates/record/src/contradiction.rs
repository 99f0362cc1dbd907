//! Statements on one attribute that cannot all be true.
//!
//! Two statements on the same attribute contradict each other when no value satisfies both: dates without a common
//! day, spans that cannot begin or end together, different terms, different counts. Free words never contradict by
//! themselves. A date that counts from an event ("16 months after the arrest") is reckoned from every date that is claimed
//! for that event, and held against the other dates of its own; such a contradiction needs three statements or more, and
//! all are named.
//!
//! What changes with time, such as health or age, holds as of the day on which it was said (the column `holds` of
//! `data/vocabulary/attribute.csv`): two such statements are compared only if they can have been made on one day. A
//! statement whose day nobody noted can have been made on any, so it is compared: better a question too many, which shows
//! that the day is missing, than a conflict about somebody's health that nobody sees.

use std::collections::{BTreeSet, HashMap};

use serde::Serialize;

use crate::{
    Apart, Bounds, Days, History, Statement, StatementId, Subject, Value, Vocabularies,
    claims::{Claims, Reading},
};

/// Statements that cannot all be true.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Contradiction {
    /// What they are about.
    pub about: Subject,
    /// The attribute on which they differ.
    pub attribute: String,
    /// The statements: the two that differ, and, where one of them counts from an event, those it is reckoned through.
    pub statements: Vec<StatementId>,
    /// In what way they differ.
    pub nature: Nature,
    /// Whether a statement of the authorities stands among them beside one that is not.
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
    /// Both are spans and have days in common, but cannot begin or cannot end on one day.
    Spans {
        /// Between the two first days; none where they can be the same.
        start: Option<Days>,
        /// Between the two last days; none where they can be the same.
        end: Option<Days>,
    },
    /// A date reckoned from another event has no day in common with a date stated or with another reckoned one.
    ComputedDate {
        /// From the end of the earlier to the start of the later date.
        gap: Days,
        /// The days that the first statement comes to, which counts from an event.
        reckoned: Bounds,
        /// The days that the second statement gives or comes to.
        against: Bounds,
    },
    /// Different terms of a vocabulary.
    Terms,
    /// Different counts.
    Numbers,
}

/// Every contradiction in a case, in the order of entry of the later statement.
pub fn contradictions(history: &History, vocabularies: &Vocabularies) -> Vec<Contradiction> {
    let claims = Claims::of(history);
    let mut before: HashMap<(Subject, &str), Vec<&Statement>> = HashMap::new();
    let mut found = Vec::new();
    for later in history.statements.iter().filter(|statement| statement.counts()) {
        let earlier = before.entry((later.about, later.attribute.as_str())).or_default();
        let changing = changes_with_time(&later.attribute, vocabularies);
        let comparable = earlier.iter().filter(|one| !changing || one.said.bounds().overlaps(&later.said.bounds()));
        found.extend(comparable.flat_map(|one| between(&claims, one, later)));
        earlier.push(later);
    }
    found
}

/// The attributes on which a case contradicts itself, each once.
pub fn disputed(contradictions: &[Contradiction]) -> BTreeSet<(Subject, String)> {
    contradictions.iter().map(|found| (found.about, found.attribute.clone())).collect()
}

fn changes_with_time(attribute: &str, vocabularies: &Vocabularies) -> bool {
    vocabularies.term("attribute", attribute).is_some_and(|term| term.more("holds") == "as_said")
}

fn between(claims: &Claims<'_>, one: &Statement, other: &Statement) -> Vec<Contradiction> {
    let nature = match (&one.value, &other.value) {
        (Value::When(_), Value::When(_)) => return dates(claims, one, other),
        (Value::Term(a), Value::Term(b)) if a != b => Nature::Terms,
        (Value::Number(a), Value::Number(b)) if a != b => Nature::Numbers,
        _ => return vec![],
    };
    vec![contradiction(&[one, other], nature)]
}

/// Two dates on every reading of either that can be meant at once. One that counts from an event stands first.
fn dates(claims: &Claims<'_>, one: &Statement, other: &Statement) -> Vec<Contradiction> {
    let counts = |statement: &Statement| statement.when().is_some_and(|when| when.relative().is_some());
    let (one, other) = if counts(other) && !counts(one) { (other, one) } else { (one, other) };
    let mut found = Vec::new();
    for reading in claims.readings(one) {
        for against in claims.readings(other).iter().filter(|against| reading.goes_with(against)) {
            if let Some(nature) = clash(reading, against) {
                let mut statements = vec![one, other];
                for through in reading.through.iter().chain(&against.through) {
                    if !statements.iter().any(|known| known.id == through.id) {
                        statements.push(through);
                    }
                }
                found.push(contradiction(&statements, nature));
            }
        }
    }
    found
}

fn clash(reading: &Reading<'_>, against: &Reading<'_>) -> Option<Nature> {
    Some(match reading.when.apart(&against.when)? {
        Apart::Ends { start, end } => Nature::Spans { start, end },
        Apart::Days(gap) if reading.through.is_empty() => Nature::Dates { gap },
        Apart::Days(gap) => {
            Nature::ComputedDate { gap, reckoned: reading.when.bounds(), against: against.when.bounds() }
        }
    })
}

fn contradiction(statements: &[&Statement], nature: Nature) -> Contradiction {
    let (about, attribute) = (statements[0].about, statements[0].attribute.clone());
    Contradiction {
        about,
        attribute,
        statements: statements.iter().map(|statement| statement.id).collect(),
        nature,
        official_against_unofficial: statements.iter().any(|one| one.official)
            && statements.iter().any(|one| !one.official),
    }
}
