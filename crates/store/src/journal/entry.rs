//! An entry of the journal as it is read.

use jiff::Timestamp;
use serde::Deserialize;
use suasion_record::{AccountId, CaseId, Id};

use super::Row;
use crate::{StoreError, listing::count, records};

/// An entry of the journal.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
pub struct JournalEntry {
    /// Its number, from 1 without a gap.
    pub seq: u64,
    /// When.
    pub at: Timestamp,
    /// Who.
    pub account: Option<AccountId>,
    /// Which operation.
    pub operation: String,
    /// Which case it concerns.
    pub case: Option<CaseId>,
    /// Why.
    pub reason: String,
    /// What changed.
    pub changes: Vec<Change>,
    /// The hash over this entry and, through the one before, over all earlier ones.
    pub hash: String,
}

/// One record that changed.
#[derive(Debug, Clone, PartialEq, Deserialize, serde::Serialize)]
pub struct Change {
    /// A code of [`Kind`](suasion_campaign::Kind), or `account`.
    pub kind: String,
    /// The record.
    pub id: Id,
    /// What it was; nothing if it was not there.
    pub before: Option<serde_json::Value>,
    /// What it became; nothing if it was taken away.
    pub after: Option<serde_json::Value>,
}

impl TryFrom<Row> for JournalEntry {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self, StoreError> {
        let wrong = |_| StoreError::Damaged(format!("journal entry {}: `{}` is no time", row.seq, row.at));
        Ok(JournalEntry {
            seq: count(row.seq),
            at: row.at.parse().map_err(wrong)?,
            account: row.account.as_deref().map(|id| records::id(id).map(AccountId)).transpose()?,
            operation: row.operation,
            case: row.case.as_deref().map(|id| records::id(id).map(CaseId)).transpose()?,
            reason: row.reason,
            changes: serde_json::from_str(&row.changes).map_err(StoreError::body("journal entry"))?,
            hash: row.hash,
        })
    }
}
