//! The place of a name in a list that mixes scripts.

use crate::fold::fold;
use crate::group::{Group, groups};
use crate::han;
use crate::latin::Word;

/// A key that sorts names by their sound: characters by the pinyin of surname and given name, Latin words as they stand, other scripts
/// after both. 王军涛 stands directly after Wang Juntao, and 曾金燕 under Z.
///
/// ```
/// use suasion_names::sort_key;
/// let mut names = ["赵紫阳", "Wei Jingsheng", "曾金燕", "王军涛", "Wang Juntao"];
/// names.sort_by_key(|name| sort_key(name));
/// assert_eq!(names, ["Wang Juntao", "王军涛", "Wei Jingsheng", "曾金燕", "赵紫阳"]);
/// ```
pub fn sort_key(text: &str) -> String {
    let mut words: Vec<String> = Vec::new();
    for group in groups(text) {
        match group {
            Group::Latin(all) => words.extend(all.iter().map(Word::joined)),
            Group::Han(parts) => words.extend(spoken(&parts)),
            Group::Other(all) => words.extend(all),
        }
    }
    let mut key = words.join(" ");
    if text.chars().any(crate::letter::is_han) {
        // Persons of one pinyin stay in a fixed order.
        key.push(' ');
        key.push_str(&fold(text));
    }
    key
}

/// Surname and given name in pinyin, a word each; a character without a reading stands for itself.
fn spoken(parts: &[Vec<char>]) -> Vec<String> {
    let letters: Vec<char> = parts.concat();
    let readings = han::readings(&letters);
    let syllables: Vec<String> = letters
        .iter()
        .zip(&readings)
        .map(|(letter, all)| all.first().map_or_else(|| letter.to_string(), |first| (*first).to_owned()))
        .collect();
    let surname = match parts {
        [one] => han::surname_length(one),
        _ => parts.first().map_or(0, Vec::len),
    };
    let (surname, given) = syllables.split_at(surname);
    [surname.concat(), given.concat()].into_iter().filter(|word| !word.is_empty()).collect()
}
