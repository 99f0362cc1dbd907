//! What the journal says that the records now are, and whether the rows agree.

use std::collections::HashMap;

use serde::Deserialize;
use serde_json::value::RawValue;
use suasion_campaign::Kind;
use suasion_record::Id;
use suasion_vault::digest;

use super::Fault;
use crate::{
    ShelfKind, StoreError,
    engine::{Bind, Conn, binds},
    read,
    records::{self, columns, from_body, table},
    watch::Steps,
    write::{journaled_account, journaled_shelf},
};

/// How many rows are compared at once.
const ROWS: u32 = 2_000;

/// The code of accounts among the kinds of records.
const ACCOUNT: &str = "account";

/// What the journal says that the records are: the start of each one's digest (128 bits keep a million records in a
/// few dozen megabytes and are far beyond searching).
#[derive(Default)]
pub(super) struct State {
    digests: HashMap<(&'static str, Id), u128>,
}

/// A change as it stands in the journal, its bodies untouched.
#[derive(Deserialize)]
pub(crate) struct Raw<'r> {
    pub kind: String,
    pub id: Id,
    #[serde(borrow)]
    pub before: Option<&'r RawValue>,
    #[serde(borrow)]
    pub after: Option<&'r RawValue>,
    /// Of a record that was taken away: where it stood in the order of entry.
    #[serde(default)]
    pub place: Option<i64>,
}

fn short_digest(text: &str) -> u128 {
    // 64 hexadecimal digits; half of them are 128 bits.
    u128::from_str_radix(&digest::sha256_hex(text.as_bytes())[..32], 16).unwrap_or_default()
}

/// The code of a kind as a constant, so that a million keys share it.
fn code(kind: &str) -> Option<&'static str> {
    let on_the_shelf = || ShelfKind::from_code(kind).map(ShelfKind::code);
    if kind == ACCOUNT { Some(ACCOUNT) } else { Kind::from_code(kind).map(Kind::code).or_else(on_the_shelf) }
}

impl State {
    /// Follows the changes of one entry; gives those that start from what was not so.
    pub fn follow(&mut self, seq: u64, changes: &str, faults: &mut Vec<Fault>) {
        let Ok(changes) = serde_json::from_str::<Vec<Raw<'_>>>(changes) else {
            faults.push(Fault::Altered { seq });
            return;
        };
        for change in changes {
            let Some(kind) = code(&change.kind) else {
                faults.push(Fault::Altered { seq });
                continue;
            };
            let was = match change.after {
                Some(after) => self.digests.insert((kind, change.id), short_digest(after.get())),
                None => self.digests.remove(&(kind, change.id)),
            };
            if was != change.before.map(|before| short_digest(before.get())) {
                faults.push(Fault::Contradicted { seq, kind: kind.to_owned(), id: change.id });
            }
        }
    }

    /// Compares every row with what the journal says.
    pub async fn compare(
        mut self,
        conn: &mut Conn<'_>,
        steps: &mut Steps<'_>,
        faults: &mut Vec<Fault>,
    ) -> Result<(), StoreError> {
        for kind in Kind::ALL.iter().filter(|kind| **kind != Kind::Body) {
            self.compare_table(conn, *kind, steps, faults).await?;
        }
        self.compare_accounts(conn, faults).await?;
        self.compare_shelf(conn, faults).await?;
        let mut gone: Vec<_> = self.digests.into_keys().collect();
        gone.sort();
        faults.extend(gone.into_iter().map(|(kind, id)| Fault::Gone { kind: kind.to_owned(), id }));
        Ok(())
    }

    /// Persons and bodies share a table, whose only column tells them apart.
    async fn compare_table(
        &mut self,
        conn: &mut Conn<'_>,
        kind: Kind,
        steps: &mut Steps<'_>,
        faults: &mut Vec<Fault>,
    ) -> Result<(), StoreError> {
        let table = table(kind);
        let drawn: Vec<String> = table.columns.iter().map(|column| format!("coalesce({column}, '')")).collect();
        let sql = format!(
            "select id, body, {} from {} where id > $1 order by id limit $2",
            drawn.join(" || ' ' || "),
            table.name
        );
        let mut after = String::new();
        loop {
            let rows: Vec<(String, String, String)> = conn.fetch(sql.clone(), binds![after.as_str(), ROWS]).await?;
            let Some((last, ..)) = rows.last() else { return Ok(()) };
            after.clone_from(last);
            for (id, body, drawn) in &rows {
                let kind = if table.name == "actors" { records::kind(drawn)? } else { kind };
                let fits = from_body(kind, body).is_ok_and(|record| joined(columns(&record)) == *drawn);
                self.compare_row(kind.code(), records::id(id)?, body, fits, faults);
            }
            steps.on(rows.len())?;
        }
    }

    async fn compare_accounts(&mut self, conn: &mut Conn<'_>, faults: &mut Vec<Fault>) -> Result<(), StoreError> {
        let rows: Vec<(String, String, String, String, String)> =
            conn.fetch("select id, fold, name, body, password from accounts order by id", binds![]).await?;
        for (id, fold, name, body, password) in rows {
            let fits = suasion_names::fold(&name) == fold;
            self.compare_row(ACCOUNT, records::id(&id)?, &journaled_account(&name, &body, &password)?, fits, faults);
        }
        Ok(())
    }

    async fn compare_shelf(&mut self, conn: &mut Conn<'_>, faults: &mut Vec<Fault>) -> Result<(), StoreError> {
        for kind in ShelfKind::ALL {
            for thing in read::shelf(conn, *kind).await? {
                let journaled = journaled_shelf(&thing.about, &thing.body)?;
                self.compare_row(kind.code(), thing.id, &journaled, true, faults);
            }
        }
        Ok(())
    }

    fn compare_row(&mut self, kind: &'static str, id: Id, body: &str, fits: bool, faults: &mut Vec<Fault>) {
        let kind_owned = || kind.to_owned();
        match self.digests.remove(&(kind, id)) {
            None => faults.push(Fault::Unknown { kind: kind_owned(), id }),
            Some(digest) if digest != short_digest(body) || !fits => {
                faults.push(Fault::Changed { kind: kind_owned(), id });
            }
            Some(_) => {}
        }
    }
}

/// The values that are drawn out of a record, joined as the query joins them.
fn joined(columns: Vec<Bind>) -> String {
    let text = |bind| match bind {
        Bind::Text(text) => text,
        Bind::MaybeText(text) => text.unwrap_or_default(),
        Bind::Number(number) => number.to_string(),
        // Invariant: nothing that is drawn out of a record is bytes.
        Bind::MaybeBytes(_) => String::new(),
    };
    columns.into_iter().map(text).collect::<Vec<_>>().join(" ")
}
