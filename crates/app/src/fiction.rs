//! Invented portfolios: for demonstrations, for tests, for seeing how a house feels with many cases in it.
//!
//! Nobody in them exists. Names are put together by chance from common parts, so one may sound like somebody's; nobody
//! is meant. Places, prisons, courts and organisations are invented and say so. Every case carries the mark
//! `fictional`, which every page and document shows, and a reference such as `F-000001`.
//!
//! The invented cases are as untidy as real ones: dates of every kind of uncertainty, statements that contradict each
//! other, demands with flaws, chains that stall at every link, answers of every kind with every verdict, things that fall
//! due around the given day. The same seed and day give the same cases, and the n-th case is the same however many
//! there are.
//!
//! How the files build on one another: `chance` draws; `name` and `wording` make names and dates; `cast` and `plot` say
//! who plays and what happens; `author` writes records; `story` and `asking` are the two halves of a case.

mod asking;
mod author;
mod cast;
mod chance;
mod name;
mod plot;
mod story;
mod wording;

use std::ops::ControlFlow;

use suasion_campaign::{CaseFile, overview};
use suasion_record::Day;
use suasion_store::{NewCase, Step, StoreError, Watch};

use crate::{App, AppError, Context, Permission, index::tokens};

/// Cases that go to the store together.
const BATCH: usize = 256;

/// `count` invented cases, as they stand on `today`.
///
/// ```
/// let today = "2026-11-01".parse().unwrap();
/// let cases: Vec<_> = suasion_app::fiction::portfolio(3, 64, today).collect();
/// assert_eq!(cases[2].case().reference, "F-000003");
/// assert!(cases.iter().all(|file| file.case().fictional));
/// ```
pub fn portfolio(count: u32, seed: u64, today: Day) -> impl Iterator<Item = CaseFile> + Send {
    (1..=count).map(move |number| case(number, seed, today))
}

/// The n-th invented case.
fn case(number: u32, seed: u64, today: Day) -> CaseFile {
    let mut author = author::Author::new(number, seed, today);
    let plot = plot::Plot::drawn(&mut author.chance);
    let told = story::tell(&mut author, &plot);
    asking::tell(&mut author, &plot, &told);
    author.file
}

impl App {
    /// Enters `count` invented cases in one transaction and says how many there are now.
    ///
    /// # Errors
    /// A missing permission; a store that holds invented cases already; [`StoreError::Interrupted`] if `watch` stopped it.
    pub async fn add_fiction(
        &self,
        context: &Context,
        count: u32,
        seed: u64,
        watch: Watch<'_>,
    ) -> Result<u64, AppError> {
        context.allow(Permission::Import)?;
        let mut writing = self.store().begin(context.heading("fiction.add", None)).await?;
        let mut cases = portfolio(count, seed, context.now.today);
        let mut done = 0;
        let mut entering = writing.new_cases()?;
        loop {
            // Making cases takes the processor for a while; other work goes on meanwhile.
            let (app, making_for) = (self.clone(), context.clone());
            let made = tokio::task::spawn_blocking(move || {
                let batch: Vec<_> = cases.by_ref().take(BATCH).map(|file| app.new_case(&making_for, file)).collect();
                (cases, batch)
            });
            let (rest, batch) = made.await.map_err(|error| AppError::Internal(error.to_string()))?;
            cases = rest;
            if batch.is_empty() {
                break;
            }
            done += batch.len() as u64;
            entering.put(batch).await?;
            if let ControlFlow::Break(()) = watch(Step { done, total: u64::from(count) }) {
                return Err(AppError::Store(StoreError::Interrupted));
            }
        }
        entering.finish().await?;
        writing.commit().await?;
        Ok(done)
    }

    /// A case ready for the store: under its heading, with its row and its words.
    pub(crate) fn new_case(&self, context: &Context, file: CaseFile) -> NewCase {
        NewCase {
            heading: context.heading("case.import", Some(file.case().id)),
            overview: overview(&file, self.vocabularies()),
            tokens: tokens(&file),
            file,
        }
    }
}
