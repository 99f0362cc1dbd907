//! What fits into a field: how much, and no character that cannot be seen or kept. Applied before anything is read, to
//! everything that is typed, however it arrives.

use super::{Field, Takes, Values};
use crate::FieldError;

/// A name, in characters.
pub const NAME: usize = 200;
/// The names of one person or body.
pub const NAMES: usize = 60;
/// A line: a title, a passage, a number, a date, a code.
pub const LINE: usize = 300;
/// A few sentences.
pub const SENTENCES: usize = 10_000;
/// A letter, a note.
pub const LETTER: usize = 100_000;
/// Values of a field that takes several.
const SEVERAL: usize = 1_000;

/// The most characters that a value of a field may have.
pub const fn longest(takes: Takes) -> usize {
    match takes {
        Takes::Lines => LETTER,
        Takes::Sentences => SENTENCES,
        _ => LINE,
    }
}

/// Everything typed that does not fit.
pub(super) fn unfit(fields: &[Field], values: &Values) -> Vec<FieldError> {
    let keys = fields.iter().flat_map(|field| field.keys().into_iter().map(move |key| (field, key)));
    keys.filter_map(|(field, key)| wrong(field, &values.all(&key)).map(|error| FieldError { field: key, ..error }))
        .collect()
}

fn wrong(field: &Field, typed: &[&str]) -> Option<FieldError> {
    match (field.name, field.takes) {
        ("names", _) => names(typed.iter().flat_map(|value| value.lines())),
        // A secret is nobody's business but its owner's.
        (_, Takes::Secret) => typed.iter().find_map(|text| too_long(text, LINE)),
        // What a statement says may be a word or a paragraph.
        ("value", _) => typed.iter().find_map(|text| text_problem(text, SENTENCES)),
        (_, takes) => {
            too_many(typed.len(), SEVERAL).or_else(|| typed.iter().find_map(|text| text_problem(text, longest(takes))))
        }
    }
}

fn names<'a>(lines: impl Iterator<Item = &'a str>) -> Option<FieldError> {
    let lines: Vec<&str> = lines.map(str::trim).filter(|line| !line.is_empty()).collect();
    let texts = lines.iter().map(|line| line.split(['|', '｜']).next().unwrap_or("").trim());
    too_many(lines.len(), NAMES)
        .or_else(|| texts.clone().find_map(name_problem))
        .or_else(|| lines.iter().find_map(|line| too_long(line, LINE)))
}

/// Why a text cannot be a name, if it cannot. Empty ones are for the reader to refuse.
pub(crate) fn name_problem(text: &str) -> Option<FieldError> {
    let turning = text.chars().find(|letter| turns_direction(*letter)).map(unseen);
    text_problem(text, NAME).or(turning)
}

/// Why a text cannot be kept, if it cannot.
pub(crate) fn text_problem(text: &str, limit: usize) -> Option<FieldError> {
    // Line ends as browsers send them; other carriage returns are no line ends.
    let mut letters = text.chars().peekable();
    let mut control = None;
    while let (Some(letter), None) = (letters.next(), control) {
        let ends_line = letter == '\r' && letters.peek() == Some(&'\n');
        control = (letter.is_control() && !matches!(letter, '\n' | '\t') && !ends_line).then_some(letter);
    }
    let nothing_seen =
        !text.trim().is_empty() && text.chars().all(|letter| letter.is_whitespace() || is_unseen(letter));
    too_long(text, limit)
        .or_else(|| control.map(unseen))
        .or_else(|| nothing_seen.then(|| FieldError::new("", "problem-nothing-seen")))
}

fn too_long(text: &str, limit: usize) -> Option<FieldError> {
    let length = text.chars().count();
    let error = || FieldError::new("", "problem-too-long").with("length", length.to_string());
    (length > limit).then(|| error().with("limit", limit.to_string()))
}

fn too_many(count: usize, limit: usize) -> Option<FieldError> {
    let error = || FieldError::new("", "problem-too-many").with("count", count.to_string());
    (count > limit).then(|| error().with("limit", limit.to_string()))
}

fn unseen(letter: char) -> FieldError {
    FieldError::new("", "problem-unseen").with("code", format!("U+{:04X}", u32::from(letter)))
}

/// Marks that turn the direction of what follows them (Unicode Annex 9): in a name they can only deceive.
const fn turns_direction(letter: char) -> bool {
    matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Characters of which nothing is seen (Unicode: Default_Ignorable_Code_Point, and the blank letters of Hangul and Braille).
const fn is_unseen(letter: char) -> bool {
    matches!(letter,
        '\0'..='\u{1f}' | '\u{7f}'..='\u{9f}' | '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}'
        | '\u{17b4}' | '\u{17b5}' | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{2800}' | '\u{3164}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}'
        | '\u{e0000}'..='\u{e0fff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(problem: Option<FieldError>) -> &'static str {
        problem.map_or("", |problem| problem.key)
    }

    #[test]
    fn names_of_every_script_fit_with_the_joiners_they_need() {
        for name in ["王军涛", "བཀྲ་ཤིས།", "ئىلھام توختى", "می\u{200c}خواهم", "𠮷野", "d'Arc"]
        {
            assert_eq!(key(name_problem(name)), "", "{name}");
        }
    }

    #[test]
    fn what_nobody_can_see_does_not_fit() {
        for (text, expected) in [
            ("\u{200b}\u{200b}", "problem-nothing-seen"),
            ("\u{feff} \u{3164}", "problem-nothing-seen"),
            ("a\0b", "problem-unseen"),
            ("a\rb", "problem-unseen"),
            ("a\r\nb\tc", ""),
        ] {
            assert_eq!(key(text_problem(text, LINE)), expected, "{text:?}");
        }
        assert_eq!(key(name_problem("abc\u{202e}def")), "problem-unseen");
    }

    #[test]
    fn length_is_counted_in_characters() {
        assert_eq!(key(name_problem(&"王".repeat(NAME))), "");
        assert_eq!(key(name_problem(&"王".repeat(NAME + 1))), "problem-too-long");
    }
}
