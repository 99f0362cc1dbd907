//! Empty stores for tests, on either engine, and one story told on both.

use std::{
    env,
    ops::Deref,
    path::Path,
    process,
    sync::atomic::{AtomicU32, Ordering},
};

use sqlx::{Connection, PgConnection};
use suasion_store::{Location, Store};
use suasion_vault::{Key, KeyHeader, Passphrase, Strength};
use tempfile::TempDir;

/// The environment variable with the URL of a PostgreSQL server on which tests may make databases.
pub const POSTGRES: &str = "SUASION_TEST_POSTGRES";

/// An engine to test on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Engine {
    /// Encrypted SQLite in a directory that goes with the test.
    Sqlite,
    /// A PostgreSQL database that goes with the test.
    Postgres,
}

/// A story of the store, told once for each engine: makes a module with the tests `sqlite` and `postgres`.
///
/// ```ignore
/// on_both_engines! {
///     async fn an_empty_store_has_no_cases(store: &TestStore) {
///         assert_eq!(store.portfolio(&suasion_store::Filter::default()).await.unwrap().cases, 0);
///     }
/// }
/// ```
#[macro_export]
macro_rules! on_both_engines {
    ($($(#[$meta:meta])* async fn $name:ident($store:ident: &TestStore) $body:block)+) => {$(
        $(#[$meta])*
        mod $name {
            use super::*;

            async fn story($store: &$crate::stores::TestStore) $body

            #[test]
            fn sqlite() {
                $crate::stores::tell($crate::stores::Engine::Sqlite, story);
            }

            #[test]
            fn postgres() {
                $crate::stores::tell($crate::stores::Engine::Postgres, story);
            }
        }
    )+};
}

/// Tells a story on an empty store of one engine.
///
/// # Panics
/// If the story does, or there is no PostgreSQL to tell it on: a test that is not run is not passed.
pub fn tell(engine: Engine, story: impl AsyncFnOnce(&TestStore)) {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build();
    runtime.expect("the system gives a test its threads").block_on(async {
        let store = TestStore::new(engine).await;
        story(&store).await;
        store.remove().await;
    });
}

/// An empty store of a test's own.
pub struct TestStore {
    store: Store,
    location: Location,
    directory: TempDir,
}

/// The key of every test's store.
pub fn key() -> Key {
    let passphrase = Passphrase::new("a passphrase for tests".to_owned());
    Key::from_passphrase(&passphrase, &key_header()).expect("the passphrase is not empty and the header asks for one")
}

/// The key header of every test's store.
pub fn key_header() -> KeyHeader {
    KeyHeader::passphrase([7; 16], Strength::Light)
}

impl TestStore {
    /// An empty store on an engine.
    ///
    /// # Panics
    /// If it cannot be made.
    pub async fn new(engine: Engine) -> Self {
        let directory = tempfile::tempdir().expect("the system gives a test a directory");
        let location = match engine {
            Engine::Sqlite => Location::Directory(directory.path().join("store")),
            Engine::Postgres => Location::Postgres(new_database().await),
        };
        let store = Store::create(&location, &key(), &key_header()).await.expect("an empty place takes a store");
        TestStore { store, location, directory }
    }

    /// Where it lies.
    pub fn location(&self) -> &Location {
        &self.location
    }

    /// A directory for whatever else the test writes.
    pub fn directory(&self) -> &Path {
        self.directory.path()
    }

    async fn remove(self) {
        self.store.close().await;
        if let Location::Postgres(url) = &self.location {
            drop_database(url).await;
        }
    }
}

impl Deref for TestStore {
    type Target = Store;

    fn deref(&self) -> &Store {
        &self.store
    }
}

/// Makes an empty database and gives its URL.
///
/// # Panics
/// If there is no server to make it on.
pub async fn new_database() -> String {
    static NUMBER: AtomicU32 = AtomicU32::new(0);
    let name = format!("suasion_test_{}_{}", process::id(), NUMBER.fetch_add(1, Ordering::Relaxed));
    // One may be left over from a test that failed under the same process number.
    run(&format!("drop database if exists {name} with (force)")).await;
    run(&format!("create database {name} template template0 encoding 'UTF8'")).await;
    let server = server();
    let (address, _) = server.rsplit_once('/').expect("a PostgreSQL URL names a database after its last slash");
    format!("{address}/{name}")
}

/// Drops a database that a test is done with.
///
/// # Panics
/// If there is no such database.
pub async fn drop_database(url: &str) {
    let name = url.rsplit('/').next().unwrap_or_default();
    run(&format!("drop database {name} with (force)")).await;
}

fn server() -> String {
    env::var(POSTGRES).unwrap_or_else(|_| {
        panic!(
            "{POSTGRES} is not set: run `./test`, which starts a PostgreSQL server of its own, or set it to the URL of a \
             server on which databases may be made and dropped, such as postgres://postgres@127.0.0.1:5432/postgres"
        )
    })
}

async fn run(sql: &str) {
    let mut server = PgConnection::connect(&server()).await.expect("the PostgreSQL server for tests answers");
    sqlx::raw_sql(sqlx::AssertSqlSafe(sql)).execute(&mut server).await.expect("databases may be made and dropped");
    server.close().await.expect("a connection can be closed");
}
