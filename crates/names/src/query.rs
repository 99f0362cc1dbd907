//! What a person typed, as terms that must all be met, each by any of several tokens.

use std::collections::BTreeSet;

use crate::element;
use crate::group::{Group, groups};
use crate::han;
use crate::latin::Word;
use crate::pinyin;
use crate::rendering::{self, Rendering, spelled_han};
use crate::skeleton;
use crate::token::{self, LATIN, READING, SKELETON};
use crate::wade_giles::Habit;

/// A query has at most this many terms; what is typed or pasted beyond them narrows nothing that a person could still survey.
const MOST_TERMS: usize = 24;

/// How many ways of cutting a word into syllables are followed.
const MOST_CUTS: usize = 8;

/// Terms that must all be met. Their order in a name or text does not matter, so a given name may come first.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Query {
    /// The terms; none if nothing that was typed can be searched for.
    pub all_of: Vec<Term>,
}

/// A term that any one of its tokens meets.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Term {
    /// The tokens, the most telling first; at least one.
    pub any_of: Vec<String>,
}

impl Query {
    /// Whether nothing that was typed can be searched for.
    pub fn is_empty(&self) -> bool {
        self.all_of.is_empty()
    }

    /// Whether a person or text with these tokens is found.
    pub fn matches(&self, tokens: &BTreeSet<String>) -> bool {
        !self.is_empty() && self.all_of.iter().all(|term| term.any_of.iter().any(|token| tokens.contains(token)))
    }

    fn push(&mut self, any_of: Vec<String>) {
        let mut known = BTreeSet::new();
        let any_of: Vec<String> = any_of.into_iter().filter(|token| known.insert(token.clone())).collect();
        let term = Term { any_of };
        if !term.any_of.is_empty() && self.all_of.len() < MOST_TERMS && !self.all_of.contains(&term) {
            self.all_of.push(term);
        }
    }
}

/// The query of what a person typed.
///
/// ```
/// use suasion_names::{name_tokens, query};
/// use suasion_record::Name;
/// let stored = name_tokens(&Name::legal("王军涛"));
/// for typed in ["王軍濤", "wangjuntao", "Juntao Wang", "Wang Chün-t'ao", "涛"] {
///     assert!(query(typed).matches(&stored), "{typed}");
/// }
/// assert!(!query("wang juntai").matches(&stored));
/// ```
pub fn query(text: &str) -> Query {
    let mut query = Query::default();
    for group in groups(text) {
        match group {
            Group::Han(parts) => parts.iter().for_each(|part| han(part, parts.len() == 1, &mut query)),
            Group::Latin(words) => latin(&words, &mut query),
            Group::Other(words) => other(&words, &mut query),
        }
    }
    query
}

/// A run must have every pair of neighbours, as characters or, where a name is recorded in Latin letters only, as their spelling.
/// One character is looked for in the same two ways beside others (王 军涛), but alone only as it is: its sound is too common.
fn han(letters: &[char], alone: bool, query: &mut Query) {
    let (pinyin, hong_kong) = (han::readings(letters), han::hong_kong(letters));
    let elements = element::in_han(letters);
    let width = letters.len().min(2);
    for start in 0..=letters.len() - width {
        let pair = start..start + width;
        let mut any_of = vec![letters[pair.clone()].iter().collect::<String>()];
        if alone && width == 1 {
            return query.push(any_of);
        }
        any_of.extend(
            spelled_han(&pinyin[pair.clone()], &hong_kong[pair.clone()])
                .iter()
                .map(|spelling| token::of(LATIN, spelling)),
        );
        let overlapping = elements.iter().filter(|(range, _)| range.start < pair.end && pair.start < range.end);
        any_of.extend(overlapping.map(|(_, token)| (*token).to_owned()));
        query.push(any_of);
    }
}

