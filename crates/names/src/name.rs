//! What to index for a name: its characters, its words, its readings, its elements.

use std::collections::BTreeSet;

use suasion_record::{Name, Romanisation};

use crate::element;
use crate::group::{Group, groups};
use crate::latin::Word;
use crate::rendering::{self, Rendering, System};
use crate::skeleton::{self, skeleton};
use crate::text;
use crate::token::{self, ELEMENT, LATIN, READING, SKELETON};
use crate::token_set::TokenSet;
use crate::wade_giles::Habit;

/// A reading longer than this is no name that somebody types in one word.
const LONGEST_READING: usize = 120;

/// The tokens under which one name of a person or body is found. A person's tokens are those of all names together.
pub fn name_tokens(name: &Name) -> BTreeSet<String> {
    let mut tokens = BTreeSet::new();
    for group in groups(&name.text) {
        match group {
            Group::Han(parts) => han(&parts, &mut tokens),
            Group::Latin(words) => latin(&words, name.romanisation, &mut tokens),
            Group::Other(words) => other(&words, &mut tokens),
        }
    }
    tokens
}

/// Characters, pairs and readings. Blanks and interpuncts do not part a name: 王 军涛 is found as 王军.
fn han(parts: &[Vec<char>], tokens: &mut BTreeSet<String>) {
    let letters: Vec<char> = parts.concat();
    let mut set = TokenSet::new();
    text::han(&letters.iter().collect::<String>(), &mut set);
    tokens.extend(set.iter().map(str::to_owned));
    readings(&rendering::of_han(parts), &[READING], tokens);
    tokens.extend(element::in_han(&letters).into_iter().map(|(_, token)| token.to_owned()));
}

/// Words, their readings for other spellings and for characters, their consonants.
fn latin(words: &[Word], romanisation: Option<Romanisation>, tokens: &mut BTreeSet<String>) {
    let joined: Vec<String> = words.iter().map(Word::joined).collect();
    let pieces: Vec<String> = words.iter().flat_map(|word| &word.pieces).map(|piece| piece.plain.clone()).collect();
    tokens.extend(joined.iter().chain(&pieces).map(|plain| token::word(plain)));
    let renderings = rendering::of_latin(words, romanisation);
    // The letters of a name that is plainly Wade–Giles are not its pinyin: Chün-t'ao is not 春涛, though its bare letters are.
    let wade_giles =
        romanisation == Some(Romanisation::WadeGiles) || (romanisation.is_none() && Habit::of(words).marks_sound);
    let (other, spoken): (Vec<_>, Vec<_>) =
        renderings.into_iter().partition(|one| wade_giles && one.system != System::WadeGiles);
    readings(&other, &[READING], tokens);
    readings(&spoken, &[READING, LATIN], tokens);
    for all in [&joined, &pieces] {
        tokens.extend(element::in_latin(all).into_iter().map(|(_, token)| token.to_owned()));
    }
    tokens.extend(words.iter().filter_map(skeleton::of_word).map(|bones| token::of(SKELETON, &bones)));
}

/// Words of another script, coded, and the elements among them.
fn other(words: &[String], tokens: &mut BTreeSet<String>) {
    tokens.extend(words.iter().filter_map(|word| token::other(word)));
    let folded: Vec<String> = words.iter().map(|word| token::fold_other(word)).collect();
    for (_, token) in element::in_other(&folded) {
        tokens.insert(token.to_owned());
        // The usual spelling of the element makes the name findable by what sounds like it.
        tokens.extend(skeleton(&token[ELEMENT.len()..]).map(|bones| token::of(SKELETON, &bones)));
    }
}

fn readings(renderings: &[Rendering], classes: &[&str], tokens: &mut BTreeSet<String>) {
    let mut spellings: Vec<String> = renderings.iter().flat_map(Rendering::grams).collect();
    spellings.retain(|spelling| spelling.len() <= LONGEST_READING);
    spellings.sort_unstable();
    spellings.dedup();
    for spelling in spellings {
        tokens.extend(classes.iter().map(|class| token::of(class, &spelling)));
    }
}
