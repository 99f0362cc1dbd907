//! Where an article begins: its number at the head of a line.
//!
//! A line that only mentions an article begins alike ("第四十三条规定的…", "Article 43 of the Law …"), so what follows the
//! number decides: nothing, a blank, a stop or a bracket in Chinese; nothing, a stop, a bracket or a capital in English.

use super::numeral::number;
use crate::Unit;

/// The number at the head of a line, and what stands after it.
pub(super) fn heading(line: &str, unit: Unit) -> Option<(String, &str)> {
    match unit {
        Unit::Article => chinese(line, "第", &["条", "條"]).or_else(|| english(line, &["Article", "ARTICLE", "Art."])),
        Unit::Rule => chinese(line, "规则", &[]).or_else(|| english(line, &["Rule", "RULE"])),
        Unit::Principle => chinese(line, "原则", &[]).or_else(|| english(line, &["Principle", "PRINCIPLE"])),
        Unit::Paragraph => paragraph(line),
    }
}

/// Whether a line is the heading of a chapter or another part above articles.
pub(super) fn is_part(line: &str) -> bool {
    let chinese = line.strip_prefix('第').and_then(|rest| {
        let (numeral, rest) = cut(rest, |letter| number(letter.encode_utf8(&mut [0; 4])).is_some() || letter == '零');
        let after = ["分编", "编", "章", "节"].iter().find_map(|part| rest.strip_prefix(part))?;
        (number(numeral).is_some() && ends_number(after)).then_some(())
    });
    let english = ["Chapter ", "CHAPTER ", "Part ", "PART ", "Section ", "SECTION ", "Title ", "TITLE "];
    // A sentence may begin with such a word; a heading is short and ends without a stop.
    let short = line.chars().count() <= 80 && !line.ends_with(['.', ';', ',']);
    chinese.is_some() || (short && english.iter().any(|part| line.starts_with(part)))
}

fn chinese<'l>(line: &'l str, before: &str, after: &[&str]) -> Option<(String, &'l str)> {
    let rest = line.strip_prefix(before)?.trim_start();
    let (whole, rest) = cut(rest, is_numeral);
    let rest = match after {
        [] => rest,
        words => words.iter().find_map(|word| rest.strip_prefix(word))?,
    };
    let (inserted, rest) = match rest.strip_prefix('之').map(|rest| cut(rest, is_numeral)) {
        Some((numeral, rest)) => (Some(number(numeral)?), rest),
        None => (None, rest),
    };
    let whole = number(whole)?;
    ends_number(rest).then(|| (printed(whole, inserted), rest.trim_start_matches(is_stop)))
}

fn english<'l>(line: &'l str, words: &[&str]) -> Option<(String, &'l str)> {
    let rest = words.iter().find_map(|word| line.strip_prefix(word)?.strip_prefix([' ', '\u{a0}']))?.trim_start();
    let (whole, rest) = cut(rest, |letter| letter.is_ascii_digit());
    let (inserted, rest) = match rest.strip_prefix('-').map(|rest| cut(rest, |letter| letter.is_ascii_digit())) {
        Some((figures, rest)) if !figures.is_empty() => (Some(number(figures)?), rest),
        _ => (None, rest),
    };
    let after = rest.trim_start();
    let begins = after.is_empty()
        || after.starts_with(is_stop)
        || after.starts_with(['(', '[', '“', '"'])
        || (after.len() < rest.len() && after.starts_with(char::is_uppercase));
    let whole = number(whole)?;
    begins.then(|| (printed(whole, inserted), after.trim_start_matches(is_stop)))
}

/// `33.` or `33．` and its words.
fn paragraph(line: &str) -> Option<(String, &str)> {
    let (figures, rest) = cut(line, |letter| letter.is_ascii_digit());
    let words = rest.strip_prefix(['.', '．', '、'])?;
    // `1.5` is a number and no heading.
    let apart = words.starts_with(char::is_whitespace) || !rest.starts_with('.') || words.is_empty();
    let number = number(figures)?;
    apart.then(|| (number.to_string(), words.trim_start()))
}

fn printed(whole: u32, inserted: Option<u32>) -> String {
    inserted.map_or_else(|| whole.to_string(), |inserted| format!("{whole}-{inserted}"))
}

/// What stands before the first letter that does not fit, and the rest.
fn cut(text: &str, fits: impl Fn(char) -> bool) -> (&str, &str) {
    text.split_at(text.find(|letter| !fits(letter)).unwrap_or(text.len()))
}

fn is_numeral(letter: char) -> bool {
    "零〇○一二两三四五六七八九十百千".contains(letter) || letter.is_ascii_digit() || ('０'..='９').contains(&letter)
}

fn is_stop(letter: char) -> bool {
    matches!(letter, '.' | ':' | '：' | '—' | '–' | '-' | '．') || letter.is_whitespace()
}

/// Whether a Chinese number is over: nothing follows, or a blank, a stop or a bracket. A `、` goes on with a list.
fn ends_number(rest: &str) -> bool {
    rest.is_empty() || rest.starts_with(|letter| is_stop(letter) || matches!(letter, '【' | '［' | '[' | '（' | '('))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(line: &str, unit: Unit) -> Option<(String, &str)> {
        heading(line, unit)
    }

    #[test]
    fn headings_of_each_unit_are_found_in_both_languages() {
        let known = [
            (Unit::Article, "第四十三条　公安机关拘留人的时候", "43", "公安机关拘留人的时候"),
            (Unit::Article, "第二百九十一条之一 投放虚假", "291-1", "投放虚假"),
            (Unit::Article, "第43条", "43", ""),
            (Unit::Article, "第八十三條：公安機關", "83", "公安機關"),
            (
                Unit::Article,
                "第一百二十条之六【非法持有宣扬恐怖主义物品罪】",
                "120-6",
                "【非法持有宣扬恐怖主义物品罪】",
            ),
            (Unit::Article, "Article 43 When a public security organ", "43", "When a public security organ"),
            (Unit::Article, "Article 291-1. Whoever", "291-1", "Whoever"),
            (Unit::Article, "Art. 9", "9", ""),
            (Unit::Article, "ARTICLE 10 – Conditions", "10", "Conditions"),
            (Unit::Rule, "Rule 44", "44", ""),
            (Unit::Rule, "规则44", "44", ""),
            (Unit::Principle, "Principle 16", "16", ""),
            (Unit::Principle, "原则 16", "16", ""),
            (Unit::Paragraph, "33. Deprivation of liberty", "33", "Deprivation of liberty"),
            (Unit::Paragraph, "33．剥夺自由", "33", "剥夺自由"),
        ];
        for (unit, line, number, rest) in known {
            assert_eq!(found(line, unit), Some((number.to_owned(), rest)), "{line}");
        }
    }

    #[test]
    fn a_line_that_mentions_an_article_is_no_heading() {
        for line in [
            "第四十三条规定的期限",
            "第一百条、第一百零一条的规定",
            "Article 43 of this Law applies",
            "Articles 43 and 44",
            "第三章 强制措施",
            "43",
        ] {
            assert_eq!(found(line, Unit::Article), None, "{line}");
        }
        assert_eq!(found("1.5 million", Unit::Paragraph), None);
    }

    #[test]
    fn parts_above_articles_are_known() {
        for line in ["第三章 强制措施", "第一编　总则", "第二节", "Chapter VI Compulsory Measures", "PART ONE"]
        {
            assert!(is_part(line), "{line}");
        }
        for line in ["第四十三条 拘留", "第三章规定的", "Part of the sentence is served in prison.", "拘留"]
        {
            assert!(!is_part(line), "{line}");
        }
    }
}
