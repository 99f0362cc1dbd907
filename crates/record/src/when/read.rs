//! From a wording to its meaning: EDTF first, then the words that people use in English and Chinese.
//!
//! A wording is folded (widths, spaces, dashes, Chinese numerals), then taken apart from the outside in: a count from
//! another event; before and after; spans and alternatives; doubt; and at the core a calendar date.

mod chinese;
mod counted;
mod date;
mod doubt;
mod english;
mod fold;
mod frame;
mod limit;
mod numeric;
mod pair;

use super::{Relative, WhenFault, edtf, meaning::Meaning};
use crate::EventId;

/// Longest wording that is looked at, in bytes; a date of more words is not one.
const LONGEST: usize = 400;

/// The meaning of a wording. `anchor` is the event from which "16 months after" counts.
pub(super) fn meaning(text: &str, anchor: Option<EventId>) -> Result<Meaning, WhenFault> {
    let plain = fold::widths(text);
    if plain.is_empty() {
        return Err(WhenFault::Empty);
    }
    if plain.len() > LONGEST {
        return Err(WhenFault::NotUnderstood);
    }
    if let Some(read) = edtf::read(&plain) {
        return read;
    }
    let words = fold::words(&plain);
    match counted::read(&words) {
        Some(count) => count_from(&count, anchor),
        None => frame::read(&words),
    }
}

/// A count from a date that stands in the wording itself is worked out at once; any other needs its event.
fn count_from(count: &counted::Count, anchor: Option<EventId>) -> Result<Meaning, WhenFault> {
    // The id plays no part when the date is at hand.
    let relative = |anchor: EventId| Relative {
        count: count.count,
        unit: count.unit,
        side: count.side,
        anchor,
        about: count.about,
    };
    if let Ok(from) = frame::read(&count.event)
        && !matches!(from, Meaning::Unknown | Meaning::Span(..))
    {
        let nowhere = EventId(crate::Id::from_bits(0));
        return Ok(Meaning::within(relative(nowhere).bounds_from(from.start())));
    }
    anchor.map(|anchor| Meaning::Relative(relative(anchor))).ok_or(WhenFault::NeedsAnchor)
}
