//! Backups: every record, account and journal entry as lines of JSON, the same from either engine, sealed with a
//! passphrase before a byte of them reaches a disk.
//!
//! What follows from the records (lists, search index, names) is not in a backup; after a restore the use cases make
//! it anew. Sessions end with the store they belong to.

mod dump;
mod line;
mod restore;
mod sealed;

/// What went into a backup, or came out of one.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct BackupReport {
    /// Records and accounts.
    pub records: u64,
    /// Journal entries.
    pub entries: u64,
}
