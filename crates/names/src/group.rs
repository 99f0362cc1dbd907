//! A name or a query as groups of one script: what stands together in characters, in Latin words, in words of another script.

use crate::chunk::{Chunk, chunks};
use crate::latin::Word;
use crate::letter::{Class, class, simplified};

/// A stretch of one script, blanks and punctuation inside it forgotten.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Group {
    /// Simplified characters in the parts that blanks and interpuncts make; no part is empty.
    Han(Vec<Vec<char>>),
    /// Latin words.
    Latin(Vec<Word>),
    /// Words of another script as they stand, and Latin ones that have no plain form.
    Other(Vec<String>),
}

/// The groups of a text, in order.
pub(crate) fn groups(text: &str) -> Vec<Group> {
    let mut groups = Vec::new();
    for chunk in chunks(text) {
        let next = match chunk {
            Chunk::Han(run) => Group::Han(parts(run)),
            Chunk::Latin(word) => {
                Word::read(word).map_or_else(|| Group::Other(vec![word.to_owned()]), |word| Group::Latin(vec![word]))
            }
            Chunk::Other(word) => Group::Other(vec![word.to_owned()]),
        };
        match (groups.last_mut(), next) {
            (Some(Group::Han(all)), Group::Han(more)) => all.extend(more),
            (Some(Group::Latin(all)), Group::Latin(more)) => all.extend(more),
            (Some(Group::Other(all)), Group::Other(more)) => all.extend(more),
            (_, next) => groups.push(next),
        }
    }
    groups
}

/// The simplified characters between interpuncts.
fn parts(run: &str) -> Vec<Vec<char>> {
    run.split(|letter| class(letter) == Class::Dot)
        .map(|part| part.chars().map(simplified).collect::<Vec<_>>())
        .filter(|part| !part.is_empty())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blanks_and_interpuncts_part_characters_of_one_group() {
        let han = |parts: &[&str]| Group::Han(parts.iter().map(|part| part.chars().collect()).collect());
        assert_eq!(groups("王 軍濤"), [han(&["王", "军涛"])]);
        assert_eq!(groups("伊力哈木·土赫提"), [han(&["伊力哈木", "土赫提"])]);
        assert_eq!(groups("王军涛 Wang Juntao").len(), 2);
        assert!(groups(" ·-' ，").is_empty());
    }
}
