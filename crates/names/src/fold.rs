//! A key under which two spellings of the same letters are equal.

use crate::chunk::{Chunk, chunks};
use crate::latin::Word;
use crate::letter::{is_han, simplified};
use crate::token;

/// The text without what does not tell names apart: traditional characters simplified, marks and case dropped; blanks, hyphens,
/// apostrophes and interpuncts left out. A key for comparing, never for showing.
///
/// ```
/// use suasion_names::fold;
/// assert_eq!(fold("王軍濤"), fold("王 军涛"));
/// assert_eq!(fold("Wang Chün-t'ao"), fold("WANG CHUN TAO"));
/// assert_ne!(fold("王军涛"), fold("Wang Juntao"));
/// ```
pub fn fold(text: &str) -> String {
    fold_with(text, simplified)
}

/// The same key with the characters as they stand, to tell whether only simplification made two names equal.
pub(crate) fn fold_as_written(text: &str) -> String {
    fold_with(text, |letter| letter)
}

fn fold_with(text: &str, character: impl Fn(char) -> char) -> String {
    let mut key = String::with_capacity(text.len());
    for chunk in chunks(text) {
        match chunk {
            Chunk::Han(run) => key.extend(run.chars().filter(|letter| is_han(*letter)).map(&character)),
            Chunk::Latin(word) => {
                key.push_str(&Word::read(word).map_or_else(|| token::fold_other(word), |word| word.joined()))
            }
            Chunk::Other(word) => key.push_str(&token::fold_other(word)),
        }
    }
    key
}
