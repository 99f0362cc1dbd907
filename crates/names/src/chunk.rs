//! A line of text cut into runs of one script.

use unicode_normalization::char::is_combining_mark;

use crate::letter::{Class, class};

/// A run of letters that belong together, as it stands in the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Chunk<'a> {
    /// A Latin word with the hyphens and apostrophes inside it (`Chün-t'ao`).
    Latin(&'a str),
    /// Chinese characters, with the interpuncts between them (`伊力哈木·土赫提`).
    Han(&'a str),
    /// A word in any other script.
    Other(&'a str),
}

/// What makes a chunk of a run.
type Make<'a> = fn(&'a str) -> Chunk<'a>;

/// The runs of a text, in order.
pub(crate) fn chunks<'a>(text: &'a str) -> impl Iterator<Item = Chunk<'a>> {
    let mut rest = text;
    std::iter::from_fn(move || {
        loop {
            let first = rest.chars().next()?;
            let (length, chunk): (usize, Option<Make<'a>>) = match class(first) {
                Class::Latin => (latin_length(rest), Some(Chunk::Latin)),
                Class::Han => (joined_length(rest, Class::Han, &[Class::Dot]), Some(Chunk::Han)),
                Class::Other => (other_length(rest), Some(Chunk::Other)),
                _ => (first.len_utf8(), None),
            };
            let (head, tail) = rest.split_at(length);
            rest = tail;
            if let Some(chunk) = chunk {
                return Some(chunk(head));
            }
        }
    })
}

/// The length of the Latin word at the start of the text, in bytes. Plain ASCII is most of all text and is taken byte by byte.
fn latin_length(text: &str) -> usize {
    let plain = text.bytes().take_while(u8::is_ascii_alphanumeric).count();
    match text.as_bytes().get(plain) {
        None | Some(b' ' | b',' | b'.' | b'\n') => plain,
        Some(_) => plain + joined_length(&text[plain..], Class::Latin, &[Class::Apostrophe, Class::Hyphen]),
    }
}

/// The length of a run of one class in which single joiners may stand between two letters of the class.
fn joined_length(text: &str, member: Class, joiners: &[Class]) -> usize {
    let mut length = 0;
    let mut letters = text.char_indices().peekable();
    while let Some((at, letter)) = letters.next() {
        let class_here = class(letter);
        let joins = joiners.contains(&class_here) && letters.peek().is_some_and(|(_, next)| class(*next) == member);
        if class_here != member && !joins {
            break;
        }
        length = at + letter.len_utf8();
    }
    length
}

/// The length of a word in another script: its letters and whatever marks they carry.
fn other_length(text: &str) -> usize {
    text.char_indices()
        .find(|(_, letter)| {
            !(class(*letter) == Class::Other || is_combining_mark(*letter) || matches!(letter, '\u{200c}' | '\u{200d}'))
        })
        .map_or(text.len(), |(at, _)| at)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str) -> Vec<Chunk<'_>> {
        chunks(text).collect()
    }

    #[test]
    fn a_word_keeps_the_hyphens_and_apostrophes_inside_it() {
        assert_eq!(of("Wang Chün-t'ao, 'so'"), [Chunk::Latin("Wang"), Chunk::Latin("Chün-t'ao"), Chunk::Latin("so")]);
        assert_eq!(of("Chu\u{308}n-t’ao-"), [Chunk::Latin("Chu\u{308}n-t’ao")]);
        assert_eq!(of("1989-06-04"), [Chunk::Latin("1989-06-04")]);
    }

    #[test]
    fn scripts_that_touch_are_parted() {
        assert_eq!(of("王军涛Wang（ئىلھام）"), [Chunk::Han("王军涛"), Chunk::Latin("Wang"), Chunk::Other("ئىلھام")]);
    }

    #[test]
    fn an_interpunct_joins_characters_and_nothing_else() {
        assert_eq!(of("伊力哈木·土赫提·"), [Chunk::Han("伊力哈木·土赫提")]);
        assert_eq!(of("伊力哈木·Tohti"), [Chunk::Han("伊力哈木"), Chunk::Latin("Tohti")]);
    }

    #[test]
    fn the_tsheg_parts_tibetan_syllables_and_their_vowels_stay() {
        assert_eq!(of("བཀྲ་ཤིས།"), [Chunk::Other("བཀྲ"), Chunk::Other("ཤིས")]);
    }
}
