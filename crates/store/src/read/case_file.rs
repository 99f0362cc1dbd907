//! The whole file of a case, in three queries whatever its size.

use std::sync::LazyLock;

use suasion_campaign::{CaseFile, Kind, Record};
use suasion_record::{CaseId, Person};

use crate::{
    StoreError,
    engine::{Conn, binds},
    records::{IN_A_FILE, from_body, kind, table},
};

/// Every actor that a record of the case names.
const ACTORS: &str = "select kind, body from actors where id in (select actor_id from mentions where case_id = $1)
    order by position";

/// Every record that lies in the file, each kind in order of entry. Representations that speak for several cases lie in
/// the file of each, and bring their source along.
static RECORDS: LazyLock<String> = LazyLock::new(|| {
    let part = |kind: &Kind| {
        let (code, table) = (kind.code(), table(*kind).name);
        let here = match kind {
            Kind::Representation => "id in (select representation_id from representation_cases where case_id = $1)",
            Kind::Source => {
                "id in (select id from sources where case_id = $1 union select source_id from representations
                    where id in (select representation_id from representation_cases where case_id = $1))"
            }
            _ => "case_id = $1",
        };
        format!("select '{code}' as kind, position, body from {table} where {here}")
    };
    let parts: Vec<String> = IN_A_FILE.iter().map(part).collect();
    format!("{} order by position", parts.join(" union all "))
});

/// The file of a case.
pub(crate) async fn case_file(conn: &mut Conn<'_>, case: CaseId) -> Result<Option<CaseFile>, StoreError> {
    let Some(Record::Case(found)) = super::get(conn, Kind::Case, case.0).await? else { return Ok(None) };
    // The person comes with the other actors; until then the file holds a place for one.
    let person = Person { id: found.person, names: vec![], entered_in: None };
    let mut file = CaseFile::of(found, person);
    let actors: Vec<(String, String)> = conn.fetch(ACTORS, binds![case.to_string()]).await?;
    let records: Vec<(String, i64, String)> = conn.fetch(RECORDS.as_str(), binds![case.to_string()]).await?;
    let bodies =
        actors.iter().map(|(kind, body)| (kind, body)).chain(records.iter().map(|(kind, _, body)| (kind, body)));
    for (code, body) in bodies {
        push(&mut file, from_body(kind(code)?, body)?);
    }
    // The place is left only if the person's row is gone, which the foreign key forbids.
    Ok(Some(file))
}

/// Adds a record without looking for an older one: ids are unique in the store.
fn push(file: &mut CaseFile, record: Record) {
    let history = &mut file.history;
    match record {
        Record::Person(person) if person.id == history.case.person => history.people[0] = person,
        Record::Person(person) => history.people.push(person),
        Record::Body(body) => history.bodies.push(body),
        Record::Case(case) => history.case = case,
        Record::Source(source) => history.sources.push(source),
        Record::Event(event) => history.events.push(event),
        Record::Act(act) => history.acts.push(act),
        Record::Relation(relation) => history.relations.push(relation),
        Record::Statement(statement) => history.statements.push(statement),
        Record::Evidence(evidence) => history.evidence.push(evidence),
        Record::Consent(consent) => history.consents.push(consent),
        Record::Violation(violation) => file.violations.push(violation),
        Record::Demand(demand) => file.demands.push(demand),
        Record::Representation(sent) => file.representations.push(sent),
        Record::Response(response) => file.responses.push(response),
    }
}

/// The case with a reference.
pub(crate) async fn case_by_reference(conn: &mut Conn<'_>, reference: &str) -> Result<Option<CaseId>, StoreError> {
    let row: Option<(String,)> = conn.first("select id from cases where reference = $1", binds![reference]).await?;
    row.map(|(id,)| crate::records::id(&id).map(CaseId)).transpose()
}

/// The case whose reference is this one, in whatever capitals, and how it is written. References are ASCII.
pub(crate) async fn case_written_like(
    conn: &mut Conn<'_>,
    reference: &str,
) -> Result<Option<(CaseId, String)>, StoreError> {
    let sql = "select id, reference from cases where reference in
        (select reference from cases where lower(reference) = $1)";
    let row: Option<(String, String)> = conn.first(sql, binds![reference.to_ascii_lowercase().as_str()]).await?;
    row.map(|(id, reference)| Ok((crate::records::id(&id).map(CaseId)?, reference))).transpose()
}

/// The references of all cases.
pub(crate) async fn references(conn: &mut Conn<'_>) -> Result<Vec<String>, StoreError> {
    let rows: Vec<(String,)> = conn.fetch("select reference from cases", vec![]).await?;
    Ok(rows.into_iter().map(|(reference,)| reference).collect())
}

/// Cases in the order of their ids, after a given one.
pub(super) async fn case_ids(
    conn: &mut Conn<'_>,
    after: Option<CaseId>,
    limit: u32,
) -> Result<Vec<CaseId>, StoreError> {
    let after = after.map(|case| case.to_string()).unwrap_or_default();
    let sql = "select id from cases where id > $1 order by id limit $2";
    let rows: Vec<(String,)> = conn.fetch(sql, binds![after, limit]).await?;
    rows.iter().map(|(id,)| crate::records::id(id).map(CaseId)).collect()
}
