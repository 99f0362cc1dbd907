//! A calendar date as found in a wording, before what it shares with its neighbour is filled in.

use super::super::{
    Day, WhenFault,
    meaning::Meaning,
    shape::{Part, Shape},
};

/// What a wording names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Found {
    /// Numbers of the calendar. In "4 to 6 June 1989" the first has only a day.
    Calendar { year: Option<i16>, month: Option<u32>, day: Option<u32> },
    /// A season, a decade, a century.
    Whole(Shape),
    /// Part of a stretch: "early June 1989", 1989年下半年. `whole` is what it counts as where EDTF has no finer mark.
    Within { from: Shape, to: Shape, whole: Shape },
    /// "Early June" without a year: the third of a month that is yet to be dated.
    Third { year: Option<i16>, month: u32, third: Third },
}

/// "Early", "mid", "late".
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Third {
    First,
    Second,
    Last,
}

impl Found {
    pub(super) fn calendar(year: Option<i16>, month: Option<u32>, day: Option<u32>) -> Found {
        Found::Calendar { year, month, day }
    }

    /// Takes the year, and the month of a bare day, from a neighbour: "August to October 1991", 1989年6月3日至5日.
    pub(super) fn filled_from(self, other: Found) -> Found {
        let (other_year, other_month) = match other {
            Found::Calendar { year, month, day } => (year, month.filter(|_| day.is_some())),
            Found::Third { year, .. } => (year, None),
            Found::Whole(_) | Found::Within { .. } => (None, None),
        };
        match self {
            // A bare number beside a month ("1989/6-8") may be a month as well as a day: it stays bare.
            Found::Calendar { year: None, month, day } => {
                Found::Calendar { year: other_year, month: month.or(other_month), day }
            }
            Found::Third { year: None, month, third } => Found::Third { year: other_year, month, third },
            complete => complete,
        }
    }

    /// The day or days that are meant.
    pub(super) fn meaning(self) -> Result<Meaning, WhenFault> {
        match self {
            Found::Within { from, to, .. } => Meaning::between(Some(Part::sure(from)), Some(Part::sure(to))),
            Found::Third { year: Some(year), month, third } => {
                let (from, to) = third_of_month(year, month, third)?;
                Meaning::between(Some(Part::sure(from)), Some(Part::sure(to)))
            }
            other => other.shape().map(|shape| Meaning::On(Part::sure(shape))),
        }
    }

    /// The one stretch of the calendar that is meant, parts of stretches counting whole.
    pub(super) fn shape(self) -> Result<Shape, WhenFault> {
        match self {
            Found::Calendar { year: None, .. } | Found::Third { year: None, .. } => Err(WhenFault::NoYear),
            Found::Calendar { year: Some(year), month: None, day: None } => {
                Shape::year(year).ok_or(WhenFault::NoSuchYear)
            }
            Found::Calendar { month: None, day: Some(_), .. } => Err(WhenFault::NotUnderstood),
            Found::Calendar { year: Some(year), month: Some(month), day: None } => month_of(year, month),
            Found::Calendar { year: Some(year), month: Some(month), day: Some(day) } => day_of(year, month, day),
            Found::Whole(whole) | Found::Within { whole, .. } => Ok(whole),
            Found::Third { year: Some(year), month, .. } => month_of(year, month),
        }
    }
}

/// A month of a year, or which of the two does not exist.
fn month_of(year: i16, month: u32) -> Result<Shape, WhenFault> {
    Shape::year(year).ok_or(WhenFault::NoSuchYear)?;
    i8::try_from(month).ok().and_then(|month| Shape::month(year, month)).ok_or(WhenFault::NoSuchMonth { month })
}

fn day_of(year: i16, month: u32, day: u32) -> Result<Shape, WhenFault> {
    let whole = month_of(year, month)?;
    let found = i16::try_from(day).ok().filter(|day| *day > 0).and_then(|day| nth_day(whole, day));
    found.map(Shape::Day).ok_or_else(|| {
        // The month exists, so its bounds do; the fallbacks only keep the message whole.
        let last = whole.bounds().latest.map_or(31, |last| last.date().day());
        WhenFault::NoSuchDay { year, month: i8::try_from(month).unwrap_or(i8::MAX), day, last }
    })
}

/// The nth day of a stretch, where it lies inside.
fn nth_day(whole: Shape, day: i16) -> Option<Day> {
    let bounds = whole.bounds();
    bounds.earliest?.plus_days(i64::from(day) - 1).filter(|day| bounds.contains(*day))
}

/// Days 1 to 10, 11 to 20 and 21 to the end.
fn third_of_month(year: i16, month: u32, third: Third) -> Result<(Shape, Shape), WhenFault> {
    let whole = month_of(year, month)?;
    let last = whole.bounds().latest;
    let nth = |day: i16| nth_day(whole, day);
    let (from, to) = match third {
        Third::First => (nth(1), nth(10)),
        Third::Second => (nth(11), nth(20)),
        Third::Last => (nth(21), last),
    };
    from.zip(to).map(|(from, to)| (Shape::Day(from), Shape::Day(to))).ok_or(WhenFault::NoSuchYear)
}

/// "Early", "mid" or "late" of whatever was found.
pub(super) fn third_of(found: Found, third: Third) -> Result<Found, WhenFault> {
    let years = |first: i16, from: i16, to: i16, whole: Shape| Found::Within {
        from: Shape::Year(first + from),
        to: Shape::Year(first + to),
        whole,
    };
    match found {
        Found::Calendar { year, month: Some(month), day: None } => Ok(Found::Third { year, month, third }),
        Found::Calendar { year: Some(year), month: None, day: None } => Ok(match third {
            Third::First => months_of(year, 1, 4)?,
            Third::Second => months_of(year, 5, 8)?,
            Third::Last => months_of(year, 9, 12)?,
        }),
        Found::Whole(whole @ Shape::Decade(first)) => Ok(match third {
            Third::First => years(first, 0, 3, whole),
            Third::Second => years(first, 4, 6, whole),
            Third::Last => years(first, 7, 9, whole),
        }),
        _ => Err(WhenFault::NotUnderstood),
    }
}

/// The months of a year from one to another: halves and thirds.
pub(super) fn months_of(year: i16, from: u32, to: u32) -> Result<Found, WhenFault> {
    let whole = Shape::year(year).ok_or(WhenFault::NoSuchYear)?;
    Ok(Found::Within { from: month_of(year, from)?, to: month_of(year, to)?, whole })
}

/// A year of four digits. Two digits lack their century, and no guess is made.
pub(super) fn year(digits: &str) -> Result<i16, WhenFault> {
    match digits.len() {
        4 => digits.parse().map_err(|_| WhenFault::NotUnderstood),
        2 if digits.bytes().all(|byte| byte.is_ascii_digit()) => Err(WhenFault::ShortYear),
        _ => Err(WhenFault::NotUnderstood),
    }
}

/// A number of one or two digits.
pub(super) fn small(digits: &str) -> Option<u32> {
    let plain = matches!(digits.len(), 1 | 2) && digits.bytes().all(|byte| byte.is_ascii_digit());
    plain.then(|| digits.parse().ok()).flatten()
}
