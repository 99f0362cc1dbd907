//! Where in an instrument a provision stands, and how that is printed in English and Chinese.
//!
//! Chinese prints plain figures (第43条) rather than the numerals of the statutes (第四十三条): lists stay narrow, and
//! a search for the figure finds it in both languages.

use serde::Serialize;
use suasion_record::Lang;

/// What the numbered parts of an instrument are called.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Unit {
    /// Articles of laws, regulations, treaties, declarations.
    Article,
    /// Rules, as in the Standard Minimum Rules.
    Rule,
    /// Principles, as in the Body of Principles.
    Principle,
    /// Numbered paragraphs, as in General Comments.
    Paragraph,
}

impl Unit {
    /// The unit of this name in the data files.
    pub fn from_code(code: &str) -> Option<Self> {
        Some(match code {
            "article" => Self::Article,
            "rule" => Self::Rule,
            "principle" => Self::Principle,
            "paragraph" => Self::Paragraph,
            _ => return None,
        })
    }
}

/// The place of a provision in its instrument.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Place {
    /// One or more numbered parts; a number may carry an inserted part (`291-1`) or a paragraph of a rule (`44(3)`).
    Numbered {
        /// What the numbers count.
        unit: Unit,
        /// The numbers, in order.
        numbers: Vec<String>,
    },
    /// A passage that has no number, named in both languages.
    Named {
        /// Its name in English.
        en: String,
        /// Its name in Chinese.
        zh: String,
    },
}

impl Place {
    /// Reads the article column: `62;63`, `291-1`, `Rule 44(3)`, `Principle 16`, `para 33`. A bare number counts the
    /// instrument's own unit. Anything else is a named passage and needs its name in both languages.
    ///
    /// # Errors
    /// What is wrong with the text, as the end of a sentence about the column.
    pub fn read(article: &str, own: Unit, en: &str, zh: &str) -> Result<Self, String> {
        if !en.is_empty() && !zh.is_empty() {
            return Ok(Self::Named { en: en.to_owned(), zh: zh.to_owned() });
        }
        let prefixes = [("Rule ", Unit::Rule), ("Principle ", Unit::Principle), ("para ", Unit::Paragraph)];
        let (unit, rest) = prefixes
            .into_iter()
            .find_map(|(prefix, unit)| Some((unit, article.strip_prefix(prefix)?)))
            .unwrap_or((own, article));
        let numbers: Vec<String> = rest.split(';').map(str::to_owned).collect();
        if numbers.iter().all(|number| is_number(number)) {
            return Ok(Self::Numbered { unit, numbers });
        }
        Err(format!(
            "`{article}` is not a number such as `43`, `62;63`, `291-1`, `Rule 44(3)`, `Principle 16` or `para 33`; \
             a passage without a number needs `article_en` and `article_zh`"
        ))
    }

    /// The place in words, with the paragraph where that is a number or a letter (`3(a)`).
    pub fn printed(&self, paragraph: Option<&str>, lang: Lang) -> String {
        let part = paragraph.and_then(split_paragraph);
        match (self, lang.is_chinese()) {
            (Self::Named { en, .. }, false) => en.clone(),
            (Self::Named { zh, .. }, true) => zh.clone(),
            (Self::Numbered { unit, numbers }, false) => {
                let (one, many) = match unit {
                    Unit::Article => ("art.", "arts"),
                    Unit::Rule => ("Rule", "Rules"),
                    Unit::Principle => ("Principle", "Principles"),
                    Unit::Paragraph => ("para.", "paras"),
                };
                let (number, letter) = part.unwrap_or(("", ""));
                let tail = if number.is_empty() { letter.to_owned() } else { format!("({number}){letter}") };
                let word = if numbers.len() == 1 { one } else { many };
                format!("{word} {}{tail}", join_english(numbers))
            }
            (Self::Numbered { unit, numbers }, true) => {
                let (number, letter) = part.unwrap_or(("", ""));
                let mut text = numbers.iter().map(|n| chinese(*unit, n)).collect::<Vec<_>>().join("、");
                if !number.is_empty() {
                    text.push_str(&format!("第{number}款"));
                }
                if !letter.is_empty() {
                    text.push_str(&format!("{letter}项"));
                }
                text
            }
        }
    }

