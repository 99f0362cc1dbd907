//! Between which days a day lies, as two plain numbers.

use suasion_record::{Bounds, Day, Days};

/// A day somewhere from `lo` to `hi`, both included, as day numbers; the far ends say that nothing is known there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Span {
    /// The first possible day, or [`Span::PAST`].
    pub lo: i32,
    /// The last possible day, or [`Span::FUTURE`].
    pub hi: i32,
}

impl Span {
    /// No first day is known. Far enough from the ends of the type that adding a term of years cannot leave it.
    pub const PAST: i32 = i32::MIN / 2;
    /// No last day is known.
    pub const FUTURE: i32 = i32::MAX / 2;
    /// Nothing is known.
    pub const UNKNOWN: Span = Span { lo: Span::PAST, hi: Span::FUTURE };

    /// This day and no other.
    pub const fn on(day: i32) -> Span {
        Span { lo: day, hi: day }
    }

    /// Whether some day of both is the same.
    pub const fn meets(self, other: Span) -> bool {
        self.lo <= other.hi && other.lo <= self.hi
    }

    /// Whether every possible day lies within the other.
    pub const fn within(self, other: Span) -> bool {
        self.lo >= other.lo && self.hi <= other.hi
    }

    /// What becomes of the span when each of its days becomes another one; unknown ends stay unknown. The change must
    /// keep the order of days.
    pub(super) fn each(self, change: impl Fn(i32) -> i32) -> Span {
        Span {
            lo: if self.lo == Span::PAST { Span::PAST } else { change(self.lo) },
            hi: if self.hi == Span::FUTURE { Span::FUTURE } else { change(self.hi) },
        }
    }

    /// The days as the record knows days.
    pub fn bounds(self) -> Bounds {
        let day = |number: i32, far: i32| (number != far).then(|| Day::from_number(number.into())).flatten();
        Bounds { earliest: day(self.lo, Span::PAST), latest: day(self.hi, Span::FUTURE) }
    }

    /// The numbers as a length in days.
    pub fn days(self) -> Days {
        let known = |number: i32, far: i32| (number != far).then_some(i64::from(number));
        Days { least: known(self.lo, Span::PAST), most: known(self.hi, Span::FUTURE) }
    }
}

impl From<Bounds> for Span {
    fn from(bounds: Bounds) -> Span {
        // Invariant: the calendar ends in the year 9999, whose day numbers fit.
        let number = |day: Day| day.number() as i32;
        Span { lo: bounds.earliest.map_or(Span::PAST, number), hi: bounds.latest.map_or(Span::FUTURE, number) }
    }
}
