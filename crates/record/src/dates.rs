//! When things happened as far as the record goes, dates that count from other events reckoned out.

use std::collections::HashMap;

use crate::{Bounds, EventId, History, Standing, Statement, Subject, When};

/// How far a date may lean on others, each counted from the next, before it counts as unknown. Sources lean once or
/// twice; without a limit a file made for it would keep a machine busy for ever, and a circle would have no end.
pub(crate) const MOST_LEANINGS: usize = 32;

/// The dates by which the record goes, one for each event.
#[derive(Debug, Clone)]
pub struct Dates<'a> {
    accepted: HashMap<EventId, &'a When>,
}

impl<'a> Dates<'a> {
    pub(crate) fn of(history: &'a History) -> Self {
        // Of several accepted dates the last entered holds: it replaces those before it.
        let accepted = history.statements.iter().filter(|statement| statement.standing == Standing::Accepted);
        Dates { accepted: accepted.filter_map(dates_event).collect() }
    }

    /// When an event happened: its accepted date, [reckoned](Dates::dated). Unknown if no date is accepted.
    pub fn when(&self, event: EventId) -> When {
        self.accepted.get(&event).map_or_else(When::unknown, |when| self.dated(when))
    }

    /// A date that counts from an event, reckoned from the date of that event; it stays as it is where that is not known
    /// and where dates lean on each other in a circle or too far. Any other date is returned as it is.
    pub fn dated(&self, when: &When) -> When {
        when.resolve(|anchor| Some(self.bounds(anchor)))
    }

    fn bounds(&self, event: EventId) -> Bounds {
        let (mut at, mut counts, mut days) = (event, Vec::new(), Bounds::UNKNOWN);
        while let Some(when) = self.accepted.get(&at) {
            match when.relative() {
                None => {
                    days = when.bounds();
                    break;
                }
                Some(_) if counts.len() == MOST_LEANINGS => break,
                Some(relative) => {
                    counts.push(relative);
                    at = relative.anchor;
                }
            }
        }
        counts.iter().rev().fold(days, |days, relative| relative.bounds_from(days))
    }
}

/// The event that a statement dates, with the date.
pub(crate) fn dates_event(statement: &Statement) -> Option<(EventId, &When)> {
    match statement.about {
        Subject::Event(event) if statement.attribute == "when" => Some((event, statement.when()?)),
        _ => None,
    }
}
