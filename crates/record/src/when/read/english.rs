//! Calendar dates in English: "4 June 1989", "June 4th, 1989", "early June 1989", "the late 1980s", "winter 1990–91".

use super::{
    super::{
        WhenFault,
        shape::{Season, Shape},
    },
    date::{Found, Third, months_of, small, third_of, year},
    numeric,
};

const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

const WEEKDAYS: [&str; 7] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

/// Words that carry no day. "The night of 3 June" is not among them: it may be the morning of the 4th.
const FILLERS: &[&str] =
    &["on", "in", "at", "during", "the", "of", "year", "month", "dawn", "morning", "noon", "afternoon", "evening"];

const THIRDS: &[(&str, Third)] = &[
    ("early", Third::First),
    ("beginning", Third::First),
    ("start", Third::First),
    ("mid", Third::Second),
    ("middle", Third::Second),
    ("late", Third::Last),
    ("end", Third::Last),
];

const SEASONS: &[(&str, Season)] = &[
    ("spring", Season::Spring),
    ("summer", Season::Summer),
    ("autumn", Season::Autumn),
    ("fall", Season::Autumn),
    ("winter", Season::Winter),
];

enum Token {
    Year(i16),
    Month(u32),
    /// A day, or a year that lacks its century.
    Small(u32),
    Season(Season),
    Decade(Shape),
    /// `1990–91` behind "winter".
    Pair(i16, i16),
}

/// What English words name; `NotUnderstood` for anything else.
pub(super) fn read(text: &str) -> Result<Found, WhenFault> {
    if let Some(years) = text.strip_prefix("some day in ") {
        return century(years);
    }
    let spaced = text.replace(',', " ");
    let mut words: Vec<&str> = spaced.split_whitespace().map(|word| word.trim_end_matches('.')).collect();
    words.retain(|word| !FILLERS.contains(word));
    let weekday = words.first().and_then(|word| weekday(word));
    if weekday.is_some() {
        words.remove(0);
    }
    let found = match words[..] {
        ["first", "half", ref rest @ ..] => half(&dated(rest)?, 1, 6)?,
        ["second" | "latter", "half", ref rest @ ..] => half(&dated(rest)?, 7, 12)?,
        [first, ref rest @ ..] => match third(first) {
            Some((third, "")) => third_of(dated(rest)?, third)?,
            Some((third, joined)) => {
                let all: Vec<&str> = std::iter::once(joined).chain(rest.iter().copied()).collect();
                third_of(dated(&all)?, third)?
            }
            None => dated(&words)?,
        },
        [] => return Err(WhenFault::NotUnderstood),
    };
    match weekday {
        Some(weekday) => on_weekday(found, weekday),
        None => Ok(found),
    }
}

/// "Early", or "mid-" with what is joined to it.
fn third(word: &str) -> Option<(Third, &str)> {
    THIRDS.iter().find_map(|(name, third)| match word.strip_prefix(name)? {
        "" => Some((*third, "")),
        joined => joined.strip_prefix('-').map(|joined| (*third, joined)),
    })
}

fn half(found: &Found, from: u32, to: u32) -> Result<Found, WhenFault> {
    match found {
        Found::Calendar { year: Some(year), month: None, day: None } => months_of(*year, from, to),
        _ => Err(WhenFault::NotUnderstood),
    }
}

