//! One SQL text, two engines: the only place that knows which of them is open.
//!
//! Statements use `$1`, `on conflict`, `returning` and the types `text` and `bigint`, which mean the same on both. They
//! run on a [`Conn`], inside or outside of a transaction, with [`binds!`] values, and give back tuples.

use std::borrow::Cow;

use sqlx::{
    Arguments, AssertSqlSafe, FromRow, PgPool, Postgres, Sqlite, SqlitePool, Transaction,
    postgres::{PgArguments, PgConnection, PgRow},
    sqlite::{SqliteArguments, SqliteConnection, SqliteRow},
};

use crate::StoreError;

/// The engine of an open store.
pub(crate) enum Engine {
    /// One writing connection, which alone checkpoints, and a few that only read: the SQLite inside this SQLCipher can
    /// in rare cases corrupt a file when two connections checkpoint at once (3.7.0 to 3.51.2).
    Sqlite {
        /// A pool of exactly one.
        writer: SqlitePool,
        /// Query only.
        readers: SqlitePool,
    },
    /// A pool; writers take turns by an advisory lock.
    Postgres(PgPool),
}

/// An open transaction, rolled back when dropped.
pub(crate) enum Tx {
    Sqlite(Transaction<'static, Sqlite>),
    Postgres(Transaction<'static, Postgres>),
}

/// A connection on which statements run.
pub(crate) enum Conn<'c> {
    Sqlite(&'c mut SqliteConnection),
    Postgres(&'c mut PgConnection),
}

/// The advisory lock that PostgreSQL writers hold, one after the other ("SUAS" in ASCII).
const WRITERS_TURN: i64 = 0x5355_4153;

impl Engine {
    /// A snapshot: whatever is read in it belongs together.
    pub async fn reading(&self) -> Result<Tx, StoreError> {
        Ok(match self {
            Engine::Sqlite { readers, .. } => Tx::Sqlite(readers.begin().await?),
            Engine::Postgres(pool) => {
                Tx::Postgres(pool.begin_with("begin isolation level repeatable read read only").await?)
            }
        })
    }

    /// The transaction of the one who may write now.
    pub async fn writing(&self) -> Result<Tx, StoreError> {
        Ok(match self {
            Engine::Sqlite { writer, .. } => Tx::Sqlite(writer.begin_with("begin immediate").await?),
            Engine::Postgres(pool) => {
                let mut tx = Tx::Postgres(pool.begin().await?);
                tx.conn().fetch::<(i32,)>("select 1 from pg_advisory_xact_lock($1)", binds![WRITERS_TURN]).await?;
                tx
            }
        })
    }
}

impl Tx {
    pub fn conn(&mut self) -> Conn<'_> {
        match self {
            Tx::Sqlite(tx) => Conn::Sqlite(tx),
            Tx::Postgres(tx) => Conn::Postgres(tx),
        }
    }

    pub async fn commit(self) -> Result<(), StoreError> {
        match self {
            Tx::Sqlite(tx) => tx.commit().await?,
            Tx::Postgres(tx) => tx.commit().await?,
        }
        Ok(())
    }
}

/// A tuple that both engines can give back.
pub(crate) trait Fetched: Send + Unpin + for<'r> FromRow<'r, SqliteRow> + for<'r> FromRow<'r, PgRow> {}
impl<T: Send + Unpin + for<'r> FromRow<'r, SqliteRow> + for<'r> FromRow<'r, PgRow>> Fetched for T {}

impl Conn<'_> {
    /// Whether this is SQLite, for the few statements that differ.
    pub fn is_sqlite(&self) -> bool {
        matches!(self, Conn::Sqlite(_))
    }

    /// The rows that a query gives.
    pub async fn fetch<T: Fetched>(
        &mut self,
        sql: impl Into<Cow<'static, str>>,
        binds: Vec<Bind>,
    ) -> Result<Vec<T>, StoreError> {
        // Statements are put together from literals of this crate; whatever comes from outside is bound.
        let sql = AssertSqlSafe(sql.into());
        Ok(match self {
            Conn::Sqlite(conn) => sqlx::query_as_with(sql, sqlite(binds)?).fetch_all(&mut **conn).await?,
            Conn::Postgres(conn) => sqlx::query_as_with(sql, postgres(binds)?).fetch_all(&mut **conn).await?,
        })
    }

    /// The first row that a query gives.
    pub async fn first<T: Fetched>(
        &mut self,
        sql: impl Into<Cow<'static, str>>,
        binds: Vec<Bind>,
    ) -> Result<Option<T>, StoreError> {
        Ok(self.fetch(sql, binds).await?.into_iter().next())
    }

    /// One number, such as a count; 0 where there is none.
    pub async fn number(&mut self, sql: impl Into<Cow<'static, str>>, binds: Vec<Bind>) -> Result<i64, StoreError> {
        Ok(self.first::<(i64,)>(sql, binds).await?.map_or(0, |(number,)| number))
    }

    /// Runs a statement; how many rows it touched.
    pub async fn run(&mut self, sql: impl Into<Cow<'static, str>>, binds: Vec<Bind>) -> Result<u64, StoreError> {
        let sql = AssertSqlSafe(sql.into());
        Ok(match self {
            Conn::Sqlite(conn) => sqlx::query_with(sql, sqlite(binds)?).execute(&mut **conn).await?.rows_affected(),
            Conn::Postgres(conn) => sqlx::query_with(sql, postgres(binds)?).execute(&mut **conn).await?.rows_affected(),
        })
    }

    /// Runs a script of several statements.
    pub async fn script(&mut self, sql: String) -> Result<(), StoreError> {
        match self {
            Conn::Sqlite(conn) => sqlx::raw_sql(AssertSqlSafe(sql)).execute(&mut **conn).await.map(drop)?,
            Conn::Postgres(conn) => sqlx::raw_sql(AssertSqlSafe(sql)).execute(&mut **conn).await.map(drop)?,
        }
        Ok(())
    }

    /// Placeholders for a list of values, such as `$1, $2`; see [`Insert::statement`] for why they differ.
    pub fn places(&self, count: usize) -> String {
        let place = |number: usize| if self.is_sqlite() { "?".to_owned() } else { format!("${number}") };
        (1..=count).map(place).collect::<Vec<_>>().join(", ")
    }

    /// Inserts many rows of one table, in few statements of few sizes, so that each text is prepared once.
    pub async fn insert(&mut self, into: Insert, rows: Vec<Vec<Bind>>) -> Result<(), StoreError> {
        let mut left = rows.len();
        let mut rows = rows.into_iter();
        for size in ROWS_A_STATEMENT {
            while left >= size {
                let sql = into.statement(size, self.is_sqlite());
                self.run(sql, rows.by_ref().take(size).flatten().collect()).await?;
                left -= size;
            }
        }
        Ok(())
    }
}

/// Rows in one insert statement: as many as are left allow. The most stays far below both engines' limits on parameters.
const ROWS_A_STATEMENT: [usize; 5] = [256, 64, 16, 4, 1];

/// An insert into a table; `end` is what follows the values.
#[derive(Clone, Copy)]
pub(crate) struct Insert {
    /// Table and columns, such as `dues (day, case_id)`.
    pub into: &'static str,
    /// One row's placeholders with `$` for each column; the numbers are filled in.
    pub row: &'static str,
    /// Such as `on conflict do nothing`.
    pub end: &'static str,
}

impl Insert {
    /// PostgreSQL wants its placeholders numbered. To SQLite a numbered one has a name, and names are looked up one by one:
    /// with hundreds of them that would cost more than the insert.
    fn statement(&self, rows: usize, sqlite: bool) -> String {
        let mut sql = format!("insert into {} values ", self.into);
        let mut number = 0;
        for row in 0..rows {
            if row > 0 {
                sql.push(',');
            }
            for piece in self.row.split_inclusive('$') {
                match piece.strip_suffix('$') {
                    None => sql.push_str(piece),
                    Some(text) => {
                        number += 1;
                        sql.push_str(text);
                        sql.push_str(&if sqlite { "?".to_owned() } else { format!("${number}") });
                    }
                }
            }
        }
        sql.push(' ');
        sql.push_str(self.end);
        sql
    }
}

/// A value handed to a statement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Bind {
    Text(String),
    MaybeText(Option<String>),
    Number(i64),
}

