//! `suasion case list`: the cases, filtered and in an order.

use clap::Args;
use suasion_app::{campaign::Overview, form::Values};
use suasion_locale::{say, word};

use crate::{
    given::Given,
    house::{House, at_home},
    said::{Said, Sheet},
    trouble::{Arguments, Trouble},
};

pub const EXAMPLES: &str = "suasion case list
suasion case list --status held --sort contradictions
suasion case list --weakest 4 --json";

#[derive(Args, Debug)]
pub struct List {
    #[arg(long, value_name = "CODE", default_value = "", hide_default_value = true)]
    status: String,
    #[arg(long, value_name = "LINK", default_value = "", hide_default_value = true)]
    weakest: String,
    #[arg(long)]
    contradicted: bool,
    #[arg(long, value_name = "ORDER", default_value = "reference")]
    sort: String,
    #[arg(long, default_value_t = 1, value_parser = clap::value_parser!(u32).range(1..))]
    page: u32,
}

/// What the fields are called here.
const ARGUMENTS: Arguments = &[("status", "--status"), ("weakest", "--weakest"), ("sort", "--sort")];

impl List {
    pub async fn run(self, given: &Given) -> Result<Said, Trouble> {
        let values = Values::new()
            .with("status", self.status)
            .with("weakest", self.weakest)
            .with("contradicted", if self.contradicted { "yes" } else { "" })
            .with("sort", self.sort)
            .with("page", self.page.to_string());
        at_home(given, async |house| {
            if given.json {
                return Ok(Said::Json(house.answer("case.list", &values).await?));
            }
            let listing = house.app.list(&house.context, &values).await?;
            let rows: Vec<Vec<String>> = listing.rows.iter().map(|row| columns(house, row, given)).collect();
            let total = say(given.lang(), "search-total", &[("count", listing.total.into())]);
            Ok(Sheet::new().table(&rows).line(total).into())
        })
        .await
        .map_err(|trouble| trouble.named(ARGUMENTS))
    }
}

fn columns(house: &House, row: &Overview, given: &Given) -> Vec<String> {
    let names: Vec<&str> = row.names.iter().map(|name| name.text.as_str()).collect();
    let status = house.app.vocabularies().label("status", &row.status, given.lang());
    let marked = if row.fictional { word(given.lang(), "case-fictional") } else { String::new() };
    vec![row.reference.clone(), names.join(" · "), status, marked]
}
