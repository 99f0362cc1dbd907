//! `suasion law`: what applied where and when, what the library says, and whether a law directory is sound. Needs no store.

mod library;

use std::path::PathBuf;

use clap::{Args, Subcommand};
use serde_json::json;
use suasion_app::{
    Cited,
    domain::Lang,
    form::Values,
    law::{Confidence, FileCount, Library, Role},
};
use suasion_locale::{say, word};

use super::law_clocks;
use crate::{
    files,
    given::Given,
    house::{House, law_in},
    said::{Said, Sheet},
    trouble::{Arguments, Trouble},
};

const APPLIES: &str = "suasion law applies --jurisdiction CN --violation solitary --date \"October 1989\"
suasion law applies --jurisdiction CN --violation overlong_pretrial --date 1991-02-12 --json
suasion law applies --jurisdiction CN --violation consular --date 2005 --known us_national --not child";
const CHECK: &str = "suasion law check
suasion law check --law ./our-law";

#[derive(Subcommand, Debug)]
pub enum Law {
    #[command(after_help = APPLIES)]
    Applies(Applies),
    #[command(after_help = library::CITE)]
    Cite(library::Cite),
    #[command(after_help = library::LIBRARY)]
    Library(library::Library),
    #[command(after_help = law_clocks::EXAMPLES)]
    Clocks(law_clocks::Clocks),
    #[command(after_help = CHECK)]
    Check,
}

#[derive(Args, Debug)]
pub struct Applies {
    #[arg(long, value_name = "CODE")]
    jurisdiction: String,
    #[arg(long, value_name = "CODE")]
    violation: String,
    #[arg(long, value_name = "DATE")]
    date: String,
    #[arg(long = "known", value_name = "CODE", value_delimiter = ',')]
    groups: Vec<String>,
    #[arg(long = "not", value_name = "CODE", value_delimiter = ',')]
    others: Vec<String>,
    #[arg(long, value_name = "DATE", default_value = "", hide_default_value = true)]
    conduct: String,
}

/// What the fields are called here.
const ARGUMENTS: Arguments = &[
    ("jurisdiction", "--jurisdiction"),
    ("violation", "--violation"),
    ("date", "--date"),
    ("groups", "--known"),
    ("others", "--not"),
    ("conduct", "--conduct"),
];

impl Law {
    pub async fn run(self, given: &Given) -> Result<Said, Trouble> {
        match self {
            Law::Applies(question) => question.run(given).await,
            Law::Cite(cited) => cited.run(given).await,
            Law::Library(sought) => sought.run(given).await,
            Law::Clocks(clocks) => clocks.run(given).await,
            Law::Check => check(given),
        }
    }
}

impl Applies {
    async fn run(self, given: &Given) -> Result<Said, Trouble> {
        let values = Values::new()
            .with("jurisdiction", self.jurisdiction)
            .with("violation", self.violation)
            .with("date", self.date)
            .with("conduct", self.conduct);
        let values = self.groups.into_iter().fold(values, |values, group| values.with("groups", group));
        let values = self.others.into_iter().fold(values, |values, group| values.with("others", group));
        let home = files::temporary()?;
        let house = House::temporary(home.path(), given).await?;
        let said = match given.json {
            true => house.answer("law.applies", &values).await.map(Said::Json),
            false => house
                .app
                .applies(&house.context, &values)
                .await
                .map(|cited| sheet(&cited, given.lang()).into())
                .map_err(Trouble::from),
        };
        house.app.close().await;
        said.map_err(|trouble| trouble.named(ARGUMENTS))
    }
}

/// What stands against the act first, what the state may have relied on last.
fn sheet(cited: &[Cited], lang: Lang) -> Sheet {
    let listed = Role::ALL.into_iter().fold(Sheet::new(), |sheet, role| {
        let of_role: Vec<&Cited> = cited.iter().filter(|one| one.role == role).collect();
        if of_role.is_empty() {
            return sheet;
        }
        let title = sheet.line(word(lang, &format!("role-{}", role.code())));
        of_role.into_iter().fold(title, |sheet, one| {
            let confirmed = word(lang, if one.confirmed { "law-confirmed" } else { "law-unconfirmed" });
            sheet
                .indented(1, format!("{}  {confirmed}", one.citation))
                .indented(2, &one.subject)
                .indented(2, &one.force_label)
                .indented(2, &one.why)
        })
    });
    let open = cited.iter().filter(|one| !one.confirmed).count();
    let fill = [("count", cited.len().into()), ("open", open.into())];
    listed.line(say(lang, "law-total", &fill))
}

fn check(given: &Given) -> Result<Said, Trouble> {
    let own: Option<&PathBuf> = given.law.as_ref();
    let library = match own {
        Some(directory) => law_in(directory)?,
        None => Library::compiled().clone(),
    };
    let (instruments, provisions, files) = (library.instruments().len(), library.provisions().len(), library.counts());
    if given.json {
        return Ok(Said::Json(json!({ "instruments": instruments, "provisions": provisions, "files": files })));
    }
    let lang = given.lang();
    let fill = [("instruments", instruments.into()), ("provisions", provisions.into())];
    let sheet = Sheet::of(say(lang, "law-sound", &fill));
    Ok(sheet.table(&files.iter().map(|file| counted(file, lang)).collect::<Vec<_>>()).into())
}

/// A file, its rows, and how many of them were checked in which way.
fn counted(file: &FileCount, lang: Lang) -> Vec<String> {
    let level = |(level, rows): (&Confidence, &usize)| {
        format!("{}: {rows}", word(lang, &format!("confidence-{}", level.code())))
    };
    let levels: Vec<String> = file.confidence.iter().map(level).collect();
    vec![file.file.clone(), file.rows.to_string(), levels.join(if lang.is_chinese() { "；" } else { "; " })]
}
