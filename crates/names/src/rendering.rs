//! The ways in which a name may be pronounced or was spelled, as sequences of syllables, and the tokens that follow from them.

use suasion_record::Romanisation;

use crate::han;
use crate::latin::Word;
use crate::pinyin;
use crate::wade_giles::Habit;

/// The system in which a sequence of syllables is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum System {
    /// The letters as they stand.
    Written,
    /// Hanyu Pinyin.
    Pinyin,
    /// Wade–Giles, turned into pinyin.
    WadeGiles,
    /// The practice of Hong Kong.
    HongKong,
}

/// The spellings that one syllable may have.
type Unit = Vec<String>;

/// One reading of a whole name.
#[derive(Debug, Clone)]
pub(crate) struct Rendering {
    /// In which system.
    pub system: System,
    /// The parts that a bearer may put in another order: surname and given name, or the words of a spelling.
    parts: Vec<Vec<Unit>>,
}

/// The longest sequence of syllables that is one token besides whole parts and whole names: a Chinese name with two double names.
const LONGEST_GRAM: usize = 4;
/// How many spellings of one sequence are followed where its syllables have several readings.
const MOST_SPELLINGS: usize = 32;
/// How many ways of cutting a whole name into syllables are followed.
const MOST_CUTS: usize = 8;

/// The readings of a name in Chinese characters (simplified), given in the parts between its interpuncts.
pub(crate) fn of_han(parts: &[Vec<char>]) -> Vec<Rendering> {
    let split: Vec<&[char]> = match parts {
        [one] => {
            let (surname, given) = one.split_at(han::surname_length(one));
            [surname, given].into_iter().filter(|part| !part.is_empty()).collect()
        }
        _ => parts.iter().map(Vec::as_slice).collect(),
    };
    let letters: Vec<char> = parts.concat();
    let pinyin = han::readings(&letters)
        .into_iter()
        .map(|all| all.into_iter().flat_map(han::spellings).map(str::to_owned).collect());
    let hong_kong = han::hong_kong(&letters).into_iter().map(|all| all.into_iter().map(str::to_owned).collect());
    let apart = |system, units: Vec<Unit>| {
        let mut units = units.into_iter();
        Rendering { system, parts: split.iter().map(|part| units.by_ref().take(part.len()).collect()).collect() }
    };
    vec![apart(System::Pinyin, pinyin.collect()), apart(System::HongKong, hong_kong.collect())]
}

/// The readings of a name in Latin letters, by the system that is known, or by all that it allows.
pub(crate) fn of_latin(words: &[Word], romanisation: Option<Romanisation>) -> Vec<Rendering> {
    let habit = Habit::of(words);
    let unknown = romanisation.is_none();
    let mut all = vec![written(words)];
    if unknown || romanisation == Some(Romanisation::Pinyin) || romanisation == Some(Romanisation::Other) {
        all.extend(cuts(words, System::Pinyin, |piece| {
            let cuts = pinyin::syllables(piece).into_iter();
            cuts.map(|cut| cut.into_iter().map(dotted_or_not).collect()).collect()
        }));
    }
    if unknown || romanisation == Some(Romanisation::HongKong) {
        all.extend(cuts(words, System::HongKong, |piece| {
            let cuts = han::hong_kong_cuts(piece).into_iter();
            cuts.map(|cut| cut.into_iter().map(|syllable| vec![syllable.to_owned()]).collect()).collect()
        }));
    }
    if romanisation == Some(Romanisation::WadeGiles) || (unknown && habit.points_here) {
        all.extend(wade_giles(words, habit));
    }
    all
}

/// The readings of a name as Wade–Giles, whether or not it looks like it: for what a person typed.
pub(crate) fn wade_giles(words: &[Word], habit: Habit) -> Vec<Rendering> {
    cuts(words, System::WadeGiles, |piece| {
        let readings = habit.readings(piece).into_iter();
        readings
            .map(|reading| reading.into_iter().map(|unit| unit.into_iter().map(str::to_owned).collect()).collect())
            .collect()
    })
}