    /// A number to sort by: that of the first part.
    pub(crate) fn first_number(&self) -> u32 {
        let Self::Numbered { numbers, .. } = self else {
            return u32::MAX;
        };
        let digits: String = numbers.iter().take(1).flat_map(|n| n.chars()).take_while(char::is_ascii_digit).collect();
        digits.parse().unwrap_or(u32::MAX)
    }
}

/// `43`, `291-1`, `44(3)`.
fn is_number(text: &str) -> bool {
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    match text.split_once('-').or_else(|| text.strip_suffix(')')?.split_once('(')) {
        Some((whole, part)) => digits(whole) && digits(part),
        None => digits(text),
    }
}

/// `3(a)` as `3` and `(a)`; what is neither a number nor a letter in brackets is a remark and is not printed.
fn split_paragraph(text: &str) -> Option<(&str, &str)> {
    let at = text.find('(').unwrap_or(text.len());
    let (number, letter) = text.split_at(at);
    let number_fits = number.bytes().all(|b| b.is_ascii_digit());
    let letter_fits = letter.is_empty() || (letter.ends_with(')') && letter.len() == 3);
    (number_fits && letter_fits && !text.is_empty()).then_some((number, letter))
}

fn join_english(numbers: &[String]) -> String {
    match numbers {
        [most @ .., last] if !most.is_empty() => format!("{} and {last}", most.join(", ")),
        _ => numbers.concat(),
    }
}

fn chinese(unit: Unit, number: &str) -> String {
    match unit {
        // An article inserted by an amendment is 第二百九十一条之一: the added part follows the word.
        Unit::Article => match number.split_once('-') {
            Some((whole, part)) => format!("第{whole}条之{}", small_numeral(part)),
            None => format!("第{number}条"),
        },
        Unit::Rule => format!("规则{number}"),
        Unit::Principle => format!("原则{number}"),
        Unit::Paragraph => format!("第{number}段"),
    }
}

fn small_numeral(part: &str) -> &str {
    match part {
        "1" => "一",
        "2" => "二",
        "3" => "三",
        "4" => "四",
        "5" => "五",
        "6" => "六",
        "7" => "七",
        "8" => "八",
        "9" => "九",
        other => other,
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn both(article: &str, paragraph: Option<&str>) -> (String, String) {
        let place = Place::read(article, Unit::Article, "", "").unwrap();
        (place.printed(paragraph, Lang::En), place.printed(paragraph, Lang::ZhHans))
    }

    #[test]
    fn a_place_is_printed_as_lawyers_of_each_language_write_it() {
        let cases = [
            ("43", None, "art. 43", "第43条"),
            ("62;63", None, "arts 62 and 63", "第62条、第63条"),
            ("291-1", Some("2"), "art. 291-1(2)", "第291条之一第2款"),
            ("9", Some("3"), "art. 9(3)", "第9条第3款"),
            ("14", Some("3(a)"), "art. 14(3)(a)", "第14条第3款(a)项"),
            ("5", Some("(d)"), "art. 5(d)", "第5条(d)项"),
            ("Rule 44(3)", Some("=2015 Rule 68"), "Rule 44(3)", "规则44(3)"),
            ("Principle 16", None, "Principle 16", "原则16"),
            ("para 33", None, "para. 33", "第33段"),
            ("35", Some("notice"), "art. 35", "第35条"),
        ];
        for (article, paragraph, en, zh) in cases {
            assert_eq!(both(article, paragraph), (en.to_owned(), zh.to_owned()), "{article}");
        }
    }

    #[test]
    fn a_bare_number_counts_the_unit_of_its_instrument() {
        let place = Place::read("1", Unit::Principle, "", "").unwrap();
        assert_eq!(place.printed(None, Lang::En), "Principle 1");
    }

    #[test]
    fn a_passage_without_a_number_needs_a_name_in_both_languages() {
        assert!(Place::read("Annex IV", Unit::Article, "", "").unwrap_err().contains("`article_en`"));
        assert!(Place::read("Annex IV", Unit::Article, "annex IV", "").is_err());
        let named = Place::read("Annex IV", Unit::Article, "annex IV", "附件四").unwrap();
        assert_eq!(named.printed(None, Lang::ZhHans), "附件四");
    }
}
