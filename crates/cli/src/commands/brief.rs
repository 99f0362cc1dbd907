//! `suasion brief`: the case brief as a document.

use std::path::PathBuf;

use clap::{Args, builder::PossibleValuesParser};
use serde_json::json;
use suasion_app::{BriefFormat, Paper, Printing, form::Values};
use suasion_locale::say;

use crate::{
    files::write_private,
    given::Given,
    house::at_home,
    said::{Said, Sheet},
    trouble::Trouble,
};

pub const EXAMPLES: &str = "suasion brief WJT-1989 --lang en --format pdf -o brief.pdf
suasion brief WJT-1989 --document legal -o legal-brief.pdf
suasion brief WJT-1989 --lang zh --format docx --audience public -o brief.docx";

#[derive(Args, Debug)]
pub struct Brief {
    reference: String,
    #[arg(long, default_value = "case", value_parser = PossibleValuesParser::new(Paper::ALL.iter().map(|one| one.code())))]
    document: String,
    #[arg(long, default_value = "pdf", value_parser = PossibleValuesParser::new(BriefFormat::ALL.iter().map(|one| one.code())))]
    format: String,
    #[arg(long, value_name = "CODE", default_value = "colleagues")]
    audience: String,
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
}

impl Brief {
    pub async fn run(self, given: &Given) -> Result<Said, Trouble> {
        at_home(given, async |house| {
            let asked = [("document", &self.document), ("format", &self.format), ("audience", &self.audience)];
            let asked: Values = asked.map(|(name, code)| (name, code.as_str())).into_iter().collect();
            let brief = house.app.brief(&house.context, &self.reference, Printing::read(&asked)?).await?;
            let path = self.output.clone().unwrap_or_else(|| PathBuf::from(&brief.file_name));
            write_private(&path, &brief.bytes)?;
            let path = path.display().to_string();
            Ok(match (path.as_str(), given.json) {
                ("-", _) => Said::Nothing,
                (_, true) => Said::Json(json!({ "file": path, "bytes": brief.bytes.len(), "type": brief.media_type })),
                (_, false) => Sheet::of(say(given.lang(), "file-written", &[("path", path.into())])).into(),
            })
        })
        .await
        .map_err(|trouble| trouble.named(&[("audience", "--audience")]))
    }
}
