//! The commands: one enum, each in its own file.

mod backup;
mod brief;
mod case;
mod completions;
mod demo;
mod r#do;
mod import;
mod init;
mod journal;
mod law;
mod law_clocks;
mod operations;
mod rebuild;
mod restore;
mod search;
mod serve;
mod user;

use clap::{Parser, Subcommand};

use crate::{given::Given, said::Said, trouble::Trouble};

/// A whole command line.
#[derive(Parser, Debug)]
#[command(name = "suasion", version, disable_help_subcommand = true, arg_required_else_help = true)]
pub struct Line {
    /// What every command may be given.
    #[command(flatten)]
    pub given: Given,
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// What to do.
#[derive(Subcommand, Debug)]
pub enum Command {
    #[command(after_help = demo::EXAMPLES)]
    Demo(demo::Demo),
    #[command(after_help = init::EXAMPLES)]
    Init(init::Init),
    #[command(after_help = serve::EXAMPLES)]
    Serve(serve::Serve),
    #[command(subcommand)]
    User(user::User),
    #[command(after_help = search::EXAMPLES)]
    Search(search::Search),
    #[command(subcommand)]
    Case(case::Case),
    #[command(after_help = brief::EXAMPLES)]
    Brief(brief::Brief),
    #[command(subcommand)]
    Import(import::Import),
    #[command(subcommand)]
    Law(law::Law),
    #[command(subcommand)]
    Journal(journal::Journal),
    #[command(after_help = backup::EXAMPLES)]
    Backup(backup::Backup),
    #[command(after_help = restore::EXAMPLES)]
    Restore(restore::Restore),
    #[command(after_help = rebuild::EXAMPLES)]
    Rebuild,
    #[command(after_help = r#do::EXAMPLES)]
    Do(r#do::Do),
    #[command(after_help = operations::EXAMPLES)]
    Operations,
    #[command(after_help = completions::EXAMPLES)]
    Completions(completions::Completions),
}

impl Command {
    /// Does it.
    pub async fn run(self, given: &Given) -> Result<Said, Trouble> {
        match self {
            Command::Demo(demo) => demo.run(given).await,
            Command::Init(init) => init.run(given).await,
            Command::Serve(serve) => serve.run(given).await,
            Command::User(user) => user.run(given).await,
            Command::Search(search) => search.run(given).await,
            Command::Case(case) => case.run(given).await,
            Command::Brief(brief) => brief.run(given).await,
            Command::Import(import) => import.run(given).await,
            Command::Law(law) => law.run(given).await,
            Command::Journal(journal) => journal.run(given).await,
            Command::Backup(backup) => backup.run(given).await,
            Command::Restore(restore) => restore.run(given).await,
            Command::Rebuild => rebuild::run(given).await,
            Command::Do(r#do) => r#do.run(given).await,
            Command::Operations => Ok(operations::run(given)),
            Command::Completions(completions) => Ok(completions.run(given)),
        }
    }
}
