//! `suasion journal`: who changed what, and whether the journal is whole.

use clap::{Args, Subcommand};
use serde_json::json;
use suasion_app::{JournalReport, JournalRow, fault_said, form::Values, report_in_json};
use suasion_locale::say;

use crate::{
    given::Given,
    house::at_home,
    progress::Progress,
    said::{Said, Sheet},
    trouble::Trouble,
};

const SHOW: &str = "suasion journal show
suasion journal show WJT-1989 --page 2";
const VERIFY: &str = "suasion journal verify && echo intact";
const UNDO: &str = "suasion journal undo 17 --reason \"the wrong table\"";

#[derive(Subcommand, Debug)]
pub enum Journal {
    #[command(after_help = SHOW)]
    Show(Show),
    #[command(after_help = VERIFY)]
    Verify,
    #[command(after_help = UNDO)]
    Undo(Undo),
}

#[derive(Args, Debug)]
pub struct Show {
    reference: Option<String>,
    #[arg(long, default_value_t = 1, value_parser = clap::value_parser!(u32).range(1..))]
    page: u32,
}

#[derive(Args, Debug)]
pub struct Undo {
    entry: u64,
}

impl Journal {
    pub async fn run(self, given: &Given) -> Result<Said, Trouble> {
        match self {
            Journal::Show(show) => show.run(given).await,
            Journal::Verify => verify(given).await,
            Journal::Undo(undo) => undo.run(given).await,
        }
    }
}

impl Show {
    async fn run(self, given: &Given) -> Result<Said, Trouble> {
        let reference = self.reference.as_deref();
        at_home(given, async |house| {
            if given.json {
                let values = Values::new().with("case", reference.unwrap_or("")).with("page", self.page.to_string());
                let operation = if reference.is_some() { "case.journal" } else { "journal.show" };
                return Ok(Said::Json(house.answer(operation, &values).await?));
            }
            let page = house.app.journal(&house.context, reference, self.page).await?;
            let rows: Vec<Vec<String>> = page.rows.iter().map(row).collect();
            let total = say(given.lang(), "journal-total", &[("count", page.total.into())]);
            Ok(Sheet::new().table(&rows).line(total).into())
        })
        .await
    }
}

impl Undo {
    async fn run(self, given: &Given) -> Result<Said, Trouble> {
        let lang = given.lang();
        let values = Values::new().with("entry", self.entry.to_string());
        let back = at_home(given, async |house| {
            let progress = Progress::new(lang, "progress-undo");
            Ok(house.app.undo(&house.context, &values, &mut progress.watch()).await?)
        })
        .await?;
        if given.json {
            return Ok(Said::Json(json!(back)));
        }
        let numbers = [("records", back.records), ("first", back.first), ("last", back.last), ("entry", back.entry)];
        let fill = numbers.map(|(name, number)| (name, number.into()));
        Ok(Sheet::of(say(lang, "undo-done", &fill)).into())
    }
}

fn row(row: &JournalRow) -> Vec<String> {
    let entry = &row.entry;
    // To the second: finer is in the JSON.
    let at = entry.at.strftime("%Y-%m-%d %H:%M:%SZ").to_string();
    vec![
        entry.seq.to_string(),
        at,
        row.who.clone(),
        entry.operation.clone(),
        row.reference.clone(),
        entry.reason.clone(),
    ]
}

/// Checks the journal; a journal with faults is an answer and a failure at once.
async fn verify(given: &Given) -> Result<Said, Trouble> {
    let report = at_home(given, async |house| {
        let progress = Progress::new(given.lang(), "progress-verify");
        Ok(house.app.verify_journal(&house.context, &mut progress.watch()).await?)
    })
    .await?;
    let said =
        if given.json { Said::Json(report_in_json(&report, given.lang())) } else { sheet(&report, given).into() };
    if report.is_intact() {
        return Ok(said);
    }
    said.print().map_err(Trouble::file("-"))?;
    Err(Trouble::Journal(report.faults.len()))
}

fn sheet(report: &JournalReport, given: &Given) -> Sheet {
    let sheet = report.faults.iter().fold(Sheet::new(), |sheet, fault| sheet.line(fault_said(fault, given.lang())));
    if !report.is_intact() {
        return sheet;
    }
    let head = report.head.clone().unwrap_or_default();
    sheet.line(say(given.lang(), "journal-intact", &[("count", report.entries.into()), ("head", head.into())]))
}