/// The values of a statement, in order.
macro_rules! binds {
    ($($value:expr),* $(,)?) => { vec![$($crate::engine::Bind::from($value)),*] };
}
pub(crate) use binds;

impl From<&str> for Bind {
    fn from(text: &str) -> Self {
        Bind::Text(text.to_owned())
    }
}

impl From<String> for Bind {
    fn from(text: String) -> Self {
        Bind::Text(text)
    }
}

impl From<Option<String>> for Bind {
    fn from(text: Option<String>) -> Self {
        Bind::MaybeText(text)
    }
}

impl From<i64> for Bind {
    fn from(number: i64) -> Self {
        Bind::Number(number)
    }
}

impl From<u32> for Bind {
    fn from(number: u32) -> Self {
        Bind::Number(i64::from(number))
    }
}

impl From<bool> for Bind {
    fn from(flag: bool) -> Self {
        Bind::Number(i64::from(flag))
    }
}

fn sqlite(binds: Vec<Bind>) -> Result<SqliteArguments, StoreError> {
    arguments(binds, |all: &mut SqliteArguments, bind| match bind {
        Bind::Text(text) => Arguments::add(all, text),
        Bind::MaybeText(text) => Arguments::add(all, text),
        Bind::Number(number) => Arguments::add(all, number),
    })
}

fn postgres(binds: Vec<Bind>) -> Result<PgArguments, StoreError> {
    arguments(binds, |all: &mut PgArguments, bind| match bind {
        Bind::Text(text) => Arguments::add(all, text),
        Bind::MaybeText(text) => Arguments::add(all, text),
        Bind::Number(number) => Arguments::add(all, number),
    })
}

fn arguments<A: Arguments>(
    binds: Vec<Bind>,
    add: impl Fn(&mut A, Bind) -> Result<(), sqlx::error::BoxDynError>,
) -> Result<A, StoreError> {
    let mut all = A::default();
    all.reserve(binds.len(), 0);
    for bind in binds {
        add(&mut all, bind).map_err(|error| StoreError::from(sqlx::Error::Encode(error)))?;
    }
    Ok(all)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_insert_numbers_its_placeholders_through_all_rows() {
        let insert = Insert { into: "t (a, b)", row: "($, f($))", end: "on conflict do nothing" };
        let text = |sqlite| insert.statement(2, sqlite);
        assert_eq!(text(false), "insert into t (a, b) values ($1, f($2)),($3, f($4)) on conflict do nothing");
        assert_eq!(text(true), "insert into t (a, b) values (?, f(?)),(?, f(?)) on conflict do nothing");
    }
}
