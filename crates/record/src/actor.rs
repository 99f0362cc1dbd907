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

/// Which of several names readers meet: the first kind that there is. `true` means legal names only. A nickname in characters
/// says less of a Tibetan or a Uyghur than the Latin form of the name that is theirs.
type Order = &'static [(Script, bool)];
const IN_ENGLISH: Order = &[(Script::Latin, true), (Script::Latin, false)];
const IN_CHINESE: Order = &[(Script::Han, true), (Script::Latin, true), (Script::Latin, false), (Script::Han, false)];

/// The name by which a reader of `lang` would know the bearer: in Chinese a legal name in characters, in English a Latin one,
/// and of one name written in simplified and in traditional characters the form that is hers. A mistaken form never, unless
/// there is no other; where no name is in a script of hers, the first.
pub fn known_as(names: &[Name], lang: Lang) -> Option<&Name> {
    let order = if lang.is_chinese() { IN_CHINESE } else { IN_ENGLISH };
    let proper = || names.iter().filter(|name| name.kind != NameKind::Mistaken);
    let found = order
        .iter()
        .find_map(|(script, legal)| {
            proper().find(|name| name.script == *script && (!legal || name.kind == NameKind::Legal))
        })
        .or_else(|| proper().next())
        .or_else(|| names.first())?;
    let written = || proper().filter(|name| name.script == Script::Han && name.kind == found.kind);
    if !lang.is_chinese() || found.script != Script::Han || written().nth(1).is_none() {
        return Some(found);
    }
    // Only compared, never shown: which name is the same one in the reader's characters.
    let key = hanconv::t2s(&*found.text);
    let traditional = lang == Lang::ZhHant;
    let own = written().find(|name| {
        let simplified = hanconv::t2s(&*name.text);
        simplified == key && (simplified != name.text) == traditional
    });
    Some(own.unwrap_or(found))
}

/// The name in the bearer's own script, where a reader of `lang` knows her by another: characters beside pinyin, and a Tibetan
/// or Uyghur form beside both. A legal name before others; a mistaken form never.
pub fn in_own_script(names: &[Name], lang: Lang) -> Option<&Name> {
    let known = known_as(names, lang)?;
    let written = names.iter().filter(|name| name.kind != NameKind::Mistaken && name.script != Script::Latin);
    // A form in characters may be what others made of a name; a form in another script nobody makes of a Chinese one.
    let own = written.min_by_key(|name| (name.script == Script::Han, name.kind != NameKind::Legal))?;
    (own.script != known.script).then_some(own)
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

    #[test]
    fn a_reader_meets_the_characters_that_are_hers() {
        for names in [["王军涛", "王軍濤"], ["王軍濤", "王军涛"]] {
            let names = names.map(Name::legal);
            assert_eq!(known_as(&names, Lang::ZhHans).map(|name| &*name.text), Some("王军涛"));
            assert_eq!(known_as(&names, Lang::ZhHant).map(|name| &*name.text), Some("王軍濤"));
        }
        let other = [Name::legal("余华"), Name::legal("劉曉波")];
        assert_eq!(
            known_as(&other, Lang::ZhHant).map(|name| &*name.text),
            Some("余华"),
            "another name is no form of it"
        );
    }

    #[test]
    fn beside_the_name_that_a_reader_knows_stands_the_one_in_the_bearers_own_script() {
        let own = |names: &[&str], lang| {
            let names: Vec<Name> = names.iter().map(|text| Name::legal(text)).collect();
            in_own_script(&names, lang).map(|name| name.text.clone())
        };
        let han = ["Wang Juntao", "王军涛", "王軍濤"];
        assert_eq!(own(&han, Lang::En).as_deref(), Some("王军涛"));
        assert_eq!((own(&han, Lang::ZhHans), own(&han, Lang::ZhHant)), (None, None), "another form is no other script");
        for theirs in ["བཀྲ་ཤིས་དབང་ཕྱུག", "ئىلھام توختى"] {
            let names = ["伊力哈木", "Ilham Tohti", theirs];
            assert_eq!(own(&names, Lang::En).as_deref(), Some(theirs));
            assert_eq!(own(&names, Lang::ZhHans).as_deref(), Some(theirs));
            assert_eq!(own(&[theirs], Lang::En), None, "it stands there already");
        }
        assert_eq!(own(&["Liu Xiaobo"], Lang::ZhHans), None);
    }

    #[test]
    fn a_nickname_in_characters_stands_behind_the_latin_form_of_the_name() {
        let nickname = Name { kind: NameKind::Alias, ..Name::legal("小扎西") };
        let own = Name::legal("བཀྲ་ཤིས་དབང་ཕྱུག");
        let names = [own.clone(), nickname.clone(), Name::legal("Tashi Wangchuk")];
        let shown = |names: &[Name], lang| known_as(names, lang).map(|name| name.text.clone());
        assert_eq!(shown(&names, Lang::ZhHans).as_deref(), Some("Tashi Wangchuk"));
        assert_eq!(shown(&[own.clone(), nickname], Lang::ZhHans).as_deref(), Some("小扎西"));
        assert_eq!(shown(std::slice::from_ref(&own), Lang::ZhHant), Some(own.text));
    }
}
