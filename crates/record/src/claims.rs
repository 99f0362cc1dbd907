//! What the statements of a case say of dates, taken at their word: a date that counts from an event is reckoned from
//! every date that is claimed for that event, which may itself be counted from another.

use std::collections::HashMap;

use crate::{
    Bounds, EventId, History, Relative, Statement, StatementId, When,
    dates::{MOST_LEANINGS, dates_event},
};

/// From how many claimed dates one statement is reckoned at most, those that lean least first. Claims multiply from
/// event to event: of three for each of ten events that lean on one another there would be sixty thousand.
const MOST_READINGS: usize = 16;

/// A date that a statement gives if the statements through which it is reckoned are true.
pub(crate) struct Reading<'a> {
    pub when: When,
    /// From the event that it counts from to the one that is dated outright; empty for a date stated outright.
    pub through: Vec<&'a Statement>,
}

impl Reading<'_> {
    /// Whether both can be meant at once: they take the same statement for the date of each event that both count from.
    pub fn goes_with(&self, other: &Reading<'_>) -> bool {
        let agrees = |one: &&Statement| other.through.iter().all(|two| one.about != two.about || one.id == two.id);
        self.through.iter().all(agrees)
    }
}

/// Every reading of every statement that gives a date.
pub(crate) struct Claims<'a> {
    readings: HashMap<StatementId, Vec<Reading<'a>>>,
}

impl<'a> Claims<'a> {
    pub fn of(history: &'a History) -> Self {
        let mut counting: HashMap<EventId, Vec<(&Statement, &Relative)>> = HashMap::new();
        let mut fresh: Vec<(&Statement, Reading<'_>)> = Vec::new();
        for statement in history.statements.iter().filter(|statement| statement.counts()) {
            let Some(when) = statement.when() else { continue };
            match when.relative() {
                Some(relative) => counting.entry(relative.anchor).or_default().push((statement, relative)),
                None => fresh.push((statement, Reading { when: when.clone(), through: vec![] })),
            }
        }
        let mut taken: HashMap<StatementId, usize> = HashMap::new();
        let mut readings: HashMap<StatementId, Vec<Reading<'_>>> = HashMap::new();
        // Each round reckons one leaning further. What is unknown dates nothing.
        for _ in 0..=MOST_LEANINGS {
            let mut next = Vec::new();
            for (basis, reading) in &fresh {
                let Some((event, _)) = dates_event(basis) else { continue };
                for &(statement, relative) in counting.get(&event).into_iter().flatten() {
                    let circular = statement.about == basis.about
                        || reading.through.iter().any(|through| through.about == statement.about);
                    let days = relative.bounds_from(reading.when.bounds());
                    let count = taken.entry(statement.id).or_default();
                    if circular || days.is_unknown() || *count == MOST_READINGS {
                        continue;
                    }
                    *count += 1;
                    let through = std::iter::once(*basis).chain(reading.through.iter().copied()).collect();
                    let when = statement.when().map_or_else(When::unknown, |when| when.reckoned(days));
                    next.push((statement, Reading { when, through }));
                }
            }
            for (statement, reading) in std::mem::replace(&mut fresh, next) {
                readings.entry(statement.id).or_default().push(reading);
            }
        }
        Claims { readings }
    }

    /// The readings of a statement; none if it gives no date or one that cannot be reckoned.
    pub fn readings(&self, statement: &Statement) -> &[Reading<'a>] {
        self.readings.get(&statement.id).map_or(&[], Vec::as_slice)
    }
}

impl History {
    /// The days on which any statement that still counts lets each event begin: whichever of them is true, it began on
    /// one of these. A date that counts from another event is reckoned from every date claimed for that event.
    pub fn claimed(&self) -> HashMap<EventId, Bounds> {
        let claims = Claims::of(self);
        let mut days: HashMap<EventId, Bounds> = HashMap::new();
        for statement in self.statements.iter().filter(|statement| statement.counts()) {
            let Some((event, _)) = dates_event(statement) else { continue };
            for reading in claims.readings(statement) {
                let start = reading.when.start();
                days.entry(event).and_modify(|known| *known = known.hull(&start)).or_insert(start);
            }
        }
        days
    }
}
