//! Persons and bodies: by id, by name, and the cases that name them.

use suasion_campaign::Record;
use suasion_record::{Actor, Body, CaseId};

use crate::{
    StoreError,
    engine::{Conn, binds},
    records::{self, from_body},
};

/// An actor.
pub(crate) async fn actor(conn: &mut Conn<'_>, actor: Actor) -> Result<Option<Record>, StoreError> {
    let (kind, id) = match actor {
        Actor::Person(person) => (suasion_campaign::Kind::Person, person.0),
        Actor::Body(body) => (suasion_campaign::Kind::Body, body.0),
    };
    super::get(conn, kind, id).await
}

/// Every actor with a name that folds to this.
pub(crate) async fn actors_named(conn: &mut Conn<'_>, fold: &str) -> Result<Vec<Record>, StoreError> {
    let sql = "select kind, body from actors where id in (select actor_id from actor_names where fold = $1)
        order by position";
    read(conn.fetch(sql, binds![fold]).await?)
}

/// The cases whose file names an actor.
pub(crate) async fn cases_naming(conn: &mut Conn<'_>, actor: Actor) -> Result<Vec<CaseId>, StoreError> {
    let sql = "select distinct case_id from mentions where actor_id = $1 order by case_id";
    let rows: Vec<(String,)> = conn.fetch(sql, binds![actor.to_string()]).await?;
    rows.iter().map(|(case,)| records::id(case).map(CaseId)).collect()
}

/// The bodies in order of entry.
pub(super) async fn bodies(conn: &mut Conn<'_>, limit: u32) -> Result<Vec<Body>, StoreError> {
    let sql = "select kind, body from actors where kind = 'body' order by position limit $1";
    let records = read(conn.fetch(sql, binds![limit]).await?)?;
    Ok(records
        .into_iter()
        .filter_map(|record| if let Record::Body(body) = record { Some(body) } else { None })
        .collect())
}

fn read(rows: Vec<(String, String)>) -> Result<Vec<Record>, StoreError> {
    rows.iter().map(|(kind, body)| from_body(records::kind(kind)?, body)).collect()
}