fn dated(words: &[&str]) -> Result<Found, WhenFault> {
    if let [figures] = words
        && let found @ (Ok(_) | Err(WhenFault::DayOrMonth { .. } | WhenFault::ShortYear)) = numeric::read(figures)
    {
        return found;
    }
    let tokens = words.iter().map(|word| token(word)).collect::<Result<Vec<_>, _>>()?;
    let whole = |shape: Option<Shape>| shape.map(Found::Whole).ok_or(WhenFault::NoSuchYear);
    match tokens[..] {
        [Token::Year(year)] => Ok(Found::calendar(Some(year), None, None)),
        [Token::Month(month)] => Ok(Found::calendar(None, Some(month), None)),
        [Token::Small(day @ ..=31)] => Ok(Found::calendar(None, None, Some(day))),
        [Token::Month(month), Token::Year(year)] | [Token::Year(year), Token::Month(month)] => {
            Ok(Found::calendar(Some(year), Some(month), None))
        }
        [Token::Month(month), Token::Small(day @ ..=31)] | [Token::Small(day @ ..=31), Token::Month(month)] => {
            Ok(Found::calendar(None, Some(month), Some(day)))
        }
        [Token::Small(day), Token::Month(month), Token::Year(year)]
        | [Token::Month(month), Token::Small(day), Token::Year(year)]
        | [Token::Year(year), Token::Month(month), Token::Small(day)] => {
            Ok(Found::calendar(Some(year), Some(month), Some(day)))
        }
        [Token::Season(_)] => Err(WhenFault::NoYear),
        [Token::Small(_)]
        | [Token::Month(_), Token::Small(_)]
        | [Token::Season(_), Token::Small(_)]
        | [Token::Small(_), Token::Month(_), Token::Small(_)]
        | [Token::Month(_), Token::Small(_), Token::Small(_)] => Err(WhenFault::ShortYear),
        [Token::Season(season), Token::Year(year)] | [Token::Year(year), Token::Season(season)] => {
            whole(Shape::season(year, season))
        }
        [Token::Season(Season::Winter), Token::Pair(first, second)] if second == first + 1 => {
            whole(Shape::season(first, Season::Winter))
        }
        [Token::Decade(decade)] => Ok(Found::Whole(decade)),
        _ => Err(WhenFault::NotUnderstood),
    }
}

fn token(word: &str) -> Result<Token, WhenFault> {
    let month = MONTHS.iter().position(|month| *month == word || (word.len() == 3 && month.starts_with(word)));
    if let Some(index) = month.or((word == "sept").then_some(8)) {
        return Ok(Token::Month(index as u32 + 1));
    }
    if let Some((_, season)) = SEASONS.iter().find(|(name, _)| *name == word) {
        return Ok(Token::Season(*season));
    }
    if let Some(short) = word.strip_prefix('\'') {
        return Err(if small(short).is_some() { WhenFault::ShortYear } else { WhenFault::NotUnderstood });
    }
    if let Some(decade) = word.strip_suffix('s').map(|years| years.trim_end_matches('\''))
        && decade.ends_with('0')
    {
        return Shape::decade(year(decade)?).map(Token::Decade).ok_or(WhenFault::NoSuchYear);
    }
    if let Some((first, second)) = word.split_once(['–', '-', '/']) {
        return pair(first, second).map(|(first, second)| Token::Pair(first, second));
    }
    let ordinal = ["st", "nd", "rd", "th"].iter().find_map(|ending| word.strip_suffix(ending)).unwrap_or(word);
    match small(ordinal) {
        Some(number) => Ok(Token::Small(number)),
        None => year(word).map(Token::Year),
    }
}

/// Two years of which the second may lack the century that the first has: `1990–91`, `1999–2000`, `1999–00`.
fn pair(first: &str, second: &str) -> Result<(i16, i16), WhenFault> {
    let first = year(first).map_err(|_| WhenFault::NotUnderstood)?;
    let second = match small(second).filter(|_| second.len() == 2).map(i16::try_from) {
        Some(Ok(short)) if short < first % 100 => first - first % 100 + 100 + short,
        Some(Ok(short)) => first - first % 100 + short,
        _ => year(second).map_err(|_| WhenFault::NotUnderstood)?,
    };
    Ok((first, second))
}

/// `1900–1999`, a whole century.
pub(super) fn century(years: &str) -> Result<Found, WhenFault> {
    let (first, last) = years.split_once(['–', '-']).ok_or(WhenFault::NotUnderstood)?;
    let (first, last) = pair(first, last)?;
    match Shape::century(first) {
        Some(century) if last == first + 99 => Ok(Found::Whole(century)),
        _ => Err(WhenFault::NotUnderstood),
    }
}

/// Monday is 1.
fn weekday(word: &str) -> Option<i8> {
    let index = WEEKDAYS.iter().position(|name| *name == word || (word.len() == 3 && name.starts_with(word)))?;
    i8::try_from(index + 1).ok()
}

/// A weekday is a check that the source gives for nothing.
pub(super) fn on_weekday(found: Found, weekday: i8) -> Result<Found, WhenFault> {
    match found.shape()? {
        Shape::Day(day) if day.date().weekday().to_monday_one_offset() == weekday => Ok(found),
        Shape::Day(day) => Err(WhenFault::WrongWeekday { day }),
        _ => Err(WhenFault::NotUnderstood),
    }
}
