//! Making, opening and closing a store.

use std::{fs::File, sync::Arc};

use sqlx::PgPool;
use suasion_vault::{Key, KeyHeader};

use crate::{
    Location, StoreError,
    connect::{postgres, sqlite},
    engine::{Engine, Tx, binds},
    location::Files,
    meta,
    migrate::{is_store, migrate, unmake},
};

/// An open store. Cheap to clone; all clones share the same connections.
#[derive(Clone)]
pub struct Store {
    pub(crate) engine: Arc<Engine>,
    location: Location,
    /// Held as long as any clone lives; a PostgreSQL store needs none.
    _lock: Option<Arc<File>>,
}

impl Store {
    /// How the key of the store at a place is made: by a passphrase, or from a key file.
    ///
    /// # Errors
    /// [`StoreError::NotAStore`] if there is none.
    pub async fn key_header(location: &Location) -> Result<KeyHeader, StoreError> {
        match location {
            Location::Directory(directory) => Files(directory).read_header(),
            Location::Postgres(url) => {
                let pool = postgres(url).await?;
                let header = postgres_header(&pool, location).await;
                pool.close().await;
                header
            }
        }
    }

    /// Makes an empty store.
    ///
    /// # Errors
    /// [`StoreError::AlreadyAStore`] if there is one.
    pub async fn create(location: &Location, key: &Key, header: &KeyHeader) -> Result<Self, StoreError> {
        let store = Store::make(location, key, header).await?;
        match store.finish().await {
            Ok(()) => Ok(store),
            Err(error) => {
                store.close().await;
                Err(error)
            }
        }
    }

    /// Begins an empty store. Until [`Store::finish`] there is none for anybody else: a store that was begun and left
    /// behind cannot be opened, and the next one made there takes its place.
    ///
    /// # Errors
    /// [`StoreError::AlreadyAStore`] if there is a finished one. What was begun is taken away again.
    pub async fn make(location: &Location, key: &Key, header: &KeyHeader) -> Result<Self, StoreError> {
        let store = match location {
            Location::Directory(directory) => {
                let files = Files(directory);
                if files.is_taken() {
                    return Err(StoreError::AlreadyAStore(location.to_string()));
                }
                let lock = files.begin()?;
                let begun = async {
                    files.write_header(header)?;
                    files.make_database()?;
                    sqlite(directory, key).await
                };
                match begun.await {
                    Ok(engine) => Store::of(engine, location, Some(lock)),
                    Err(error) => {
                        files.abandon()?;
                        return Err(error);
                    }
                }
            }
            Location::Postgres(url) => Store::of(Engine::Postgres(postgres(url).await?), location, None),
        };
        match store.lay_out(key, header).await {
            Ok(()) => Ok(store),
            Err(error @ StoreError::AlreadyAStore(_)) => {
                store.close().await;
                Err(error)
            }
            Err(error) => {
                if let Err(left) = store.abandon().await {
                    tracing::warn!(error = %left, "what was begun could not be taken away; the next attempt will");
                }
                Err(error)
            }
        }
    }

    /// Makes the tables.
    async fn lay_out(&self, key: &Key, header: &KeyHeader) -> Result<(), StoreError> {
        let mut tx = self.engine.writing().await?;
        if is_store(&mut tx.conn()).await? {
            if meta::get(&mut tx.conn(), meta::UNFINISHED).await?.is_none() {
                return Err(StoreError::AlreadyAStore(self.location.to_string()));
            }
            unmake(&mut tx.conn()).await?;
        }
        migrate(&mut tx).await?;
        let mut conn = tx.conn();
        meta::set(&mut conn, meta::KEY_HEADER, &header.to_text()).await?;
        meta::set(&mut conn, meta::KEY_CHECK, &key.check()).await?;
        meta::set(&mut conn, meta::UNFINISHED, "yes").await?;
        tx.commit().await
    }

    /// Says that a store that was begun is one from now on.
    ///
    /// # Errors
    /// If it cannot be written.
    pub async fn finish(&self) -> Result<(), StoreError> {
        let mut tx = self.engine.writing().await?;
        tx.conn().run("delete from meta where key = $1", binds![meta::UNFINISHED]).await?;
        tx.commit().await?;
        match &self.location {
            Location::Directory(directory) => Files(directory).finish(),
            Location::Postgres(_) => Ok(()),
        }
    }

    /// Takes away a store that was begun; one that is finished is only closed.
    ///
    /// # Errors
    /// If something cannot be taken away.
    pub async fn abandon(self) -> Result<(), StoreError> {
        let location = self.location.clone();
        match &location {
            Location::Directory(directory) => {
                self.close().await;
                let files = Files(directory);
                if files.is_unfinished() { files.abandon() } else { Ok(()) }
            }
            Location::Postgres(_) => {
                let dropped = self.drop_unfinished().await;
                self.close().await;
                dropped
            }
        }
    }

    async fn drop_unfinished(&self) -> Result<(), StoreError> {
        let mut tx = self.engine.writing().await?;
        let mut conn = tx.conn();
        if is_store(&mut conn).await? && meta::get(&mut conn, meta::UNFINISHED).await?.is_some() {
            unmake(&mut conn).await?;
        }
        tx.commit().await
    }

