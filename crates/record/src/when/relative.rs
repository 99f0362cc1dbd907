//! A date counted from another event: "16 months after the arrest".

use serde::{Deserialize, Serialize};

use super::{Bounds, Day};
use crate::{EventId, name::codes};

codes! {
    /// The unit in which a source counts.
    Unit {
        /// Civil days.
        Day = "day",
        /// Seven days.
        Week = "week",
        /// Calendar months.
        Month = "month",
        /// Calendar years.
        Year = "year",
    }
}

codes! {
    /// On which side of the other event the count runs.
    Side {
        /// Earlier than the event.
        Before = "before",
        /// Later than the event.
        After = "after",
    }
}

/// So many units before or after another event.
///
/// People count completed units: "16 months after" is any day from the day on which 16 months are complete to the
/// last on which 17 are not. Days are counted exactly. "About" adds one unit on each side, three for days.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Relative {
    /// How many units.
    pub count: u32,
    /// Of what.
    pub unit: Unit,
    /// Before or after the anchor.
    pub side: Side,
    /// The event from which the count runs.
    pub anchor: EventId,
    /// Whether the source says "about".
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub about: bool,
}

impl Relative {
    /// Where the day lies when its anchor lies within these bounds.
    pub fn bounds_from(&self, anchor: Bounds) -> Bounds {
        let slack = match (self.about, self.unit) {
            (false, _) => 0,
            (true, Unit::Day) => 3,
            (true, _) => 1,
        };
        let (least, most) = (i64::from(self.count) - slack, i64::from(self.count) + slack);
        // The day on which `count` units are complete, and the last on which one more is not.
        let complete = |day: Day, count: i64| self.unit.added(day, count);
        let incomplete = |day: Day, count: i64, back: i64| match self.unit {
            Unit::Day => complete(day, count),
            _ => complete(day, count + back.signum())?.plus_days(-back),
        };
        match self.side {
            Side::After => Bounds {
                earliest: anchor.earliest.and_then(|day| complete(day, least)),
                latest: anchor.latest.and_then(|day| incomplete(day, most, 1)),
            },
            Side::Before => Bounds {
                earliest: anchor.earliest.and_then(|day| incomplete(day, -most, -1)),
                latest: anchor.latest.and_then(|day| complete(day, -least)),
            },
        }
    }
}

impl Unit {
    /// The day so many units later, month ends clamped.
    fn added(self, day: Day, count: i64) -> Option<Day> {
        match self {
            Unit::Day => day.plus_days(count),
            Unit::Week => day.plus_days(count * 7),
            Unit::Month => day.plus_months(count),
            Unit::Year => day.plus_years(count),
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use proptest::prelude::*;

    use super::{super::bounds::tests::any_bounds, *};
    use crate::Id;

    fn any_relative() -> impl Strategy<Value = Relative> {
        (0..60u32, prop::sample::select(Unit::ALL), prop::sample::select(Side::ALL), any::<bool>()).prop_map(
            |(count, unit, side, about)| Relative { count, unit, side, anchor: EventId(Id::from_bits(1)), about },
        )
    }

    fn after(count: u32, unit: Unit, side: Side, day: &str) -> (String, String) {
        let relative = Relative { count, unit, side, anchor: EventId(Id::from_bits(1)), about: false };
        let bounds = relative.bounds_from(Bounds::exactly(day.parse().unwrap()));
        (bounds.earliest.unwrap().to_string(), bounds.latest.unwrap().to_string())
    }

    #[test]
    fn units_are_counted_when_complete() {
        let day = |first: &str, last: &str| (first.to_owned(), last.to_owned());
        assert_eq!(after(16, Unit::Month, Side::After, "1989-10-15"), day("1991-02-15", "1991-03-14"));
        assert_eq!(after(3, Unit::Week, Side::Before, "1989-06-30"), day("1989-06-03", "1989-06-09"));
        assert_eq!(after(2, Unit::Day, Side::After, "1989-06-04"), day("1989-06-06", "1989-06-06"));
        assert_eq!(after(1, Unit::Year, Side::After, "1992-02-29"), day("1993-02-28", "1994-02-27"));
        assert_eq!(after(0, Unit::Month, Side::After, "1989-01-31"), day("1989-01-31", "1989-02-27"));
    }

    proptest! {
        #[test]
        fn a_wider_anchor_never_gives_a_narrower_day(relative in any_relative(), one in any_bounds(), two in any_bounds()) {
            let both = one.hull(&two);
            let (narrow, wide) = (relative.bounds_from(one), relative.bounds_from(both));
            prop_assert_eq!(wide.hull(&narrow), wide);
        }

        #[test]
        fn about_never_narrows_and_the_first_day_never_follows_the_last(relative in any_relative(), anchor in any_bounds()) {
            let exact = Relative { about: false, ..relative }.bounds_from(anchor);
            let about = Relative { about: true, ..relative }.bounds_from(anchor);
            prop_assert_eq!(about.hull(&exact), about);
            if let (Some(first), Some(last)) = (exact.earliest, exact.latest) {
                prop_assert!(first <= last);
            }
        }
    }
}
