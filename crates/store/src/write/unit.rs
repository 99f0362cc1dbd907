//! Which entries of the journal stand and fall together: those of one writing.
//!
//! A writing has one entry, or begins with one that concerns no case and goes on with one for each case it made or
//! changed, such as the import of a table. The entries of one writing share the moment, the colleague and the reason.

use jiff::Timestamp;
use suasion_record::{AccountId, CaseId};

use crate::{
    JournalEntry, Store, StoreError,
    engine::{Bind, Conn, binds},
    journal::rows,
    listing::count,
};

/// Operations that begin with an entry that concerns no case, and what their further entries are called.
const MANY: &[(&str, &str)] = &[
    ("table.import", "case.import"),
    ("fiction.add", "case.import"),
    ("case.open", "case.open"),
    ("journal.undo", "journal.undo"),
];

/// What was written as one: the journal entries from `first` to `last`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unit {
    /// Its first entry.
    pub first: u64,
    /// Its last entry.
    pub last: u64,
    /// When.
    pub at: Timestamp,
    /// Who.
    pub account: Option<AccountId>,
    /// Which operation.
    pub operation: String,
    /// The case that it concerns, if it concerns one alone.
    pub case: Option<CaseId>,
    /// Why.
    pub reason: String,
}

impl Store {
    /// The unit to which an entry belongs.
    ///
    /// # Errors
    /// If the database fails or the entry cannot be read.
    pub async fn unit(&self, seq: u64) -> Result<Option<Unit>, StoreError> {
        let mut tx = self.reading().await?;
        let mut conn = tx.conn();
        let Some(own) = entry(&mut conn, seq).await? else { return Ok(None) };
        let sql = "select coalesce(max(seq), 0) from journal where seq <= $1 and case_id is null";
        let head = count(conn.number(sql, binds![number(seq)]).await?);
        if let Some(head) = entry(&mut conn, head).await?
            && let Some((_, member)) = MANY.iter().find(|(operation, _)| *operation == head.operation)
        {
            let last = last_of(&mut conn, &head, member).await?;
            if last >= seq {
                return Ok(Some(unit(head, last)));
            }
        }
        Ok(Some(unit(own, seq)))
    }
}

fn unit(first: JournalEntry, last: u64) -> Unit {
    let JournalEntry { seq, at, account, operation, case, reason, .. } = first;
    Unit { first: seq, last, at, account, operation, case, reason }
}

async fn entry(conn: &mut Conn<'_>, seq: u64) -> Result<Option<JournalEntry>, StoreError> {
    let row = rows(conn, "where seq = $1", binds![number(seq)]).await?.pop();
    row.map(JournalEntry::try_from).transpose()
}

/// The last entry of the writing that begins with `head`.
async fn last_of(conn: &mut Conn<'_>, head: &JournalEntry, member: &str) -> Result<u64, StoreError> {
    let account = head.account.map(|account| account.to_string()).unwrap_or_default();
    let sql = "select coalesce(min(seq), 0) from journal where seq > $1 and (case_id is null or at <> $2
        or coalesce(account_id, '') <> $3 or reason <> $4 or operation <> $5)";
    let binds = binds![number(head.seq), head.at.to_string(), account, head.reason.as_str(), member];
    let after = count(conn.number(sql, binds).await?);
    match after {
        0 => Ok(count(conn.number("select coalesce(max(seq), 0) from journal", binds![]).await?)),
        after => Ok(after - 1),
    }
}

/// A number of an entry as the engines take it.
pub(super) fn number(seq: u64) -> Bind {
    Bind::from(i64::try_from(seq).unwrap_or(i64::MAX))
}
