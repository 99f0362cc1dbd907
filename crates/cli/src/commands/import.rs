//! `suasion import`: cases from files.

use std::path::PathBuf;

use clap::{Args, Subcommand};
use serde_json::json;
use suasion_app::{OtherColumns, form::Values};
use suasion_locale::say;

use crate::{
    files::{read, read_text},
    given::Given,
    house::at_home,
    progress::Progress,
    said::{Said, Sheet},
    trouble::Trouble,
};

const CASE: &str = "suasion import case wang-juntao.toml
suasion import case - < wang-juntao.toml";
const CASES: &str = "suasion import cases detained.csv
suasion import cases detained.csv --ignore --json";

#[derive(Subcommand, Debug)]
pub enum Import {
    #[command(after_help = CASE)]
    Case(Case),
    #[command(after_help = CASES)]
    Cases(Cases),
}

#[derive(Args, Debug)]
pub struct Case {
    file: PathBuf,
}

#[derive(Args, Debug)]
pub struct Cases {
    file: PathBuf,
    #[arg(long)]
    ignore: bool,
}

impl Import {
    pub async fn run(self, given: &Given) -> Result<Said, Trouble> {
        match self {
            Import::Case(case) => case.run(given).await,
            Import::Cases(cases) => cases.run(given).await,
        }
    }
}

impl Case {
    async fn run(self, given: &Given) -> Result<Said, Trouble> {
        let text = read_text(&self.file)?;
        at_home(given, async |house| {
            if given.json {
                let values: Values = [("text", text.as_str())].into_iter().collect();
                return Ok(Said::Json(house.answer("case.import", &values).await?));
            }
            let imported = house.app.import_case(&house.context, &text).await?;
            let sheet = Sheet::of(say(given.lang(), "import-done", &[("reference", imported.reference.into())]));
            let reused = say(given.lang(), "import-reused", &[("names", imported.reused.join(", ").into())]);
            Ok(if imported.reused.is_empty() { sheet } else { sheet.line(reused) }.into())
        })
        .await
    }
}

impl Cases {
    async fn run(self, given: &Given) -> Result<Said, Trouble> {
        let (table, lang) = (read(&self.file)?, given.lang());
        let others = if self.ignore { OtherColumns::Ignore } else { OtherColumns::Refuse };
        let report = at_home(given, async |house| {
            let progress = Progress::new(lang, "progress-import");
            Ok(house.app.import_table(&house.context, table, others, &mut progress.watch()).await?)
        })
        .await?;
        if given.json {
            return Ok(Said::Json(json!({ "cases": report.cases, "ignored": report.ignored })));
        }
        let sheet = Sheet::of(say(lang, "imported-table", &[("count", report.cases.into())]));
        let left_out = say(lang, "imported-ignored", &[("columns", report.ignored.join(", ").into())]);
        Ok(if report.ignored.is_empty() { sheet } else { sheet.line(left_out) }.into())
    }
}
