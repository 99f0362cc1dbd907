//! `suasion case`: one case, or the list of them.

mod chain;
mod contradictions;
mod export;
mod list;
mod show;

use clap::{Args, Subcommand};
use suasion_app::form::Values;

use crate::{given::Given, house::House, said::Said, trouble::Trouble};

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
    /// The answer of an operation on the case, for a script.
    async fn json(&self, house: &House, operation: &str) -> Result<Said, Trouble> {
        let values = Values::new().with("case", self.reference.as_str());
        Ok(Said::Json(house.answer(operation, &values).await?))
    }
}

impl Case {
    pub async fn run(self, given: &Given) -> Result<Said, Trouble> {
        match self {
            Case::Show(case) => show::run(&case, given).await,
            Case::Contradictions(case) => contradictions::run(&case, given).await,
            Case::Chain(case) => chain::run(&case, given).await,
            Case::List(list) => list.run(given).await,
            Case::Export(export) => export.run(given).await,
        }
    }
}
