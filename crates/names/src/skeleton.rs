//! The consonants of a spelling, for names whose romanisation nobody has fixed: Tohti, Tokhti, Toxti.

use crate::han;
use crate::latin::Word;
use crate::pinyin;
use crate::wade_giles;

/// Fewer letters or consonants than these say too little.
const FEWEST_LETTERS: usize = 5;
const FEWEST_CONSONANTS: usize = 3;

/// The consonants of a word that no system of Chinese romanisation can read. A syllable of those differs from its neighbour by a vowel
/// (Juntao, Juntai), which is just what is left out here.
pub(crate) fn of_word(word: &Word) -> Option<String> {
    let [piece] = word.pieces.as_slice() else { return None };
    let chinese = !pinyin::syllables(&piece.written).is_empty()
        || wade_giles::reads(&piece.written)
        || han::is_hong_kong(&piece.plain);
    if chinese { None } else { skeleton(&piece.plain) }
}

/// The consonants of a plain word, with the letters made one that romanisations of Uyghur, Tibetan and Kazakh exchange
/// (kh, gh, x and h; q, k and g; p, b and f; t and d; w and v), doubled ones single, vowels after the first letter and silent h left out.
/// `None` where too little would remain to tell names apart.
pub(crate) fn skeleton(plain: &str) -> Option<String> {
    if plain.len() < FEWEST_LETTERS || plain.bytes().any(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let letters = plain.as_bytes();
    let mut bones = String::new();
    for (at, letter) in letters.iter().enumerate() {
        let before = at.checked_sub(1).map(|at| letters[at]);
        if before == Some(*letter) {
            continue;
        }
        bones.push(match (before, letter, letters.get(at + 1)) {
            (_, b'k' | b'g', Some(b'h')) => continue,
            (_, b's' | b'c' | b'z', Some(b'h')) => 'x',
            (None, b'a' | b'e' | b'i' | b'o' | b'u', _) => 'a',
            (Some(_), b'a' | b'e' | b'i' | b'o' | b'u' | b'y', _) => continue,
            (Some(b's' | b'c' | b'z' | b't' | b'd' | b'p' | b'b' | b'l' | b'n' | b'r'), b'h', _) => continue,
            (_, b'h' | b'x', _) => 'h',
            (_, b'k' | b'q' | b'g' | b'c', _) => 'k',
            (_, b'p' | b'b' | b'f', _) => 'p',
            (_, b't' | b'd', _) => 't',
            (_, b'w' | b'v', _) => 'v',
            (_, b's' | b'z', _) => 's',
            (_, other, _) => char::from(*other),
        });
    }
    (bones.len() >= FEWEST_CONSONANTS).then_some(bones)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_spellings_of_one_name_share_their_consonants() {
        for (one, other) in [
            ("tohti", "tokhti"),
            ("tohti", "toxti"),
            ("qadir", "kadeer"),
            ("gulmira", "gulmire"),
            ("abdurehim", "abdurahim"),
            ("dondrub", "dhondrup"),
        ] {
            assert_eq!(skeleton(one), skeleton(other), "{one} {other}");
            assert!(skeleton(one).is_some(), "{one}");
        }
    }

    #[test]
    fn names_that_sound_apart_stay_apart() {
        for (one, other) in [
            ("tohti", "tursun"),
            ("tenzin", "tsering"),
            ("dolkun", "erkin"),
            ("gulmira", "gulshan"),
            ("lawyer", "oliver"),
        ] {
            assert_ne!(skeleton(one), skeleton(other), "{one} {other}");
        }
    }

    #[test]
    fn a_doubled_letter_counts_once_and_a_returning_one_twice() {
        assert_eq!(skeleton("memet").as_deref(), Some("mmt"));
        assert_eq!(skeleton("memmet").as_deref(), Some("mmt"));
    }

    #[test]
    fn what_is_chinese_in_any_romanisation_has_none() {
        for word in ["juntao", "hsiung", "hsiaopo", "cheung", "chifung", "chün-t'ao"] {
            assert_eq!(Word::read(word).and_then(|word| of_word(&word)), None, "{word}");
        }
        assert!(Word::read("tohti").and_then(|word| of_word(&word)).is_some());
    }

    #[test]
    fn short_words_have_none() {
        for word in ["wang", "isa", "2016a", "aeiou"] {
            assert_eq!(skeleton(word), None, "{word}");
        }
    }
}
