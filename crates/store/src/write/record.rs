//! Putting one record in place, and taking one away.

use suasion_campaign::{Kind, Record};
use suasion_record::Id;

use super::{Writing, derive};
use crate::{
    StoreError,
    engine::{Bind, Conn, Gathered, binds},
    read::body_of,
    records::{self, columns, from_body, table},
};

impl Writing {
    /// Puts a record in place of the one with its id, or adds it. One that is already there unchanged leaves no trace
    /// in the journal.
    ///
    /// # Errors
    /// [`StoreError::Taken`] if a case's reference is another case's. What a record refers to is looked for at the commit.
    pub async fn put(&mut self, record: &Record) -> Result<(), StoreError> {
        self.step()?;
        self.put_one(record).await?;
        self.done();
        Ok(())
    }

    pub(super) async fn put_one(&mut self, record: &Record) -> Result<(), StoreError> {
        self.put_at(record, None).await
    }

    /// Puts a record in place; one that is not there yet takes the place given in the order of entry, or the last.
    pub(super) async fn put_at(&mut self, record: &Record, place: Option<i64>) -> Result<(), StoreError> {
        let (kind, id, body) = (record.kind(), record.id(), records::body(record)?);
        let before = body_of(&mut self.conn(), kind, id).await?;
        if before.as_deref() == Some(&body) {
            return Ok(());
        }
        if let Record::Case(case) = record {
            refuse_taken(&mut self.conn(), &case.reference, id).await?;
        }
        match &before {
            None => {
                let mut rows = Gathered::default();
                let position = place.unwrap_or_else(|| self.next_position());
                let mut row = binds![id.to_string(), position, body.as_str()];
                row.extend(columns(record));
                rows.add(table(kind).insert, row);
                derive(record, &mut rows);
                self.conn().insert_all(rows).await?;
            }
            Some(before) => replace(&mut self.conn(), record, before, &body).await?,
        }
        self.draft()?.change(kind.code(), id, before.as_deref(), Some(&body));
        Ok(())
    }

    /// Takes a record away; whether it was there. With a case goes its row in lists and in the search index.
    ///
    /// # Errors
    /// If other records refer to it and are not taken away by the same writing, [`Writing::commit`] fails.
    pub async fn remove(&mut self, kind: Kind, id: Id) -> Result<bool, StoreError> {
        self.step()?;
        let mut conn = self.conn();
        let before = body_of(&mut conn, kind, id).await?;
        if let Some(before) = &before {
            let record = from_body(kind, before)?;
            forget_derived(&mut conn, &record).await?;
            if let Record::Case(case) = &record {
                super::overview::forget(&mut conn, case.id).await?;
            }
            let table = table(kind).name;
            let place =
                conn.number(format!("select position from {table} where id = $1"), binds![id.to_string()]).await?;
            conn.run(format!("delete from {table} where id = $1"), binds![id.to_string()]).await?;
            self.draft()?.removal(kind.code(), id, before, place);
        }
        self.done();
        Ok(before.is_some())
    }
}

/// Puts a record in place of the one that is there.
pub(super) async fn replace(conn: &mut Conn<'_>, record: &Record, before: &str, body: &str) -> Result<(), StoreError> {
    let kind = record.kind();
    let mut row = binds![record.id().to_string(), body];
    row.extend(columns(record));
    conn.run(update(kind), row).await?;
    forget_derived(conn, &from_body(kind, before)?).await?;
    let mut derived = Gathered::default();
    derive(record, &mut derived);
    conn.insert_all(derived).await
}

/// The update of a kind's table: id, body, then its columns.
fn update(kind: Kind) -> String {
    let table = table(kind);
    let columns = table.columns.iter().zip(3..).map(|(column, place)| format!(", {column} = ${place}"));
    format!("update {} set body = $2{} where id = $1", table.name, columns.collect::<String>())
}

/// Refuses a reference that another case has.
async fn refuse_taken(conn: &mut Conn<'_>, reference: &str, id: Id) -> Result<(), StoreError> {
    let sql = "select count(*) from cases where reference = $1 and id <> $2";
    match conn.number(sql, binds![reference, id.to_string()]).await? {
        0 => Ok(()),
        _ => Err(StoreError::Taken { what: "reference", value: reference.to_owned() }),
    }
}

/// Forgets what was drawn out of a record into tables of its own.
async fn forget_derived(conn: &mut Conn<'_>, record: &Record) -> Result<(), StoreError> {
    let id = || Bind::Text(record.id().to_string());
    if let Record::Person(_) | Record::Body(_) = record {
        conn.run("delete from actor_names where actor_id = $1", vec![id()]).await?;
    }
    for case in record.cases() {
        let sql = "delete from mentions where case_id = $1 and record_id = $2";
        conn.run(sql, vec![Bind::Text(case.to_string()), id()]).await?;
    }
    if let Record::Representation(_) = record {
        conn.run("delete from representation_cases where representation_id = $1", vec![id()]).await?;
    }
    Ok(())
}
