//! How long a limit runs, counted as the law counts it.

use super::{calendar::plus_months, span::Span};
use crate::LimitUnit;

/// Months, then days. A limit in hours from a trigger of which only the day is known ends on one of several days: the
/// last of them lies `spread` days after the first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Length {
    /// Whole months: the same day of a later month, or its last day.
    pub months: i32,
    /// Days after that; the first day is not counted, so one day ends on the next.
    pub days: i32,
    /// By how many days the end is uncertain for a certain start.
    pub spread: i32,
}

impl Length {
    /// A number of units; `None` for a unit that is no length of time (the term of a sentence). Half a month has
    /// `half_month_days` days.
    pub(super) fn of(number: f64, unit: LimitUnit, half_month_days: i32) -> Option<Length> {
        // Invariant: the loader lets only numbers above 0 in, and no limit of the law reaches a million.
        let whole = number.ceil() as i32;
        let months = |months: f64| Length {
            months: months.trunc() as i32,
            days: if months.fract() > 0.0 { half_month_days } else { 0 },
            spread: 0,
        };
        Some(match unit {
            LimitUnit::Hour => {
                let days = whole.div_euclid(HOURS_A_DAY);
                Length { months: 0, days, spread: i32::from(whole % HOURS_A_DAY != 0) }
            }
            LimitUnit::Day => Length { days: whole, ..Length::default() },
            // Two days off for each five that count, and two more where the count begins late in a week.
            LimitUnit::WorkingDay => Length { months: 0, days: whole + 2 * (whole / 5), spread: 2 },
            LimitUnit::Week => Length { days: whole * 7, ..Length::default() },
            LimitUnit::Month => months(number),
            LimitUnit::Year => months(number * 12.0),
            LimitUnit::Term => return None,
        })
    }

    /// Both after each other.
    pub(super) fn and(self, more: Length) -> Length {
        Length { months: self.months + more.months, days: self.days + more.days, spread: self.spread + more.spread }
    }

    /// So often after each other.
    pub(super) fn times(self, times: i32) -> Length {
        Length { months: self.months * times, days: self.days * times, spread: self.spread * times }
    }

    /// The last day of the limit from a start.
    pub(super) fn after(self, start: Span) -> Span {
        let end = start.each(|day| plus_months(day, self.months) + self.days);
        Span { hi: if end.hi == Span::FUTURE { end.hi } else { end.hi + self.spread }, ..end }
    }

    /// The last day of a limit that is counted back from a planned day: so many days must lie between.
    pub(super) fn before(self, planned: Span) -> Span {
        let end = planned.each(|day| plus_months(day, -self.months) - self.days);
        Span { lo: if end.lo == Span::PAST { end.lo } else { end.lo - self.spread }, ..end }
    }

    /// The length in months, days over: a half month shows as days.
    pub fn months_and_days(self) -> (i32, i32) {
        (self.months, self.days)
    }
}

const HOURS_A_DAY: i32 = 24;