/// A name's words as they stand, each piece one syllable.
fn written(words: &[Word]) -> Rendering {
    let part = |word: &Word| word.pieces.iter().map(|piece| vec![piece.plain.clone()]).collect();
    Rendering { system: System::Written, parts: words.iter().map(part).collect() }
}

/// A syllable and, since sources drop or add the dots of ü, its neighbour with or without them.
fn dotted_or_not(syllable: pinyin::Syllable) -> Unit {
    let bare = han::spellings(syllable).into_iter();
    bare.chain(pinyin::with_dots(syllable)).map(str::to_owned).collect()
}

/// Every way of cutting the words into syllables. A piece that the system cannot read stays as it stands;
/// if none can be read there is no rendering.
fn cuts(words: &[Word], system: System, read: impl Fn(&str) -> Vec<Vec<Unit>>) -> Vec<Rendering> {
    let mut all = vec![Vec::new()];
    let mut any = false;
    for word in words {
        let mut part_cuts = vec![Vec::new()];
        for piece in &word.pieces {
            let mut readings = read(&piece.written);
            any |= !readings.is_empty();
            if readings.is_empty() {
                readings.push(vec![vec![piece.plain.clone()]]);
            }
            part_cuts = pairs(&part_cuts, &readings, |head, tail| [head.as_slice(), tail].concat());
        }
        all = pairs(&all, &part_cuts, |head: &Vec<Vec<Unit>>, part| {
            let mut parts = head.clone();
            parts.push(part.clone());
            parts
        });
    }
    if !any {
        return Vec::new();
    }
    all.into_iter().map(|parts| Rendering { system, parts: surname_apart(parts) }).collect()
}

/// A whole name written in one word (`wangjuntao`): its first syllable may be the surname.
fn surname_apart(parts: Vec<Vec<Unit>>) -> Vec<Vec<Unit>> {
    match parts.as_slice() {
        [one] if (2..=LONGEST_GRAM).contains(&one.len()) => vec![one[..1].to_vec(), one[1..].to_vec()],
        _ => parts,
    }
}

/// Every pair of two lists, as far as they are followed.
fn pairs<A, B>(heads: &[A], tails: &[B], join: impl Fn(&A, &B) -> A) -> Vec<A> {
    heads.iter().flat_map(|head| tails.iter().map(|tail| join(head, tail))).take(MOST_CUTS).collect()
}

impl Rendering {
    /// The spellings under which the name is found: single syllables, runs of up to four, whole parts, the whole name;
    /// and all of it again with the first part last and the last part first. Some of them occur several times.
    pub(crate) fn grams(&self) -> Vec<String> {
        let mut grams = vec![];
        for part in &self.parts {
            grams.extend(spelled(part));
        }
        for units in self.orders() {
            for start in 0..units.len() {
                let mut run = vec![String::new()];
                for unit in units[start..].iter().take(LONGEST_GRAM) {
                    run = longer(&run, unit);
                    grams.extend(run.iter().cloned());
                }
            }
            if units.len() > LONGEST_GRAM {
                grams.extend(spelled(units));
            }
        }
        grams.extend(self.parts.iter().flatten().flatten().filter_map(|spelling| spelling.get(..1)).map(str::to_owned));
        grams
    }

    /// The whole name in one word, in the order in which it stands.
    pub(crate) fn whole(&self) -> Vec<String> {
        spelled(self.parts.iter().flatten())
    }

    /// The whole name in one word, with its first part last or its last part first.
    pub(crate) fn swapped(&self) -> Vec<String> {
        self.orders().into_iter().skip(1).flat_map(spelled).collect()
    }

