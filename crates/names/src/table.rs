//! The reference tables of `data/names`, read once.

/// The rows of a compiled-in table: its fields, comments and heading left out.
///
/// The tables are part of the program, so a damaged one is a mistake in the program; a test reads each of them whole.
pub(crate) fn rows<const FIELDS: usize>(text: &'static str) -> Vec<[&'static str; FIELDS]> {
    text.lines()
        .filter(|line| !line.starts_with('#') && !line.is_empty())
        .skip(1)
        .filter_map(|line| line.split(',').collect::<Vec<_>>().try_into().ok())
        .collect()
}

/// Wade–Giles syllables.
pub(crate) const WADE_GILES: &str = include_str!("../../../data/names/wade_giles.csv");
/// Surnames that are read in their own way.
pub(crate) const SURNAMES: &str = include_str!("../../../data/names/surnames.csv");
/// Hong Kong spellings.
pub(crate) const HONG_KONG: &str = include_str!("../../../data/names/hong_kong.csv");
/// Elements of Tibetan and Uyghur names.
pub(crate) const ELEMENTS: &str = include_str!("../../../data/names/elements.csv");

/// Persons in public life whose usual Latin name no system yields.
pub(crate) const USUAL: &str = include_str!("../../../data/names/usual.csv");

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::letter::{is_han, simplified};

    /// The rows as the file has them, so that a row with a wrong number of fields is not passed over.
    fn lines(text: &str) -> usize {
        text.lines().filter(|line| !line.starts_with('#') && !line.is_empty()).count() - 1
    }

    fn is_simplified(text: &str) -> bool {
        !text.is_empty() && text.chars().all(|c| is_han(c) && simplified(c) == c)
    }

    #[test]
    fn every_row_of_every_table_is_read() {
        assert_eq!(rows::<2>(WADE_GILES).len(), lines(WADE_GILES));
        assert_eq!(rows::<2>(SURNAMES).len(), lines(SURNAMES));
        assert_eq!(rows::<2>(HONG_KONG).len(), lines(HONG_KONG));
        assert_eq!(rows::<5>(ELEMENTS).len(), lines(ELEMENTS));
        assert_eq!(rows::<2>(USUAL).len(), lines(USUAL));
    }

    #[test]
    fn no_character_and_no_element_is_listed_twice() {
        for text in [SURNAMES, HONG_KONG] {
            let keys: BTreeSet<_> = rows::<2>(text).into_iter().map(|[key, _]| key).collect();
            assert_eq!(keys.len(), lines(text));
        }
        let elements: BTreeSet<_> = rows::<5>(ELEMENTS).into_iter().map(|[element, ..]| element).collect();
        assert_eq!(elements.len(), lines(ELEMENTS));
    }

    #[test]
    fn characters_are_listed_as_search_compares_them() {
        for [han, _] in rows::<2>(SURNAMES).into_iter().chain(rows(HONG_KONG)) {
            assert!(is_simplified(han), "{han}");
        }
        for [han, latin] in rows::<2>(USUAL) {
            assert!(han.split(';').all(is_simplified), "{han}");
            assert!(latin.chars().all(|c| c.is_ascii_lowercase() || " ;".contains(c)), "{latin}");
        }
        for [element, _, han, latin, script] in rows::<5>(ELEMENTS) {
            assert!(han.split(';').all(is_simplified), "{element}: {han}");
            assert!(
                latin.split(';').all(|form| form.chars().all(|c| c.is_ascii_lowercase() || c == ' ' || c == '\'')),
                "{latin}"
            );
            assert!(element.chars().all(|c| c.is_ascii_lowercase()) && !script.is_empty(), "{element}");
        }
    }

    #[test]
    fn a_surname_has_a_reading_for_each_of_its_characters() {
        for [surname, readings] in rows::<2>(SURNAMES) {
            for reading in readings.split(' ') {
                assert_eq!(reading.split('-').count(), surname.chars().count(), "{surname}");
                assert!(reading.split('-').all(|s| crate::pinyin::canonical(s) == Some(s)), "{surname} {reading}");
            }
        }
    }
}
