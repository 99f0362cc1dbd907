//! A meaning in plain words, English and Chinese. What is printed here reads back to the same days.

use super::{
    Relative, Side, Unit,
    meaning::{End, Meaning},
    shape::{Part, Season, Shape},
};
use crate::Lang;

/// The meaning in the words of a language.
pub(super) fn printed(meaning: &Meaning, lang: Lang) -> String {
    match lang {
        Lang::En => english(meaning),
        Lang::ZhHans => chinese(meaning),
        Lang::ZhHant => traditional(&chinese(meaning)),
    }
}

/// The few words of this module in traditional characters. Only our own words pass through here, never a name.
pub(super) fn traditional(text: &str) -> String {
    const PAIRS: &[(char, char)] = &[
        ('约', '約'),
        ('后', '後'),
        ('间', '間'),
        ('详', '詳'),
        ('个', '個'),
        ('周', '週'),
        ('发', '發'),
        ('于', '於'),
    ];
    let convert =
        |letter: char| PAIRS.iter().find(|(simplified, _)| *simplified == letter).map_or(letter, |pair| pair.1);
    text.chars().map(convert).collect()
}

fn english(meaning: &Meaning) -> String {
    let end = |end: &End| match end {
        End::At(part) => english_part(*part),
        End::Open | End::Unknown => "an unknown date".to_owned(),
    };
    match meaning {
        Meaning::Unknown => "date unknown".to_owned(),
        Meaning::On(part) => english_part(*part),
        Meaning::Between(Some(from), Some(to)) => {
            format!("between {} and {}", english_shared(*from, *to), english_shape(*to))
        }
        Meaning::Between(Some(from), None) => match from.step(-1) {
            Some(before) => format!("after {}", english_shape(before)),
            None => format!("no earlier than {}", english_shape(*from)),
        },
        Meaning::Between(None, to) => match to.and_then(|to| to.step(1)) {
            Some(after) => format!("before {}", english_shape(after)),
            None => format!("no later than {}", to.map(english_shape).unwrap_or_default()),
        },
        Meaning::OneOf(parts) => parts.iter().map(|part| english_part(*part)).collect::<Vec<_>>().join(" or "),
        Meaning::Span(End::Open, to) => format!("until {}", end(to)),
        Meaning::Span(from, End::Open) => format!("from {} on", end(from)),
        Meaning::Span(from, to) => format!("from {} to {}", end(from), end(to)),
        Meaning::Relative(relative) => english_relative(relative),
    }
}

fn english_part(part: Part) -> String {
    let about = if part.doubt.approximate { "about " } else { "" };
    let uncertain = if part.doubt.uncertain { " (uncertain)" } else { "" };
    format!("{about}{}{uncertain}", english_shape(part.shape))
}

fn english_shape(shape: Shape) -> String {
    match shape {
        Shape::Day(day) => {
            let date = day.date();
            format!("{} {} {:04}", date.day(), english_month(date.month()), date.year())
        }
        Shape::Month(year, month) => format!("{} {year:04}", english_month(month)),
        Shape::Season(year, Season::Spring) => format!("spring {year:04}"),
        Shape::Season(year, Season::Summer) => format!("summer {year:04}"),
        Shape::Season(year, Season::Autumn) => format!("autumn {year:04}"),
        // Both years, because "winter 1990" alone is read as either.
        Shape::Season(year, Season::Winter) => format!("winter {year:04}–{:02}", (year + 1) % 100),
        Shape::Year(year) => format!("{year:04}"),
        Shape::Decade(first) => format!("the {first:04}s"),
        Shape::Century(first) => format!("some day in {first:04}–{:04}", first + 99),
    }
}

/// The first of two dates without what it shares with the second: "between 1 and 10 June 1989".
fn english_shared(from: Shape, to: Shape) -> String {
    match (from, to) {
        (Shape::Day(from), Shape::Day(to)) if from.date().first_of_month() == to.date().first_of_month() => {
            from.date().day().to_string()
        }
        (Shape::Day(from), Shape::Day(to)) if from.date().year() == to.date().year() => {
            format!("{} {}", from.date().day(), english_month(from.date().month()))
        }
        (Shape::Month(one, month), Shape::Month(two, _)) if one == two => english_month(month).to_owned(),
        _ => english_shape(from),
    }
}

fn english_month(month: i8) -> &'static str {
    const NAMES: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    usize::try_from(month - 1).ok().and_then(|index| NAMES.get(index)).copied().unwrap_or("?")
}

