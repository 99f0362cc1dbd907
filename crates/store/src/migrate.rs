//! Brings a store to the schema of this program, step by step; every step is one transaction with a checksum.
//!
//! One set of migrations serves both engines. `sqlx::migrate` wants one directory an engine and so two copies of every
//! table; this runner fills in the three words that differ and adds the engine's own part, the search index.

use suasion_vault::digest;

use crate::{
    StoreError,
    engine::{Conn, Tx, binds},
};

/// One step of the schema.
struct Migration {
    number: i64,
    shared: &'static str,
    sqlite: &'static str,
    postgres: &'static str,
}

/// Every step, oldest first.
const MIGRATIONS: &[Migration] = &[
    Migration {
        number: 1,
        shared: include_str!("../migrations/0001_store.sql"),
        sqlite: include_str!("../migrations/sqlite/0001_search.sql"),
        postgres: include_str!("../migrations/postgres/0001_search.sql"),
    },
    Migration { number: 2, shared: include_str!("../migrations/0002_attention.sql"), sqlite: "", postgres: "" },
    Migration { number: 3, shared: include_str!("../migrations/0003_packed.sql"), sqlite: "", postgres: "" },
    Migration { number: 4, shared: include_str!("../migrations/0004_shelf.sql"), sqlite: "", postgres: "" },
];

impl Migration {
    fn text(&self, sqlite: bool) -> String {
        let (counter, clustered, bytes, own) = match sqlite {
            true => ("integer", " without rowid", "blob", self.sqlite),
            false => ("bigint", "", "bytea", self.postgres),
        };
        let words = [("{counter}", counter), ("{clustered}", clustered), ("{bytes}", bytes)];
        words.iter().fold(self.shared.to_owned(), |text, (word, meant)| text.replace(word, meant)) + own
    }
}

/// Applies what is missing.
///
/// # Errors
/// If the store was written by a newer program, or an applied step differs from this program's.
pub(crate) async fn migrate(tx: &mut Tx) -> Result<(), StoreError> {
    let mut conn = tx.conn();
    let sqlite = conn.is_sqlite();
    let table = "create table if not exists migrations (number bigint primary key, checksum text not null)";
    conn.run(table, binds![]).await?;
    let applied: Vec<(i64, String)> =
        conn.fetch("select number, checksum from migrations order by number", binds![]).await?;
    let known = MIGRATIONS.last().map_or(0, |migration| migration.number);
    if let Some((found, _)) = applied.last().filter(|(found, _)| *found > known) {
        return Err(StoreError::Newer { found: *found, known });
    }
    for migration in MIGRATIONS {
        let text = migration.text(sqlite);
        let checksum = digest::sha256_hex(text.as_bytes());
        match applied.iter().find(|(number, _)| *number == migration.number) {
            Some((_, recorded)) if *recorded == checksum => {}
            Some(_) => return Err(StoreError::Migration { number: migration.number }),
            None => {
                conn.script(text).await?;
                let record = "insert into migrations (number, checksum) values ($1, $2)";
                conn.run(record, binds![migration.number, checksum]).await?;
            }
        }
    }
    Ok(())
}

/// Takes away every table of a PostgreSQL store that was begun and never finished; on SQLite the file goes as a whole.
pub(crate) async fn unmake(conn: &mut Conn<'_>) -> Result<(), StoreError> {
    let texts: Vec<String> = MIGRATIONS.iter().map(|migration| migration.text(false)).collect();
    let tables = texts.iter().flat_map(|text| text.lines()).filter_map(|line| line.strip_prefix("create table "));
    let names: Vec<&str> = tables.filter_map(|rest| rest.split([' ', '(']).next()).chain(["migrations"]).collect();
    // They refer to one another, so they go together.
    conn.script(format!("drop table if exists {} cascade", names.join(", "))).await
}

/// Whether the tables of a store are there.
pub(crate) async fn is_store(conn: &mut Conn<'_>) -> Result<bool, StoreError> {
    let sql = match conn.is_sqlite() {
        true => "select count(*) from sqlite_master where name = 'meta'",
        false => "select count(*) from pg_tables where schemaname = current_schema() and tablename = 'meta'",
    };
    Ok(conn.number(sql, binds![]).await? > 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_left_to_fill_in() {
        for migration in MIGRATIONS {
            for sqlite in [true, false] {
                let text: String = migration.text(sqlite).lines().filter(|line| !line.starts_with("--")).collect();
                assert!(!text.contains(['{', '}']), "migration {} on sqlite: {sqlite}", migration.number);
            }
        }
    }

    #[test]
    fn the_steps_are_numbered_from_one_without_a_gap() {
        let numbers = MIGRATIONS.iter().map(|migration| migration.number);
        assert!(numbers.eq(1..=MIGRATIONS.len() as i64));
    }
}
