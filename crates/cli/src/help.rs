//! The help of every command and option, in the reader's language, from `locale/*/commands.ftl`.
//!
//! A command's words are `help-PATH` (dashes between), an option's `arg-NAME`, or `arg-PATH-NAME` where it means
//! something else there. Examples stand with the command: they are the same in every language.

use clap::{Arg, ArgAction, Command, CommandFactory, builder::Styles};
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

fn described(mut command: Command, lang: Lang, path: &str) -> Command {
    let (usage, template) = (usage(&mut command, lang), template(&command, lang));
    let mut command = command.about(word(lang, path)).override_usage(usage).help_template(template);
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
        let help = say(lang, &key, &[("known", known.into())]);
        let help = given(&arg, lang).into_iter().fold(help, |help, more| format!("{help} {more}"));
        arg.help(help).hide_env(true).hide_default_value(true).hide_possible_values(true)
    });
    command.mut_subcommands(|sub| {
        let path = format!("{path}-{}", sub.get_name());
        described(sub, lang, &path)
    })
}

/// How the command is written, as clap makes it out, its words in the reader's language.
fn usage(command: &mut Command, lang: Lang) -> String {
    let usage = command.render_usage().to_string();
    let usage =
        usage.trim_start_matches("Usage: ").replace("[OPTIONS]", &format!("[{}]", word(lang, "help-some-options")));
    usage.replace("<COMMAND>", &format!("<{}>", word(lang, "help-a-command")))
}

/// The parts of the help that a command has, each under its heading.
fn template(command: &Command, lang: Lang) -> String {
    let header = Styles::default().get_header().to_owned();
    let heading = |key| format!("{header}{}{header:#}", word(lang, key));
    let parts = [
        (command.has_subcommands(), "help-commands", "{subcommands}"),
        (command.get_positionals().next().is_some(), "help-arguments", "{positionals}"),
        (true, "help-options", "{options}"),
    ];
    let parts = parts.iter().filter(|(there, ..)| *there);
    let parts = parts.map(|(_, key, tag)| format!("{}\n{tag}", heading(key))).collect::<Vec<_>>().join("\n\n");
    let blank = if lang.is_chinese() { "" } else { " " };
    format!("{{about-with-newline}}\n{}{blank}{{usage}}\n\n{parts}{{after-help}}", heading("help-usage"))
}

/// Where an option's value comes from if it is not given, and which values there are: `[default: 1]`.
fn given(arg: &Arg, lang: Lang) -> Vec<String> {
    let said = |key, values: Vec<String>| {
        let separator = if lang.is_chinese() { "、" } else { ", " };
        (!values.is_empty()).then(|| format!("[{}]", say(lang, key, &[("given", values.join(separator).into())])))
    };
    let takes = matches!(arg.get_action(), ArgAction::Set | ArgAction::Append);
    let possible = arg.get_possible_values().into_iter().filter(|value| takes && !value.is_hide_set());
    let default = arg.get_default_values().iter().filter(|_| takes && !arg.is_hide_default_value_set());
    let environment = arg.get_env().map(|name| name.to_string_lossy().into_owned());
    [
        said("help-environment", environment.into_iter().collect()),
        said("help-default", default.map(|value| value.to_string_lossy().into_owned()).collect()),
        said("help-possible", possible.map(|value| value.get_name().to_owned()).collect()),
    ]
    .into_iter()
    .flatten()
    .collect()
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
    fn help_in_chinese_has_no_word_of_claps_own() {
        walk(&command(Lang::ZhHans), &mut |command| {
            let help = command.clone().render_long_help().to_string();
            for word in
                ["Usage", "Options", "OPTIONS", "Commands", "COMMAND", "Arguments", "default", "env:", "possible"]
            {
                assert!(!help.contains(word), "`{word}` is in the help of {}:\n{help}", command.get_name());
            }
        });
    }

    #[test]
    fn the_command_line_is_sound() {
        Line::command().debug_assert();
    }
}
