//! What a writing counts on: the end of the journal, the entries in the making, the next place in the order of entry.

use crate::{
    Heading, StoreError,
    engine::Gathered,
    journal::{Draft, Head, JOURNAL},
};

/// The journal's end as a writing sees it. The default belongs to nobody.
#[derive(Default)]
pub(super) struct Ledger {
    head: Head,
    /// Journal entries not yet written; the last is the current one.
    drafts: Vec<Draft>,
    next_position: i64,
}

/// Positions for the records of one writing: more than any import enters before its next commit.
const POSITIONS_A_WRITING: u32 = 24;

impl Ledger {
    pub fn new(head: Head, heading: Heading) -> Self {
        // The next entry's number goes first, so that whoever writes later also enters later.
        let next_position = (head.seq + 1) << POSITIONS_A_WRITING;
        Ledger { head, drafts: vec![Draft::new(heading)], next_position }
    }

    /// Begins the next journal entry.
    pub fn heading(&mut self, heading: Heading) {
        self.drafts.push(Draft::new(heading));
    }

    /// The current journal entry.
    pub fn draft(&mut self) -> Result<&mut Draft, StoreError> {
        self.drafts.last_mut().ok_or(StoreError::Unsound)
    }

    /// The place of the next new record in the order of entry.
    pub fn next_position(&mut self) -> i64 {
        self.next_position += 1;
        self.next_position
    }

    /// The rows of the finished journal entries; the current one stays open.
    pub fn finished(&mut self, rows: &mut Gathered) -> Result<(), StoreError> {
        let finished = self.drafts.len().saturating_sub(1);
        for draft in self.drafts.drain(..finished) {
            rows.add(JOURNAL, self.head.chain(draft)?.binds());
        }
        Ok(())
    }

    /// The rows of all entries, and the end of the journal after them.
    pub fn close(mut self, rows: &mut Gathered) -> Result<Head, StoreError> {
        for draft in self.drafts.drain(..) {
            rows.add(JOURNAL, self.head.chain(draft)?.binds());
        }
        Ok(self.head)
    }
}
