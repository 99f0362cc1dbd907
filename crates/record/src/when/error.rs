//! Why a wording could not be read as a date, and what would have been right.

use super::Day;

/// What was typed, and what is wrong with it. The message names both and shows what would be right.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{typed}`: {fault}")]
pub struct WhenError {
    /// The text as typed.
    pub typed: String,
    /// What is wrong with it.
    pub fault: WhenFault,
}

/// What is wrong with a wording. The English messages can be replaced at the edge by [`code`](WhenFault::code).
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum WhenFault {
    /// Nothing was typed.
    #[error("no date was given; write a date, or \"unknown\"")]
    Empty,
    /// No reading fits.
    #[error(
        "this is not a date that can be read; write for example 1989-06-04, 4 June 1989, June 1989, about 1991, \
         before 2 July 1989, from August 1991 to April 1994, 1989年6月4日, or \"unknown\""
    )]
    NotUnderstood,
    /// A day or month without its year.
    #[error("the year is missing; write for example 4 June 1989 or 1989年6月4日")]
    NoYear,
    /// A year of two digits.
    #[error("the century is missing; write the year in four digits, such as 1989")]
    ShortYear,
    /// A year outside 1 to 9999.
    #[error("years run from 0001 to 9999")]
    NoSuchYear,
    /// A month outside 1 to 12.
    #[error("there is no month {month}; months run from 1 to 12, and a span is written 1989/1990")]
    NoSuchMonth {
        /// The number that stands where the month should be.
        month: u32,
    },
    /// A day that the month does not have.
    #[error("there is no day {day} in {year:04}-{month:02}, which has {last} days")]
    NoSuchDay {
        /// The year.
        year: i16,
        /// The month, 1 to 12.
        month: i8,
        /// The day that it does not have.
        day: u32,
        /// The last day that it has.
        last: i8,
    },
    /// `03/04/1991`: two countries read it as two days.
    #[error("this can be {day_first} or {month_first}; write the one that is meant")]
    DayOrMonth {
        /// The reading with the day first.
        day_first: Day,
        /// The reading with the month first.
        month_first: Day,
    },
    /// The weekday and the date do not belong together.
    #[error("{day} was not that day of the week; correct the one or leave out the other")]
    WrongWeekday {
        /// The date as written.
        day: Day,
    },
    /// The end lies before the beginning.
    #[error("the end lies before the beginning; write the earlier date first")]
    Reversed,
    /// "16 months after" without a choice of the event.
    #[error("this counts from another event; choose the event from which it counts")]
    NeedsAnchor,
    /// A time of day, which belongs to the words of the event.
    #[error("a date has no time of day; write the day here and the hour in the description")]
    TimeOfDay,
    /// EDTF beyond what a record can mean (partial qualification, sets of several days, years beyond 9999).
    #[error(
        "this EDTF expression says more than a date here can hold; put ? or ~ at the end, \
         write one date, one span such as 1991-08/1994-04, or one choice such as [1989,1990]"
    )]
    TooIntricate,
}

impl WhenError {
    pub(super) fn new(typed: &str, fault: WhenFault) -> WhenError {
        WhenError { typed: typed.to_owned(), fault }
    }

    /// The code under which the message is translated.
    pub const fn code(&self) -> &'static str {
        self.fault.code()
    }
}

impl WhenFault {
    /// The code under which the message is translated.
    pub const fn code(self) -> &'static str {
        match self {
            WhenFault::Empty => "when-empty",
            WhenFault::NotUnderstood => "when-not-understood",
            WhenFault::NoYear => "when-no-year",
            WhenFault::ShortYear => "when-short-year",
            WhenFault::NoSuchYear => "when-no-such-year",
            WhenFault::NoSuchMonth { .. } => "when-no-such-month",
            WhenFault::NoSuchDay { .. } => "when-no-such-day",
            WhenFault::DayOrMonth { .. } => "when-day-or-month",
            WhenFault::WrongWeekday { .. } => "when-wrong-weekday",
            WhenFault::Reversed => "when-reversed",
            WhenFault::NeedsAnchor => "when-needs-anchor",
            WhenFault::TimeOfDay => "when-time-of-day",
            WhenFault::TooIntricate => "when-too-intricate",
        }
    }
}
