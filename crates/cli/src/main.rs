//! The suasion binary: one enum of commands, each in its own file.
//!
//! A command reads what it was [`given`], opens the [`house`] with a [`secret`], asks one use case and gives back what
//! is to be [`said`]; a [`trouble`] becomes two sentences on standard error and an exit code. Clock and randomness come
//! in at the [`edge`] and nowhere else. What the commands are called stands in [`commands`], what they say to people in
//! `locale/*/commands.ftl`.

mod commands;
mod edge;
mod files;
mod given;
mod help;
mod house;
mod progress;
mod said;
mod secret;
mod server;
mod trouble;

use std::process::ExitCode;

use clap::FromArgMatches;
use tracing_subscriber::EnvFilter;

use commands::Line;

fn main() -> ExitCode {
    let line = match Line::from_arg_matches(&help::command(given::spoken()).get_matches()) {
        Ok(line) => line,
        Err(error) => error.exit(),
    };
    let filter = EnvFilter::try_from_env("SUASION_LOG").unwrap_or_else(|_| EnvFilter::new("warn"));
    tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).init();
    let lang = line.given.lang();
    let threads = match tokio::runtime::Runtime::new() {
        Ok(threads) => threads,
        Err(error) => return failed(&trouble::Trouble::Server(error), lang),
    };
    match threads.block_on(line.command.run(&line.given)) {
        Ok(said) => match said.print() {
            Ok(()) => ExitCode::SUCCESS,
            Err(error) => failed(&trouble::Trouble::file("-")(error), lang),
        },
        Err(error) => failed(&error, lang),
    }
}

fn failed(trouble: &trouble::Trouble, lang: suasion_app::domain::Lang) -> ExitCode {
    eprintln!("suasion: {}", trouble.said(lang));
    ExitCode::from(trouble.exit_code())
}