/// Each word is looked for as a word and as a reading; each piece of a hyphenated word also by itself.
fn latin(words: &[Word], query: &mut Query) {
    let habit = Habit::of(words);
    let joined: Vec<String> = words.iter().map(Word::joined).collect();
    let elements = element::in_latin(&joined);
    for (at, word) in words.iter().enumerate() {
        let mut shared = vec![token::word(&joined[at])];
        shared.extend(readings(word, &joined[at], habit));
        shared.extend(elements.iter().filter(|(range, _)| range.contains(&at)).map(|(_, token)| (*token).to_owned()));
        shared.extend(skeleton::of_word(word).map(|bones| token::of(SKELETON, &bones)));
        if let [_] = word.pieces.as_slice() {
            // A given name typed in two words is one word in most running text.
            let neighbours = [at.checked_sub(1).map(|before| (before, at)), Some((at, at + 1))].into_iter().flatten();
            shared.extend(neighbours.filter_map(|(one, two)| one_given_name(words.get(one)?, words.get(two)?)));
            query.push(shared);
            continue;
        }
        let pieces: Vec<String> = word.pieces.iter().map(|piece| piece.plain.clone()).collect();
        let elements = element::in_latin(&pieces);
        for (place, piece) in pieces.iter().enumerate() {
            let mut any_of = vec![token::word(piece)];
            any_of.extend(shared.iter().cloned());
            any_of.extend(
                elements.iter().filter(|(range, _)| range.contains(&place)).map(|(_, token)| (*token).to_owned()),
            );
            query.push(any_of);
        }
    }
}

/// The tokens of a word as the spelling of a reading: in pinyin, in Wade–Giles, or else as it stands.
fn readings(word: &Word, joined: &str, habit: Habit) -> Vec<String> {
    if joined.bytes().any(|byte| byte.is_ascii_digit()) {
        return Vec::new();
    }
    let mut spellings = vec![String::new()];
    for piece in &word.pieces {
        let cuts = pinyin::syllables(&piece.written);
        spellings = spellings
            .iter()
            .flat_map(|head| cuts.iter().map(move |cut| format!("{head}{}", cut.concat())))
            .take(MOST_CUTS)
            .collect();
    }
    let is_pinyin = !spellings.is_empty();
    let mut tokens: Vec<String> = spellings.iter().map(|spelling| token::of(READING, spelling)).collect();
    let wade_giles = rendering::wade_giles(std::slice::from_ref(word), habit);
    for spelling in wade_giles.iter().flat_map(Rendering::whole) {
        tokens.push(token::of(READING, &spelling));
        if habit.points_here {
            tokens.push(token::word(&spelling));
        }
    }
    if tokens.is_empty() || !(is_pinyin || habit.marks_sound) {
        tokens.push(token::of(READING, joined));
    }
    tokens
}

/// The one word that two neighbouring words make, if each is a single syllable.
fn one_given_name(one: &Word, two: &Word) -> Option<String> {
    let syllable = |word: &Word| match word.pieces.as_slice() {
        [piece] => pinyin::syllables(&piece.written).first().is_some_and(|cut| cut.len() == 1),
        _ => false,
    };
    (syllable(one) && syllable(two)).then(|| token::word(&format!("{}{}", one.joined(), two.joined())))
}

/// Words of another script, coded, or the element that they are.
fn other(words: &[String], query: &mut Query) {
    let folded: Vec<String> = words.iter().map(|word| token::fold_other(word)).collect();
    let elements = element::in_other(&folded);
    for (at, word) in words.iter().enumerate() {
        let found = elements.iter().filter(|(range, _)| range.contains(&at)).map(|(_, token)| (*token).to_owned());
        query.push(token::other(word).into_iter().chain(found).collect());
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::text_tokens;

    #[test]
    fn a_two_character_word_is_found_in_running_text() {
        let text = text_tokens("天津市第二中级人民法院判决王全璋律师有罪");
        for typed in ["律师", "律師", "王全璋", "璋", "法院 律师"] {
            assert!(query(typed).matches(&text), "{typed}");
        }
        assert!(!query("院长").matches(&text));
    }

    #[test]
    fn a_hyphen_or_a_gap_in_a_given_name_does_not_hide_it_in_running_text() {
        let text = text_tokens("The lawyer Wang Quanzhang was detained; so-called evidence");
        for typed in
            ["quan zhang", "Quan-zhang", "wang quan zhang", "so-called", "so called", "socalled", "Quanzhang's"]
        {
            assert!(query(typed).matches(&text), "{typed}");
        }
    }

    #[test]
    fn nothing_searchable_is_an_empty_query_that_finds_nothing() {
        for typed in ["", "  ", "·，。-", "\"' OR"] {
            let query = query(typed);
            assert_eq!(query.is_empty(), !typed.contains("OR"), "{typed}");
            assert!(!query.matches(&BTreeSet::new()));
        }
    }

    #[test]
    fn a_pasted_page_becomes_a_bounded_query() {
        assert!(query(&"someword 王军涛 ".repeat(500)).all_of.len() <= MOST_TERMS);
        let page: String = (0..500).map(|number| format!("word{number} ")).collect();
        assert_eq!(query(&page).all_of.len(), MOST_TERMS);
    }
}
