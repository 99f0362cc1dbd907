//! The suasion binary: one enum of commands, each in its own file.
//!
//! A command reads what it was [`given`], opens the [`house`] with a [`secret`], asks one use case and gives back what
//! is to be [`said`]; a [`trouble`] becomes two sentences on standard error, a problem for scripts, and an exit code. Clock and randomness come
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
use given::Given;
use said::Said;
use trouble::Trouble;

/// Long work makes many small values. Secrets are wiped before they are given back, whichever allocator takes them.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    let line = match help::command(given::spoken()).try_get_matches() {
        Ok(matches) => Line::from_arg_matches(&matches).unwrap_or_else(|error| misread(&error)),
        Err(error) => misread(&error),
    };
    let filter = EnvFilter::try_from_env("SUASION_LOG").unwrap_or_else(|_| EnvFilter::new("warn"));
    tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).init();
    let threads = match tokio::runtime::Runtime::new() {
        Ok(threads) => threads,
        Err(error) => return failed(&Trouble::Server(error), &line.given),
    };
    match threads.block_on(line.command.run(&line.given)) {
        Ok(said) => match said.print() {
            Ok(()) => ExitCode::SUCCESS,
            Err(error) => failed(&Trouble::unwritable("-")(error), &line.given),
        },
        Err(error) => failed(&error, &line.given),
    }
}

/// Says on standard error what went wrong, and to a script on standard output as a problem.
fn failed(trouble: &Trouble, given: &Given) -> ExitCode {
    let lang = given.lang();
    eprintln!("suasion: {}", trouble.said(lang));
    if let Some(problem) = trouble.problem(lang).filter(|_| given.json) {
        // Whoever does not listen any more is told by the exit code.
        let _ = Said::Json(problem).print();
    }
    ExitCode::from(trouble.exit_code())
}

/// Ends with what clap says: help that was asked for, or why this is not a command line.
fn misread(error: &clap::Error) -> ! {
    if error.use_stderr() && std::env::args().any(|word| word == "--json") {
        let lang = given::spoken();
        let problem = suasion_app::problem(400, error.to_string().trim(), &[], lang);
        let _ = Said::Json(problem).print();
    }
    error.exit()
}
