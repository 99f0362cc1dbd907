//! `suasion do`: any operation of the table with its fields, for what has no command of its own.

use std::path::Path;

use clap::Args;
use suasion_app::{Action, Operation, SEEN, form::Values, operation};

use crate::{files::read_text, given::Given, house::at_home, said::Said, trouble::Trouble};

pub const EXAMPLES: &str =
    "suasion do event.save case=WJT-1989 kind=arrest when=\"October 1989\" title_en=Arrest source=ESSAY
suasion do portfolio.show
suasion do case.import text=@case.toml";

/// What stands in the route of an operation.
const PLACES: [&str; 3] = ["case", "kind", "id"];

#[derive(Args, Debug)]
pub struct Do {
    operation: String,
    #[arg(value_name = "FIELD=VALUE")]
    values: Vec<String>,
}

impl Do {
    pub async fn run(self, given: &Given) -> Result<Said, Trouble> {
        // The brief is bytes and has a command of its own.
        let known = operation(&self.operation).filter(|row| row.action != Action::Brief);
        let row = known.ok_or_else(|| Trouble::NoOperation(self.operation.clone()))?;
        let values = self.values.iter().map(|text| value(text, row)).collect::<Result<Vec<_>, _>>()?;
        let values: Values = values.into_iter().collect();
        let missing = places(row).find(|place| values.one(place).is_empty());
        if let Some(place) = missing {
            return Err(Trouble::Missing(place));
        }
        at_home(given, async |house| Ok(Said::Json(house.answer(row.name, &values).await?))).await
    }
}

/// What its route must be told.
fn places(row: &Operation) -> impl Iterator<Item = &'static str> {
    PLACES.into_iter().filter(|place| row.route.contains(&format!("{{{place}}}")))
}

/// A field of an operation and its value; `@FILE` stands for the text of a file.
fn value(text: &str, row: &Operation) -> Result<(String, String), Trouble> {
    let (name, value) = text.split_once('=').ok_or_else(|| Trouble::NoValue(text.to_owned()))?;
    let mut known: Vec<String> = places(row).map(str::to_owned).collect();
    if matches!(row.action, Action::Save(_)) {
        known.extend(["id", SEEN].map(str::to_owned));
    }
    known.extend(row.fields.iter().flat_map(|field| field.keys()));
    if !known.iter().any(|field| field == name) {
        return Err(Trouble::NoField { name: name.to_owned(), known: known.join(", ") });
    }
    let value = match value.strip_prefix('@') {
        Some(path) => read_text(Path::new(path))?,
        None => value.to_owned(),
    };
    Ok((name.to_owned(), value))
}
