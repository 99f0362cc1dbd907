//! `suasion case export`: a case as a file that can be imported again.

use std::path::PathBuf;

use clap::Args;
use serde_json::json;
use suasion_app::form::Values;
use suasion_locale::say;

use crate::{
    files::write_private,
    given::Given,
    house::at_home,
    said::{Said, Sheet},
    trouble::Trouble,
};

pub const EXAMPLES: &str = "suasion case export WJT-1989 -o wang-juntao.toml
suasion case export WJT-1989 > wang-juntao.toml";

#[derive(Args, Debug)]
pub struct Export {
    reference: String,
    #[arg(short, long, value_name = "FILE", default_value = "-", hide_default_value = true)]
    output: PathBuf,
}

impl Export {
    pub async fn run(self, given: &Given) -> Result<Said, Trouble> {
        at_home(given, async |house| {
            let path = self.output.display().to_string();
            if given.json && path == "-" {
                let values = Values::new().with("case", self.reference.as_str());
                return Ok(Said::Json(house.answer("case.export", &values).await?));
            }
            let text = house.app.export_case(&house.context, &self.reference).await?;
            write_private(&self.output, text.as_bytes())?;
            Ok(match (path.as_str(), given.json) {
                ("-", _) => Said::Nothing,
                (_, true) => Said::Json(json!({ "file": path, "bytes": text.len() })),
                (_, false) => Sheet::of(say(given.lang(), "file-written", &[("path", path.into())])).into(),
            })
        })
        .await
    }
}
