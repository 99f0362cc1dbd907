//! One limit: before, by, after, since, until a date.

use super::{
    super::{
        WhenFault,
        meaning::{End, Meaning},
    },
    frame::{first, foremost, last, moment},
    pair::Side,
};

/// How a limit is meant.
#[derive(Clone, Copy)]
enum Limit {
    /// One day, before this date begins.
    Before,
    /// One day, in this date at the latest.
    By,
    /// One day, after this date has ended.
    After,
    /// One day, in this date at the earliest.
    NotBefore,
    /// Every day from this date on.
    Since,
    /// Every day to this date.
    Until,
}

/// What stands before and behind a limiting date. The first row that leaves a date is taken.
const LIMITS: &[(&str, &str, Limit)] = &[
    ("on or before ", "", Limit::By),
    ("on or after ", "", Limit::NotBefore),
    ("no later than ", "", Limit::By),
    ("not later than ", "", Limit::By),
    ("not after ", "", Limit::By),
    ("no earlier than ", "", Limit::NotBefore),
    ("not earlier than ", "", Limit::NotBefore),
    ("not before ", "", Limit::NotBefore),
    ("by ", "", Limit::By),
    ("", " at the latest", Limit::By),
    ("", " or earlier", Limit::By),
    ("", " or before", Limit::By),
    ("", " at the earliest", Limit::NotBefore),
    ("", " or later", Limit::NotBefore),
    ("", " or after", Limit::NotBefore),
    ("some time before ", "", Limit::Before),
    ("sometime before ", "", Limit::Before),
    ("before ", "", Limit::Before),
    ("prior to ", "", Limit::Before),
    ("earlier than ", "", Limit::Before),
    ("some time after ", "", Limit::After),
    ("sometime after ", "", Limit::After),
    ("after ", "", Limit::After),
    ("later than ", "", Limit::After),
    ("since ", "", Limit::Since),
    ("ever since ", "", Limit::Since),
    ("from ", " on", Limit::Since),
    ("from ", " onward", Limit::Since),
    ("from ", " onwards", Limit::Since),
    ("", " onwards", Limit::Since),
    ("from ", "", Limit::Since),
    ("until ", "", Limit::Until),
    ("till ", "", Limit::Until),
    ("up to ", "", Limit::Until),
    ("不晚于", "", Limit::By),
    ("不迟于", "", Limit::By),
    ("最迟", "", Limit::By),
    ("最晚", "", Limit::By),
    ("不早于", "", Limit::NotBefore),
    ("最早", "", Limit::NotBefore),
    ("", "或以前", Limit::By),
    ("", "或之前", Limit::By),
    ("", "或以后", Limit::NotBefore),
    ("", "或之后", Limit::NotBefore),
    ("", "以前", Limit::Before),
    ("", "之前", Limit::Before),
    ("", "前", Limit::Before),
    ("自", "以后", Limit::Since),
    ("", "以后", Limit::After),
    ("", "之后", Limit::After),
    ("", "后", Limit::After),
    ("自从", "", Limit::Since),
    ("自", "以来", Limit::Since),
    ("", "以来", Limit::Since),
    ("自", "起", Limit::Since),
    ("从", "起", Limit::Since),
    ("", "起", Limit::Since),
    ("从", "开始", Limit::Since),
    ("", "开始", Limit::Since),
    ("自", "", Limit::Since),
    ("从", "", Limit::Since),
    ("截至", "", Limit::Until),
    ("至", "止", Limit::Until),
    ("至", "为止", Limit::Until),
    ("到", "为止", Limit::Until),
    ("至", "", Limit::Until),
];

/// A limit and its date.
pub(super) fn read(words: &str) -> Result<Meaning, WhenFault> {
    first(LIMITS.iter().filter_map(|(before, behind, limit)| {
        let date = words.strip_prefix(before)?.strip_suffix(behind)?.trim();
        Some(limit.apply(date))
    }))
}

impl Limit {
    fn apply(self, date: &str) -> Result<Meaning, WhenFault> {
        match self {
            Limit::Before => moment(date)?.before(),
            Limit::After => moment(date)?.after(),
            Limit::By => Meaning::between(None, Some(last(moment(date)?)?)),
            Limit::NotBefore => Meaning::between(Some(foremost(moment(date)?)?), None),
            Limit::Since => Meaning::span(side(date)?, End::Open),
            Limit::Until => Meaning::span(End::Open, side(date)?),
        }
    }
}

/// The end of a span, by this date.
fn side(date: &str) -> Result<End, WhenFault> {
    Side::read(date)?.end()
}
