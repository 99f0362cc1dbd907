//! Dates in figures: `1989.6.4`, `1989/06`, `2008/03/dd`, `19890604`. The order of day and month is never guessed.

use super::{
    super::{Day, WhenFault},
    date::{Found, small, year},
};

/// What figures name; `NotUnderstood` for anything else.
pub(super) fn read(text: &str) -> Result<Found, WhenFault> {
    if text.len() == 8 && text.bytes().all(|byte| byte.is_ascii_digit()) {
        return Ok(Found::calendar(Some(year(&text[..4])?), small(&text[4..6]), small(&text[6..])));
    }
    let Some(separator) = ['-', '.', '/'].into_iter().find(|separator| text.contains(*separator)) else {
        return Err(WhenFault::NotUnderstood);
    };
    let fields: Vec<&str> = text.split(separator).collect();
    let four = |field: &str| field.len() == 4 && field.bytes().all(|byte| byte.is_ascii_digit());
    match fields[..] {
        [first, month] if four(first) => year_first(first, month, "dd"),
        [first, month, day] if four(first) => year_first(first, month, day),
        [month, last] if four(last) => {
            Ok(Found::calendar(Some(year(last)?), Some(small(month).ok_or(WhenFault::NotUnderstood)?), None))
        }
        [one, two, last] if four(last) => day_or_month(one, two, last),
        [one, two, three] if [one, two, three].iter().all(|field| small(field).is_some()) => Err(WhenFault::ShortYear),
        _ => Err(WhenFault::NotUnderstood),
    }
}

/// A field that a database left open: the prisoner register writes `2008/03/dd` and `2008/mm/dd`.
fn is_blank(field: &str) -> bool {
    matches!(field, "mm" | "dd" | "m" | "d" | "xx" | "x" | "??" | "?")
}

fn year_first(first: &str, month: &str, day: &str) -> Result<Found, WhenFault> {
    let number = |field: &str| match small(field) {
        Some(number) => Ok(Some(number)),
        None if is_blank(field) => Ok(None),
        None => Err(WhenFault::NotUnderstood),
    };
    let (first, month, day) = (year(first)?, number(month)?, number(day)?);
    match (month, day) {
        (None, Some(_)) => Err(WhenFault::NotUnderstood),
        (month, day) => Ok(Found::calendar(Some(first), month, day)),
    }
}

/// `15/04/1991` can only be 15 April; `03/04/1991` can be two days and is refused with both.
fn day_or_month(one: &str, two: &str, last: &str) -> Result<Found, WhenFault> {
    let (Some(one), Some(two)) = (small(one), small(two)) else {
        return Err(WhenFault::NotUnderstood);
    };
    let year = year(last)?;
    let day = |month: u32, day: u32| Day::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?);
    match (day(two, one), day(one, two)) {
        (Some(day_first), Some(month_first)) if day_first != month_first => {
            Err(WhenFault::DayOrMonth { day_first, month_first })
        }
        (None, Some(_)) => Ok(Found::calendar(Some(year), Some(one), Some(two))),
        _ => Ok(Found::calendar(Some(year), Some(two), Some(one))),
    }
}
