//! Wade–Giles: which pinyin syllables a piece of a name may stand for, its apostrophes and dots being often lost.

use std::collections::HashMap;
use std::sync::OnceLock;

use crate::cut;
use crate::latin::Word;
use crate::pinyin::{self, Syllable};
use crate::table;

/// The syllables of a piece, each with the pinyin syllables of which it may be the spelling.
pub(crate) type Reading = Vec<Vec<Syllable>>;

/// How many ways of cutting a piece written without gaps are followed.
const MOST_CUTS: usize = 4;
/// The longest syllable (`ch'uang`) as typed.
const LONGEST_SYLLABLE: usize = 8;

/// What a spelling stands for: as it is, and where apostrophes have been left out throughout.
#[derive(Default)]
struct Meaning {
    exact: Vec<Syllable>,
    unmarked: Vec<Syllable>,
}

fn spellings() -> &'static HashMap<String, Meaning> {
    static SPELLINGS: OnceLock<HashMap<String, Meaning>> = OnceLock::new();
    SPELLINGS.get_or_init(|| {
        let mut spellings: HashMap<String, Meaning> = HashMap::new();
        for [syllable, spelling] in table::rows::<2>(table::WADE_GILES) {
            for dots in [spelling.to_owned(), spelling.replace('ü', "u")] {
                let bare = dots.replace('\'', "");
                add(&mut spellings.entry(dots).or_default().exact, syllable);
                add(&mut spellings.entry(bare).or_default().unmarked, syllable);
            }
        }
        spellings
    })
}

fn add(syllables: &mut Vec<Syllable>, syllable: Syllable) {
    if !syllables.contains(&syllable) {
        syllables.push(syllable);
    }
}

/// How a whole name or query may be read as Wade–Giles.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Habit {
    /// An apostrophe occurs, so where there is none the consonant is unaspirated.
    marks_aspiration: bool,
    /// An apostrophe or a dotted u occurs that only Wade–Giles writes: letters without them would be another name.
    pub marks_sound: bool,
    /// Something occurs that only pinyin writes (zh, x, q, b, d, g, a joined given name): it is not Wade–Giles.
    only_pinyin: bool,
    /// Something occurs that points to Wade–Giles: an apostrophe, a dotted u where pinyin has none, a hyphen, a syllable that pinyin lacks.
    pub points_here: bool,
}

impl Habit {
    /// Reads the habit off the words of a name.
    pub(crate) fn of(words: &[Word]) -> Self {
        let mut habit = Habit::default();
        for word in words {
            let mut spoken = false;
            for piece in &word.pieces {
                let pinyin = !pinyin::syllables(&piece.written).is_empty();
                let here = reads(&piece.written);
                spoken |= pinyin || here;
                habit.marks_aspiration |= here && piece.written.contains('\'');
                habit.marks_sound |= here && (piece.written.contains('\'') || dotted_beyond_pinyin(&piece.written));
                habit.only_pinyin |= pinyin && !here;
                habit.points_here |= here && !pinyin;
            }
            habit.points_here |= spoken && word.pieces.len() > 1;
        }
        habit.points_here |= habit.marks_sound;
        habit.only_pinyin &= !habit.marks_aspiration;
        habit
    }

    /// The ways in which a piece may be read. A piece that is good pinyin is left alone where the name is plainly pinyin.
    pub(crate) fn readings(self, written: &str) -> Vec<Reading> {
        if self.only_pinyin && !pinyin::syllables(written).is_empty() {
            return Vec::new();
        }
        match single(written, self.marks_aspiration) {
            Some(one) => vec![vec![one]],
            None => joined(written),
        }
    }
}

/// `lü` and `nü` have their dots in pinyin too.
fn dotted_beyond_pinyin(written: &str) -> bool {
    written.contains('ü') && !written.starts_with("lü") && !written.starts_with("nü")
}

/// Whether a piece can be Wade–Giles at all.
pub(crate) fn reads(written: &str) -> bool {
    single(written, false).is_some() || !joined(written).is_empty()
}

/// The pinyin syllables for one syllable of Wade–Giles.
fn single(written: &str, strict: bool) -> Option<Vec<Syllable>> {
    let meaning = spellings().get(written)?;
    let mut all = meaning.exact.clone();
    if !strict {
        meaning.unmarked.iter().for_each(|syllable| add(&mut all, syllable));
    }
    (!all.is_empty()).then_some(all)
}

/// A given name that was written without its hyphen (`hsiaopo`); pinyin comes first.
fn joined(written: &str) -> Vec<Reading> {
    if written.contains('\'') || !pinyin::syllables(written).is_empty() {
        return Vec::new();
    }
    cut::cuts(written, LONGEST_SYLLABLE, MOST_CUTS, |syllable, _| {
        single(syllable, false).filter(|_| syllable.len() > 1)
    })
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<Word> {
        text.split(' ').map(|word| Word::read(word).unwrap()).collect()
    }

    /// What each piece of a name may be.
    fn read(text: &str) -> Vec<Vec<Reading>> {
        let words = words(text);
        let habit = Habit::of(&words);
        words.iter().flat_map(|word| &word.pieces).map(|piece| habit.readings(&piece.written)).collect()
    }

    #[test]
    fn an_apostrophe_and_dots_decide() {
        assert_eq!(read("Wang Chün-t'ao"), [[[["wang"]]], [[["jun"]]], [[["tao"]]]]);
    }

    #[test]
    fn without_them_every_syllable_that_lost_one_is_possible() {
        let read = read("wang chun tao");
        assert_eq!(read[1], [[["jun", "zhun", "chun", "qun"]]]);
        assert_eq!(read[2], [[["dao", "tao"]]]);
    }

    #[test]
    fn a_name_in_plain_pinyin_is_not_read_as_wade_giles() {
        for name in ["Zhang Tao", "Wang Xiaobo", "Gao Tan"] {
            assert!(read(name).iter().any(Vec::is_empty), "{name}");
            assert!(!Habit::of(&words(name)).points_here, "{name}");
        }
    }

    #[test]
    fn the_common_surnames_are_read() {
        for (spelling, syllable) in [
            ("Hsieh", "xie"),
            ("Ts'ai", "cai"),
            ("Tseng", "zeng"),
            ("Ch'en", "chen"),
            ("Chang", "zhang"),
            ("Kuo", "guo"),
            ("Jen", "ren"),
            ("Hsü", "xu"),
            ("Yeh", "ye"),
            ("Szu", "si"),
            ("Ch'ü", "qu"),
            ("Lo", "luo"),
            ("Ho", "he"),
            ("Yü", "yu"),
            ("Chu", "zhu"),
        ] {
            assert!(
                single(&Word::read(spelling).unwrap().pieces[0].written, false).unwrap().contains(&syllable),
                "{spelling}"
            );
        }
    }

    #[test]
    fn a_joined_given_name_is_cut() {
        assert!(read("Liu Hsiaopo")[1].contains(&vec![vec!["xiao"], vec!["bo", "po"]]));
    }
}
