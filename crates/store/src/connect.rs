//! How the connections of each engine are set up: who may write, what is durable, what never reaches a disk in plain text.

use std::{path::Path, time::Duration};

use sqlx::{
    ConnectOptions, Connection, PgPool,
    postgres::{PgConnectOptions, PgPoolOptions},
    sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous},
};
use suasion_vault::Key;

use crate::{StoreError, engine::Engine, location::Files};

/// Readers beside the one writer, and connections to PostgreSQL.
const READERS: u32 = 4;
const POSTGRES_CONNECTIONS: u32 = 16;
/// How long a writer waits for its turn.
const TURN: Duration = Duration::from_secs(60);
/// Bytes of a page, the unit that is sealed. Entries of the journal are a few KiB long: pages of the usual 4 KiB would be
/// half empty, and sealing has a fixed cost for each.
const PAGE_BYTES: &str = "8192";
/// The seal of a page. As strong as this use needs, and processors compute it several times faster than SHA-512.
const PAGE_SEAL: &str = "HMAC_SHA256";
/// The write-ahead log is moved into the file when it has so many pages (32 MiB): an import then writes a page that it
/// touches again and again less often.
const CHECKPOINT_PAGES: &str = "4096";
/// Pages that each connection keeps decrypted, in KiB (negative by SQLite's convention).
const CACHE_KIB: &str = "-32768";

/// The connections to an encrypted file.
pub(crate) async fn sqlite(directory: &Path, key: &Key) -> Result<Engine, StoreError> {
    let keyed = || {
        SqliteConnectOptions::new()
            .filename(Files(directory).database())
            // The key goes first; sqlx sees to that.
            .pragma("key", format!("\"x'{}'\"", *key.hex()))
            .pragma("cipher_page_size", PAGE_BYTES)
            .pragma("cipher_hmac_algorithm", PAGE_SEAL)
            // What a page that does not fit means is said in our own words, not by SQLCipher on standard error.
            .pragma("cipher_log_level", "none")
    };
    try_key(&keyed().disable_statement_logging()).await?;
    let shared = || {
        keyed()
            .foreign_keys(true)
            .busy_timeout(Duration::from_secs(5))
            .synchronous(SqliteSynchronous::Full)
            // Sorting and temporary tables never reach a disk in plain text.
            .pragma("temp_store", "memory")
            .pragma("mmap_size", "0")
            .pragma("cache_size", CACHE_KIB)
            .pragma("trusted_schema", "off")
            // Statements in logs would tell what is looked for.
            .disable_statement_logging()
    };
    let writer = SqlitePoolOptions::new()
        .max_connections(1)
        .min_connections(1)
        .idle_timeout(None)
        .max_lifetime(None)
        .acquire_timeout(TURN)
        .connect_with(
            shared()
                .journal_mode(SqliteJournalMode::Wal)
                .pragma("wal_autocheckpoint", CHECKPOINT_PAGES)
                .pragma("secure_delete", "on"),
        )
        .await?;
    let readers = SqlitePoolOptions::new()
        .max_connections(READERS)
        .max_lifetime(None)
        .connect_lazy_with(shared().pragma("query_only", "on").pragma("wal_autocheckpoint", "0"));
    Ok(Engine::Sqlite { writer, readers })
}

/// Reads one page with a connection of its own, and closes it whatever came of it: a pool whose first connection fails
/// leaves SQLite's thread behind, to be cut off when the process ends.
async fn try_key(options: &SqliteConnectOptions) -> Result<(), StoreError> {
    let mut conn = options.connect().await?;
    let read = sqlx::query("select count(*) from sqlite_master").execute(&mut conn).await;
    conn.close().await?;
    read?;
    Ok(())
}

/// The connections to a PostgreSQL server.
pub(crate) async fn postgres(url: &str) -> Result<PgPool, StoreError> {
    let options: PgConnectOptions = url.parse()?;
    // Acknowledged means durable, whatever the server's default is.
    let options = options.disable_statement_logging().options([("synchronous_commit", "on")]);
    let pool = PgPoolOptions::new().max_connections(POSTGRES_CONNECTIONS).acquire_timeout(TURN);
    Ok(pool.connect_with(options).await?)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use sqlx::Row;
    use suasion_vault::KeyHeader;

    use super::*;
    use crate::{Location, Store};

    /// What a setting is on a connection.
    async fn setting(pool: &sqlx::SqlitePool, name: &str) -> String {
        let sql = sqlx::AssertSqlSafe(format!("pragma {name}"));
        let row = sqlx::query(sql).fetch_one(pool).await.unwrap();
        row.try_get::<i64, _>(0).map(|number| number.to_string()).unwrap_or_else(|_| row.get(0))
    }

    #[tokio::test]
    async fn one_connection_writes_and_checkpoints_and_nothing_reaches_a_disk_in_plain_text() {
        let directory = tempfile::tempdir().unwrap();
        let location = Location::Directory(directory.path().join("store"));
        let key = Key::from_file_bytes(&[5; 32]).unwrap();
        let store = Store::create(&location, &key, &KeyHeader::key_file()).await.unwrap();
        let Engine::Sqlite { writer, readers } = &*store.engine else { panic!("a directory is SQLite") };
        assert_eq!(writer.options().get_max_connections(), 1);
        let common = [
            ("journal_mode", "wal"),
            ("synchronous", "2"),
            ("foreign_keys", "1"),
            ("temp_store", "2"),
            ("mmap_size", "0"),
            ("page_size", PAGE_BYTES),
            ("trusted_schema", "0"),
            ("busy_timeout", "5000"),
        ];
        for (name, expected) in common {
            assert_eq!(setting(writer, name).await, expected, "{name} of the writer");
            assert_eq!(setting(readers, name).await, expected, "{name} of a reader");
        }
        for (name, of_writer, of_reader) in [("query_only", "0", "1"), ("wal_autocheckpoint", CHECKPOINT_PAGES, "0")] {
            assert_eq!(setting(writer, name).await, of_writer, "{name} of the writer");
            assert_eq!(setting(readers, name).await, of_reader, "{name} of a reader");
        }
        assert_eq!(setting(writer, "secure_delete").await, "1");
        assert_eq!(setting(writer, "cipher_log_level").await, "NONE");
        assert!(!setting(writer, "cipher_version").await.is_empty(), "the SQLite that is linked is SQLCipher");
        let written = sqlx::query("delete from meta").execute(readers).await;
        assert!(written.is_err(), "a reader cannot write");
    }
}
