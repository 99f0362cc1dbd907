//! From the outside in: one calendar date, or what stands round it.

use super::{
    super::{WhenFault, meaning::Meaning, shape::Part},
    chinese,
    date::Found,
    doubt, english, limit, pair,
};

/// Wordings that say that nothing is known.
pub(super) const UNKNOWN: &[&str] = &[
    "unknown",
    "not known",
    "date unknown",
    "unknown date",
    "an unknown date",
    "undated",
    "no date",
    "n.d",
    "?",
    "不详",
    "不明",
    "未知",
    "日期不详",
    "日期不明",
    "时间不详",
    "时间不明",
    "不详日期",
    "某日",
];

/// Ends that have not come.
pub(super) const NOW: &[&str] = &["now", "today", "present", "the present", "今", "现在", "目前"];

/// The meaning of folded words.
pub(super) fn read(words: &str) -> Result<Meaning, WhenFault> {
    if UNKNOWN.contains(&words) {
        return Ok(Meaning::Unknown);
    }
    moment(words)
        .or_else(|fault| otherwise(fault, || limit::read(words)))
        .or_else(|fault| otherwise(fault, || pair::read(words)))
        .or_else(|fault| otherwise(fault, || pair::choice(words)))
}

/// The next reading, unless this one already knows what is wrong.
fn otherwise<T>(fault: WhenFault, next: impl FnOnce() -> Result<T, WhenFault>) -> Result<T, WhenFault> {
    if fault == WhenFault::NotUnderstood { next() } else { Err(fault) }
}

/// One calendar date with its doubt.
pub(super) fn moment(words: &str) -> Result<Meaning, WhenFault> {
    let (doubt, words) = doubt::strip(words);
    found(words)?.meaning()?.doubted(doubt)
}

pub(super) fn found(words: &str) -> Result<Found, WhenFault> {
    english::read(words).or_else(|fault| otherwise(fault, || chinese::read(words)))
}

/// The first reading that is one, or that knows what is wrong.
pub(super) fn first(mut readings: impl Iterator<Item = Result<Meaning, WhenFault>>) -> Result<Meaning, WhenFault> {
    readings.find(|reading| !matches!(reading, Err(WhenFault::NotUnderstood))).unwrap_or(Err(WhenFault::NotUnderstood))
}

/// The part with which one day between two others begins.
pub(super) fn foremost(meaning: Meaning) -> Result<Part, WhenFault> {
    match meaning {
        Meaning::On(part) => Ok(part),
        Meaning::Between(Some(from), _) => Ok(Part::sure(from)),
        _ => Err(WhenFault::NotUnderstood),
    }
}

/// The part with which it ends.
pub(super) fn last(meaning: Meaning) -> Result<Part, WhenFault> {
    match meaning {
        Meaning::On(part) => Ok(part),
        Meaning::Between(_, Some(to)) => Ok(Part::sure(to)),
        _ => Err(WhenFault::NotUnderstood),
    }
}
