//! A stretch of the calendar that has a name (a day, June 1989, the 1980s), and the doubt attached to it.

use std::fmt;

use super::{Bounds, Day, Precision};

/// A named stretch of the calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shape {
    Day(Day),
    Month(i16, i8),
    Season(i16, Season),
    Year(i16),
    /// By its first year.
    Decade(i16),
    /// By its first year: 1900 stands for 1900 to 1999, as EDTF's `19XX` does.
    Century(i16),
}

/// A meteorological season of the northern hemisphere, three whole months. Winter begins in December of the year
/// whose name it carries and ends in February of the next, as in EDTF.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Season {
    Spring,
    Summer,
    Autumn,
    Winter,
}

impl Season {
    pub(super) const ALL: [Season; 4] = [Season::Spring, Season::Summer, Season::Autumn, Season::Winter];

    fn first_month(self) -> i8 {
        3 + 3 * self as i8
    }
}

impl Shape {
    pub(super) fn month(year: i16, month: i8) -> Option<Shape> {
        ((1..=12).contains(&month) && is_year(year)).then_some(Shape::Month(year, month))
    }

    pub(super) fn year(year: i16) -> Option<Shape> {
        is_year(year).then_some(Shape::Year(year))
    }

    pub(super) fn season(year: i16, season: Season) -> Option<Shape> {
        is_year(year).then_some(Shape::Season(year, season))
    }

    pub(super) fn decade(first: i16) -> Option<Shape> {
        (first % 10 == 0 && is_year(first)).then_some(Shape::Decade(first))
    }

    pub(super) fn century(first: i16) -> Option<Shape> {
        (first % 100 == 0 && is_year(first)).then_some(Shape::Century(first))
    }

    /// Its first and last day.
    pub(super) fn bounds(self) -> Bounds {
        let months = |first: Option<Day>, count: i64| Bounds {
            earliest: first,
            latest: first.and_then(|day| day.plus_months(count - 1)).map(end_of_month),
        };
        let years = |first: i16, last: i16| Bounds { earliest: Day::new(first, 1, 1), latest: Day::new(last, 12, 31) };
        match self {
            Shape::Day(day) => Bounds::exactly(day),
            Shape::Month(year, month) => months(Day::new(year, month, 1), 1),
            Shape::Season(year, season) => months(Day::new(year, season.first_month(), 1), 3),
            Shape::Year(year) => years(year, year),
            Shape::Decade(first) => years(first, first + 9),
            Shape::Century(first) => years(first, first + 99),
        }
    }

    /// The stretch of the same kind so many places later; `None` beyond the calendar.
    pub(super) fn step(self, places: i16) -> Option<Shape> {
        match self {
            Shape::Day(day) => day.plus_days(i64::from(places)).map(Shape::Day),
            Shape::Month(year, month) => {
                let index = i32::from(year) * 12 + i32::from(month) - 1 + i32::from(places);
                let year = i16::try_from(index.div_euclid(12)).ok()?;
                Shape::month(year, index.rem_euclid(12) as i8 + 1)
            }
            Shape::Season(year, season) => {
                let index = i32::from(year) * 4 + season as i32 + i32::from(places);
                let year = i16::try_from(index.div_euclid(4)).ok()?;
                Shape::season(year, Season::ALL[index.rem_euclid(4) as usize])
            }
            Shape::Year(year) => Shape::year(year.checked_add(places)?),
            Shape::Decade(first) => Shape::decade(first.checked_add(places.checked_mul(10)?)?),
            Shape::Century(first) => Shape::century(first.checked_add(places.checked_mul(100)?)?),
        }
    }

    pub(super) fn precision(self) -> Precision {
        match self {
            Shape::Day(_) => Precision::Day,
            Shape::Month(..) => Precision::Month,
            Shape::Season(..) => Precision::Season,
            Shape::Year(_) => Precision::Year,
            Shape::Decade(_) => Precision::Decade,
            Shape::Century(_) => Precision::Century,
        }
    }

    /// Whether EDTF allows it as the end of a range `[a..b]`.
    pub(super) fn ends_ranges(self) -> bool {
        matches!(self, Shape::Day(_) | Shape::Month(..) | Shape::Year(_))
    }

    /// How many places a doubt widens it on each side: three for a day, else one.
    pub(super) fn doubt_places(self) -> i16 {
        if matches!(self, Shape::Day(_)) { 3 } else { 1 }
    }
}

/// Its canonical EDTF text.
impl fmt::Display for Shape {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            Shape::Day(day) => day.fmt(f),
            Shape::Month(year, month) => write!(f, "{year:04}-{month:02}"),
            Shape::Season(year, season) => write!(f, "{year:04}-{}", 21 + season as u8),
            Shape::Year(year) => write!(f, "{year:04}"),
            Shape::Decade(first) => write!(f, "{:03}X", first / 10),
            Shape::Century(first) => write!(f, "{:02}XX", first / 100),
        }
    }
}

fn is_year(year: i16) -> bool {
    (1..=9999).contains(&year)
}

fn end_of_month(day: Day) -> Day {
    // A month never runs beyond the calendar of `Day`, which ends with a December.
    Day::from_date(day.date().last_of_month()).unwrap_or(day)
}

/// How sure the source was: EDTF's `?`, `~` and `%`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Doubt {
    /// `?`: the source may be wrong.
    pub uncertain: bool,
    /// `~`: the value is an estimate.
    pub approximate: bool,
}

impl Doubt {
    pub(super) const NONE: Doubt = Doubt { uncertain: false, approximate: false };

    pub(super) fn any(self) -> bool {
        self.uncertain || self.approximate
    }

    pub(super) fn and(self, other: Doubt) -> Doubt {
        Doubt { uncertain: self.uncertain || other.uncertain, approximate: self.approximate || other.approximate }
    }
}

impl fmt::Display for Doubt {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match (self.uncertain, self.approximate) {
            (false, false) => "",
            (true, false) => "?",
            (false, true) => "~",
            (true, true) => "%",
        })
    }
}

/// A stretch of the calendar with its doubt: one EDTF date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Part {
    pub shape: Shape,
    pub doubt: Doubt,
}

impl Part {
    pub(super) fn sure(shape: Shape) -> Part {
        Part { shape, doubt: Doubt::NONE }
    }

    /// From the first to the last day that it can mean. Any doubt widens it once on each side by one unit of its
    /// precision (a day by three days), because "about August 1991" must not be taken to exclude 31 July.
    pub(super) fn bounds(self) -> Bounds {
        if !self.doubt.any() {
            return self.shape.bounds();
        }
        let places = self.shape.doubt_places();
        Bounds {
            earliest: self.shape.step(-places).and_then(|shape| shape.bounds().earliest),
            latest: self.shape.step(places).and_then(|shape| shape.bounds().latest),
        }
    }
}

impl fmt::Display for Part {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}", self.shape, self.doubt)
    }
}
