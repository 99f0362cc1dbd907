//! Why a name matches what was typed, and how much that says.

use std::collections::BTreeSet;

use suasion_record::Name;

use crate::fold::{fold, fold_as_written};
use crate::group::{Group, groups};
use crate::latin::Word;
use crate::letter::is_han;
use crate::name::name_tokens;
use crate::query::query;
use crate::rendering::{self, Rendering, System};
use crate::token::{ELEMENT, LATIN, READING, SKELETON};
use crate::wade_giles::Habit;

/// How well a name matches, and why.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Match {
    /// From 1 to 1000. It orders a list; it is no probability.
    pub score: u32,
    /// The strongest reason.
    pub why: Why,
}

/// The reason of a match, the strongest first. Two persons may share a reading or a spelling: only a person decides that they are one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Why {
    /// Letter for letter.
    Exact,
    /// The same characters, once simplified and once traditional.
    SameCharacters,
    /// The same letters apart from case, marks, blanks, hyphens.
    SameAfterFolding,
    /// The same words in another order.
    SwappedOrder,
    /// A part of the name.
    PartOfName,
    /// The same pinyin; other characters may share it.
    Reading,
    /// The same sound, one side written in Wade–Giles.
    WadeGiles,
    /// The same characters as Hong Kong papers spell them.
    HongKong,
    /// The same element of a Tibetan or Uyghur name in another rendering.
    SameElement,
    /// The same consonants.
    SimilarSpelling,
}

impl Why {
    /// Every reason, the strongest first.
    pub const ALL: &'static [Why] = &[
        Why::Exact,
        Why::SameCharacters,
        Why::SameAfterFolding,
        Why::SwappedOrder,
        Why::PartOfName,
        Why::Reading,
        Why::WadeGiles,
        Why::HongKong,
        Why::SameElement,
        Why::SimilarSpelling,
    ];

    /// The code under which a message or a snapshot knows the reason.
    pub const fn code(self) -> &'static str {
        match self {
            Why::Exact => "exact",
            Why::SameCharacters => "same_characters",
            Why::SameAfterFolding => "same_after_folding",
            Why::SwappedOrder => "swapped_order",
            Why::PartOfName => "part_of_name",
            Why::Reading => "reading",
            Why::WadeGiles => "wade_giles",
            Why::HongKong => "hong_kong",
            Why::SameElement => "same_element",
            Why::SimilarSpelling => "similar_spelling",
        }
    }
}

/// Scores of the whole name. A match by letters or characters, even of a part, stands above every match by sound.
const EXACT: u32 = 1000;
const SAME_CHARACTERS: u32 = 980;
const SAME_AFTER_FOLDING: u32 = 960;
const SWAPPED_ORDER: u32 = 930;
const READING_SCORE: u32 = 800;
const WADE_GILES: u32 = 760;
const HONG_KONG: u32 = 740;
const SAME_ELEMENT: u32 = 640;
const SIMILAR_SPELLING: u32 = 350;
/// A part of the name by its letters: this, and up to as much again as the span for the share of the name that was typed.
const PART: u32 = 850;
const PART_SPAN: u32 = 70;
/// What a part adds that stands in the name character for character, so that 军涛 speaks of 王军涛 before 王軍濤.
const PART_AS_WRITTEN: u32 = 5;
/// A part of the name by its sound, likewise.
const PART_BY_SOUND: u32 = 500;
const PART_BY_SOUND_SPAN: u32 = 100;
/// What another order of the parts takes from a match by sound.
const ORDER_COSTS: u32 = 20;

/// Why this name matches what was typed; `None` if it does not. Every name that [`query`] finds has a reason.
///
/// ```
/// use suasion_names::{Why, explain};
/// use suasion_record::Name;
/// let name = Name::legal("王军涛");
/// assert_eq!(explain("王軍濤", &name).map(|m| m.why), Some(Why::SameCharacters));
/// assert_eq!(explain("Wang Chün-t'ao", &name).map(|m| m.why), Some(Why::WadeGiles));
/// assert_eq!(explain("李军", &name), None);
/// ```
pub fn explain(query_text: &str, name: &Name) -> Option<Match> {
    by_letters(query_text, &name.text).or_else(|| by_tokens(query_text, name))
}

/// The words of what was typed that none of these names explains: what a search found elsewhere, if it found all of them.
///
/// ```
/// use suasion_names::words_beyond;
/// use suasion_record::Name;
/// assert_eq!(words_beyond("王军涛 秦城", &[Name::legal("Wang Juntao")]), ["秦城"]);
/// ```
pub fn words_beyond(query_text: &str, names: &[Name]) -> Vec<String> {
    let explained = |word: &str| names.iter().any(|name| explain(word, name).is_some());
    query_text.split_whitespace().filter(|word| !explained(word)).map(str::to_owned).collect()
}

