//! A name: its text, its script, how it was romanised and what kind of name it is.

use serde::{Deserialize, Serialize};

/// One name of a person or body, exactly as written. A person has many; none is ever converted or "corrected".
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Name {
    /// The name as it stands in its source, surname and given name in the order of that source.
    pub text: String,
    /// The script of the text.
    pub script: Script,
    /// How a Latin form was made from another script, where that is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub romanisation: Option<Romanisation>,
    /// What the name is to its bearer.
    pub kind: NameKind,
}

/// A closed vocabulary: its codes as stored and typed, and every member once.
#[macro_export]
#[doc(hidden)]
macro_rules! codes {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $code:literal,)* }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        pub enum $name { $($(#[$vdoc])* #[serde(rename = $code)] $variant,)* }

        impl $name {
            /// Every member, in the order in which a form lists them.
            pub const ALL: &'static [$name] = &[$($name::$variant,)*];

            /// The codes of the members, in the same order.
            pub const CODES: &'static [&'static str] = &[$($code,)*];

            /// The code under which it is stored, typed and translated.
            pub const fn code(self) -> &'static str {
                match self { $($name::$variant => $code,)* }
            }

            /// The member with this code.
            pub fn from_code(code: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|member| member.code() == code)
            }
        }
    };
}
pub(crate) use codes;

codes! {
    /// A writing system, by its ISO 15924 code.
    Script {
        /// Chinese characters, simplified or traditional.
        Han = "Hani",
        /// The Latin alphabet.
        Latin = "Latn",
        /// The Tibetan script.
        Tibetan = "Tibt",
        /// The Arabic script, as used for Uyghur and Kazakh.
        Arabic = "Arab",
        /// The Cyrillic alphabet.
        Cyrillic = "Cyrl",
        /// The Mongolian script.
        Mongolian = "Mong",
        /// Any other script.
        Other = "Zyyy",
    }
}

codes! {
    /// The system by which a Latin form was made.
    Romanisation {
        /// Hanyu Pinyin, with or without tone marks.
        Pinyin = "pinyin",
        /// Wade–Giles.
        WadeGiles = "wade_giles",
        /// Jyutping for Cantonese.
        Jyutping = "jyutping",
        /// The unwritten practice of Hong Kong identity papers.
        HongKong = "hong_kong",
        /// Wylie transliteration of Tibetan.
        Wylie = "wylie",
        /// A phonetic rendering of Tibetan or Uyghur.
        Phonetic = "phonetic",
        /// Any other system.
        Other = "other",
    }
}

codes! {
    /// What a name is to its bearer.
    NameKind {
        /// The name on identity papers.
        Legal = "legal",
        /// A name under which the person writes.
        Pen = "pen",
        /// A name in religion.
        Religious = "religious",
        /// Another name that the person uses or is known by.
        Alias = "alias",
        /// A wrong form that some source uses; kept because people search for it.
        Mistaken = "mistaken",
    }
}

impl Name {
    /// A legal name whose script is read off its letters.
    pub fn legal(text: &str) -> Self {
        Name { text: text.to_owned(), script: Script::of(text), romanisation: None, kind: NameKind::Legal }
    }
}

impl Script {
    /// The script of the first letter that has one; Latin where none has.
    pub fn of(text: &str) -> Self {
        text.chars().find_map(Self::of_letter).unwrap_or(Script::Latin)
    }

    fn of_letter(letter: char) -> Option<Self> {
        match u32::from(letter) {
            0x3400..=0x9fff | 0xf900..=0xfaff | 0x2_0000..=0x3_ffff => Some(Script::Han),
            0x0f00..=0x0fff => Some(Script::Tibetan),
            0x0600..=0x06ff | 0x0750..=0x077f | 0xfb50..=0xfdff | 0xfe70..=0xfeff => Some(Script::Arabic),
            0x0400..=0x052f => Some(Script::Cyrillic),
            0x1800..=0x18af => Some(Script::Mongolian),
            _ if letter.is_alphabetic() => Some(if u32::from(letter) < 0x0250 { Script::Latin } else { Script::Other }),
            _ => None,
        }
    }

    /// The language tag that a page sets on a name in this script, so that fonts and screen readers fit.
    pub const fn language_tag(self) -> &'static str {
        match self {
            Script::Han => "zh",
            Script::Latin => "en",
            Script::Tibetan => "bo",
            Script::Arabic => "ug",
            Script::Cyrillic => "ru",
            Script::Mongolian => "mn",
            Script::Other => "und",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_script_is_read_off_the_letters() {
        for (text, script) in [
            ("王军涛", Script::Han),
            ("Wang Chün-t'ao", Script::Latin),
            ("བཀྲ་ཤིས།", Script::Tibetan),
            ("ئىلھام توختى", Script::Arabic),
            ("Илхам", Script::Cyrillic),
            ("𠮷野", Script::Han),
            ("1989", Script::Latin),
        ] {
            assert_eq!(Script::of(text), script, "{text}");
        }
    }

    #[test]
    fn every_code_finds_its_member() {
        for kind in NameKind::ALL {
            assert_eq!(NameKind::from_code(kind.code()), Some(*kind));
        }
        assert_eq!(NameKind::from_code("nickname"), None);
    }
}
