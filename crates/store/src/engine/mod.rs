//! One SQL text, two engines: the only place that knows which of them is open.
//!
//! Statements use `$1`, `on conflict`, `returning` and the types `text` and `bigint`, which mean the same on both. They
//! run on a [`Conn`], inside or outside of a transaction, with [`binds!`] values, and give back tuples.

mod bind;
mod gathered;
mod insert;

use std::borrow::Cow;

use sqlx::{
    AssertSqlSafe, FromRow, PgPool, Postgres, Sqlite, SqlitePool, Transaction,
    postgres::{PgConnection, PgRow},
    sqlite::{SqliteConnection, SqliteRow},
};

pub(crate) use bind::{Bind, Statement, binds};
pub(crate) use gathered::Gathered;
pub(crate) use insert::{Insert, MANY};

use crate::StoreError;
use bind::Values;

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
            Conn::Sqlite(conn) => sqlx::query_as_with(sql, bind::sqlite(binds)?).fetch_all(&mut **conn).await?,
            Conn::Postgres(conn) => sqlx::query_as_with(sql, bind::postgres(binds)?).fetch_all(&mut **conn).await?,
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
        self.run_ready(Statement::new(sql, binds, self.is_sqlite())?).await
    }

    /// Runs a statement that was made ready for this engine; how many rows it touched.
    pub async fn run_ready(&mut self, statement: Statement) -> Result<u64, StoreError> {
        let sql = AssertSqlSafe(statement.sql);
        Ok(match (self, statement.values) {
            (Conn::Sqlite(conn), Values::Sqlite(values)) => {
                sqlx::query_with(sql, values).execute(&mut **conn).await?.rows_affected()
            }
            (Conn::Postgres(conn), Values::Postgres(values)) => {
                sqlx::query_with(sql, values).execute(&mut **conn).await?.rows_affected()
            }
            // Invariant: a store has one engine, and a statement is made for the store that runs it.
            _ => return Err(StoreError::Unsound),
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
}
