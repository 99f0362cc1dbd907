//! Calendar dates in Chinese: 1989年6月4日, 1989年6月上旬, 1989年底, 二十世纪八十年代初, 1990年春.
//!
//! The wording has been folded: figures are Arabic, characters simplified, spaces gone.

use super::{
    super::{
        WhenFault,
        shape::{Season, Shape},
    },
    date::{Found, Third, months_of, small, third_of, year},
    english::{century, on_weekday},
};

const THIRDS: &[(&[&str], Third)] = &[
    (&["初", "初期", "早期", "前期", "上旬", "月初", "年初"], Third::First),
    (&["中", "中期", "中旬", "月中", "年中"], Third::Second),
    (&["底", "末", "末期", "后期", "晚期", "下旬", "月底", "月末", "年底", "年末"], Third::Last),
];

const SEASONS: &[(&str, Season)] =
    &[("春", Season::Spring), ("夏", Season::Summer), ("秋", Season::Autumn), ("冬", Season::Winter)];

/// Parts of a day that leave the day as it is. 夜 is not among them: it may be the next morning.
const HOURS: &[&str] = &["凌晨", "清晨", "早晨", "早上", "上午", "中午", "下午", "傍晚", "晚", "晚上", "晚间", "当天"];

/// What Chinese words name; `NotUnderstood` for anything else.
pub(super) fn read(text: &str) -> Result<Found, WhenFault> {
    let text = ["公元", "在", "于"].iter().find_map(|word| text.strip_prefix(word)).unwrap_or(text);
    if let Some(years) = text.strip_suffix("年某日").filter(|years| years.contains(['–', '-'])) {
        return century(years);
    }
    let text = ["某日", "某天"].iter().find_map(|word| text.strip_suffix(word)).unwrap_or(text);
    let (digits, rest) = number(text)?;
    if let Some(rest) = rest.strip_prefix("世纪") {
        return decade_of_century(digits, rest);
    }
    if let Some(tail) = rest.strip_prefix("年代") {
        return decade(Shape::decade(year(digits)?), tail);
    }
    if let Some(tail) = rest.strip_prefix('年') {
        return in_year(year(digits)?, tail);
    }
    let number = small(digits).ok_or(WhenFault::NotUnderstood)?;
    if let Some(tail) = rest.strip_prefix('月') {
        return in_month(None, number, tail);
    }
    match rest {
        "日" | "号" => Ok(Found::calendar(None, None, Some(number))),
        _ => Err(WhenFault::NotUnderstood),
    }
}

/// 1989年…
fn in_year(year: i16, tail: &str) -> Result<Found, WhenFault> {
    let whole = Found::calendar(Some(year), None, None);
    match tail {
        "" | "间" => return Ok(whole),
        "上半年" => return months_of(year, 1, 6),
        "下半年" => return months_of(year, 7, 12),
        _ => {}
    }
    if let Some(third) = third(tail) {
        return third_of(whole, third);
    }
    if let Some((_, season)) = SEASONS
        .iter()
        .find(|(name, _)| tail.strip_prefix(name).is_some_and(|rest| matches!(rest, "" | "天" | "季" | "间")))
    {
        return Shape::season(year, *season).map(Found::Whole).ok_or(WhenFault::NoSuchYear);
    }
    let (digits, rest) = number(tail)?;
    let month = small(digits).ok_or(WhenFault::NotUnderstood)?;
    in_month(Some(year), month, rest.strip_prefix('月').ok_or(WhenFault::NotUnderstood)?)
}

/// …6月…
fn in_month(year: Option<i16>, month: u32, tail: &str) -> Result<Found, WhenFault> {
    let whole = Found::calendar(year, Some(month), None);
    if matches!(tail, "" | "份" | "间") {
        return Ok(whole);
    }
    if let Some(third) = third(tail) {
        return third_of(whole, third);
    }
    let (digits, rest) = number(tail)?;
    let day = small(digits).ok_or(WhenFault::NotUnderstood)?;
    let found = Found::calendar(year, Some(month), Some(day));
    let rest = rest.strip_prefix(['日', '号']).ok_or(WhenFault::NotUnderstood)?;
    match rest {
        "" => Ok(found),
        hours if HOURS.contains(&hours) => Ok(found),
        _ => on_weekday(found, weekday(rest).ok_or(WhenFault::NotUnderstood)?),
    }
}

/// 20世纪80年代…
fn decade_of_century(century: &str, rest: &str) -> Result<Found, WhenFault> {
    let century = small(century).and_then(|number| i16::try_from(number).ok()).ok_or(WhenFault::NotUnderstood)?;
    let (digits, rest) = number(rest)?;
    let years = small(digits).and_then(|number| i16::try_from(number).ok()).ok_or(WhenFault::NotUnderstood)?;
    decade(Shape::decade((century - 1) * 100 + years), rest.strip_prefix("年代").ok_or(WhenFault::NotUnderstood)?)
}

fn decade(decade: Option<Shape>, tail: &str) -> Result<Found, WhenFault> {
    let whole = Found::Whole(decade.ok_or(WhenFault::NoSuchYear)?);
    match tail {
        "" => Ok(whole),
        _ => third_of(whole, third(tail).ok_or(WhenFault::NotUnderstood)?),
    }
}

fn third(word: &str) -> Option<Third> {
    THIRDS.iter().find(|(words, _)| words.contains(&word)).map(|(_, third)| *third)
}

/// 星期日, (周日): Monday is 1.
fn weekday(word: &str) -> Option<i8> {
    let word = word.strip_prefix('(').and_then(|word| word.strip_suffix(')')).unwrap_or(word);
    let day = ["星期", "周", "礼拜"].iter().find_map(|prefix| word.strip_prefix(prefix))?;
    let names: [&[&str]; 7] = [&["一"], &["二"], &["三"], &["四"], &["五"], &["六"], &["日", "天"]];
    names.iter().position(|names| names.contains(&day)).and_then(|index| i8::try_from(index + 1).ok())
}

/// The figures at the beginning, and what follows them.
fn number(text: &str) -> Result<(&str, &str), WhenFault> {
    let end = text.find(|letter: char| !letter.is_ascii_digit()).unwrap_or(text.len());
    if end == 0 { Err(WhenFault::NotUnderstood) } else { Ok(text.split_at(end)) }
}
