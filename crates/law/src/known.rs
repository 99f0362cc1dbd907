//! What is known of the person, the charge, the stage and the place: whom and what a provision concerns.

use serde::Serialize;
use suasion_record::Lang;

use crate::{Library, fault::Fault, table::Row};

/// What sort of thing a group is made by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum GroupKind {
    /// Who the person is: a child, a foreign national.
    Person,
    /// What the person is charged with.
    Charge,
    /// To what the person is sentenced.
    Sentence,
    /// At which stage of the case it happened: one at a time.
    Stage,
    /// Where the person was held: one place at a time.
    Place,
}

impl GroupKind {
    /// Every kind.
    pub const ALL: [GroupKind; 5] = [Self::Person, Self::Charge, Self::Sentence, Self::Stage, Self::Place];

    /// The code under which it stands in the groups file and is translated.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Person => "person",
            Self::Charge => "charge",
            Self::Sentence => "sentence",
            Self::Stage => "stage",
            Self::Place => "place",
        }
    }

    fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }

    /// Whether belonging to one group of the kind rules out the others.
    const fn one_at_a_time(self) -> bool {
        matches!(self, Self::Stage | Self::Place)
    }
}

/// People, charges, stages or places that some provisions concern and others do not.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Group {
    /// Its code, such as `foreigner`.
    pub code: String,
    /// What makes it.
    pub kind: GroupKind,
    /// The wider group to which every member belongs, if there is one.
    pub within: Option<String>,
    /// The kinds of events by which it is known: a trial is at the stage of trial.
    pub events: Vec<String>,
    /// Its name in English, as what a provision applies to.
    pub name_en: String,
    /// Its name in Chinese.
    pub name_zh: String,
    /// A sentence that says that somebody or something belongs to it, in English.
    pub if_en: String,
    /// The same in Chinese.
    pub if_zh: String,
}

impl Group {
    pub(crate) const COLUMNS: &[&str] = &["code", "kind", "within", "events", "name_en", "name_zh", "if_en", "if_zh"];

    pub(crate) fn read(row: &Row<'_>) -> Result<Self, Fault> {
        Ok(Group {
            code: row.required("code")?,
            kind: row.code("kind", GroupKind::from_code, &GroupKind::ALL.map(GroupKind::code).join(", "))?,
            within: row.optional("within")?,
            events: row.list("events")?,
            name_en: row.required("name_en")?,
            name_zh: row.required("name_zh")?,
            if_en: row.required("if_en")?,
            if_zh: row.required("if_zh")?,
        })
    }

    /// The name in this language.
    pub fn name(&self, lang: Lang) -> &str {
        if lang.is_chinese() { &self.name_zh } else { &self.name_en }
    }

    /// The sentence that says that somebody or something belongs to it.
    pub fn if_so(&self, lang: Lang) -> &str {
        if lang.is_chinese() { &self.if_zh } else { &self.if_en }
    }
}

/// What is known, as codes of the groups file. Of what is in neither list nothing is known.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Known {
    /// Groups to which the person, the charge, the stage or the place is known to belong.
    pub yes: Vec<String>,
    /// Groups to which it is known not to belong.
    pub no: Vec<String>,
}

impl Known {
    /// Whether something belongs to a group; `None` where that is not known.
    pub fn of(&self, library: &Library, group: &Group) -> Option<bool> {
        if self.yes.iter().any(|code| library.widened(code).any(|wider| wider == group.code)) {
            return Some(true);
        }
        let known = || self.yes.iter().filter_map(|code| library.group(code));
        let elsewhere = group.kind.one_at_a_time() && known().any(|other| other.kind == group.kind);
        let denied = library.widened(&group.code).any(|wider| self.no.iter().any(|code| code == wider));
        (elsewhere || denied).then_some(false)
    }

    /// What must hold for a provision that concerns these groups to apply, as far as it is not known. `None` if it is
    /// known not to hold. Of several groups of one kind one is enough.
    pub(crate) fn open<'a>(&self, library: &'a Library, concerns: &[String]) -> Option<Vec<&'a Group>> {
        let groups: Vec<&Group> = concerns.iter().filter_map(|code| library.group(code)).collect();
        let mut open = Vec::new();
        for kind in GroupKind::ALL {
            let of_kind: Vec<_> = groups.iter().filter(|group| group.kind == kind).collect();
            let answers: Vec<_> = of_kind.iter().map(|group| self.of(library, group)).collect();
            if answers.contains(&Some(true)) {
                continue;
            }
            let unknown = of_kind.iter().zip(&answers).filter(|(_, answer)| answer.is_none());
            let unknown: Vec<&Group> = unknown.map(|(group, _)| **group).collect();
            if unknown.is_empty() && !of_kind.is_empty() {
                return None;
            }
            open.extend(unknown);
        }
        Some(open)
    }
}

impl Library {
    /// A group and every wider one.
    fn widened<'l>(&'l self, code: &'l str) -> impl Iterator<Item = &'l str> {
        std::iter::successors(Some(code), |code| self.group(code).and_then(|group| group.within.as_deref()))
    }
}
