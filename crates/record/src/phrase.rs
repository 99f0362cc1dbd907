//! A short text in one or both languages of the product.

use serde::{Deserialize, Serialize};

use crate::Lang;

/// The same thing said in English and in Chinese; either may be missing, and the other then stands in for it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Phrase {
    /// The English wording, empty where nobody has written one.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub en: String,
    /// The Chinese wording in simplified characters, empty where nobody has written one.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub zh: String,
}

impl Phrase {
    /// A phrase in both languages.
    pub fn new(en: impl Into<String>, zh: impl Into<String>) -> Self {
        Phrase { en: en.into(), zh: zh.into() }
    }

    /// The wording for a reader of `lang`, and the language it is really in.
    pub fn spoken(&self, lang: Lang) -> (&str, Lang) {
        let (wanted, other) = if lang.is_chinese() { (&self.zh, &self.en) } else { (&self.en, &self.zh) };
        match (wanted.is_empty(), lang.is_chinese()) {
            (false, true) => (wanted, Lang::ZhHans),
            (false, false) => (wanted, Lang::En),
            (true, true) => (other, Lang::En),
            (true, false) => (other, Lang::ZhHans),
        }
    }

    /// The wording for a reader of `lang`.
    pub fn text(&self, lang: Lang) -> &str {
        self.spoken(lang).0
    }

    /// Whether nothing is said in either language.
    pub fn is_empty(&self) -> bool {
        self.en.is_empty() && self.zh.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missing_language_is_spoken_in_the_other_and_says_so() {
        let only_english = Phrase::new("arrest", "");
        assert_eq!(only_english.spoken(Lang::ZhHans), ("arrest", Lang::En));
        assert_eq!(Phrase::new("arrest", "逮捕").spoken(Lang::ZhHant), ("逮捕", Lang::ZhHans));
    }
}
