//! Elements of Tibetan and Uyghur names that travel under many renderings: Tashi, Zhaxi, 扎西, bkra shis; and whole names whose
//! usual Latin form no system yields: Sun Yat-sen, 孙中山.

use std::collections::HashMap;
use std::ops::Range;
use std::sync::OnceLock;

use crate::latin::Word;
use crate::table;
use crate::token::{self, ELEMENT};

/// The most words or syllables that one rendering has (`rin po che`), and the most characters (阿不都克里木).
const MOST_WORDS: usize = 3;
const MOST_CHARACTERS: usize = 6;

/// Renderings and the tokens of the elements for which they may stand.
#[derive(Default)]
struct Elements {
    han: HashMap<String, Vec<String>>,
    /// Plain words separated by blanks.
    latin: HashMap<String, Vec<String>>,
    /// Folded words separated by blanks.
    other: HashMap<String, Vec<String>>,
}

fn elements() -> &'static Elements {
    static ELEMENTS: OnceLock<Elements> = OnceLock::new();
    ELEMENTS.get_or_init(|| {
        let mut elements = Elements::default();
        for [element, _, han, latin, script] in table::rows::<5>(table::ELEMENTS) {
            let token = token::of(ELEMENT, element);
            elements.add(&token, han, latin);
            for form in script.split(';') {
                let folded = form.split('་').map(token::fold_other).collect::<Vec<_>>().join(" ");
                elements.other.entry(folded).or_default().push(token.clone());
            }
        }
        for [han, latin] in table::rows::<2>(table::USUAL) {
            let whole: String = latin.split(';').take(1).flat_map(|form| form.split(' ')).collect();
            elements.add(&token::of(ELEMENT, &whole), han, latin);
        }
        elements
    })
}

impl Elements {
    /// The renderings of one element, each list separated by semicolons.
    fn add(&mut self, token: &str, han: &str, latin: &str) {
        for form in han.split(';') {
            self.han.entry(form.to_owned()).or_default().push(token.to_owned());
        }
        for form in latin.split(';') {
            let plain = form.split(' ').filter_map(Word::read).map(|word| word.joined()).collect::<Vec<_>>().join(" ");
            self.latin.entry(plain).or_default().push(token.to_owned());
        }
    }
}

/// An element found: where, and its token.
pub(crate) type Found = (Range<usize>, &'static str);

/// The elements among simplified characters, by character.
pub(crate) fn in_han(letters: &[char]) -> Vec<Found> {
    search(letters.len(), MOST_CHARACTERS, &elements().han, |range| letters[range].iter().collect())
}

/// The elements among plain Latin words, by word.
pub(crate) fn in_latin(words: &[String]) -> Vec<Found> {
    search(words.len(), MOST_WORDS, &elements().latin, |range| words[range].join(" "))
}

/// The elements among folded words or syllables of another script, by word.
pub(crate) fn in_other(words: &[String]) -> Vec<Found> {
    search(words.len(), MOST_WORDS, &elements().other, |range| words[range].join(" "))
}

fn search(
    length: usize,
    most: usize,
    forms: &'static HashMap<String, Vec<String>>,
    text: impl Fn(Range<usize>) -> String,
) -> Vec<Found> {
    (0..length)
        .flat_map(|start| (start + 1..=length.min(start + most)).map(move |end| start..end))
        .filter_map(|range| forms.get(&text(range.clone())).map(|tokens| (range, tokens)))
        .flat_map(|(range, tokens)| tokens.iter().map(move |token| (range.clone(), token.as_str())))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn han(text: &str) -> Vec<Found> {
        in_han(&text.chars().collect::<Vec<_>>())
    }

    fn latin(text: &str) -> Vec<Found> {
        in_latin(&text.split(' ').map(str::to_owned).collect::<Vec<_>>())
    }

    #[test]
    fn one_element_is_found_in_every_rendering() {
        assert_eq!(han("扎西文色"), [(0..2, "e0tashi"), (2..4, "e0wangchuk")]);
        assert_eq!(latin("zhaxi"), [(0..1, "e0tashi")]);
        assert_eq!(latin("bkra shis dbang phyug"), [(0..2, "e0tashi"), (2..4, "e0wangchuk")]);
        assert_eq!(in_other(&["བཀྲ".to_owned(), "ཤིས".to_owned()]), [(0..2, "e0tashi")]);
    }

    #[test]
    fn two_surnames_that_sound_like_an_element_are_not_one() {
        assert!(latin("wang jie").is_empty());
    }
}
