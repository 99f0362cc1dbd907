//! The fields of an operation's input, as a table: forms, API description and command help are made from it.

use suasion_campaign::Kind;

/// One field of an input.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Field {
    /// Its name in forms, JSON, case files and command lines; also the key of its label and hint.
    pub name: &'static str,
    /// What may stand in it.
    pub takes: Takes,
    /// Whether it must be filled in.
    pub required: bool,
}

/// What may stand in a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Takes {
    /// A line of text.
    Text,
    /// Several lines of text.
    Lines,
    /// The same words in English and in Chinese: two fields, `NAME_en` and `NAME_zh`, of which one is enough.
    Phrase,
    /// The same, with room for sentences.
    Sentences,
    /// A secret, never shown again.
    Secret,
    /// An uncertain date.
    When,
    /// A calendar day, ISO 8601.
    Day,
    /// A whole number.
    Number,
    /// Yes or no.
    Flag,
    /// A code of a vocabulary under `data/vocabulary`.
    Term(&'static str),
    /// Several codes of a vocabulary.
    Terms(&'static str),
    /// A violation code of the law library.
    ViolationKind,
    /// Several rows of the law library, by id.
    Provisions,
    /// Several codes of the groups file of the law library.
    Groups,
    /// One of a closed list of codes; the label of each has the key `NAME-CODE`, with `NAME` given here.
    Code(&'static str, &'static [&'static str]),
    /// Several of a closed list of codes.
    Codes(&'static str, &'static [&'static str]),
    /// A person or body, by name or id.
    Actor,
    /// A record of the case, by id (or by its label in a case file).
    One(Kind),
    /// Several records of the case.
    Many(Kind),
    /// Statements of the case, each followed by a blank and the code of the element that it shows.
    Shown,
    /// What a statement is about: an event, an act or the person.
    Subject,
    /// The reference of another case.
    Case,
}

impl Field {
    /// A field that must be filled in.
    pub const fn required(name: &'static str, takes: Takes) -> Self {
        Field { name, takes, required: true }
    }

    /// A field that may stay empty.
    pub const fn optional(name: &'static str, takes: Takes) -> Self {
        Field { name, takes, required: false }
    }

    /// The names under which its values arrive.
    pub fn keys(&self) -> Vec<String> {
        match self.takes {
            Takes::Phrase | Takes::Sentences => vec![format!("{}_en", self.name), format!("{}_zh", self.name)],
            _ => vec![self.name.to_owned()],
        }
    }
}
