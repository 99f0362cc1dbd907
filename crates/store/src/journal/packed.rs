//! The changes of an entry on the disk: LZ4 where that is shorter. The chain is over the plain text, and so are
//! backups: how an entry is packed says nothing about what it is.

/// LZ4 makes at most so many bytes of one: a length beyond that is no length but damage.
const MOST_OF_ONE: usize = 255;
/// Bytes of the length that stands before the packed text.
const LENGTH: usize = 4;

/// The text as the two columns of its row: `changes`, or `packed` where that is shorter.
pub(super) fn pack(changes: String) -> (String, Option<Vec<u8>>) {
    let packed = lz4_flex::compress_prepend_size(changes.as_bytes());
    if packed.len() < changes.len() { (String::new(), Some(packed)) } else { (changes, None) }
}

/// The text of the two columns. Entries from before there was a second column have their text in the first. What cannot
/// be unpacked, or has both, gives the empty text, which no entry has, so that its hash tells that the entry was altered.
pub(super) fn unpack(changes: String, packed: Option<Vec<u8>>) -> String {
    match packed {
        None => changes,
        Some(packed) if changes.is_empty() => plain(&packed).unwrap_or_default(),
        Some(_) => String::new(),
    }
}

fn plain(packed: &[u8]) -> Option<String> {
    let length = u32::from_le_bytes(*packed.first_chunk::<LENGTH>()?);
    if usize::try_from(length).ok()? > MOST_OF_ONE * packed.len() {
        return None;
    }
    String::from_utf8(lz4_flex::decompress_size_prepended(packed).ok()?).ok()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn again(text: &str) -> String {
        let (changes, packed) = pack(text.to_owned());
        unpack(changes, packed)
    }

    #[test]
    fn the_changes_of_a_case_take_a_third_of_their_room() {
        let change = r#"{"kind":"event","id":"01jd4x0000000000000000000a","before":null,"after":{"title":"被拘捕"}}"#;
        let text = ["[", &[change; 20].join(",\n"), "]"].concat();
        let (changes, packed) = pack(text.clone());
        assert_eq!(changes, "");
        assert!(packed.is_some_and(|packed| packed.len() < text.len() / 3));
        assert_eq!(again(&text), text);
    }

    #[test]
    fn what_packing_would_make_longer_stays_as_it_is() {
        assert_eq!(pack("[]".to_owned()), ("[]".to_owned(), None));
    }

    #[test]
    fn an_entry_from_before_packing_is_its_text() {
        assert_eq!(unpack("[1]".to_owned(), None), "[1]");
    }

    #[test]
    fn an_entry_with_two_texts_is_none() {
        let (_, packed) = pack("[1]".repeat(99));
        assert!(packed.is_some());
        assert_eq!(unpack("[1]".to_owned(), packed), "");
    }

    #[test]
    fn a_length_that_cannot_be_takes_no_memory() {
        assert_eq!(plain(&[0xff, 0xff, 0xff, 0xff, 0]), None);
    }

    proptest! {
        #[test]
        fn every_text_comes_back(text in any::<String>(), times in 1_usize..50) {
            prop_assert_eq!(again(&text), text.clone());
            let long = text.repeat(times);
            prop_assert_eq!(again(&long), long);
        }

        #[test]
        fn no_bytes_do_harm(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
            let text = unpack(String::new(), Some(bytes.clone()));
            prop_assert!(text.len() <= MOST_OF_ONE * bytes.len());
        }
    }
}
