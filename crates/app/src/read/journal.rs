//! The journal: every change, who, when, why, before and after; and whether it is whole.

use serde::Serialize;
use serde_json::{Value, json};
use suasion_record::Lang;
use suasion_store::{JournalEntry, JournalFilter, JournalReport, Listing, Page, Watch};

use crate::{App, AppError, Context, Permission, store_words::fault_said};

/// The journal of everything or of one case, newest first.
#[derive(Debug, Clone, Serialize)]
pub struct JournalPage {
    /// How many entries there are.
    pub total: u64,
    /// Those of this page.
    pub rows: Vec<JournalRow>,
}

/// One entry.
#[derive(Debug, Clone, Serialize)]
pub struct JournalRow {
    /// The account name of who did it; empty for what nobody signed in did.
    pub who: String,
    /// The reference of the case it belongs to; empty if to none.
    pub reference: String,
    /// What was done.
    #[serde(flatten)]
    pub entry: JournalEntry,
}

impl App {
    /// The journal, of one case if a reference is given. Auditors and administrators read all of it; who may read
    /// cases reads the part of each case.
    ///
    /// # Errors
    /// An unknown reference; a missing permission.
    pub async fn journal(
        &self,
        context: &Context,
        reference: Option<&str>,
        page: u32,
    ) -> Result<JournalPage, AppError> {
        context.allow(if reference.is_some() { Permission::Read } else { Permission::Audit })?;
        let case = match reference {
            Some(reference) => Some(self.case_id(reference).await?),
            None => None,
        };
        let page = Page { limit: 50, offset: page.saturating_sub(1).saturating_mul(50) };
        let Listing { rows, total } =
            self.store().journal(&JournalFilter { case, ..JournalFilter::default() }, page).await?;
        let accounts = self.store().accounts().await?;
        let mut named = Vec::with_capacity(rows.len());
        for mut entry in rows {
            // Who may read the journal but no cases learns that a record changed, not what it says.
            if !context.who.as_ref().is_some_and(|who| Permission::Read.granted_to(&who.roles)) {
                entry.changes.iter_mut().filter(|change| change.kind != "account").for_each(|change| {
                    change.before = None;
                    change.after = None;
                });
            }
            let who = accounts.iter().find(|account| Some(account.id) == entry.account);
            let reference = match entry.case {
                Some(case) => self.store().overview(case).await?.map_or_else(String::new, |row| row.reference),
                None => String::new(),
            };
            named.push(JournalRow {
                who: who.map_or_else(String::new, |account| account.name.clone()),
                reference,
                entry,
            });
        }
        Ok(JournalPage { total, rows: named })
    }

    /// Checks the whole journal and the records against it.
    ///
    /// # Errors
    /// A missing permission; an interruption. What is wrong with the journal is in the report.
    pub async fn verify_journal(&self, context: &Context, watch: Watch<'_>) -> Result<JournalReport, AppError> {
        context.allow(Permission::Audit)?;
        Ok(self.store().verify_journal(watch).await?)
    }
}

/// What a reading of the whole journal found, as the API answers it.
pub fn report_in_json(report: &JournalReport, lang: Lang) -> Value {
    let faults: Vec<String> = report.faults.iter().map(|fault| fault_said(fault, lang)).collect();
    json!({ "intact": report.is_intact(), "entries": report.entries, "head": report.head, "faults": faults })
}
