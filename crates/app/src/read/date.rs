//! A date as a reader meets it: in her language, with the source's own words only where they say more.

use serde::Serialize;
use suasion_record::{Bounds, Day, Lang, Precision, When};

/// An uncertain date in words and bounds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DateView {
    /// As worded by the accepted source.
    pub wording: String,
    /// In the reader's language.
    pub printed: String,
    /// The wording, where it says more than what is printed; bare EDTF or ISO never does.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub quoted: Option<String>,
    /// The days it can mean, in words, where what is printed does not name them: a season, "about August 1991".
    #[serde(skip_serializing_if = "Option::is_none")]
    pub within: Option<String>,
    /// In EDTF, where it has one.
    pub edtf: Option<String>,
    /// The first possible and the last possible day.
    pub bounds: Bounds,
    /// Whether it is one certain day.
    pub exact: bool,
}

/// An uncertain date in words and bounds.
pub fn date(when: &When, lang: Lang) -> DateView {
    DateView {
        wording: when.wording().to_owned(),
        printed: when.printed(lang),
        quoted: says_more(when).then(|| when.wording().to_owned()),
        within: wider_than_its_words(when).then(|| in_words(when.bounds(), lang)).flatten(),
        edtf: when.edtf(),
        bounds: when.bounds(),
        exact: when.bounds().is_exact(),
    }
}

/// Whether the wording says more than the product prints: not if each of its words and figures is printed anyway, in
/// one language or the other.
fn says_more(when: &When) -> bool {
    let (wording, words) = (when.wording(), pieces(when.wording()));
    let nothing = *when == When::unknown();
    let notation = !wording.contains(char::is_alphabetic) || when.edtf().as_deref() == Some(wording);
    let printed = [Lang::En, Lang::ZhHans, Lang::ZhHant].into_iter().any(|lang| {
        let printed = pieces(&when.printed(lang));
        words.iter().all(|word| printed.contains(word))
    });
    !nothing && !notation && !printed
}

/// Small words that a date can go with or without.
const SILENT: &[&str] = &["in", "on", "of", "the", "天", "在", "的"];

/// Figures, words and single Chinese characters, so that "April 23, 1994" and "on 23 April 1994" are made of the same.
fn pieces(text: &str) -> Vec<String> {
    let text = text.to_lowercase();
    let kind = |letter: char| (letter.is_numeric(), letter.is_alphabetic());
    let letters: Vec<char> = text.chars().collect();
    letters
        .chunk_by(|one, next| kind(*one) == kind(*next) && one.is_ascii())
        .filter(|run| run[0].is_alphanumeric())
        .map(|run| run.iter().collect::<String>().trim_start_matches('0').to_owned())
        .filter(|piece| !SILENT.contains(&piece.as_str()))
        .collect()
}

/// Whether a date can mean days that its printed words do not name.
fn wider_than_its_words(when: &When) -> bool {
    when.is_uncertain() || when.precision() == Precision::Season
}

fn in_words(bounds: Bounds, lang: Lang) -> Option<String> {
    let end = |day: Option<Day>| day.map(|day| day.to_string()).unwrap_or_default();
    let between = When::read(&format!("[{}..{}]", end(bounds.earliest), end(bounds.latest)));
    between.ok().map(|when| when.printed(lang))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn shown(text: &str, lang: Lang) -> (String, Option<String>, Option<String>) {
        let view = date(&When::read(text).unwrap(), lang);
        (view.printed, view.quoted, view.within)
    }

    #[test]
    fn the_same_date_in_another_notation_is_not_quoted() {
        for text in [
            "1976",
            "April 1976",
            "1989-07-02",
            "April 23, 1994",
            "in 1991",
            "1989年10月",
            "1991-11-15/1991-11-17",
            "between October 1989 and 23 April 1994",
            "2022年秋天",
        ] {
            for lang in [Lang::En, Lang::ZhHans, Lang::ZhHant] {
                assert_eq!(shown(text, lang).1, None, "{text}");
            }
        }
        assert_eq!(shown("1989-07-02", Lang::En), shown("2 July 1989", Lang::En));
    }

    #[test]
    fn words_that_say_more_are_quoted_and_the_reader_meets_her_own_language_first() {
        let (printed, quoted, _) = shown("the late 1980s", Lang::ZhHans);
        assert_eq!((printed.as_str(), quoted.as_deref()), ("1987年至1989年之间", Some("the late 1980s")));
        let worded = When::worded("the day of my arrest in August 1991", "1991-08").unwrap();
        assert_eq!(date(&worded, Lang::En).quoted.as_deref(), Some("the day of my arrest in August 1991"));
        assert_eq!(date(&When::unknown(), Lang::En).quoted, None);
    }

    #[test]
    fn the_days_are_named_only_where_the_words_leave_them_open() {
        assert_eq!(shown("October 1989", Lang::En).2, None);
        assert_eq!(shown("about August 1991", Lang::En).2.as_deref(), Some("between 1 July and 30 September 1991"));
        assert_eq!(shown("summer 1990", Lang::ZhHans).2.as_deref(), Some("1990年6月1日至8月31日之间"));
    }
}