    /// The syllables with the parts as they stand, the first part last, the last part first.
    fn orders(&self) -> Vec<Vec<&Unit>> {
        let parts = self.parts.len();
        let mut turns = vec![0];
        // Of two parts, the first is last when the last is first.
        turns.extend([1, parts.saturating_sub(1)].into_iter().take(parts.saturating_sub(1)));
        let turned = |by: usize| (0..parts).flat_map(|part| &self.parts[(part + by) % parts]).collect();
        turns.into_iter().map(turned).collect()
    }
}

/// Every spelling of a sequence of syllables in one word; none where a syllable cannot be read.
pub(crate) fn spelled<'u>(units: impl IntoIterator<Item = &'u Unit>) -> Vec<String> {
    units.into_iter().fold(vec![String::new()], |heads, unit| longer(&heads, unit))
}

/// Every spelling with every spelling of one syllable more.
fn longer(heads: &[String], unit: &Unit) -> Vec<String> {
    let both = |head: &String, syllable: &String| [head.as_str(), syllable].concat();
    heads.iter().flat_map(|head| unit.iter().map(move |syllable| both(head, syllable))).take(MOST_SPELLINGS).collect()
}

/// Every spelling of a run of characters in one word, in pinyin and as in Hong Kong.
pub(crate) fn spelled_han(pinyin: &[Vec<pinyin::Syllable>], hong_kong: &[Vec<&'static str>]) -> Vec<String> {
    let pinyin: Vec<Unit> =
        pinyin.iter().map(|all| all.iter().flat_map(|s| han::spellings(s)).map(str::to_owned).collect()).collect();
    let hong_kong: Vec<Unit> = hong_kong.iter().map(|all| all.iter().map(|s| (*s).to_owned()).collect()).collect();
    let mut all = spelled(&pinyin);
    all.extend(spelled(&hong_kong));
    all
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    fn words(text: &str) -> Vec<Word> {
        text.split(' ').map(|word| Word::read(word).unwrap()).collect()
    }

    fn grams(renderings: &[Rendering]) -> BTreeSet<String> {
        renderings.iter().flat_map(Rendering::grams).collect()
    }

    #[test]
    fn a_chinese_name_is_spelled_in_both_orders() {
        let grams = grams(&of_han(&["王军涛".chars().collect()]));
        for expected in ["wang", "jun", "tao", "juntao", "wangjun", "wangjuntao", "juntaowang", "w"] {
            assert!(grams.contains(expected), "{expected}");
        }
        assert!(!grams.contains("taojun"));
    }

    #[test]
    fn a_latin_name_is_spelled_as_it_stands_and_in_syllables() {
        let grams = grams(&of_latin(&words("Juntao Wang"), None));
        for expected in ["wangjun", "wangjuntao", "juntao", "juntaowang"] {
            assert!(grams.contains(expected), "{expected}");
        }
    }

    #[test]
    fn wade_giles_is_read_where_the_spelling_points_to_it_or_the_record_says_so() {
        assert!(grams(&of_latin(&words("Wang Chün-t'ao"), None)).contains("wangjuntao"));
        assert!(!grams(&of_latin(&words("Wang Juntao"), None)).contains("wangrundao"));
        assert!(grams(&of_latin(&words("Kao Tan"), Some(Romanisation::WadeGiles))).contains("gaodan"));
        assert!(!grams(&of_latin(&words("Wang Chün-t'ao"), Some(Romanisation::HongKong))).contains("juntao"));
    }

    #[test]
    fn a_surname_of_two_characters_in_one_word_is_cut_as_in_hong_kong() {
        assert!(grams(&of_latin(&words("Szeto Wah"), None)).contains("towah"));
    }

    #[test]
    fn the_spellings_of_a_name_of_many_readings_are_bounded() {
        let name: Vec<char> = "重行长乐单".chars().collect();
        assert!(of_han(&[name]).iter().all(|rendering| rendering.whole().len() <= MOST_SPELLINGS));
    }
}
