//! `suasion search`: finds cases by a name in any script, or by words in their files.

use clap::Args;
use suasion_app::{FoundCase, form::Values};
use suasion_locale::{maybe, say, word};

use crate::{
    given::Given,
    house::at_home,
    said::{Said, Sheet},
    trouble::Trouble,
};

pub const EXAMPLES: &str = "suasion search 王军涛
suasion search \"Wang Chün-t'ao\"
suasion search hunger strike --json";

#[derive(Args, Debug)]
pub struct Search {
    #[arg(required = true)]
    query: Vec<String>,
    #[arg(long, default_value_t = 1, value_parser = clap::value_parser!(u32).range(1..))]
    page: u32,
}

impl Search {
    pub async fn run(self, given: &Given) -> Result<Said, Trouble> {
        let query = self.query.join(" ");
        at_home(given, async |house| {
            if given.json {
                let values = Values::new().with("q", query.as_str()).with("page", self.page.to_string());
                return Ok(Said::Json(house.answer("case.search", &values).await?));
            }
            let found = house.app.search(&house.context, &query, self.page).await?;
            let status = |code: &str| house.app.vocabularies().label("status", code, given.lang());
            let rows: Vec<Vec<String>> =
                found.rows.iter().map(|row| columns(row, status(&row.status), given)).collect();
            let total = say(given.lang(), "search-total", &[("count", found.total.into())]);
            Ok(Sheet::new().table(&rows).line(total).into())
        })
        .await
        .map_err(|trouble| trouble.named(&[("q", "QUERY")]))
    }
}

fn columns(row: &FoundCase, status: String, given: &Given) -> Vec<String> {
    let lang = given.lang();
    let why = maybe(lang, &format!("why-{}", row.why.code)).unwrap_or_else(|| row.why.code.clone());
    let marked = if row.overview.fictional { word(lang, "case-fictional") } else { String::new() };
    vec![row.reference.clone(), row.names.join(" · "), status, why, marked]
}
