//! What a letter is to a search: Latin, Han, another script, a joiner or a break; and the simplified form of a Han letter.

use std::sync::OnceLock;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// The part that a letter plays in a line of text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Class {
    /// A Latin letter, its combining mark, or a digit.
    Latin,
    /// A Chinese character.
    Han,
    /// The interpunct between the parts of a transcribed name (伊力哈木·土赫提).
    Dot,
    /// Any sign that people use as an apostrophe: aspiration in Wade–Giles, a syllable boundary in pinyin.
    Apostrophe,
    /// A hyphen inside a word.
    Hyphen,
    /// A letter of any other script.
    Other,
    /// Everything that ends a word.
    Break,
}

/// The class of a letter.
pub(crate) fn class(letter: char) -> Class {
    match letter {
        _ if letter.is_ascii_alphanumeric() => Class::Latin,
        '\'' | '’' | '‘' | 'ʼ' | 'ʻ' | 'ʹ' | 'ʿ' | 'ʾ' | '`' | '´' | '′' | '＇' => Class::Apostrophe,
        '-' | '\u{2010}' | '\u{2011}' | '\u{00ad}' | '－' => Class::Hyphen,
        '·' | '•' | '・' | '‧' | '∙' | '･' => Class::Dot,
        _ if letter.is_ascii() => Class::Break,
        '\u{00c0}'..='\u{02af}' | '\u{1e00}'..='\u{1eff}' if letter.is_alphabetic() => Class::Latin,
        '\u{0300}'..='\u{036f}' | '０'..='９' | 'Ａ'..='Ｚ' | 'ａ'..='ｚ' => Class::Latin,
        _ if is_han(letter) => Class::Han,
        _ if letter.is_alphanumeric() || is_combining_mark(letter) => Class::Other,
        _ => Class::Break,
    }
}

/// Whether the letter stands inside a word, joiners included; blanks and other breaks do not.
pub(crate) fn joins_words(letter: char) -> bool {
    class(letter) != Class::Break
}

/// Whether the letter is a Chinese character, the iteration mark 々 and the zero 〇 included.
pub(crate) fn is_han(letter: char) -> bool {
    matches!(u32::from(letter),
        0x3005 | 0x3007 | 0x3400..=0x4dbf | 0x4e00..=0x9fff | 0xf900..=0xfaff | 0x2_0000..=0x2_fa1f | 0x3_0000..=0x3_23af)
}

/// The first and the last character of the block in which conversion is looked up instead of computed.
const FIRST: u32 = 0x3400;
const LAST: u32 = 0x9fff;

/// The simplified form of one character.
///
/// Character by character, not phrase by phrase: 乾 becomes 干 even in 乾隆. A phrase rule would fold a character one way in a long
/// text and another way in a short query, and the two would not meet. This is for comparison only; no stored name is ever converted.
pub(crate) fn simplified(letter: char) -> char {
    static TABLE: OnceLock<Vec<char>> = OnceLock::new();
    let code = u32::from(letter);
    if !(FIRST..=LAST).contains(&code) {
        return convert(letter);
    }
    let table = TABLE.get_or_init(|| (FIRST..=LAST).map(|code| char::from_u32(code).map_or(' ', convert)).collect());
    table[(code - FIRST) as usize]
}

/// One character through the dictionary: compatibility forms resolved first, variants that the dictionary leaves alone afterwards.
fn convert(letter: char) -> char {
    let letter = std::iter::once(letter).nfkc().next().unwrap_or(letter);
    // Twice, because a simplified form may itself be the traditional form of another: 薴 becomes 苧, and 苧 becomes 苎.
    variant(once(once(letter)))
}

/// One character through the dictionary; one that would become several stays.
fn once(letter: char) -> char {
    let mut buffer = [0; 4];
    let text = hanconv::t2s(&*letter.encode_utf8(&mut buffer));
    let mut converted = text.chars();
    match (converted.next(), converted.next()) {
        (Some(one), None) => one,
        _ => letter,
    }
}

/// Two shapes of one character that both occur in print (钱锺书 and 钱钟书).
fn variant(letter: char) -> char {
    match letter {
        '羣' => '群',
        '麽' => '么',
        '锺' => '钟',
        '昇' => '升',
        '濬' => '浚',
        '栢' => '柏',
        '邨' => '村',
        '甦' => '苏',
        '廸' => '迪',
        _ => letter,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn traditional_characters_fold_to_simplified_one_by_one() {
        for (from, to) in
            [('濤', '涛'), ('軍', '军'), ('王', '王'), ('乾', '干'), ('鍾', '钟'), ('锺', '钟'), ('羣', '群')]
        {
            assert_eq!(simplified(from), to, "{from}");
        }
    }

    #[test]
    fn a_second_folding_changes_nothing() {
        let every = (FIRST..=LAST).chain(0xf900..=0xfaff).chain(0x2_0000..=0x2_fa1f);
        for letter in every.filter_map(char::from_u32).filter(|letter| is_han(*letter)) {
            let letter = simplified(letter);
            assert_eq!(simplified(letter), letter, "{letter}");
            assert!(is_han(letter), "{letter}");
        }
    }

    #[test]
    fn every_letter_has_the_part_that_a_reader_gives_it() {
        for (letter, expected) in [
            ('a', Class::Latin),
            ('7', Class::Latin),
            ('ü', Class::Latin),
            ('Ｗ', Class::Latin),
            ('×', Class::Break),
            ('涛', Class::Han),
            ('𠮷', Class::Han),
            ('·', Class::Dot),
            ('’', Class::Apostrophe),
            ('-', Class::Hyphen),
            ('ئ', Class::Other),
            ('བ', Class::Other),
            ('\u{0f72}', Class::Other),
            ('་', Class::Break),
            ('И', Class::Other),
            ('，', Class::Break),
        ] {
            assert_eq!(class(letter), expected, "{letter}");
        }
    }
}
