//! Appending to the journal: drafts become rows, each with the hash of the one before it.

use suasion_record::{CaseId, Id};
use suasion_vault::digest;

use super::packed::pack;
use crate::{
    Heading, StoreError,
    engine::{Bind, Conn, Insert, MANY, binds},
    meta,
};

/// An entry in the making.
pub(crate) struct Draft {
    heading: Heading,
    /// A JSON array without its brackets.
    changes: String,
}

impl Draft {
    pub fn new(heading: Heading) -> Self {
        Draft { heading, changes: String::new() }
    }

    /// The entry concerns this case.
    pub fn concerns(&mut self, case: CaseId) {
        self.heading.case = Some(case);
    }

    /// Adds a change. `before` and `after` are JSON and stand in the journal exactly as in their rows.
    pub fn change(&mut self, kind: &str, id: Id, before: Option<&str>, after: Option<&str>) {
        self.add(kind, id, before, after, "");
    }

    /// Adds that a record was taken away, with the place it had in the order of entry: there it is put back.
    pub fn removal(&mut self, kind: &str, id: Id, before: &str, place: i64) {
        self.add(kind, id, Some(before), None, &format!(",\"place\":{place}"));
    }

    fn add(&mut self, kind: &str, id: Id, before: Option<&str>, after: Option<&str>, more: &str) {
        let (before, after) = (before.unwrap_or("null"), after.unwrap_or("null"));
        let comma = if self.changes.is_empty() { "" } else { ",\n" };
        // Kinds and ids are letters and digits: there is nothing to escape.
        let id = id.to_string();
        let pieces = [
            comma,
            "{\"kind\":\"",
            kind,
            "\",\"id\":\"",
            &id,
            "\",\"before\":",
            before,
            ",\"after\":",
            after,
            more,
            "}",
        ];
        self.changes.extend(pieces);
    }
}

/// A row of the journal; [`pack`] says how its changes are stored.
pub(crate) struct Row {
    pub seq: i64,
    pub at: String,
    pub account: Option<String>,
    pub operation: String,
    pub case: Option<String>,
    pub reason: String,
    pub changes: String,
    pub previous: String,
    pub hash: String,
}

impl Row {
    /// The hash that the row must have: over the hash before it and everything it says. The head is one line of JSON
    /// and the changes follow it, so two different entries never give the same bytes.
    pub fn expected_hash(&self, previous: &str) -> Result<String, StoreError> {
        let head = (self.seq, &self.at, &self.account, &self.operation, &self.case, &self.reason);
        let head = serde_json::to_string(&head).map_err(StoreError::body("journal entry"))?;
        Ok(digest::chain_hash(previous, [head.as_str(), "\n", self.changes.as_str()].concat().as_bytes()))
    }

    /// The row's values in the order of [`JOURNAL`].
    pub fn binds(self) -> Vec<Bind> {
        let (changes, packed) = pack(self.changes);
        binds![
            self.seq,
            self.at,
            self.account,
            self.operation,
            self.case,
            self.reason,
            changes,
            packed,
            self.previous,
            self.hash
        ]
    }
}

/// Rows of the journal.
pub(crate) const JOURNAL: Insert = Insert {
    into: "journal (seq, at, account_id, operation, case_id, reason, changes, packed, previous, hash)",
    row: "($, $, $, $, $, $, $, $, $, $)",
    end: "",
    most: MANY,
};

/// The last entry: its number, and its hash, empty before the first.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Head {
    pub seq: i64,
    pub hash: String,
}

impl Head {
    /// The end of the journal as the store remembers it.
    pub async fn read(conn: &mut Conn<'_>) -> Result<Self, StoreError> {
        let Some(text) = meta::get(conn, meta::JOURNAL_HEAD).await? else { return Ok(Head::default()) };
        let wrong = || StoreError::Damaged(format!("`{text}` as the end of the journal"));
        let (seq, hash) = text.split_once(' ').ok_or_else(wrong)?;
        Ok(Head { seq: seq.parse().map_err(|_| wrong())?, hash: hash.to_owned() })
    }

    pub async fn write(&self, conn: &mut Conn<'_>) -> Result<(), StoreError> {
        meta::set(conn, meta::JOURNAL_HEAD, &format!("{} {}", self.seq, self.hash)).await
    }

    /// Makes the next row of a draft.
    pub fn chain(&mut self, draft: Draft) -> Result<Row, StoreError> {
        let heading = draft.heading;
        let mut row = Row {
            seq: self.seq + 1,
            at: heading.at.to_string(),
            account: heading.account.map(|account| account.to_string()),
            operation: heading.operation,
            case: heading.case.map(|case| case.to_string()),
            reason: heading.reason,
            changes: ["[", &draft.changes, "]"].concat(),
            previous: self.hash.clone(),
            hash: String::new(),
        };
        row.hash = row.expected_hash(&self.hash)?;
        *self = Head { seq: row.seq, hash: row.hash.clone() };
        Ok(row)
    }
}
