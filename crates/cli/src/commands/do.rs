//! `suasion do`: any operation of the table with its fields, for what has no command of its own.

use std::path::Path;

use clap::Args;
use suasion_app::{Action, form::Values, operation};

use crate::{files::read_text, given::Given, house::at_home, said::Said, trouble::Trouble};

pub const EXAMPLES: &str =
    "suasion do event.save case=WJT-1989 kind=arrest when=\"October 1989\" title_en=Arrest source=ESSAY
suasion do portfolio.show
suasion do case.import text=@case.toml";

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
        let name = known.ok_or_else(|| Trouble::NoOperation(self.operation.clone()))?.name;
        let values = self.values.iter().map(|text| value(text)).collect::<Result<Vec<_>, _>>()?;
        let values: Values = values.into_iter().collect();
        at_home(given, async |house| Ok(Said::Json(house.answer(name, &values).await?))).await
    }
}

/// A field and its value; `@FILE` stands for the text of a file.
fn value(text: &str) -> Result<(String, String), Trouble> {
    let (name, value) = text.split_once('=').ok_or_else(|| Trouble::NoValue(text.to_owned()))?;
    let value = match value.strip_prefix('@') {
        Some(path) => read_text(Path::new(path))?,
        None => value.to_owned(),
    };
    Ok((name.to_owned(), value))
}