/// The whole name by its letters.
fn by_letters(typed: &str, name: &str) -> Option<Match> {
    let key = fold(typed);
    if key.is_empty() {
        return None;
    }
    let (score, why) = if typed.trim() == name.trim() {
        (EXACT, Why::Exact)
    } else if key == fold(name) {
        match typed.chars().any(is_han) && fold_as_written(typed) != fold_as_written(name) {
            true => (SAME_CHARACTERS, Why::SameCharacters),
            false => (SAME_AFTER_FOLDING, Why::SameAfterFolding),
        }
    } else if same_words(typed, name) {
        (SWAPPED_ORDER, Why::SwappedOrder)
    } else {
        return None;
    };
    Some(Match { score, why })
}

/// Whether two spellings have the same words in some order, or one is the other's words turned and written in one.
fn same_words(typed: &str, name: &str) -> bool {
    let (typed_words, name_words) = (words(typed), words(name));
    let sorted = |words: &[String]| {
        let mut sorted = words.to_vec();
        sorted.sort_unstable();
        sorted
    };
    let turned =
        |words: &[String], key: &str| (1..words.len()).any(|at| [&words[at..], &words[..at]].concat().concat() == key);
    sorted(&typed_words) == sorted(&name_words)
        || turned(&name_words, &typed_words.concat())
        || turned(&typed_words, &name_words.concat())
}

/// The words of a text as they are compared; a stretch of characters is one word.
fn words(text: &str) -> Vec<String> {
    text.split(|letter: char| !crate::letter::joins_words(letter)).map(fold).filter(|word| !word.is_empty()).collect()
}

/// By the tokens that were met: of which class the weakest of them was.
fn by_tokens(typed: &str, name: &Name) -> Option<Match> {
    let (query, tokens) = (query(typed), name_tokens(name));
    if !query.matches(&tokens) {
        return None;
    }
    let weakest = query.all_of.iter().filter_map(|term| {
        term.any_of.iter().filter(|token| tokens.contains(*token)).map(|token| Kind::of(token)).min()
    });
    let share = |span: u32| {
        let (part, whole) = (fold(typed).chars().count() as u32, fold(&name.text).chars().count().max(1) as u32);
        span * part.min(whole) / whole
    };
    let (score, why) = match weakest.max()? {
        Kind::Letters => {
            let as_written = fold_as_written(&name.text).contains(&fold_as_written(typed));
            (PART + share(PART_SPAN) + u32::from(as_written) * PART_AS_WRITTEN, Why::PartOfName)
        }
        Kind::Sound => {
            by_sound(typed, name).unwrap_or_else(|| (PART_BY_SOUND + share(PART_BY_SOUND_SPAN), Why::PartOfName))
        }
        Kind::Element => (SAME_ELEMENT, Why::SameElement),
        Kind::Consonants => (SIMILAR_SPELLING, Why::SimilarSpelling),
    };
    Some(Match { score, why })
}

/// What a token that was met says, the most first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Kind {
    Letters,
    Sound,
    Element,
    Consonants,
}

impl Kind {
    fn of(token: &str) -> Self {
        match token.get(..2) {
            Some(READING | LATIN) => Kind::Sound,
            Some(ELEMENT) => Kind::Element,
            Some(SKELETON) => Kind::Consonants,
            _ => Kind::Letters,
        }
    }
}

/// The whole name by its sound, in the strongest system in which both sides agree.
fn by_sound(typed: &str, name: &Name) -> Option<(u32, Why)> {
    let typed = spoken(typed, |words| {
        let mut all = rendering::of_latin(words, None);
        all.extend(rendering::wade_giles(words, Habit::of(words)));
        all
    })?;
    let stored = spoken(&name.text, |words| rendering::of_latin(words, name.romanisation))?;
    let mut best: Option<(u32, Why)> = None;
    for one in &typed {
        let whole: BTreeSet<String> = one.whole().into_iter().collect();
        for other in &stored {
            let cost = if other.whole().iter().any(|spelling| whole.contains(spelling)) {
                0
            } else if other.swapped().iter().any(|spelling| whole.contains(spelling)) {
                ORDER_COSTS
            } else {
                continue;
            };
            let (score, why) = match one.system.max(other.system) {
                System::Written | System::Pinyin => (READING_SCORE, Why::Reading),
                System::WadeGiles => (WADE_GILES, Why::WadeGiles),
                System::HongKong => (HONG_KONG, Why::HongKong),
            };
            best = best.max(Some((score - cost, why)));
        }
    }
    best
}

/// The readings of a text of one script; `None` for a mixed one or another script.
fn spoken(text: &str, latin: impl Fn(&[Word]) -> Vec<Rendering>) -> Option<Vec<Rendering>> {
    match groups(text).as_slice() {
        [Group::Han(parts)] => Some(rendering::of_han(parts)),
        [Group::Latin(words)] => Some(latin(words)),
        _ => None,
    }
}
