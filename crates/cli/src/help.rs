//! The help of every command and option, in the reader's language, from `locale/*/commands.ftl`.
//!
//! A command's words are `help-PATH` (dashes between), an option's `arg-NAME`, or `arg-PATH-NAME` where it means
//! something else there. Examples stand with the command: they are the same in every language.

use clap::{Arg, Command, CommandFactory};
use suasion_app::{
    domain::{Lang, Vocabularies},
    law::Library,
};
use suasion_locale::{maybe, say, word};

use crate::commands::Line;

/// The command line with its help in a language.
pub fn command(lang: Lang) -> Command {
    let mut line = Line::command();
    line.build();
    let help = |name| Arg::new(name).help(word(lang, &format!("arg-{name}")));
    let line = line.mut_arg("version", |arg| arg.help(help("version").get_help().cloned().unwrap_or_default()));
    described(line, lang, "help")
}

fn described(command: Command, lang: Lang, path: &str) -> Command {
    let mut command = command.about(word(lang, path));
    if let Some(examples) = command.get_after_help().map(ToString::to_string) {
        let lines: String = examples.lines().map(|line| format!("\n  {line}")).collect();
        command = command.after_help(format!("{}{lines}", word(lang, "help-examples")));
    }
    let place = path.trim_start_matches("help").trim_start_matches('-').to_owned();
    let command = command.mut_args(|arg| {
        let name = arg.get_id().as_str().replace('_', "-");
        let own = format!("arg-{place}-{name}");
        let key = if maybe(lang, &own).is_some() { own } else { format!("arg-{name}") };
        let separator = if lang.is_chinese() { "、" } else { ", " };
        let known = known(&name).join(separator);
        arg.help(say(lang, &key, &[("known", known.into())]))
    });
    command.mut_subcommands(|sub| {
        let path = format!("{path}-{}", sub.get_name());
        described(sub, lang, &path)
    })
}

/// The codes that an option knows, for those whose list is short. A law directory of one's own may know others.
fn known(option: &str) -> Vec<String> {
    let terms = |table| Vocabularies::shipped().terms(table).iter().map(|term| term.code.clone()).collect::<Vec<_>>();
    match option {
        "status" | "audience" => terms(option),
        "jurisdiction" => Library::compiled().jurisdictions().iter().map(ToString::to_string).collect(),
        _ => vec![],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn walk(command: &Command, see: &mut impl FnMut(&Command)) {
        see(command);
        command.get_subcommands().for_each(|sub| walk(sub, see));
    }

    #[test]
    fn every_command_and_every_option_has_words_in_every_language() {
        for lang in Lang::ALL {
            walk(&command(*lang), &mut |command| {
                let name = command.get_name();
                let about = command.get_about().map(ToString::to_string).unwrap_or_default();
                assert!(!about.starts_with("help-") && !about.is_empty(), "{name} {lang:?}: {about}");
                for arg in command.get_arguments() {
                    let help = arg.get_help().map(ToString::to_string).unwrap_or_default();
                    assert!(!help.starts_with("arg-") && !help.is_empty(), "{name} {lang:?}: {help}");
                }
            });
        }
    }

    #[test]
    fn every_command_that_does_something_shows_an_example() {
        walk(&command(Lang::En), &mut |command| {
            let name = command.get_name();
            let leads = command.get_subcommands().next().is_some() || name == "help";
            let example = command.get_after_help().map(ToString::to_string).unwrap_or_default();
            assert!(leads || example.contains("suasion "), "{name}");
        });
    }

    #[test]
    fn the_command_line_is_sound() {
        Line::command().debug_assert();
    }
}
