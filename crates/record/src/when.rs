//! The uncertain date: how a source worded it, and which days that leaves open.
//!
//! Sources say "October 1989", "the day of my arrest in August 1991", "after 16 months in detention". A [`When`] keeps
//! such wording byte for byte and, beside it, what it means. Nothing is ever made more exact than it was said:
//!
//! * A date is one day somewhere in a stretch of the calendar (`1989-10`), one day between or out of several
//!   (`[1989,1990]`), a span of days (`1991-08/1994-04`), a count from another event, or unknown.
//! * All arithmetic works on [`Bounds`], the first and last day that are possible. [`Bounds::order`] answers "before",
//!   "after", "the same day" or "unknown". A `When` has no `<`.
//! * `?`, `~` and `%` ("perhaps", "about", both) widen the bounds once, on each side, by one unit of the stated precision,
//!   and a single day by three days.
//! * "Before 2 July 1989" is one day, 1 July at the latest: EDTF `[..1989-07-01]`. Chinese 以前 and 以后 are read in the
//!   same way, without the day itself; "by" and 不晚于 include it. `../1989-07` is something else: a span without a
//!   known beginning.
//! * "Early", "mid" and "late" are 1–10, 11–20 and 21 to the end of a month (上旬, 中旬, 下旬), January–April,
//!   May–August and September–December of a year, and years 0–3, 4–6 and 7–9 of a decade. As the end of a span they count as the
//!   whole month, year or decade, because EDTF has no finer mark there.
//! * Seasons are meteorological and northern; "winter 1990" begins in December 1990.
//! * "16 months after" counts completed months (see [`Relative`]).
//!
//! ```
//! # use suasion_record::{When, Order, Lang};
//! let one = When::read("October 1989").unwrap();
//! let two = When::read("1991年8月").unwrap();
//! assert_eq!(one.bounds().order(&two.bounds()), Order::Before);
//! assert!(!one.can_both_hold(&two));
//! assert_eq!(two.printed(Lang::En), "August 1991");
//! ```

mod apart;
mod bounds;
mod day;
mod days;
mod edtf;
mod error;
mod meaning;
mod print;
mod read;
mod relative;
mod shape;
mod stored;

pub use apart::Apart;
pub use bounds::{Bounds, Order};
pub use day::{Day, DayError};
pub use days::Days;
pub use error::{WhenError, WhenFault};
pub use relative::{Relative, Side, Unit};

use meaning::Meaning;
use shape::{Part, Shape};

use crate::{EventId, Lang, name::codes};

/// A date as worded, with what it means. See the module's story for the rules.
///
/// It cannot be compared with `<`: order the [`bounds`](When::bounds), or sort a chronology by [`sort_key`](When::sort_key).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct When {
    wording: String,
    meaning: Meaning,
}

codes! {
    /// How finely a date is stated.
    Precision {
        /// One civil day.
        Day = "day",
        /// Some day of a month.
        Month = "month",
        /// Some day of a season.
        Season = "season",
        /// Some day of a year.
        Year = "year",
        /// Some day of ten years.
        Decade = "decade",
        /// Some day of a hundred years.
        Century = "century",
        /// One day between two dates, or out of several.
        Between = "between",
        /// One day before or after a date.
        Open = "open",
        /// All days from one date to another, of which one may be open or unknown.
        Span = "span",
        /// Counted from another event.
        Relative = "relative",
        /// Nothing is known.
        Unknown = "unknown",
    }
}

impl When {
    /// Reads EDTF, or a wording in English or Chinese.
    ///
    /// # Errors
    /// Says what is wrong with the wording and what would be right; see [`WhenFault`].
    pub fn read(text: &str) -> Result<When, WhenError> {
        When::read_with(text, None)
    }

    /// Reads like [`read`](When::read), and also counts from an event: "16 months after", "被捕后16个月", "the day before". Words that name the
    /// event are kept in the wording; which event they mean is for the person to choose.
    ///
    /// # Errors
    /// As for `read`; also [`WhenFault::NeedsAnchor`] where the wording counts from an event and none was chosen.
    pub fn read_with(text: &str, anchor: Option<EventId>) -> Result<When, WhenError> {
        match read::meaning(text, anchor) {
            Ok(meaning) => Ok(When { wording: text.to_owned(), meaning }),
            Err(fault) => Err(WhenError::new(text, fault)),
        }
    }