    /// Opens a store and brings it to the schema of this program.
    ///
    /// # Errors
    /// Says whether there is none, the key is another, another process has it, or a newer program wrote it.
    pub async fn open(location: &Location, key: &Key) -> Result<Self, StoreError> {
        let store = match location {
            Location::Directory(directory) => {
                let files = Files(directory);
                if !files.database().exists() || files.is_unfinished() {
                    return Err(StoreError::NotAStore(location.to_string()));
                }
                let lock = files.take_lock()?;
                files.close_to_others();
                Store::of(sqlite(directory, key).await?, location, Some(lock))
            }
            Location::Postgres(url) => Store::of(Engine::Postgres(postgres(url).await?), location, None),
        };
        match store.look_over(key).await {
            Ok(()) => Ok(store),
            Err(error) => {
                // Connections that are dropped without being closed leave their threads to the end of the process.
                store.close().await;
                Err(error)
            }
        }
    }

    /// Whether this is a store and the key is its own; then brings its schema up.
    async fn look_over(&self, key: &Key) -> Result<(), StoreError> {
        if let Engine::Postgres(pool) = &*self.engine {
            postgres_header(pool, &self.location).await?;
        }
        let mut tx = self.engine.writing().await?;
        if !is_store(&mut tx.conn()).await? {
            return Err(StoreError::NotAStore(self.location.to_string()));
        }
        // PostgreSQL does not need the key to give out its rows; the check keeps one store to one key all the same.
        if meta::get(&mut tx.conn(), meta::KEY_CHECK).await?.is_some_and(|check| check != key.check()) {
            return Err(StoreError::WrongKey);
        }
        migrate(&mut tx).await?;
        tx.commit().await
    }

    fn of(engine: Engine, location: &Location, lock: Option<File>) -> Self {
        Store { engine: Arc::new(engine), location: location.clone(), _lock: lock.map(Arc::new) }
    }

    /// Closes all connections, the writer last: it moves the write-ahead log into the file.
    pub async fn close(self) {
        match &*self.engine {
            Engine::Postgres(pool) => pool.close().await,
            Engine::Sqlite { writer, readers } => {
                readers.close().await;
                if let Err(error) = sqlx::query("pragma wal_checkpoint(truncate)").execute(writer).await {
                    // Nothing is lost: the log is read again when the store is opened.
                    tracing::warn!(%error, "the write-ahead log could not be moved into the database file");
                }
                writer.close().await;
            }
        }
    }

    /// A snapshot in which what is read belongs together.
    pub(crate) async fn reading(&self) -> Result<Tx, StoreError> {
        self.engine.reading().await
    }
}

async fn postgres_header(pool: &PgPool, location: &Location) -> Result<KeyHeader, StoreError> {
    let mut tx = Tx::Postgres(pool.begin().await?);
    let mut conn = tx.conn();
    if !is_store(&mut conn).await? {
        return Err(StoreError::NotAStore(location.to_string()));
    }
    if meta::get(&mut conn, meta::UNFINISHED).await?.is_some() {
        return Err(StoreError::NotAStore(location.to_string()));
    }
    let text = meta::get(&mut conn, meta::KEY_HEADER).await?;
    let text = text.ok_or_else(|| StoreError::NotAStore(location.to_string()))?;
    Ok(KeyHeader::from_text(&text)?)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn what_was_acknowledged_is_there_after_closing_and_opening() {
        let directory = tempfile::tempdir().unwrap();
        let location = Location::Directory(directory.path().join("store"));
        let key = Key::from_file_bytes(&[5; 32]).unwrap();
        let heading = crate::Heading {
            at: jiff::Timestamp::UNIX_EPOCH,
            account: None,
            operation: "look".into(),
            case: None,
            reason: String::new(),
        };
        let store = Store::create(&location, &key, &KeyHeader::key_file()).await.unwrap();
        store.begin(heading.clone()).await.unwrap().commit().await.unwrap();
        store.close().await;
        let store = Store::open(&location, &key).await.unwrap();
        assert_eq!(store.begin(heading).await.unwrap().commit().await.unwrap(), 2);
    }

    #[tokio::test]
    async fn a_store_of_a_newer_program_is_left_alone() {
        let directory = tempfile::tempdir().unwrap();
        let location = Location::Directory(directory.path().join("store"));
        let key = Key::from_file_bytes(&[5; 32]).unwrap();
        let store = Store::create(&location, &key, &KeyHeader::key_file()).await.unwrap();
        let mut tx = store.engine.writing().await.unwrap();
        tx.conn().run("insert into migrations values (9999, 'x')", binds![]).await.unwrap();
        tx.commit().await.unwrap();
        store.close().await;
        assert!(matches!(Store::open(&location, &key).await, Err(StoreError::Newer { found: 9999, .. })));
    }

    #[tokio::test]
    async fn an_altered_migration_is_noticed() {
        let directory = tempfile::tempdir().unwrap();
        let location = Location::Directory(directory.path().join("store"));
        let key = Key::from_file_bytes(&[5; 32]).unwrap();
        let store = Store::create(&location, &key, &KeyHeader::key_file()).await.unwrap();
        let mut tx = store.engine.writing().await.unwrap();
        tx.conn().run("update migrations set checksum = 'x'", binds![]).await.unwrap();
        tx.commit().await.unwrap();
        store.close().await;
        assert!(matches!(Store::open(&location, &key).await, Err(StoreError::Migration { number: 1 })));
    }
}
