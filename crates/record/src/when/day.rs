//! One civil day, from 0001-01-01 to 9999-12-31, written as ISO text.

use std::{fmt, str::FromStr};

use jiff::{Span, civil::Date};
use serde::{Deserialize, Serialize};

/// Day number zero (see [`Day::number`]).
const EPOCH: Date = jiff::civil::date(1970, 1, 1);

/// One civil day. Years run from 1 to 9999, so the ISO text always has ten characters and sorts like the days.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(Date);

/// The text is not a day.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not a day of the calendar: expected year-month-day such as 1989-06-04")]
pub struct DayError(pub String);

impl Day {
    /// The day with these numbers, where the calendar has it.
    pub fn new(year: i16, month: i8, day: i8) -> Option<Day> {
        Date::new(year, month, day).ok().and_then(Day::from_date)
    }

    /// The day of a date, where its year lies between 1 and 9999.
    pub fn from_date(date: Date) -> Option<Day> {
        (1..=9999).contains(&date.year()).then_some(Day(date))
    }

    /// The date, for whatever else the calendar knows (weekday, length of the month).
    pub const fn date(self) -> Date {
        self.0
    }

    /// So many days later (earlier, if negative); `None` beyond the calendar.
    pub fn plus_days(self, days: i64) -> Option<Day> {
        self.plus(Span::new().try_days(days).ok()?)
    }

    /// The same day of the month so many months later, or that month's last day where it has no such day.
    pub fn plus_months(self, months: i64) -> Option<Day> {
        self.plus(Span::new().try_months(months).ok()?)
    }

    /// The same day so many years later; 29 February becomes 28 February in a common year.
    pub fn plus_years(self, years: i64) -> Option<Day> {
        self.plus(Span::new().try_years(years).ok()?)
    }

    fn plus(self, span: Span) -> Option<Day> {
        self.0.checked_add(span).ok().and_then(Day::from_date)
    }

    /// Days since 1970-01-01, negative before it: the form in which stores sort and compare.
    pub fn number(self) -> i64 {
        const SECONDS_A_DAY: i64 = 86_400;
        self.0.duration_since(EPOCH).as_secs() / SECONDS_A_DAY
    }

    /// The day with this number.
    pub fn from_number(number: i64) -> Option<Day> {
        Day(EPOCH).plus_days(number)
    }

    /// How many days later this day is than another.
    pub fn days_since(self, other: Day) -> i64 {
        self.number() - other.number()
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl fmt::Debug for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl FromStr for Day {
    type Err = DayError;

    /// Reads `1989-06-04` and nothing else; people's wordings are read by [`When::read`](crate::When::read).
    fn from_str(text: &str) -> Result<Day, DayError> {
        let wrong = || DayError(text.to_owned());
        let field = |digits: &str, width: usize| {
            let plain = digits.len() == width && digits.bytes().all(|byte| byte.is_ascii_digit());
            plain.then(|| digits.parse::<i16>().ok()).flatten()
        };
        let mut fields = text.split('-');
        let (Some(year), Some(month), Some(day), None) = (fields.next(), fields.next(), fields.next(), fields.next())
        else {
            return Err(wrong());
        };
        let (Some(year), Some(month), Some(day)) = (field(year, 4), field(month, 2), field(day, 2)) else {
            return Err(wrong());
        };
        // Two digits always fit an i8.
        Day::new(year, month as i8, day as i8).ok_or_else(wrong)
    }
}

impl Serialize for Day {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Day {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Day, D::Error> {
        let text = <std::borrow::Cow<'de, str>>::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const LAST: i64 = 2_932_896;

    #[test]
    fn the_calendar_ends_where_its_text_would_grow() {
        assert_eq!(Day::from_number(LAST).unwrap().to_string(), "9999-12-31");
        assert_eq!(Day::from_number(LAST + 1), None);
        assert_eq!(Day::new(0, 12, 31), None);
        assert_eq!(Day::new(1, 1, 1).unwrap().plus_days(-1), None);
        assert_eq!(Day::new(1970, 1, 1).unwrap().plus_days(i64::MAX), None);
        assert_eq!(Day::new(1970, 1, 1).unwrap().plus_months(i64::MIN), None);
    }

    #[test]
    fn a_month_after_the_thirty_first_is_the_last_day_of_the_next_month() {
        let day = Day::new(1991, 1, 31).unwrap();
        assert_eq!(day.plus_months(1), Day::new(1991, 2, 28));
        assert_eq!(day.plus_months(-2), Day::new(1990, 11, 30));
        assert_eq!(Day::new(1992, 2, 29).unwrap().plus_years(1), Day::new(1993, 2, 28));
    }

    #[test]
    fn only_full_iso_text_is_a_day() {
        for text in ["", "1989-6-4", "1989-06", "1989-02-29", "+989-06-04", "1989-06-04 ", "0000-01-01", "19890604"] {
            assert_eq!(text.parse::<Day>(), Err(DayError(text.to_owned())));
        }
    }

    proptest! {
        #[test]
        fn a_day_survives_its_text_and_its_number(number in -719_162..=LAST) {
            let day = Day::from_number(number).unwrap();
            prop_assert_eq!(day.number(), number);
            prop_assert_eq!(day.to_string().parse::<Day>(), Ok(day));
            prop_assert_eq!(serde_json::from_str::<Day>(&serde_json::to_string(&day).unwrap()).unwrap(), day);
        }

        #[test]
        fn months_clamp_to_the_month_they_reach(number in -600_000..2_000_000i64, months in -2_000..2_000i64) {
            let day = Day::from_number(number).unwrap();
            let reached = day.plus_months(months).unwrap();
            let month_number = |day: Day| i64::from(day.date().year()) * 12 + i64::from(day.date().month());
            prop_assert_eq!(month_number(reached), month_number(day) + months);
            prop_assert_eq!(reached.date().day(), day.date().day().min(reached.date().days_in_month()));
        }
    }
}