    /// A wording that no reader could understand, with the meaning that a person gives it:
    /// `When::worded("the day of my arrest in August 1991", "1991-08")`.
    ///
    /// # Errors
    /// Where the meaning cannot be read.
    pub fn worded(wording: &str, meaning: &str) -> Result<When, WhenError> {
        let read = When::read(meaning)?;
        Ok(When { wording: wording.to_owned(), ..read })
    }

    /// One known day, worded in ISO text.
    pub fn on(day: Day) -> When {
        When { wording: day.to_string(), meaning: Meaning::On(Part::sure(Shape::Day(day))) }
    }

    /// An unknown day.
    pub fn unknown() -> When {
        When { wording: "unknown".to_owned(), meaning: Meaning::Unknown }
    }

    /// The date exactly as it was written.
    pub fn wording(&self) -> &str {
        &self.wording
    }

    /// The canonical EDTF text; `None` for an unknown date and for one counted from an event.
    pub fn edtf(&self) -> Option<String> {
        edtf::text(&self.meaning)
    }

    /// The count from another event, unless it has been [resolved](When::resolve).
    pub fn relative(&self) -> Option<&Relative> {
        match &self.meaning {
            Meaning::Relative(relative) => Some(relative),
            _ => None,
        }
    }

    /// From the earliest possible first day to the latest possible last day.
    pub fn bounds(&self) -> Bounds {
        Bounds { earliest: self.start().earliest, latest: self.end().latest }
    }

    /// Where the first day lies. The same as [`bounds`](When::bounds) unless this is a span.
    pub fn start(&self) -> Bounds {
        self.meaning.start()
    }

    /// Where the last day lies. The same as [`bounds`](When::bounds) unless this is a span.
    pub fn end(&self) -> Bounds {
        self.meaning.end()
    }

    /// Whether it means all days from one date to another, rather than one day.
    pub fn is_span(&self) -> bool {
        matches!(self.meaning, Meaning::Span(..))
    }

    /// Whether nothing is known of the day.
    pub fn is_unknown(&self) -> bool {
        self.meaning == Meaning::Unknown
    }

    /// How finely it is stated.
    pub fn precision(&self) -> Precision {
        self.meaning.precision()
    }

    /// Whether the source says "perhaps" or "about" (`?`, `~`, `%`).
    pub fn is_uncertain(&self) -> bool {
        self.meaning.is_doubted()
    }

    /// Whether both mean the same, however they are worded.
    pub fn means_the_same_as(&self, other: &When) -> bool {
        self.meaning == other.meaning
    }

    /// A date counted from an event becomes dated where the bounds of that event are known; the wording stays. Any
    /// other date, and one whose event is not dated, is returned as it is.
    #[must_use]
    pub fn resolve(&self, anchor: impl Fn(EventId) -> Option<Bounds>) -> When {
        let bounds = self.relative().and_then(|relative| Some(relative.bounds_from(anchor(relative.anchor)?)));
        bounds.filter(|bounds| !bounds.is_unknown()).map_or_else(|| self.clone(), |bounds| self.reckoned(bounds))
    }

    /// The same wording, meaning one day within these bounds.
    #[must_use]
    pub fn reckoned(&self, bounds: Bounds) -> When {
        When { wording: self.wording.clone(), meaning: Meaning::within(bounds) }
    }

    /// Whether two statements of one date can both be true. Two spans must be able to begin together and to end
    /// together; a single day must be able to lie in a span, since it may be any of its days. What is unknown or
    /// unresolved contradicts nothing.
    pub fn can_both_hold(&self, other: &When) -> bool {
        if self.is_span() && other.is_span() {
            self.start().overlaps(&other.start()) && self.end().overlaps(&other.end())
        } else {
            self.meaning.overlaps(&other.meaning)
        }
    }

    /// The meaning in plain words: "about August 1991", "before 2 July 1989", "1991年8月至1994年4月".
    pub fn printed(&self, lang: Lang) -> String {
        print::printed(&self.meaning, lang)
    }

    /// Where it stands in a chronology: by the earliest possible start (else the latest), then by the latest possible
    /// end, as [day numbers](Day::number); what is unknown comes last. A place in a list, not a claim about order.
    pub fn sort_key(&self) -> (i64, i64) {
        let number = |first: Option<Day>, second: Option<Day>| first.or(second).map_or(i64::MAX, Day::number);
        let (start, end) = (self.start(), self.end());
        (number(start.earliest, start.latest), number(end.latest, end.earliest))
    }
}
