//! What can go wrong between a use case and the disk: what happened, and what to do.

use std::path::PathBuf;

use sqlx::error::{DatabaseError, ErrorKind};

/// A store could not be opened, read or written.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The key is another one.
    #[error(
        "this key does not open the store: check the passphrase or key file (a damaged first page looks the same: then restore a backup)"
    )]
    WrongKey,
    /// There is no store.
    #[error("there is no store at {0}: make one with `suasion init`, or check the place")]
    NotAStore(String),
    /// There is one already.
    #[error("there is already something at {0}: choose an empty place, or open what is there")]
    AlreadyAStore(String),
    /// A newer program has been here.
    #[error("the store has schema {found}, and this program knows up to {known}: use the newer program")]
    Newer {
        /// The newest migration that was applied.
        found: i64,
        /// The newest migration of this program.
        known: i64,
    },
    /// An applied migration is not the one this program knows.
    #[error(
        "migration {number} of the store differs from this program's: the program or the store was altered; use the released program"
    )]
    Migration {
        /// Which migration.
        number: i64,
    },
    /// Another process has the store open.
    #[error("another program has the store at {0} open: stop it, or work through it")]
    Locked(PathBuf),
    /// Somebody else is writing for too long.
    #[error("the store was busy for too long: try again when the import, backup or check that is running has ended")]
    Busy,
    /// Something unique is taken.
    #[error("{what} `{value}` is taken: choose another")]
    Taken {
        /// What it is: `reference` or `account name`.
        what: &'static str,
        /// The value.
        value: String,
    },
    /// A record refers to what is not there.
    #[error(
        "something that a record refers to is not in its case's file, or is still referred to: add it first, or remove what refers to it ({0})"
    )]
    Missing(String),
    /// What was written later rests on what is to be taken back.
    #[error("entry {entry} of the journal rests on what is to be taken back: take that one back first")]
    InTheWay {
        /// The last entry that does.
        entry: u64,
    },
    /// A journal entry that cannot be taken back.
    #[error("this entry of the journal changed no record, so there is nothing to take back")]
    NothingToUndo,
    /// An earlier step of the same writing failed.
    #[error("nothing was saved, because an earlier step of the same change failed: make the change again")]
    Unsound,
    /// The data cannot be read as what it should be.
    #[error("the store is damaged ({0}): stop writing, and restore a backup")]
    Damaged(String),
    /// A restore needs an empty store.
    #[error("the store is not empty: restore into a new one")]
    NotEmpty,
    /// The journal is not intact.
    #[error(
        "the journal is not intact, so a backup could not be restored ({0}): run `suasion journal verify` and restore an earlier backup"
    )]
    NotIntact(String),
    /// A backup is not what it should be.
    #[error("the backup is refused and nothing was restored: {0}")]
    BackupRefused(String),
    /// The caller stopped it.
    #[error("stopped before the end; nothing was changed and nothing was left behind")]
    Interrupted,
    /// A secret could not be used.
    #[error(transparent)]
    Vault(#[from] suasion_vault::VaultError),
    /// A file could not be used.
    #[error("{path}: {error}")]
    File {
        /// The file.
        path: PathBuf,
        /// Why.
        error: std::io::Error,
    },
    /// The database server cannot be reached.
    #[error("the database cannot be reached ({0}): check that it runs and that the address is right")]
    Unreachable(String),
    /// Anything else the engine says.
    #[error("the database failed: {0}")]
    Database(sqlx::Error),
}

/// SQLite: the file is encrypted with another key or is no database.
const SQLITE_NOTADB: &str = "26";
/// SQLite: a page is not what was written.
const SQLITE_CORRUPT: i32 = 11;
/// SQLite: reading failed; SQLCipher says so when a page's seal does not fit.
const SQLITE_IOERR: i32 = 10;
/// SQLite: somebody else holds the lock.
const SQLITE_BUSY: i32 = 5;

impl StoreError {
    pub(crate) fn file(path: impl Into<PathBuf>) -> impl FnOnce(std::io::Error) -> StoreError {
        let path = path.into();
        move |error| StoreError::File { path, error }
    }

    /// Damage in a stored body.
    pub(crate) fn body(what: impl std::fmt::Display) -> impl FnOnce(serde_json::Error) -> StoreError {
        move |error| StoreError::Damaged(format!("{what}: {error}"))
    }
}

impl From<sqlx::Error> for StoreError {
    fn from(error: sqlx::Error) -> Self {
        match error {
            sqlx::Error::Database(ref raised) => from_engine(&**raised).unwrap_or(StoreError::Database(error)),
            sqlx::Error::PoolTimedOut => StoreError::Busy,
            sqlx::Error::Io(error) => StoreError::Unreachable(error.to_string()),
            error @ (sqlx::Error::ColumnDecode { .. } | sqlx::Error::Decode(_)) => {
                StoreError::Damaged(error.to_string())
            }
            error => StoreError::Database(error),
        }
    }
}

fn from_engine(raised: &dyn DatabaseError) -> Option<StoreError> {
    let said = raised.message().to_owned();
    let code = raised.code().unwrap_or_default();
    // SQLite's codes are numbers whose low byte is the kind; PostgreSQL's have five characters.
    let sqlite = (code.len() < 5).then(|| code.parse::<i32>().ok()).flatten().map(|code| code & 0xff);
    match (raised.kind(), sqlite) {
        (ErrorKind::ForeignKeyViolation, _) => Some(StoreError::Missing(said)),
        (ErrorKind::UniqueViolation, _) if said.contains("reference") => {
            Some(StoreError::Taken { what: "reference", value: String::new() })
        }
        _ if code == SQLITE_NOTADB => Some(StoreError::WrongKey),
        (_, Some(SQLITE_CORRUPT | SQLITE_IOERR)) => Some(StoreError::Damaged(said)),
        (_, Some(SQLITE_BUSY)) => Some(StoreError::Busy),
        _ => None,
    }
}
