//! The alphabet of the index: every token is `[a-z0-9]` or Chinese characters alone, and its first two letters tell its class.
//!
//! Neither engine may cut or fold a token differently from the other, so nothing that a tokenizer could take for a separator or an
//! accent is ever in one. FTS5's `unicode61` keeps a run of Chinese characters whole and cuts Tibetan at its vowel signs, which is
//! why other scripts are written as the hexadecimal of their UTF-8.

use unicode_normalization::UnicodeNormalization;

use crate::letter::{Class, class};

/// How a name may be pronounced or was spelled; any spelling finds it.
pub(crate) const READING: &str = "r0";
/// The syllables of a name that is itself written in Latin; Chinese characters are looked up here, so that a query in characters
/// finds a romanised name but no other name of the same sound.
pub(crate) const LATIN: &str = "l0";
/// An element of Tibetan and Uyghur names, in whatever rendering.
pub(crate) const ELEMENT: &str = "e0";
/// The consonants of a spelling, for words of no standard romanisation.
pub(crate) const SKELETON: &str = "k0";
/// A word in a script other than Latin and Han.
pub(crate) const OTHER: &str = "x0";
/// A plain word that happens to begin like a class.
pub(crate) const WORD: &str = "w0";

/// Whether a plain word could be taken for a token of a class: a letter and a zero.
pub(crate) fn needs_mark(word: &str) -> bool {
    matches!(word.as_bytes(), [letter, b'0', ..] if letter.is_ascii_alphabetic())
}

/// The token of a plain Latin word or number.
pub(crate) fn word(plain: &str) -> String {
    if needs_mark(plain) { format!("{WORD}{plain}") } else { plain.to_owned() }
}

/// A token of a class.
pub(crate) fn of(class: &str, body: &str) -> String {
    let mut token = String::with_capacity(class.len() + body.len());
    token.push_str(class);
    token.push_str(body);
    token
}

/// The token of a word in another script.
pub(crate) fn other(text: &str) -> Option<String> {
    let folded = fold_other(text);
    (!folded.is_empty()).then(|| of(OTHER, &hex(&folded)))
}

/// A word in another script as it is compared: compatibility forms resolved, lower case, Arabic vowel points and stretching dropped,
/// and the letters that keyboards for Uyghur, Persian and Arabic type differently made one.
pub(crate) fn fold_other(text: &str) -> String {
    text.nfkc()
        .flat_map(char::to_lowercase)
        .filter(|letter| matches!(class(*letter), Class::Other | Class::Latin | Class::Han))
        .filter(|letter| !matches!(letter, '\u{064b}'..='\u{0652}' | '\u{0670}' | '\u{0640}'))
        .map(|letter| match letter {
            'ه' | 'ہ' | 'ة' => 'ھ',
            'ک' => 'ك',
            'ي' | 'ی' => 'ى',
            _ => letter,
        })
        .take(48)
        .collect()
}

/// Lower-case hexadecimal of the UTF-8 of a text.
fn hex(text: &str) -> String {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    text.bytes()
        .flat_map(|byte| [DIGITS[usize::from(byte >> 4)], DIGITS[usize::from(byte & 15)]])
        .map(char::from)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_plain_word_is_never_taken_for_a_class() {
        assert_eq!(word("wang"), "wang");
        assert_eq!(word("r0wang"), "w0r0wang");
        assert_eq!(word("2016"), "2016");
    }

    #[test]
    fn other_scripts_are_safe_for_both_tokenizers() {
        assert_eq!(other("ཤིས").as_deref(), Some("x0e0bda4e0bdb2e0bda6"));
        assert_eq!(other("Илхам"), other("илхам"));
        assert_eq!(other("\u{0640}"), None);
    }
}
