//! A Latin word as it is compared: lower case, without marks, without hyphens and apostrophes.

use unicode_normalization::UnicodeNormalization;

use crate::letter::{Class, class};

/// A word is cut off here: no name is longer, and PostgreSQL refuses lexemes above two kilobytes.
pub(crate) const LONGEST: usize = 64;

/// One Latin word as typed, in the pieces between its hyphens.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Word {
    /// At least one piece; none is empty.
    pub pieces: Vec<Piece>,
}

/// What stands between two hyphens.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Piece {
    /// Letters `a`–`z`, digits, and the two signs that carry sound: the apostrophe `'` and `ü`.
    pub written: String,
    /// Letters `a`–`z` and digits alone.
    pub plain: String,
}

impl Word {
    /// Reads a word. `None` for one whose letters have no plain Latin form, and for one of marks alone.
    pub(crate) fn read(text: &str) -> Option<Self> {
        let mut pieces = Vec::new();
        for part in text.split(|letter| class(letter) == Class::Hyphen) {
            let written = written(part)?;
            let plain: String =
                written.chars().filter(|c| *c != '\'').map(|c| if c == 'ü' { 'u' } else { c }).take(LONGEST).collect();
            if !plain.is_empty() {
                pieces.push(Piece { written, plain });
            }
        }
        (!pieces.is_empty()).then_some(Word { pieces })
    }

    /// The whole word without hyphens.
    pub(crate) fn joined(&self) -> String {
        self.pieces.iter().flat_map(|piece| piece.plain.chars()).take(LONGEST).collect()
    }
}

/// Lower case, marks dropped except the two that carry sound; a possessive `'s` is dropped. `None` where a letter has no plain form.
fn written(part: &str) -> Option<String> {
    let mut out = String::with_capacity(part.len());
    for letter in part.nfkd() {
        match letter {
            '\u{0308}' if out.ends_with('u') => {
                out.pop();
                out.push('ü');
            }
            _ if class(letter) == Class::Apostrophe => out.push('\''),
            _ => push_plain(letter, &mut out)?,
        }
    }
    if out.len() > 2 && out.ends_with("'s") {
        out.truncate(out.len() - 2);
    }
    Some(out)
}

/// Adds a letter in lower case and without its mark; `None` where it has no plain Latin form.
pub(crate) fn push_plain(letter: char, out: &mut String) -> Option<()> {
    match letter {
        '\u{0300}'..='\u{036f}' | '\u{00ad}' => {}
        _ if letter.is_ascii_alphanumeric() => out.push(letter.to_ascii_lowercase()),
        'ı' => out.push('i'),
        'ø' | 'Ø' => out.push('o'),
        'đ' | 'Đ' | 'ð' | 'Ð' => out.push('d'),
        'ł' | 'Ł' => out.push('l'),
        'ħ' | 'Ħ' => out.push('h'),
        'ə' | 'Ə' | 'ɛ' | 'Ɛ' => out.push('e'),
        'ɵ' | 'Ɵ' => out.push('o'),
        'ƣ' | 'Ƣ' => out.push_str("gh"),
        'ŋ' | 'Ŋ' => out.push_str("ng"),
        'ß' | 'ẞ' => out.push_str("ss"),
        'æ' | 'Æ' => out.push_str("ae"),
        'œ' | 'Œ' => out.push_str("oe"),
        'þ' | 'Þ' => out.push_str("th"),
        _ => return None,
    }
    Some(())
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn pieces(text: &str) -> Vec<(String, String)> {
        Word::read(text).unwrap().pieces.into_iter().map(|p| (p.written, p.plain)).collect()
    }

    #[test]
    fn the_signs_that_carry_sound_are_kept_beside_the_plain_word() {
        assert_eq!(pieces("Chün-t’ao"), [("chün".into(), "chun".into()), ("t'ao".into(), "tao".into())]);
        assert_eq!(pieces("Lǚ"), [("lü".into(), "lu".into())]);
        assert_eq!(pieces("Jūntāo"), [("juntao".into(), "juntao".into())]);
    }

    #[test]
    fn a_possessive_is_not_part_of_the_name() {
        assert_eq!(pieces("Quanzhang's"), [("quanzhang".into(), "quanzhang".into())]);
        assert_eq!(Word::read("O’Brien").unwrap().joined(), "obrien");
    }

    #[test]
    fn letters_without_a_plain_form_are_left_to_the_general_code() {
        assert_eq!(Word::read("ʕali"), None);
        assert_eq!(Word::read("Łódź").unwrap().joined(), "lodz");
        assert_eq!(Word::read("ＷＡＮＧ").unwrap().joined(), "wang");
    }
}
