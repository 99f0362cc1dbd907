//! Values handed to statements, in the form that each engine wants.

use std::borrow::Cow;

use sqlx::{Arguments, postgres::PgArguments, sqlite::SqliteArguments};

use crate::StoreError;

/// A value handed to a statement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Bind {
    Text(String),
    MaybeText(Option<String>),
    Number(i64),
    MaybeBytes(Option<Vec<u8>>),
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

impl From<Option<Vec<u8>>> for Bind {
    fn from(bytes: Option<Vec<u8>>) -> Self {
        Bind::MaybeBytes(bytes)
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

/// A statement with its values in the form of its engine: made on whatever thread, run on a [`Conn`](super::Conn).
pub(crate) struct Statement {
    pub(super) sql: Cow<'static, str>,
    pub(super) values: Values,
}

/// Values in the form of an engine.
pub(super) enum Values {
    Sqlite(SqliteArguments),
    Postgres(PgArguments),
}

impl Statement {
    pub fn new(sql: impl Into<Cow<'static, str>>, binds: Vec<Bind>, is_sqlite: bool) -> Result<Self, StoreError> {
        let values = if is_sqlite { Values::Sqlite(sqlite(binds)?) } else { Values::Postgres(postgres(binds)?) };
        Ok(Statement { sql: sql.into(), values })
    }

    #[cfg(test)]
    pub fn sql(&self) -> &str {
        &self.sql
    }
}

pub(super) fn sqlite(binds: Vec<Bind>) -> Result<SqliteArguments, StoreError> {
    arguments(binds, |all: &mut SqliteArguments, bind| match bind {
        Bind::Text(text) => Arguments::add(all, text),
        Bind::MaybeText(text) => Arguments::add(all, text),
        Bind::Number(number) => Arguments::add(all, number),
        Bind::MaybeBytes(bytes) => Arguments::add(all, bytes),
    })
}

pub(super) fn postgres(binds: Vec<Bind>) -> Result<PgArguments, StoreError> {
    arguments(binds, |all: &mut PgArguments, bind| match bind {
        Bind::Text(text) => Arguments::add(all, text),
        Bind::MaybeText(text) => Arguments::add(all, text),
        Bind::Number(number) => Arguments::add(all, number),
        Bind::MaybeBytes(bytes) => Arguments::add(all, bytes),
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
