//! What to index for running text: words, Chinese characters and pairs of them; no readings.

use std::collections::BTreeSet;

use crate::chunk::{Chunk, chunks};
use crate::latin::{LONGEST, Word};
use crate::letter::{Class, class, simplified};
use crate::token::{self, needs_mark};
use crate::token_set::TokenSet;

/// The tokens of a charge, a summary, a title.
pub fn text_tokens(text: &str) -> BTreeSet<String> {
    let mut set = TokenSet::new();
    text_tokens_into(text, &mut set);
    set.iter().map(str::to_owned).collect()
}

/// The tokens of a text, added to a set that may be used again for the next one.
pub fn text_tokens_into(text: &str, set: &mut TokenSet) {
    for chunk in chunks(text) {
        match chunk {
            Chunk::Latin(word) => latin(word, set),
            Chunk::Han(run) => han(run, set),
            Chunk::Other(word) => {
                if let Some(token) = token::other(word) {
                    set.insert(&token);
                }
            }
        }
    }
}

/// A word; of a hyphenated one its pieces too.
fn latin(text: &str, set: &mut TokenSet) {
    if text.len() <= LONGEST && text.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
        let token = set.begin();
        if needs_mark(text) {
            token.push_str(token::WORD);
        }
        token.extend(text.bytes().map(|byte| char::from(byte.to_ascii_lowercase())));
        set.commit();
        return;
    }
    match Word::read(text) {
        Some(word) => {
            for piece in &word.pieces {
                set.insert(&token::word(&piece.plain));
            }
            set.insert(&token::word(&word.joined()));
        }
        None => {
            if let Some(token) = token::other(text) {
                set.insert(&token);
            }
        }
    }
}

/// Every character and every pair of neighbours, simplified; an interpunct does not part neighbours.
pub(crate) fn han(run: &str, set: &mut TokenSet) {
    let mut before = None;
    for letter in run.chars().filter(|letter| class(*letter) == Class::Han).map(simplified) {
        set.begin().push(letter);
        set.commit();
        if let Some(before) = before {
            let token = set.begin();
            token.push(before);
            token.push(letter);
            set.commit();
        }
        before = Some(letter);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn joined(text: &str) -> String {
        let mut set = TokenSet::new();
        text_tokens_into(text, &mut set);
        set.joined().to_owned()
    }

    #[test]
    fn words_are_folded_and_hyphenated_ones_kept_whole_as_well() {
        assert_eq!(joined("The Lawyer’s Jun-tao, LÜ 2015"), "the lawyer jun tao juntao lu 2015");
    }

    #[test]
    fn characters_and_pairs_are_simplified_and_carry_no_reading() {
        assert_eq!(joined("人權律師"), "人 权 人权 律 权律 师 律师");
    }

    #[test]
    fn a_word_that_looks_like_a_class_is_marked() {
        assert_eq!(joined("R0wang"), "w0r0wang");
    }
}
