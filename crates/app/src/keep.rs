//! Keeping the record: everything in a sealed file and back again, and what is computed from the records made anew.

use std::{ops::ControlFlow, path::Path};

use suasion_record::CaseId;
use suasion_store::{BackupReport, Heading, Step, StoreError, Watch};
use suasion_vault::Passphrase;

use crate::{App, AppError, Context, Permission};

/// How many case ids are read at once.
const HANDFUL: u32 = 1000;

impl App {
    /// Writes every record, account and journal entry into a new file, sealed with a passphrase.
    ///
    /// # Errors
    /// A missing permission; a file that is there already or cannot be written; an interruption, after which no file is
    /// left.
    pub async fn backup(
        &self,
        context: &Context,
        file: &Path,
        passphrase: Passphrase,
        watch: Watch<'_>,
    ) -> Result<BackupReport, AppError> {
        context.allow(Permission::Administer)?;
        Ok(self.store().backup(file, passphrase, self.strength(), watch).await?)
    }

    /// Brings a backup into an empty store. It needs no permission because there is nobody yet who could hold one: the
    /// accounts come with the backup, and a store that is not empty refuses.
    ///
    /// # Errors
    /// A store that is not empty; a file that is damaged or opens with another passphrase; an interruption. Whoever
    /// restores begins the store ([`Store::make`](suasion_store::Store::make)) and either finishes it afterwards
    /// ([`App::finish`]) or gives it up ([`App::abandon`]): half a restore is no store.
    pub async fn restore(
        &self,
        context: &Context,
        file: &Path,
        passphrase: Passphrase,
        watch: Watch<'_>,
    ) -> Result<BackupReport, AppError> {
        let report = self.store().restore(file, passphrase, watch).await?;
        self.settle_all(context.heading("store.restore", None), watch).await?;
        Ok(report)
    }

    /// Makes overviews, due days and search words of all cases anew, after the law or the vocabularies have changed.
    /// Gives the number of cases.
    ///
    /// # Errors
    /// A missing permission; an interruption, after which everything is as before.
    pub async fn rebuild(&self, context: &Context, watch: Watch<'_>) -> Result<u64, AppError> {
        context.allow(Permission::Administer)?;
        self.settle_all(context.heading("store.rebuild", None), watch).await
    }

    async fn settle_all(&self, heading: Heading, watch: Watch<'_>) -> Result<u64, AppError> {
        let cases = self.all_cases().await?;
        let total = cases.len() as u64;
        let mut writing = self.store().begin(heading).await?;
        for (done, case) in (1..).zip(cases) {
            if let Some(file) = writing.case_file(case).await? {
                self.settle(&mut writing, &file).await?;
            }
            if watch(Step { done, total }) == ControlFlow::Break(()) {
                return Err(StoreError::Interrupted.into());
            }
        }
        writing.commit().await?;
        Ok(total)
    }

    async fn all_cases(&self) -> Result<Vec<CaseId>, AppError> {
        let mut all = Vec::new();
        loop {
            let next = self.store().case_ids(all.last().copied(), HANDFUL).await?;
            if next.is_empty() {
                return Ok(all);
            }
            all.extend(next);
        }
    }
}
