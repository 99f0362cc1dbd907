//! Chinese characters: which are the surname, and how each of them may be read.

use std::collections::{HashMap, HashSet};
use std::sync::OnceLock;

use pinyin::{ToPinyin, ToPinyinMulti};

use crate::cut;
use crate::pinyin::{Syllable, canonical, with_dots};
use crate::table;

/// How many ordinary readings of a character are followed. The dictionary lists rare ones too (波 also bei and bi), and every one of
/// them would make strangers look alike.
const MOST_READINGS: usize = 2;
/// A name of more characters than this is a transcription (伊力哈木) and has no Chinese surname.
const LONGEST_CHINESE_NAME: usize = 4;
/// The longest Hong Kong spelling of one character (`cheung`), and how many cuts of a word into such spellings are followed.
const LONGEST_HONG_KONG_SYLLABLE: usize = 6;
const MOST_CUTS: usize = 4;

/// The readings of each character of a name: of the surname as a surname, of the rest as ordinary characters. A surname that the table
/// does not list has its usual reading alone: 王 is never Yu in a name, though a dictionary knows it.
pub(crate) fn readings(letters: &[char]) -> Vec<Vec<Syllable>> {
    let mut readings: Vec<Vec<Syllable>> = letters.iter().map(|letter| ordinary(*letter)).collect();
    if let [first, _, ..] = readings.as_mut_slice() {
        first.truncate(1);
    }
    for known in [letters.get(..1), letters.get(..2)].into_iter().flatten().filter_map(|head| surnames().get(head)) {
        for (place, usual) in known.iter().enumerate() {
            let rest = std::mem::take(&mut readings[place]);
            readings[place] = usual.iter().chain(&rest).fold(Vec::new(), |mut all, syllable| {
                if !all.contains(syllable) {
                    all.push(*syllable);
                }
                all
            });
        }
    }
    readings
}

/// How many of the characters are the surname; nought for a transcribed name and for a single character.
pub(crate) fn surname_length(letters: &[char]) -> usize {
    match letters.len() {
        3..=LONGEST_CHINESE_NAME if surnames().contains_key(&letters[..2]) => 2,
        2..=LONGEST_CHINESE_NAME => 1,
        _ => 0,
    }
}

/// How Hong Kong papers spell each character; empty where the table does not have it.
pub(crate) fn hong_kong(letters: &[char]) -> Vec<Vec<&'static str>> {
    letters.iter().map(|letter| hong_kong_table().get(letter).cloned().unwrap_or_default()).collect()
}

/// The cuts of a word of two Hong Kong syllables or more in one (`szeto`); none for pinyin, whose cuts are other ones.
pub(crate) fn hong_kong_cuts(piece: &str) -> Vec<Vec<&'static str>> {
    if !crate::pinyin::syllables(piece).is_empty() {
        return Vec::new();
    }
    cut::cuts(piece, LONGEST_HONG_KONG_SYLLABLE, MOST_CUTS, |syllable, whole| {
        hong_kong_syllables().get(syllable).filter(|_| !whole && syllable.len() > 1).copied()
    })
}

/// Whether a word is one or more syllables of Hong Kong.
pub(crate) fn is_hong_kong(piece: &str) -> bool {
    hong_kong_syllables().contains(piece) || !hong_kong_cuts(piece).is_empty()
}

fn hong_kong_syllables() -> &'static HashSet<&'static str> {
    static SYLLABLES: OnceLock<HashSet<&'static str>> = OnceLock::new();
    SYLLABLES.get_or_init(|| hong_kong_table().values().flatten().copied().collect())
}

fn hong_kong_table() -> &'static HashMap<char, Vec<&'static str>> {
    static SPELLINGS: OnceLock<HashMap<char, Vec<&'static str>>> = OnceLock::new();
    SPELLINGS.get_or_init(|| {
        table::rows::<2>(table::HONG_KONG)
            .into_iter()
            .filter_map(|[han, spellings]| Some((han.chars().next()?, spellings.split(' ').collect())))
            .collect()
    })
}

/// The ordinary readings of a character, the most usual first.
fn ordinary(letter: char) -> Vec<Syllable> {
    let mut all = Vec::new();
    let first = letter.to_pinyin().into_iter();
    let others = letter.to_pinyin_multi().into_iter().flatten();
    for syllable in first.chain(others).filter_map(|reading| canonical(&reading.plain().replace('ü', "v"))) {
        if !all.contains(&syllable) && all.len() < MOST_READINGS {
            all.push(syllable);
        }
    }
    all
}

/// The readings of each character of the surnames in the table.
fn surnames() -> &'static HashMap<Vec<char>, Vec<Vec<Syllable>>> {
    static SURNAMES: OnceLock<HashMap<Vec<char>, Vec<Vec<Syllable>>>> = OnceLock::new();
    SURNAMES.get_or_init(|| {
        table::rows::<2>(table::SURNAMES)
            .into_iter()
            .map(|[surname, readings]| {
                let letters: Vec<char> = surname.chars().collect();
                let mut places = vec![Vec::new(); letters.len()];
                for reading in readings.split(' ') {
                    for (place, syllable) in places.iter_mut().zip(reading.split('-')) {
                        place.extend(canonical(syllable));
                    }
                }
                (letters, places)
            })
            .collect()
    })
}

/// The spellings of a syllable in the index: itself, and for lü and nü also without the dots.
pub(crate) fn spellings(syllable: Syllable) -> Vec<Syllable> {
    let bare = ["lu", "nu"].into_iter().filter(|bare| with_dots(bare) == Some(syllable));
    std::iter::once(syllable).chain(bare).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn first(text: &str) -> Vec<Syllable> {
        readings(&letters(text)).into_iter().map(|all| all[0]).collect()
    }

    fn letters(text: &str) -> Vec<char> {
        text.chars().collect()
    }

    #[test]
    fn a_surname_is_read_as_a_surname() {
        for (name, expected) in [
            ("曾金燕", vec!["zeng", "jin", "yan"]),
            ("单增", vec!["shan", "zeng"]),
            ("仇和", vec!["qiu", "he"]),
            ("解振华", vec!["xie", "zhen", "hua"]),
            ("查建英", vec!["zha", "jian", "ying"]),
            ("区伯", vec!["ou", "bo"]),
            ("朴智晟", vec!["piao", "zhi", "cheng"]),
            ("尉迟恭", vec!["yu", "chi", "gong"]),
            ("万俟卨", vec!["mo", "qi", "xie"]),
            ("盖叫天", vec!["ge", "jiao", "tian"]),
            ("乐黛云", vec!["yue", "dai", "yun"]),
            ("翟岩民", vec!["zhai", "yan", "min"]),
            ("任建宇", vec!["ren", "jian", "yu"]),
            ("华泽", vec!["hua", "ze"]),
            ("吕耿松", vec!["lv", "geng", "song"]),
        ] {
            assert_eq!(first(name), expected, "{name}");
        }
    }

    #[test]
    fn the_other_reading_is_kept() {
        assert_eq!(readings(&letters("曾"))[0], ["zeng", "ceng"]);
        assert_eq!(readings(&letters("王军"))[0], ["wang"]);
        assert_eq!(spellings("lv"), ["lv", "lu"]);
        assert_eq!(spellings("lu"), ["lu"]);
    }

    #[test]
    fn a_compound_surname_is_one_surname() {
        assert_eq!(surname_length(&letters("欧阳文")), 2);
        assert_eq!(surname_length(&letters("王军涛")), 1);
        assert_eq!(surname_length(&letters("伊力哈木")), 1);
        assert_eq!(surname_length(&letters("阿不都外力")), 0);
    }
}
