//! The lines of a backup.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

/// One line. The first is `Suasion`, the last is `End`.
#[derive(Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Line<'l> {
    /// What follows.
    Suasion(Header),
    /// A record; its body stands here exactly as in its row, so that it still fits the journal.
    #[serde(borrow)]
    Record(RecordLine<'l>),
    /// An account.
    #[serde(borrow)]
    Account(AccountLine<'l>),
    /// A thing on the shelf of the house.
    #[serde(borrow)]
    Shelved(ShelfLine<'l>),
    /// An entry of the journal.
    Entry(EntryLine),
    /// All lines before this one are there, and this is their digest.
    End(End),
}

/// The form of the lines. A reader refuses a newer one; it reads the older, which have no shelf.
pub(super) const FORM: u32 = 2;

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Header {
    pub form: u32,
    pub records: u64,
    pub entries: u64,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RecordLine<'l> {
    pub kind: Cow<'l, str>,
    pub position: i64,
    #[serde(borrow)]
    pub body: &'l RawValue,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct AccountLine<'l> {
    pub id: String,
    pub name: String,
    #[serde(borrow)]
    pub body: &'l RawValue,
    pub password: String,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ShelfLine<'l> {
    pub id: String,
    pub kind: String,
    pub about: String,
    pub position: i64,
    #[serde(borrow)]
    pub body: &'l RawValue,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct EntryLine {
    pub seq: i64,
    pub at: String,
    pub account: Option<String>,
    pub operation: String,
    pub case: Option<String>,
    pub reason: String,
    /// The text of the changes, not the changes: the hash is over the text.
    pub changes: String,
    pub previous: String,
    pub hash: String,
}

#[derive(Serialize, Deserialize, PartialEq, Eq)]
#[serde(deny_unknown_fields)]
pub(super) struct End {
    pub lines: u64,
    pub sha256: String,
}
