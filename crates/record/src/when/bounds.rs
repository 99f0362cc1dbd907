//! Between which days a day lies, and what can be said of the order of two such days.

use serde::{Deserialize, Serialize};

use super::{Day, meaning::Meaning, print};
use crate::{Lang, name::codes};

/// The day lies somewhere from `earliest` to `latest`, both included; `None` says that it is not bounded on that side.
///
/// Bounds are what arithmetic works on. They may be wider than the truth and are never narrower.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Bounds {
    /// The first day on which it can have been.
    pub earliest: Option<Day>,
    /// The last day on which it can have been.
    pub latest: Option<Day>,
}

codes! {
    /// How one day stands to another when both are known only within bounds. Two days somewhere in the same month
    /// are `Unknown`, not `Same`.
    Order {
        /// Earlier on every reading.
        Before = "before",
        /// One and the same day.
        Same = "same",
        /// Later on every reading.
        After = "after",
        /// The bounds leave it open.
        Unknown = "unknown",
    }
}

impl Order {
    /// The order seen from the other side.
    pub const fn reversed(self) -> Order {
        match self {
            Order::Before => Order::After,
            Order::After => Order::Before,
            same => same,
        }
    }
}

impl Bounds {
    /// Nothing is known.
    pub const UNKNOWN: Bounds = Bounds { earliest: None, latest: None };

    /// This day and no other.
    pub const fn exactly(day: Day) -> Bounds {
        Bounds { earliest: Some(day), latest: Some(day) }
    }

    /// The day, if only one is possible.
    pub fn day(&self) -> Option<Day> {
        self.earliest.filter(|_| self.is_exact())
    }

    /// Whether only one day is possible.
    pub fn is_exact(&self) -> bool {
        self.earliest.is_some() && self.earliest == self.latest
    }

    /// Whether nothing is known on either side.
    pub fn is_unknown(&self) -> bool {
        *self == Bounds::UNKNOWN
    }

    /// Whether the day can have been this one.
    pub fn contains(&self, day: Day) -> bool {
        self.overlaps(&Bounds::exactly(day))
    }

    /// Whether both can be the same day.
    pub fn overlaps(&self, other: &Bounds) -> bool {
        !self.surely_before(other) && !other.surely_before(self)
    }

    /// The days that both allow, if any.
    pub fn intersect(&self, other: &Bounds) -> Option<Bounds> {
        self.overlaps(other)
            .then(|| Bounds { earliest: self.earliest.max(other.earliest), latest: sooner(self.latest, other.latest) })
    }

    /// The narrowest bounds that allow whatever either allows.
    pub fn hull(&self, other: &Bounds) -> Bounds {
        Bounds {
            // `None` sorts before every day, which is what an open beginning means.
            earliest: self.earliest.min(other.earliest),
            latest: self.latest.zip(other.latest).map(|(one, two)| one.max(two)),
        }
    }

    /// How this day stands to the other; never more than the bounds allow.
    pub fn order(&self, other: &Bounds) -> Order {
        if self.surely_before(other) {
            Order::Before
        } else if other.surely_before(self) {
            Order::After
        } else if self.is_exact() && self == other {
            Order::Same
        } else {
            Order::Unknown
        }
    }

    /// The days in words: "between 1 and 31 October 1989", "before 2 July 1989", "date unknown".
    pub fn printed(&self, lang: Lang) -> String {
        print::printed(&Meaning::within(*self), lang)
    }

    fn surely_before(&self, other: &Bounds) -> bool {
        self.latest.zip(other.earliest).is_some_and(|(last, first)| last < first)
    }
}

/// The sooner of two ends, where `None` is an end that never comes.
fn sooner(one: Option<Day>, two: Option<Day>) -> Option<Day> {
    match (one, two) {
        (Some(one), Some(two)) => Some(one.min(two)),
        (one, two) => one.or(two),
    }
}

#[cfg(test)]
pub(super) mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Bounds within two centuries, each side open now and then.
    pub(in crate::when) fn any_bounds() -> impl Strategy<Value = Bounds> {
        (-40_000..40_000i64, 0..400i64, 0..8u8).prop_map(|(first, length, open)| Bounds {
            earliest: Day::from_number(first).filter(|_| open != 0),
            latest: Day::from_number(first + length).filter(|_| open != 1),
        })
    }

    #[test]
    fn two_days_of_one_month_have_no_known_order() {
        let june = Bounds { earliest: Day::new(1989, 6, 1), latest: Day::new(1989, 6, 30) };
        let july = Bounds { earliest: Day::new(1989, 7, 1), latest: Day::new(1989, 7, 31) };
        assert_eq!(june.order(&june), Order::Unknown);
        assert_eq!(june.order(&july), Order::Before);
        assert_eq!(june.intersect(&july), None);
    }

    proptest! {
        #[test]
        fn the_order_seen_from_the_other_side_is_reversed(one in any_bounds(), two in any_bounds()) {
            prop_assert_eq!(one.order(&two), two.order(&one).reversed());
            prop_assert_eq!(one.overlaps(&two), matches!(one.order(&two), Order::Same | Order::Unknown));
        }

        #[test]
        fn what_both_allow_is_allowed_by_each(one in any_bounds(), two in any_bounds(), number in -41_000..41_000i64) {
            let day = Day::from_number(number).filter(|day| one.contains(*day) && two.contains(*day));
            if let Some(day) = day {
                prop_assert!(one.intersect(&two).is_some_and(|both| both.contains(day)));
            }
            if let Some(both) = one.intersect(&two) {
                prop_assert_eq!(both.hull(&one), one);
                prop_assert_eq!(both.hull(&two), two);
            }
        }
    }
}
