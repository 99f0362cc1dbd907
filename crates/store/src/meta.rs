//! What a store knows about itself: how its key is made, and where its journal ends.

use crate::{
    StoreError,
    engine::{Conn, binds},
};

/// The key header (PostgreSQL has no directory to keep it in).
pub(crate) const KEY_HEADER: &str = "key_header";
/// By what the store recognises its key.
pub(crate) const KEY_CHECK: &str = "key_check";
/// Number and hash of the last journal entry, so that a journal that was cut off is noticed.
pub(crate) const JOURNAL_HEAD: &str = "journal_head";

/// Set from the first step of making a store to the last, where there is no directory to mark.
pub(crate) const UNFINISHED: &str = "unfinished";

/// A value, where one was set.
pub(crate) async fn get(conn: &mut Conn<'_>, key: &str) -> Result<Option<String>, StoreError> {
    let row: Option<(String,)> = conn.first("select value from meta where key = $1", binds![key]).await?;
    Ok(row.map(|(value,)| value))
}

/// Sets a value.
pub(crate) async fn set(conn: &mut Conn<'_>, key: &str, value: &str) -> Result<(), StoreError> {
    let sql = "insert into meta (key, value) values ($1, $2) on conflict (key) do update set value = excluded.value";
    conn.run(sql, binds![key, value]).await?;
    Ok(())
}
