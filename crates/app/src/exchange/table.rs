//! Many cases from one table: CSV, a row a case, all or nothing.
//!
//! `docs/case-table.md` describes the columns. Rows are read, judged and cut into search tokens on a thread of their own;
//! meanwhile the store writes those that are ready, all in one transaction. A bad row does not end the reading: every
//! problem of the whole table is listed with its line and column, and then nothing is kept.

mod columns;
mod reader;
mod row;

use std::sync::{
    Arc,
    atomic::{AtomicU64, Ordering},
};

use suasion_store::{NewCase, Step, StoreError, Watch};
use tokio::sync::mpsc;

use crate::{App, AppError, Context, FieldError, Permission, edit::refuse_unfit_reason};

pub use columns::Column;

/// What to do with columns that nobody knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OtherColumns {
    /// Refuse the table.
    Refuse,
    /// Leave them out and say so in the report.
    Ignore,
}

/// What came of a table.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct TableReport {
    /// Cases that were entered.
    pub cases: u64,
    /// Columns that were left out.
    pub ignored: Vec<String>,
}

/// Cases that go to the store together.
const BATCH: usize = 256;
/// Batches that may wait for the store.
const AHEAD: usize = 4;
/// Problems that are listed; whoever has more mends these first.
pub(super) const LISTED: usize = 1000;

/// What the reading thread hands over.
enum Read {
    /// New cases.
    Cases(Vec<NewCase>),
    /// A problem, in the order of the table; from the first on, nothing more is written.
    Problem(FieldError),
    /// The columns that were left out, said once after the head of the table.
    Ignored(Vec<String>),
}

impl App {
    /// Enters a case for every row of a CSV table, in one transaction. `watch` is told after every few hundred cases and
    /// may stop the import.
    ///
    /// # Errors
    /// [`AppError::Invalid`] lists every problem as `line 17, detained`, at most a thousand of them;
    /// [`StoreError::Interrupted`] if `watch` stopped it. In either case nothing was entered.
    pub async fn import_table(
        &self,
        context: &Context,
        table: Vec<u8>,
        others: OtherColumns,
        watch: Watch<'_>,
    ) -> Result<TableReport, AppError> {
        context.allow(Permission::Import)?;
        refuse_unfit_reason(context)?;
        // Line ends inside quoted cells make this too many; it is a measure of progress and nothing else.
        let total = table.iter().filter(|byte| **byte == b'\n').count().saturating_sub(1) as u64;
        let mut writing = self.store().begin(context.heading("table.import", None)).await?;
        // Nobody else writes until the end, so what is taken now is all that will be.
        let taken = writing.references().await?;
        let (hand_over, mut take) = mpsc::channel(AHEAD);
        let (app, reading_for) = (self.clone(), ascending(context));
        let reading =
            tokio::task::spawn_blocking(move || reader::read(&app, &reading_for, &table, others, taken, &hand_over));
        let mut report = TableReport { cases: 0, ignored: vec![] };
        let mut problems = vec![];
        let mut entering = writing.new_cases()?;
        while let Some(read) = take.recv().await {
            match read {
                Read::Ignored(columns) => report.ignored = columns,
                Read::Problem(problem) => problems.push(problem),
                Read::Cases(cases) if problems.is_empty() => {
                    report.cases += cases.len() as u64;
                    entering.put(cases).await?;
                }
                Read::Cases(_) => {}
            }
            if watch(Step { done: report.cases, total }).is_break() {
                return Err(AppError::Store(StoreError::Interrupted));
            }
        }
        reading.await.map_err(|error| AppError::Internal(error.to_string()))?;
        if !problems.is_empty() {
            return Err(AppError::Invalid(problems));
        }
        entering.finish().await?;
        writing.commit().await?;
        Ok(report)
    }
}

/// The same context with ids that ascend. Random ones would scatter the rows of a large import over every page of the
/// store; these lie side by side in the order of entry. The last 48 bits stay random.
fn ascending(context: &Context) -> Context {
    let (first, source) = (u32::from_le_bytes(context.random_bytes()) / 2, context.clone());
    let made = AtomicU64::new(u64::from(first));
    let random = move || {
        let [low, high] = [source.random_bytes::<4>(), source.random_bytes::<4>()].map(u32::from_le_bytes);
        let place = u128::from(made.fetch_add(1, Ordering::Relaxed));
        place << 48 | u128::from(high & 0xffff) << 32 | u128::from(low)
    };
    let mut ascending = Context::new(context.who.clone(), context.lang, context.now, Arc::new(random));
    ascending.reason.clone_from(&context.reason);
    ascending
}

/// A problem with its place.
fn problem(line: u64, column: &str, key: &'static str) -> FieldError {
    FieldError::new(format!("line {line}, {column}"), key)
}
