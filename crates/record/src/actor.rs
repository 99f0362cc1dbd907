//! Those who do things and to whom things are done: persons and bodies.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::{BodyId, CaseId, Lang, Name, NameKind, PersonId, Script};

/// A human being. What is known of one, beyond the names, is in statements.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Person {
    /// Identity of the record.
    pub id: PersonId,
    /// Every name under which sources know the person, in order of entry; never empty.
    pub names: Vec<Name>,
    /// The case in whose file the person was entered; every case that names the person has her in its file as well.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub entered_in: Option<CaseId>,
}

/// An institution: a court, prison, ministry, government, organisation or medium.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Body {
    /// Identity of the record.
    pub id: BodyId,
    /// Every name of the body; never empty.
    pub names: Vec<Name>,
    /// What kind of body it is, from `data/vocabulary/body.csv`.
    pub kind: String,
    /// The country it belongs to, ISO 3166-1 alpha-2, or empty for international bodies.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub country: String,
    /// The case in whose file the body was entered; every case that names the body has it in its file as well.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub entered_in: Option<CaseId>,
}

/// Either a person or a body.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Actor {
    /// A person.
    Person(PersonId),
    /// A body.
    Body(BodyId),
}

impl fmt::Display for Actor {
    /// The bare identifier: ids are unique over persons and bodies together.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Actor::Person(id) => id.fmt(f),
            Actor::Body(id) => id.fmt(f),
        }
    }
}

/// The name by which a reader of `lang` would know the bearer: a Han name in Chinese, a Latin one in English; a
/// mistaken form never; otherwise the first name.
pub fn known_as(names: &[Name], lang: Lang) -> Option<&Name> {
    let script = if lang.is_chinese() { Script::Han } else { Script::Latin };
    let proper = || names.iter().filter(|name| name.kind != NameKind::Mistaken);
    proper()
        .find(|name| name.script == script && name.kind == NameKind::Legal)
        .or_else(|| proper().find(|name| name.script == script))
        .or_else(|| proper().next())
        .or_else(|| names.first())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reader_meets_the_name_in_her_own_script() {
        let mut wrong = Name::legal("Wong Chun To");
        wrong.kind = NameKind::Mistaken;
        let names = [wrong, Name::legal("王军涛"), Name::legal("Wang Juntao")];
        let shown = |lang| known_as(&names, lang).map(|name| name.text.as_str());
        assert_eq!(shown(Lang::En), Some("Wang Juntao"));
        assert_eq!(shown(Lang::ZhHans), Some("王军涛"));
        assert_eq!(known_as(&[], Lang::En), None);
    }
}