fn english_relative(relative: &Relative) -> String {
    let (unit, units) = match relative.unit {
        Unit::Day => ("day", "days"),
        Unit::Week => ("week", "weeks"),
        Unit::Month => ("month", "months"),
        Unit::Year => ("year", "years"),
    };
    let anchor = match relative.side {
        Side::After => "after an earlier event",
        Side::Before => "before a later event",
    };
    let about = if relative.about { "about " } else { "" };
    format!("{about}{} {} {anchor}", relative.count, if relative.count == 1 { unit } else { units })
}

fn chinese(meaning: &Meaning) -> String {
    let end = |end: &End| match end {
        End::At(part) => chinese_part(*part),
        End::Open | End::Unknown => "不详日期".to_owned(),
    };
    match meaning {
        Meaning::Unknown => "日期不详".to_owned(),
        Meaning::On(part) => chinese_part(*part),
        Meaning::Between(Some(from), Some(to)) => chinese_third(*from, *to)
            .unwrap_or_else(|| format!("{}至{}之间", chinese_shape(*from), chinese_shared(*from, *to))),
        Meaning::Between(Some(from), None) => match from.step(-1) {
            Some(before) => format!("{}以后", chinese_shape(before)),
            None => format!("不早于{}", chinese_shape(*from)),
        },
        Meaning::Between(None, to) => match to.and_then(|to| to.step(1)) {
            Some(after) => format!("{}以前", chinese_shape(after)),
            None => format!("不晚于{}", to.map(chinese_shape).unwrap_or_default()),
        },
        Meaning::OneOf(parts) => parts.iter().map(|part| chinese_part(*part)).collect::<Vec<_>>().join("或"),
        Meaning::Span(End::Open, to) => format!("至{}止", end(to)),
        Meaning::Span(from, End::Open) => format!("{}起", end(from)),
        Meaning::Span(from, to) => format!("{}至{}", end(from), end(to)),
        Meaning::Relative(relative) => chinese_relative(relative),
    }
}

fn chinese_part(part: Part) -> String {
    let about = if part.doubt.approximate { "约" } else { "" };
    let uncertain = if part.doubt.uncertain { "（存疑）" } else { "" };
    format!("{about}{}{uncertain}", chinese_shape(part.shape))
}

fn chinese_shape(shape: Shape) -> String {
    match shape {
        Shape::Day(day) => {
            let date = day.date();
            format!("{:04}年{}月{}日", date.year(), date.month(), date.day())
        }
        Shape::Month(year, month) => format!("{year:04}年{month}月"),
        Shape::Season(year, Season::Spring) => format!("{year:04}年春"),
        Shape::Season(year, Season::Summer) => format!("{year:04}年夏"),
        Shape::Season(year, Season::Autumn) => format!("{year:04}年秋"),
        Shape::Season(year, Season::Winter) => format!("{year:04}年冬"),
        Shape::Year(year) => format!("{year:04}年"),
        Shape::Decade(first) => format!("{first:04}年代"),
        Shape::Century(first) => format!("{first:04}–{:04}年某日", first + 99),
    }
}

/// The second of two dates without what it shares with the first: 1989年6月3日至5日.
fn chinese_shared(from: Shape, to: Shape) -> String {
    match (from, to) {
        (Shape::Day(from), Shape::Day(to)) if from.date().first_of_month() == to.date().first_of_month() => {
            format!("{}日", to.date().day())
        }
        (Shape::Day(from), Shape::Day(to)) if from.date().year() == to.date().year() => {
            format!("{}月{}日", to.date().month(), to.date().day())
        }
        (Shape::Month(one, _), Shape::Month(two, month)) if one == two => format!("{month}月"),
        _ => chinese_shape(to),
    }
}

/// 上旬, 中旬 and 下旬 are exactly days 1 to 10, 11 to 20 and 21 to the end; "early June" in English is not so exact.
fn chinese_third(from: Shape, to: Shape) -> Option<String> {
    let (Shape::Day(from), Shape::Day(to)) = (from, to) else {
        return None;
    };
    let (from, to) = (from.date(), to.date());
    let third = match (from.day(), to.day()) {
        _ if from.first_of_month() != to.first_of_month() => return None,
        (1, 10) => "上旬",
        (11, 20) => "中旬",
        (21, last) if last == to.days_in_month() => "下旬",
        _ => return None,
    };
    Some(format!("{:04}年{}月{third}", from.year(), from.month()))
}

fn chinese_relative(relative: &Relative) -> String {
    let unit = match relative.unit {
        Unit::Day => "天",
        Unit::Week => "周",
        Unit::Month => "个月",
        Unit::Year => "年",
    };
    let side = match relative.side {
        Side::After => "后",
        Side::Before => "前",
    };
    let about = if relative.about { "约" } else { "" };
    format!("另一事件{side}{about}{}{unit}", relative.count)
}
