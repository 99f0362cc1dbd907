//! `suasion case`: one case, or the list of them.

mod chain;
mod contradictions;
mod export;
mod list;
mod show;

use clap::{Args, Subcommand};
use suasion_app::{AppError, CaseView, domain::Lang, form::Values};

use crate::{
    given::Given,
    house::{House, at_home},
    said::{Said, Sheet},
    trouble::Trouble,
};

#[derive(Subcommand, Debug)]
pub enum Case {
    #[command(after_help = "suasion case show WJT-1989\nsuasion case show WJT-1989 --json")]
    Show(Reference),
    #[command(after_help = "suasion case contradictions WJT-1989")]
    Contradictions(Reference),
    #[command(after_help = "suasion case chain WJT-1989")]
    Chain(Reference),
    #[command(after_help = list::EXAMPLES)]
    List(list::List),
    #[command(after_help = export::EXAMPLES)]
    Export(export::Export),
}

#[derive(Args, Debug)]
pub struct Reference {
    reference: String,
}

impl Reference {
    /// What there is to see of the case: for a script the answer of the operation, for a person a sheet of what the use
    /// case shows.
    async fn seen<View>(
        &self,
        given: &Given,
        operation: &str,
        look: impl AsyncFnOnce(&House, &str) -> Result<View, AppError>,
        sheet: impl FnOnce(&View, Lang) -> Sheet,
    ) -> Result<Said, Trouble> {
        at_home(given, async move |house| {
            if given.json {
                let values = Values::new().with("case", self.reference.as_str());
                return Ok(Said::Json(house.answer(operation, &values).await?));
            }
            Ok(sheet(&look(house, &self.reference).await?, given.lang()).into())
        })
        .await
    }
}

impl Case {
    pub async fn run(self, given: &Given) -> Result<Said, Trouble> {
        match self {
            Case::Show(case) => {
                let look = async |house: &House, case: &str| house.app.case(&house.context, case).await;
                case.seen(given, "case.show", look, show::sheet).await
            }
            Case::Contradictions(case) => {
                let look = async |house: &House, case: &str| house.app.case(&house.context, case).await;
                let sheet = |view: &CaseView, lang| contradictions::sheet(&view.questions, lang);
                case.seen(given, "case.contradictions", look, sheet).await
            }
            Case::Chain(case) => {
                let look = async |house: &House, case: &str| house.app.chain(&house.context, case).await;
                case.seen(given, "case.chain", look, chain::sheet).await
            }
            Case::List(list) => list.run(given).await,
            Case::Export(export) => export.run(given).await,
        }
    }
}
