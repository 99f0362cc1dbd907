//! Every kind of record: what it takes to write one, and how one would be typed again.
//!
//! A file per kind holds its field table, its reader (form to record) and its writer (record to form). Forms, the API,
//! case files and the command line all go through the same reader.

mod actor;
mod case;
mod consent;
mod demand;
mod event;
mod evidence;
mod making;
mod relation;
mod representation;
mod response;
mod source;
mod statement;
mod violation;

use suasion_campaign::{Kind, Record};
use suasion_record::Vocabularies;

pub(crate) use case::open_for;
pub use making::Making;
pub(crate) use statement::number;

use crate::{
    Permission,
    form::{Field, Form, Values},
};

/// How records of a kind are edited.
#[derive(Clone, Copy)]
pub struct Editor {
    /// The kind.
    pub kind: Kind,
    /// What a colleague needs to add one; see [`Editor::needs`].
    pub permission: Permission,
    /// What it takes.
    pub fields: &'static [Field],
    /// From what was typed to what changes; problems are noted in the form.
    pub read: fn(&mut Form<'_>, &Making<'_>) -> Option<Vec<Record>>,
}

/// What it takes to change a record that is there, whoever entered it: what is added is weighed by somebody who decides,
/// and what has been weighed is not changed behind her back.
pub const CHANGING: Permission = Permission::Decide;

impl Editor {
    /// What a colleague needs to add a record of the kind, or to change one.
    pub const fn needs(&self, changes: bool) -> Permission {
        if changes { CHANGING } else { self.permission }
    }
}

const fn editor(
    kind: Kind,
    permission: Permission,
    fields: &'static [Field],
    read: fn(&mut Form<'_>, &Making<'_>) -> Option<Vec<Record>>,
) -> Editor {
    Editor { kind, permission, fields, read }
}

/// The editors, in an order in which each kind comes after those it refers to.
pub const EDITORS: &[Editor] = &[
    editor(Kind::Case, Permission::Decide, case::SAVE, case::save),
    editor(Kind::Person, Permission::Add, actor::PERSON, actor::person),
    editor(Kind::Body, Permission::Add, actor::BODY, actor::body),
    editor(Kind::Source, Permission::Add, source::FIELDS, source::save),
    editor(Kind::Event, Permission::Add, event::EVENT, event::event),
    editor(Kind::Act, Permission::Add, event::ACT, event::act),
    editor(Kind::Relation, Permission::Add, relation::FIELDS, relation::save),
    editor(Kind::Statement, Permission::Add, statement::FIELDS, statement::save),
    editor(Kind::Evidence, Permission::Add, evidence::FIELDS, evidence::save),
    editor(Kind::Consent, Permission::Decide, consent::FIELDS, consent::save),
    editor(Kind::Violation, Permission::Decide, violation::FIELDS, violation::save),
    editor(Kind::Demand, Permission::Decide, demand::FIELDS, demand::save),
    editor(Kind::Representation, Permission::Add, representation::FIELDS, representation::save),
    editor(Kind::Response, Permission::Decide, response::FIELDS, response::save),
];

/// Opening a case: the one editor that needs no file.
pub const OPENING: Editor = editor(Kind::Case, Permission::Decide, case::OPEN, case::open);

/// Letting the record go by a statement, or no longer.
pub const ACCEPTING: Editor = editor(Kind::Statement, Permission::Decide, statement::ACCEPT, statement::accept);

/// Saying that a statement shows an element of a violation, or taking that back.
pub const SHOWING: Editor = editor(Kind::Violation, Permission::Decide, violation::SHOW, violation::show);

/// The editor of a kind.
pub fn editor_of(kind: Kind) -> &'static Editor {
    EDITORS.iter().find(|editor| editor.kind == kind).unwrap_or(&OPENING)
}

/// Whether a text is a country as ISO 3166-1 writes it in two letters, one of `data/vocabulary/country.csv`.
pub(crate) fn is_country(vocabularies: &Vocabularies, text: &str) -> bool {
    vocabularies.term("country", text).is_some()
}

/// A record as it would be typed.
pub fn typed(record: &Record) -> Values {
    match record {
        Record::Case(record) => case::write(record),
        Record::Person(record) => actor::write_person(record),
        Record::Body(record) => actor::write_body(record),
        Record::Source(record) => source::write(record),
        Record::Event(record) => event::write_event(record),
        Record::Act(record) => event::write_act(record),
        Record::Relation(record) => relation::write(record),
        Record::Statement(record) => statement::write(record),
        Record::Evidence(record) => evidence::write(record),
        Record::Consent(record) => consent::write(record),
        Record::Violation(record) => violation::write(record),
        Record::Demand(record) => demand::write(record),
        Record::Representation(record) => representation::write(record),
        Record::Response(record) => response::write(record),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_has_one_editor() {
        for kind in Kind::ALL {
            assert_eq!(EDITORS.iter().filter(|editor| editor.kind == *kind).count(), 1, "{}", kind.code());
        }
    }
}
