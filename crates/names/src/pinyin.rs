//! Hanyu Pinyin: its syllables, and how a word written without gaps falls apart into them.

use std::collections::HashMap;
use std::sync::OnceLock;

use crate::cut;
use crate::table;

/// A syllable as the index writes it: toneless, `v` for ü.
pub(crate) type Syllable = &'static str;

/// How many ways of cutting one word are followed; real names have one or two (Xian: Xi'an).
const MOST_CUTS: usize = 8;
/// The longest syllable (`zhuang`) as typed.
const LONGEST_SYLLABLE: usize = 6;

/// Every spelling of a syllable that people type, and the syllable. ü is typed as ü, v, yu and, wrongly, as u.
fn spellings() -> &'static HashMap<String, Syllable> {
    static SPELLINGS: OnceLock<HashMap<String, Syllable>> = OnceLock::new();
    SPELLINGS.get_or_init(|| {
        let mut spellings = HashMap::new();
        for [syllable, _] in table::rows::<2>(table::WADE_GILES) {
            spellings.insert(syllable.to_owned(), syllable);
            match syllable.split_at(1) {
                // After j, q, x and y the u is ü anyway, and careful hands write the dots.
                ("j" | "q" | "x" | "y", rest) if rest.starts_with('u') => {
                    spellings.insert(format!("{}v{}", &syllable[..1], &rest[1..]), syllable);
                }
                ("l" | "n", "v" | "ve") => {
                    spellings.insert(syllable.replace('v', "yu"), syllable);
                }
                _ => {}
            }
        }
        spellings.insert("lue".to_owned(), "lve");
        spellings.insert("nue".to_owned(), "nve");
        spellings
    })
}

/// The syllable that a spelling stands for; ü is to be given as `v`.
pub(crate) fn canonical(spelling: &str) -> Option<Syllable> {
    spellings().get(spelling).copied()
}

/// Every way in which a word falls apart into syllables, the fewest syllables first; none if it is not pinyin.
///
/// An apostrophe is a boundary. Without one a syllable may begin with a vowel inside the word (`xian` is 先 or 西安), but not consist
/// of one, or every `ta` would also be `t` + `a`.
pub(crate) fn syllables(written: &str) -> Vec<Vec<Syllable>> {
    let word = written.replace('ü', "v");
    let mut all = vec![Vec::new()];
    for part in word.split('\'').filter(|part| !part.is_empty()) {
        let syllable = |spelling: &str, whole: bool| canonical(spelling).filter(|_| whole || spelling.len() > 1);
        let cuts = cut::cuts(part, LONGEST_SYLLABLE, MOST_CUTS, syllable);
        all = all
            .iter()
            .flat_map(|head: &Vec<Syllable>| cuts.iter().map(|tail| [head.as_slice(), tail].concat()))
            .take(MOST_CUTS)
            .collect();
    }
    all.retain(|cut| !cut.is_empty());
    all.sort_by_key(Vec::len);
    all
}

/// The syllable for which this one may stand where the dots of ü were left out.
pub(crate) fn with_dots(syllable: Syllable) -> Option<Syllable> {
    match syllable {
        "lu" => Some("lv"),
        "nu" => Some("nv"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_joined_name_falls_apart_in_every_valid_way() {
        for (word, cuts) in [
            ("wangjuntao", vec![vec!["wang", "jun", "tao"]]),
            ("xian", vec![vec!["xian"], vec!["xi", "an"]]),
            ("xi'an", vec![vec!["xi", "an"]]),
            ("chang'e", vec![vec!["chang", "e"]]),
            ("fangan", vec![vec!["fang", "an"], vec!["fan", "gan"]]),
            ("zhuang", vec![vec!["zhuang"], vec!["zhu", "ang"]]),
            ("e", vec![vec!["e"]]),
        ] {
            assert_eq!(syllables(word), cuts, "{word}");
        }
    }

    #[test]
    fn what_is_not_pinyin_has_no_syllables() {
        for word in ["tohti", "hsiao", "lawyer", "smith", "", "'", "x"] {
            assert!(syllables(word).is_empty(), "{word}");
        }
    }

    #[test]
    fn the_dots_of_u_may_be_typed_in_four_ways() {
        for word in ["lü", "lv", "lyu"] {
            assert_eq!(syllables(word), [["lv"]], "{word}");
        }
        assert_eq!(syllables("xü"), [["xu"]]);
        assert_eq!(syllables("lüe"), [["lve"]]);
        assert_eq!(syllables("lue"), [["lve"]]);
        assert_eq!(with_dots("lu"), Some("lv"));
    }

    #[test]
    fn a_long_word_is_cut_a_bounded_number_of_times() {
        assert!(syllables(&"xian".repeat(16)).len() <= MOST_CUTS);
    }
}
