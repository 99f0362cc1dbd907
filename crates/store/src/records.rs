//! Which table keeps which kind of record, and what is drawn out of the record into columns.

use suasion_campaign::{Kind, Record};
use suasion_record::{Actor, Id, Subject};

use crate::{
    StoreError,
    engine::{Bind, Conn, Insert, MANY, binds},
    listing::count,
};

/// A table of records. Its columns all hold text; `id`, `position` and `body` come first and are in every table.
pub(crate) struct Table {
    /// Its name.
    pub name: &'static str,
    /// What is drawn out of the record.
    pub columns: &'static [&'static str],
    /// Inserting new records.
    pub insert: Insert,
}

/// Declares the table of each kind; the insert is put together by the compiler.
macro_rules! tables {
    (@place $column:ident) => { ", $" };
    ($($($kind:ident)|+ => $name:literal [$($column:ident),+];)+) => {
        /// The table of a kind.
        pub(crate) const fn table(kind: Kind) -> &'static Table {
            match kind {$(
                $(Kind::$kind)|+ => &Table {
                    name: $name,
                    columns: &[$(stringify!($column)),+],
                    insert: Insert {
                        into: concat!($name, " (id, position, body", $(", ", stringify!($column)),+, ")"),
                        row: concat!("($, $, $", $(tables!(@place $column)),+, ")"),
                        end: "",
                        most: MANY,
                    },
                },
            )+}
        }
    };
}

tables! {
    Person | Body => "actors" [kind];
    Case => "cases" [reference, person_id, reprisal_of];
    Source => "sources" [case_id];
    Event => "events" [case_id];
    Act => "acts" [case_id, event_id];
    Relation => "relations" [case_id, source_id];
    Statement => "statements" [case_id, source_id, event_id, act_id, supersedes];
    Evidence => "evidence" [case_id, source_id];
    Consent => "consents" [case_id];
    Violation => "violations" [case_id, event_id, act_id];
    Demand => "demands" [case_id];
    Representation => "representations" [case_id, source_id];
    Response => "responses" [case_id, source_id, demand_id, event_id];
}

/// The kinds whose records lie in the file of one case; representations may lie in several.
pub(crate) const IN_A_FILE: [Kind; 11] = [
    Kind::Source,
    Kind::Event,
    Kind::Act,
    Kind::Relation,
    Kind::Statement,
    Kind::Evidence,
    Kind::Consent,
    Kind::Violation,
    Kind::Demand,
    Kind::Representation,
    Kind::Response,
];

/// What is drawn out of a record, in the order of its table's columns.
pub(crate) fn columns(record: &Record) -> Vec<Bind> {
    /// The text of an id that may be missing.
    fn maybe(id: Option<impl ToString>) -> Option<String> {
        id.map(|id| id.to_string())
    }
    match record {
        Record::Person(_) | Record::Body(_) => binds![record.kind().code()],
        Record::Case(case) => binds![case.reference.as_str(), case.person.to_string(), maybe(case.reprisal_of)],
        Record::Source(source) => binds![source.case.to_string()],
        Record::Event(event) => binds![event.case.to_string()],
        Record::Act(act) => binds![act.case.to_string(), act.event.to_string()],
        Record::Relation(relation) => binds![relation.case.to_string(), relation.source.to_string()],
        Record::Statement(said) => {
            let (event, act) = match said.about {
                Subject::Event(event) => (Some(event), None),
                Subject::Act(act) => (None, Some(act)),
                Subject::Person(_) => (None, None),
            };
            let supersedes = maybe(said.supersedes);
            binds![said.case.to_string(), said.source.to_string(), maybe(event), maybe(act), supersedes]
        }
        Record::Evidence(evidence) => binds![evidence.case.to_string(), evidence.source.to_string()],
        Record::Consent(consent) => binds![consent.case.to_string()],
        Record::Violation(violation) => {
            binds![violation.case.to_string(), violation.event.to_string(), maybe(violation.act)]
        }
        Record::Demand(demand) => binds![demand.case.to_string()],
        Record::Representation(sent) => {
            // One without any case cannot be kept: the empty text refers to nothing and the foreign key says so.
            binds![maybe(sent.cases.first()).unwrap_or_default(), sent.source.to_string()]
        }
        Record::Response(response) => binds![
            response.case.to_string(),
            response.source.to_string(),
            maybe(response.demand),
            maybe(response.event)
        ],
    }
}

/// The stored form of a record.
pub(crate) fn body(record: &Record) -> Result<String, StoreError> {
    macro_rules! text {
        ($($kind:ident)+) => { match record { $(Record::$kind(record) => serde_json::to_string(record),)+ } };
    }
    text!(Person Body Case Source Event Act Relation Statement Evidence Consent Violation Demand Representation Response)
        .map_err(StoreError::body(record.id()))
}

/// A record from its stored form.
pub(crate) fn from_body(kind: Kind, body: &str) -> Result<Record, StoreError> {
    Record::from_json(kind, body).map_err(StoreError::body(kind.code()))
}

/// A kind from its stored code.
pub(crate) fn kind(code: &str) -> Result<Kind, StoreError> {
    Kind::from_code(code).ok_or_else(|| StoreError::Damaged(format!("`{code}` is no kind of record")))
}

/// An id from its stored text.
pub(crate) fn id(text: &str) -> Result<Id, StoreError> {
    text.parse().map_err(|_| StoreError::Damaged(format!("`{text}` is no identifier")))
}

/// How many records, accounts and things on the shelf there are.
pub(crate) async fn total(conn: &mut Conn<'_>) -> Result<u64, StoreError> {
    let tables = Kind::ALL.iter().filter(|kind| **kind != Kind::Body).map(|kind| table(*kind).name);
    let counts: Vec<String> =
        tables.chain(["accounts", "shelf"]).map(|name| format!("(select count(*) from {name})")).collect();
    Ok(count(conn.number(format!("select {}", counts.join(" + ")), binds![]).await?))
}

/// Every actor that a record names, also as the one a statement is about.
pub(crate) fn actors_in(record: &Record) -> Vec<Actor> {
    let mut actors = record.actors();
    if let Record::Statement(said) = record
        && let Subject::Person(person) = said.about
    {
        actors.push(Actor::Person(person));
    }
    actors.sort();
    actors.dedup();
    actors
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_has_a_table_whose_insert_has_a_place_for_every_column() {
        for kind in Kind::ALL {
            let table = table(*kind);
            assert_eq!(table.insert.row.matches('$').count(), 3 + table.columns.len(), "{}", kind.code());
        }
    }
}
