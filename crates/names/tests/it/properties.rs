//! What holds for every text that anybody may type or record.

use proptest::prelude::*;
use suasion_names::{explain, fold, fts5_match, name_tokens, query, sort_key, text_tokens, tsquery};
use suasion_record::Name;

/// Names of every script, with the joiners and breaks that occur in them.
fn a_name() -> impl Strategy<Value = String> {
    prop_oneof![
        "[a-zA-Zü'’ -]{0,24}",
        "[王军涛濤軍曾单欧阳长乐扎西买提· ]{0,10}",
        "[ئىلھامتوخ བཀྲཤིས་ИлхамҚ]{0,12}",
        "[王军a-z0-9'·ü\"&|()!:*\\-]{0,20}",
    ]
}

/// Names and anything else.
fn any_text() -> impl Strategy<Value = String> {
    prop_oneof![a_name(), "\\PC{0,30}", any::<String>()]
}

fn is_han(letter: char) -> bool {
    matches!(u32::from(letter), 0x3005 | 0x3007 | 0x3400..=0x9fff | 0xf900..=0xfaff | 0x2_0000..=0x3_23af)
}

fn in_alphabet(token: &str) -> bool {
    let latin = token.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit());
    !token.is_empty() && token.len() < 512 && (latin || token.chars().all(is_han))
}

proptest! {
    #[test]
    fn every_name_is_found_by_its_own_text(text in any_text()) {
        let query = query(&text);
        prop_assert!(query.is_empty() || query.matches(&name_tokens(&Name::legal(&text))), "{query:?}");
    }

    #[test]
    fn every_text_is_found_by_its_own_words(text in any_text()) {
        let query = query(&text);
        prop_assert!(query.is_empty() || query.matches(&text_tokens(&text)), "{query:?}");
    }

    #[test]
    fn every_token_is_of_the_index_alphabet(text in any_text()) {
        for token in name_tokens(&Name::legal(&text)).into_iter().chain(text_tokens(&text)) {
            prop_assert!(in_alphabet(&token), "{token}");
        }
        for token in query(&text).all_of.into_iter().flat_map(|term| term.any_of) {
            prop_assert!(in_alphabet(&token), "{token}");
        }
    }

    #[test]
    fn nothing_typed_reaches_the_syntax_of_an_engine(text in any_text()) {
        let query = query(&text);
        let sqlite: String = fts5_match(&query).replace(" AND ", "").replace(" OR ", "");
        prop_assert!(sqlite.chars().all(|c| matches!(c, '(' | ')' | '"') || in_alphabet(&c.to_string())), "{sqlite}");
        let postgres: String = tsquery(&query).replace(" & ", "").replace(" | ", "");
        prop_assert!(postgres.chars().all(|c| matches!(c, '(' | ')' | '\'') || in_alphabet(&c.to_string())), "{postgres}");
    }

    #[test]
    fn whatever_the_search_finds_has_a_reason(typed in any_text(), stored in any_text()) {
        let name = Name::legal(&stored);
        if query(&typed).matches(&name_tokens(&name)) {
            let found = explain(&typed, &name);
            prop_assert!(found.is_some_and(|found| (1..=1000).contains(&found.score)), "{found:?}");
        }
    }

    #[test]
    fn folding_twice_changes_nothing(text in a_name()) {
        prop_assert_eq!(fold(&fold(&text)), fold(&text));
    }

    #[test]
    fn names_of_equal_letters_stand_together_in_a_list(text in "[王军涛曾单欧阳]{1,4}") {
        let spaced: String = text.chars().flat_map(|letter| [letter, '·']).collect();
        let last_word = |key: String| key.rsplit(' ').next().map(str::to_owned);
        prop_assert_eq!(last_word(sort_key(&text)), Some(fold(&spaced)));
    }
}
