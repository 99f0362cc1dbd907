//! `suasion law cite` and `suasion law library`: what a row of the library says, and which rows there are.

use clap::Args;
use suasion_app::{App, AppError, Context, LAW_ROWS, LawInstrument, LawRow, Shelf, domain::Lang, form::Values};
use suasion_locale::{say, word};

use crate::{
    files,
    given::Given,
    house::House,
    said::{Said, Sheet},
    trouble::{Arguments, Trouble},
};

pub const CITE: &str = "suasion law cite CN-CPL79-23
suasion law cite --instrument CPL --article 43 --date 1985-06-15 --json";
pub const LIBRARY: &str = "suasion law library --jurisdiction CN
suasion law library --instrument ICCPR --article 9
suasion law library --violation secret_trial --search \"public trial\"";

/// What the fields are called here.
const ARGUMENTS: Arguments = &[
    ("jurisdiction", "--jurisdiction"),
    ("instrument", "--instrument"),
    ("edition", "--edition"),
    ("article", "--article"),
    ("violation", "--violation"),
    ("search", "--search"),
    ("date", "--date"),
    ("page", "--page"),
];

#[derive(Args, Debug)]
pub struct Cite {
    #[arg(value_name = "ID", conflicts_with_all = ["instrument", "article", "date"], default_value = "", hide_default_value = true)]
    id: String,
    #[arg(long, value_name = "CODE", default_value = "", hide_default_value = true)]
    jurisdiction: String,
    #[arg(long, value_name = "NAME", default_value = "", hide_default_value = true)]
    instrument: String,
    #[arg(long, value_name = "NUMBER", default_value = "", hide_default_value = true)]
    article: String,
    #[arg(long, value_name = "DATE", default_value = "", hide_default_value = true)]
    date: String,
}

#[derive(Args, Debug)]
pub struct Library {
    #[arg(long, value_name = "CODE", default_value = "", hide_default_value = true)]
    jurisdiction: String,
    #[arg(long, value_name = "NAME", default_value = "", hide_default_value = true)]
    instrument: String,
    #[arg(long, value_name = "EDITION", default_value = "", hide_default_value = true)]
    edition: String,
    #[arg(long, value_name = "NUMBER", default_value = "", hide_default_value = true)]
    article: String,
    #[arg(long, value_name = "CODE", default_value = "", hide_default_value = true)]
    violation: String,
    #[arg(long, value_name = "WORDS", default_value = "", hide_default_value = true)]
    search: String,
    #[arg(long, value_name = "NUMBER", default_value = "1")]
    page: String,
}

impl Cite {
    pub async fn run(self, given: &Given) -> Result<Said, Trouble> {
        let values = Values::new()
            .with("id", self.id)
            .with("jurisdiction", self.jurisdiction)
            .with("instrument", self.instrument)
            .with("article", self.article)
            .with("date", self.date);
        ask(given, "law.cite", &values, async |app: &App, context: &Context| {
            let rows = app.law_cite(context, &values).await?;
            Ok(rows.iter().fold(Sheet::new(), |sheet, one| row(sheet, one, context.lang)))
        })
        .await
    }
}

impl Library {
    pub async fn run(self, given: &Given) -> Result<Said, Trouble> {
        let values = Values::new()
            .with("jurisdiction", self.jurisdiction)
            .with("instrument", self.instrument)
            .with("edition", self.edition)
            .with("article", self.article)
            .with("violation", self.violation)
            .with("search", self.search)
            .with("page", self.page);
        // With nothing but a state asked, the instruments are the answer; their rows would bury them.
        let narrow =
            ["instrument", "edition", "article", "violation", "search"].iter().any(|name| !values.one(name).is_empty());
        ask(given, "law.library", &values, async |app: &App, context: &Context| {
            let shelf = app.law_library(context, &values).await?;
            Ok(if narrow { rows(&shelf, context.lang) } else { instruments(&shelf, context.lang) })
        })
        .await
    }
}

/// Asks a house that keeps nothing: the library needs no store.
pub async fn ask(
    given: &Given,
    operation: &str,
    values: &Values,
    words: impl AsyncFnOnce(&App, &Context) -> Result<Sheet, AppError>,
) -> Result<Said, Trouble> {
    let home = files::temporary()?;
    let house = House::temporary(home.path(), given).await?;
    let said = match given.json {
        true => house.answer(operation, values).await.map(Said::Json),
        false => words(&house.app, &house.context).await.map(Said::from).map_err(Trouble::from),
    };
    house.app.close().await;
    said.map_err(|trouble| trouble.named(ARGUMENTS))
}

fn row(sheet: Sheet, one: &LawRow, lang: Lang) -> Sheet {
    let confirmed = word(lang, if one.confirmed { "law-confirmed" } else { "law-unconfirmed" });
    let level = word(lang, &format!("confidence-{}", one.confidence.code()));
    let to = one.valid_to.map_or_else(|| word(lang, "law-row-open"), |day| day.to_string());
    let window = say(lang, "law-row-window", &[("from", one.valid_from.to_string().into()), ("to", to.into())]);
    let said = sheet
        .line(format!("{}  {confirmed}", one.citation))
        .indented(1, &one.subject)
        .indented(1, format!("{}; {window}", one.id))
        .indented(1, format!("{}: {}", word(lang, &format!("role-{}", one.role.code())), one.violations.join(", ")));
    let said = if one.concerns.is_empty() {
        said
    } else {
        said.indented(1, say(lang, "law-row-concerns", &[("whom", one.concerns.as_str().into())]))
    };
    said.indented(1, format!("{level}: {}", one.source))
}

fn rows(shelf: &Shelf, lang: Lang) -> Sheet {
    let sheet = shelf.rows.iter().fold(Sheet::new(), |sheet, one| {
        let confirmed = word(lang, if one.confirmed { "law-confirmed" } else { "law-unconfirmed" });
        sheet.line(format!("{}  {confirmed}", one.citation)).indented(1, format!("{}: {}", one.id, one.subject))
    });
    let fill = [("count", shelf.total.into()), ("rows", LAW_ROWS.into())];
    sheet.line(say(lang, "law-rows-total", &fill))
}

fn instruments(shelf: &Shelf, lang: Lang) -> Sheet {
    let line = |one: &LawInstrument| {
        let provisions: usize = one.editions.iter().map(|edition| edition.provisions).sum();
        let labels: Vec<&str> = one.editions.iter().map(|edition| edition.label.as_str()).collect();
        vec![one.jurisdiction.clone(), one.short.clone(), one.name.clone(), labels.join(", "), provisions.to_string()]
    };
    let table: Vec<Vec<String>> = shelf.instruments.iter().map(line).collect();
    let fill = [("count", table.len().into()), ("provisions", shelf.total.into())];
    Sheet::new().table(&table).line(say(lang, "law-instruments-total", &fill))
}
