//! Counts from another event: "16 months after the arrest", "the day before", 被捕后16个月, 次日.

use super::{
    super::{Side, Unit},
    doubt,
};

/// A count whose event is not yet known.
pub(super) struct Count {
    pub count: u32,
    pub unit: Unit,
    pub side: Side,
    pub about: bool,
    /// The words that name the event from which it counts; empty where it must be chosen in any case.
    pub event: String,
}

/// A count, if the wording is one.
pub(super) fn read(words: &str) -> Option<Count> {
    english(words).or_else(|| chinese(words))
}

const NUMBERS: [&str; 21] = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
    "twenty",
];

/// Phrases that count without a number. "The same day" is zero days after.
const PHRASES: &[(&str, u32, Side)] = &[
    ("the same day", 0, Side::After),
    ("the day after", 1, Side::After),
    ("the next day", 1, Side::After),
    ("the following day", 1, Side::After),
    ("the day before", 1, Side::Before),
    ("the previous day", 1, Side::Before),
];

fn english(text: &str) -> Option<Count> {
    let phrase = PHRASES.iter().find_map(|(phrase, count, side)| {
        let rest = text.strip_prefix(phrase)?;
        (rest.is_empty() || rest.starts_with(' ')).then_some((rest, *count, *side))
    });
    if let Some((rest, count, side)) = phrase {
        return Some(Count { count, unit: Unit::Day, side, about: false, event: rest.trim().to_owned() });
    }
    let (doubt, inner) = doubt::strip(text);
    let words: Vec<&str> = inner.split(' ').collect();
    // "After 16 months in detention": what follows tells where, not from when.
    let (lead, words) = match words[..] {
        ["after", ref rest @ ..] => (true, rest),
        ref all => (false, all),
    };
    let (count, unit, rest) = match words {
        ["half", "a", "year", rest @ ..] => (6, Unit::Month, rest),
        [count, unit, rest @ ..] => (english_number(count)?, english_unit(unit)?, rest),
        _ => return None,
    };
    let (side, event) = match rest {
        _ if lead => (Side::After, Vec::new()),
        ["after" | "following", event @ ..] => (Side::After, event.to_vec()),
        ["before", event @ ..] | ["prior", "to", event @ ..] => (Side::Before, event.to_vec()),
        ["later" | "in" | "into" | "on" | "afterwards", ..] => (Side::After, Vec::new()),
        ["earlier" | "previously" | "beforehand", ..] => (Side::Before, Vec::new()),
        _ => return None,
    };
    Some(Count { count, unit, side, about: doubt.any(), event: event.join(" ") })
}

fn english_number(word: &str) -> Option<u32> {
    match word {
        "a" | "an" => Some(1),
        _ => figure(word).or_else(|| NUMBERS.iter().position(|name| *name == word).map(|index| index as u32)),
    }
}

fn english_unit(word: &str) -> Option<Unit> {
    Some(match word {
        "day" | "days" => Unit::Day,
        "week" | "weeks" => Unit::Week,
        "month" | "months" => Unit::Month,
        "year" | "years" => Unit::Year,
        _ => return None,
    })
}

/// Up to three figures; four are a year.
fn figure(digits: &str) -> Option<u32> {
    let plain = (1..=3).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit());
    plain.then(|| digits.parse().ok()).flatten()
}

const AFTER: &[&str] = &["之后", "以后", "后"];
const BEFORE: &[&str] = &["之前", "以前", "前"];

const UNITS: &[(&str, Unit)] = &[
    ("个月", Unit::Month),
    ("个星期", Unit::Week),
    ("星期", Unit::Week),
    ("个礼拜", Unit::Week),
    ("周", Unit::Week),
    ("天", Unit::Day),
    ("日", Unit::Day),
    ("年", Unit::Year),
];

/// 当天, 次日 at the end, with the event before them. (前一天 is an ordinary count.)
const SAME_OR_NEXT: &[(&str, u32)] =
    &[("当天", 0), ("当日", 0), ("同日", 0), ("次日", 1), ("翌日", 1), ("第2天", 1), ("隔天", 1)];

fn chinese(text: &str) -> Option<Count> {
    if let Some((event, count)) =
        SAME_OR_NEXT.iter().find_map(|(word, count)| text.strip_suffix(word).map(|event| (event, *count)))
    {
        let event = event.trim_end_matches('的').to_owned();
        return Some(Count { count, unit: Unit::Day, side: Side::After, about: false, event });
    }
    let halved = text.replace("半年", "6个月");
    let text = if text.contains("上半年") || text.contains("下半年") { text } else { &halved };
    let (behind, rest) = side(text);
    let (rest, about_behind) = either(rest, &["左右"]);
    let (unit, rest) = UNITS.iter().find_map(|(name, unit)| rest.strip_suffix(name).map(|rest| (*unit, rest)))?;
    let digits = rest.len() - rest.bytes().rev().take_while(u8::is_ascii_digit).count();
    let (rest, digits) = rest.split_at(digits);
    let count = figure(digits)?;
    // 89年后 lacks a century sooner than it counts 89 years.
    if unit == Unit::Year && digits.len() == 2 && (count >= 50 || digits.starts_with('0')) {
        return None;
    }
    let (rest, about_before) = either(rest, &["大约", "大概", "约"]);
    let (before, event) = side(rest);
    // 6月4日后 is after a date, 第3天 is an ordinal.
    if event.ends_with(['年', '月', '第', '-', '.', '/']) {
        return None;
    }
    let side = behind.or(before)?;
    Some(Count { count, unit, side, about: about_before || about_behind, event: event.to_owned() })
}

/// Whether the wording ends in a word for after or before, and what stands in front of it.
fn side(text: &str) -> (Option<Side>, &str) {
    for (words, side) in [(AFTER, Side::After), (BEFORE, Side::Before)] {
        if let (rest, true) = either(text, words) {
            return (Some(side), rest);
        }
    }
    (None, text)
}

fn either<'a>(text: &'a str, words: &[&str]) -> (&'a str, bool) {
    words.iter().find_map(|word| text.strip_suffix(word)).map_or((text, false), |rest| (rest, true))
}
