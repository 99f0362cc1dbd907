//! A word that was written without gaps, cut into syllables in every way that a table allows.

/// The cuts of a word, each a sequence of what the table says of its syllables; those with longer syllables first, at most `most`.
///
/// `read` is given a syllable of at most `longest` bytes and whether it is the whole word.
pub(crate) fn cuts<T: Clone>(
    word: &str,
    longest: usize,
    most: usize,
    read: impl Fn(&str, bool) -> Option<T>,
) -> Vec<Vec<T>> {
    let mut all = Vec::new();
    follow(word, word.len(), &Limits { longest, most }, &read, &mut Vec::new(), &mut all);
    all
}

/// How far cutting goes.
struct Limits {
    longest: usize,
    most: usize,
}

/// Follows every cut of the rest of a word.
fn follow<T: Clone>(
    rest: &str,
    whole: usize,
    limits: &Limits,
    read: &impl Fn(&str, bool) -> Option<T>,
    before: &mut Vec<T>,
    all: &mut Vec<Vec<T>>,
) {
    if rest.is_empty() {
        if !before.is_empty() {
            all.push(before.clone());
        }
        return;
    }
    for length in (1..=rest.len().min(limits.longest)).rev() {
        if all.len() >= limits.most {
            return;
        }
        if let Some(syllable) = rest.get(..length).and_then(|head| read(head, length == whole)) {
            before.push(syllable);
            follow(&rest[length..], whole, limits, read, before, all);
            before.pop();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(word: &str, most: usize) -> Vec<String> {
        let known = ["xian", "xi", "an", "a", "n"];
        cuts(word, 4, most, |syllable, _| known.contains(&syllable).then(|| syllable.to_owned()))
            .into_iter()
            .map(|cut| cut.join(" "))
            .collect()
    }

    #[test]
    fn every_cut_is_found_and_longer_syllables_come_first() {
        assert_eq!(of("xian", 9), ["xian", "xi an", "xi a n"]);
        assert_eq!(of("xian", 2), ["xian", "xi an"]);
        assert!(of("xiang", 9).is_empty());
        assert!(of("", 9).is_empty());
    }
}
