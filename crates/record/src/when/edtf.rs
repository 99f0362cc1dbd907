//! EDTF text to meaning and back. The grammar is `edtf-core`'s; which of its expressions a record can mean is ours.
//!
//! Accepted: level 1 whole, and of level 2 what says "one day out of these": `[1989,1990]`, `[..1989-07-01]`,
//! `[1989-07-01..1989-10]` and unspecified digits or years inside spans. Digits left open at the end of a date are
//! read as the coarser precision (`1989-06-XX` is some day in `1989-06`), and the canonical text says it that way.

use edtf_core::{
    Date, DateField, Edtf, Interval, IntervalEndpoint, Qualifier, Set, SetElement, SetKind, Year, YearKind,
};

use super::{
    Day, WhenFault,
    meaning::{End, Meaning},
    shape::{Doubt, Part, Season, Shape},
};

/// The meaning of EDTF text; `None` where it is not EDTF at all.
pub(super) fn read(text: &str) -> Option<Result<Meaning, WhenFault>> {
    let expression = Edtf::parse(text).ok()?;
    Some(match expression {
        Edtf::Date(date) if is_all_open(&date) => Ok(Meaning::Unknown),
        Edtf::Date(date) => part(&date).map(Meaning::On),
        Edtf::Interval(interval) => span(&interval),
        Edtf::Set(set) => one_of(&set),
        Edtf::DateTime(_) => Err(WhenFault::TimeOfDay),
    })
}

/// The canonical text of a meaning; `None` where EDTF has none (unknown, or counted from an event).
pub(super) fn text(meaning: &Meaning) -> Option<String> {
    let end = |end: &End| match end {
        End::Open => "..".to_owned(),
        End::Unknown => String::new(),
        End::At(part) => part.to_string(),
    };
    match meaning {
        Meaning::Unknown | Meaning::Relative(_) => None,
        Meaning::On(part) => Some(part.to_string()),
        Meaning::Between(from, to) => {
            let side = |shape: &Option<Shape>| shape.map(|shape| shape.to_string()).unwrap_or_default();
            Some(format!("[{}..{}]", side(from), side(to)))
        }
        Meaning::OneOf(parts) => {
            let parts: Vec<String> = parts.iter().map(Part::to_string).collect();
            Some(format!("[{}]", parts.join(",")))
        }
        Meaning::Span(from, to) => Some(format!("{}/{}", end(from), end(to))),
    }
}

fn span(interval: &Interval) -> Result<Meaning, WhenFault> {
    let end = |end: &IntervalEndpoint| match end {
        IntervalEndpoint::Open => Ok(End::Open),
        IntervalEndpoint::Unknown => Ok(End::Unknown),
        IntervalEndpoint::Date(date) => part(date).map(End::At),
        IntervalEndpoint::OnOrBefore(_) | IntervalEndpoint::OnOrAfter(_) => Err(WhenFault::TooIntricate),
    };
    Meaning::span(end(&interval.start)?, end(&interval.end)?)
}

fn one_of(set: &Set) -> Result<Meaning, WhenFault> {
    if set.kind != SetKind::OneMember {
        return Err(WhenFault::TooIntricate);
    }
    match set.elements[..] {
        [SetElement::OnOrBefore(date)] => Meaning::between(None, Some(part(&date)?)),
        [SetElement::OnOrAfter(date)] => Meaning::between(Some(part(&date)?), None),
        [SetElement::Range(from, to)] => Meaning::between(Some(part(&from)?), Some(part(&to)?)),
        ref elements => {
            let single = |element: &SetElement| match element {
                SetElement::Date(date) => part(date),
                _ => Err(WhenFault::TooIntricate),
            };
            elements.iter().map(single).collect::<Result<_, _>>().map(Meaning::one_of)
        }
    }
}

/// The part of the calendar that one EDTF date names.
fn part(date: &Date) -> Result<Part, WhenFault> {
    let qualifiers =
        [Some(date.year.qualifier), date.month.map(|field| field.qualifier), date.day.map(|field| field.qualifier)];
    if qualifiers.iter().flatten().any(|qualifier| *qualifier != date.year.qualifier) {
        return Err(WhenFault::TooIntricate);
    }
    Ok(Part { shape: shape(date)?, doubt: doubt(date.year.qualifier) })
}

fn shape(date: &Date) -> Result<Shape, WhenFault> {
    let year = match year(&date.year)? {
        OpenYear::Whole(year) => year,
        OpenYear::Coarse(shape) if date.month.is_none_or(is_open) && date.day.is_none_or(is_open) => {
            return Ok(shape);
        }
        OpenYear::Coarse(_) => return Err(WhenFault::TooIntricate),
    };
    let named = |shape: Option<Shape>| shape.ok_or(WhenFault::NoSuchYear);
    let Some(month) = date.month.filter(|month| !is_open(*month)) else {
        return match date.day {
            Some(day) if !is_open(day) => Err(WhenFault::TooIntricate),
            _ => named(Shape::year(year)),
        };
    };
    // Two digits always fit an i8.
    let month = month.value().ok_or(WhenFault::TooIntricate)? as i8;
    if let Some(season) = usize::try_from(month - 21).ok().and_then(|index| Season::ALL.get(index)) {
        return named(Shape::season(year, *season));
    }
    if month > 12 {
        return Err(WhenFault::TooIntricate);
    }
    match date.day.filter(|day| !is_open(*day)) {
        None => named(Shape::month(year, month)),
        Some(day) => {
            let day = day.value().ok_or(WhenFault::TooIntricate)? as i8;
            named(Day::new(year, month, day).map(Shape::Day))
        }
    }
}

enum OpenYear {
    Whole(i16),
    Coarse(Shape),
}

fn year(year: &Year) -> Result<OpenYear, WhenFault> {
    if year.significant_digits.is_some() {
        return Err(WhenFault::TooIntricate);
    }
    let YearKind::Standard { negative: false, digits } = year.kind else {
        return Err(WhenFault::NoSuchYear);
    };
    // Four digits always fit an i16.
    let number = digits.iter().fold(0i16, |number, digit| number * 10 + i16::from(digit.unwrap_or(0)));
    let coarse = |shape: Option<Shape>| shape.map(OpenYear::Coarse).ok_or(WhenFault::NoSuchYear);
    match digits {
        [Some(_), Some(_), Some(_), Some(_)] => Ok(OpenYear::Whole(number)),
        [Some(_), Some(_), Some(_), None] => coarse(Shape::decade(number)),
        [Some(_), Some(_), None, None] => coarse(Shape::century(number)),
        _ => Err(WhenFault::TooIntricate),
    }
}

/// `XX`.
fn is_open(field: DateField) -> bool {
    field.digits == [None, None]
}

/// `XXXX`, `XXXX-XX`, `XXXX-XX-XX`: nothing is said.
fn is_all_open(date: &Date) -> bool {
    let year = matches!(date.year.kind, YearKind::Standard { digits: [None, None, None, None], .. });
    year && date.month.is_none_or(is_open) && date.day.is_none_or(is_open)
}

fn doubt(qualifier: Qualifier) -> Doubt {
    Doubt { uncertain: qualifier.uncertain, approximate: qualifier.approximate }
}
