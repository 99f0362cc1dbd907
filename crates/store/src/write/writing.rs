//! The transaction of one who changes something: begun with a heading, ended by a commit or not at all.

use suasion_campaign::{CaseFile, Kind, Record};
use suasion_record::{Actor, CaseId, Id};

use crate::{
    Heading, Store, StoreError,
    engine::{Conn, Gathered, Tx},
    journal::{Draft, Head},
    read,
    write::ledger::Ledger,
};

/// A change in the making. Dropping it leaves everything as it was; so does committing it after one of its steps has
/// failed or was abandoned half-way.
pub struct Writing {
    tx: Tx,
    pub(super) ledger: Ledger,
    sound: bool,
}

impl Store {
    /// Begins a change. Waits for its turn: there is one writer at a time.
    ///
    /// # Errors
    /// [`StoreError::Busy`] if the turn does not come within a minute.
    pub async fn begin(&self, heading: Heading) -> Result<Writing, StoreError> {
        let mut tx = self.engine.writing().await?;
        let head = Head::read(&mut tx.conn()).await?;
        Ok(Writing { tx, ledger: Ledger::new(head, heading), sound: true })
    }
}

impl Writing {
    /// Starts a further journal entry in the same transaction, such as one for each case of an import.
    pub fn heading(&mut self, heading: Heading) {
        self.ledger.heading(heading);
    }

    /// The current journal entry concerns a case that was not known when it was begun, such as one that is opened by it.
    ///
    /// # Errors
    /// [`StoreError::Unsound`] if a step failed before.
    pub fn concerns(&mut self, case: CaseId) -> Result<(), StoreError> {
        self.draft()?.concerns(case);
        Ok(())
    }

    /// Makes everything last and gives the number of the last journal entry.
    ///
    /// # Errors
    /// [`StoreError::Missing`] if a record refers to what is not there, [`StoreError::Unsound`] if a step failed before.
    /// Then nothing has changed.
    pub async fn commit(mut self) -> Result<u64, StoreError> {
        self.step()?;
        let mut rows = Gathered::default();
        let head = self.ledger.close(&mut rows)?;
        let mut conn = self.tx.conn();
        conn.insert_all(rows).await?;
        head.write(&mut conn).await?;
        self.tx.commit().await?;
        Ok(crate::listing::count(head.seq))
    }

    /// A record, as it stands inside this transaction.
    ///
    /// # Errors
    /// If the database fails or what is stored is damaged; so for all functions that read here.
    pub async fn get(&mut self, kind: Kind, id: Id) -> Result<Option<Record>, StoreError> {
        read::get(&mut self.tx.conn(), kind, id).await
    }

    /// The file of a case, as it stands inside this transaction.
    ///
    /// # Errors
    /// See [`Writing::get`].
    pub async fn case_file(&mut self, case: CaseId) -> Result<Option<CaseFile>, StoreError> {
        read::case_file(&mut self.tx.conn(), case).await
    }

    /// The case with a reference, as it stands inside this transaction.
    ///
    /// # Errors
    /// See [`Writing::get`].
    pub async fn case_by_reference(&mut self, reference: &str) -> Result<Option<CaseId>, StoreError> {
        read::case_by_reference(&mut self.tx.conn(), reference).await
    }

    /// The case whose reference is this one, in whatever capitals, and how it is written.
    ///
    /// # Errors
    /// See [`Writing::get`].
    pub async fn case_written_like(&mut self, reference: &str) -> Result<Option<(CaseId, String)>, StoreError> {
        read::case_written_like(&mut self.tx.conn(), reference).await
    }

    /// The references of all cases.
    ///
    /// # Errors
    /// See [`Writing::get`].
    pub async fn references(&mut self) -> Result<Vec<String>, StoreError> {
        read::references(&mut self.tx.conn()).await
    }

    /// A person or body, as it stands inside this transaction.
    ///
    /// # Errors
    /// See [`Writing::get`].
    pub async fn actor(&mut self, actor: Actor) -> Result<Option<Record>, StoreError> {
        read::actor(&mut self.tx.conn(), actor).await
    }

    /// Persons and bodies with a name that folds to this, as they stand inside this transaction.
    ///
    /// # Errors
    /// See [`Writing::get`].
    pub async fn actors_named(&mut self, fold: &str) -> Result<Vec<Record>, StoreError> {
        read::actors_named(&mut self.tx.conn(), fold).await
    }

    /// The cases whose file names a person or body, as they stand inside this transaction.
    ///
    /// # Errors
    /// See [`Writing::get`].
    pub async fn cases_naming(&mut self, actor: Actor) -> Result<Vec<CaseId>, StoreError> {
        read::cases_naming(&mut self.tx.conn(), actor).await
    }

    /// Begins a step that writes. Until [`Writing::done`] the transaction cannot be committed.
    pub(super) fn step(&mut self) -> Result<(), StoreError> {
        std::mem::take(&mut self.sound).then_some(()).ok_or(StoreError::Unsound)
    }

    /// The step came to its end.
    pub(super) fn done(&mut self) {
        self.sound = true;
    }

    pub(super) fn conn(&mut self) -> Conn<'_> {
        self.tx.conn()
    }

    /// The current journal entry.
    pub(super) fn draft(&mut self) -> Result<&mut Draft, StoreError> {
        self.ledger.draft()
    }

    /// The place of the next new record in the order of entry.
    pub(super) fn next_position(&mut self) -> i64 {
        self.ledger.next_position()
    }

    /// Writes the finished journal entries but keeps the current one open, so that long writings stay small in memory.
    pub(super) async fn flush_finished(&mut self) -> Result<(), StoreError> {
        let mut rows = Gathered::default();
        self.ledger.finished(&mut rows)?;
        self.conn().insert_all(rows).await
    }
}
