//! What every command may be given: where the data lies, what opens it, who acts, in which language.

use std::path::PathBuf;

use clap::{Args, builder::PossibleValuesParser, builder::TypedValueParser};
use suasion_app::{Location, domain::Lang};

use crate::trouble::Trouble;

/// Where a store may be named instead of on the command line.
const DATA: &str = "SUASION_DATA";

#[derive(Args, Debug, Clone)]
pub struct Given {
    #[arg(long, global = true, value_name = "DIR", conflicts_with = "postgres")]
    pub data: Option<String>,
    #[arg(long, global = true, value_name = "URL")]
    pub postgres: Option<String>,
    #[arg(long, global = true, value_name = "FILE", env = "SUASION_PASSPHRASE_FILE", hide_env_values = true)]
    pub passphrase_file: Option<PathBuf>,
    #[arg(long, global = true, value_name = "FILE", env = "SUASION_KEY_FILE", hide_env_values = true)]
    pub key_file: Option<PathBuf>,
    #[arg(long = "as", global = true, value_name = "USER", env = "SUASION_AS", hide_env_values = true)]
    pub who: Option<String>,
    #[arg(long, global = true, value_name = "TEXT", default_value = "", hide_default_value = true)]
    pub reason: String,
    #[arg(long, global = true, env = "SUASION_LANG", hide_env_values = true, value_parser = languages())]
    pub lang: Option<Lang>,
    #[arg(long, global = true, value_name = "DIR", env = "SUASION_LAW", hide_env_values = true)]
    pub law: Option<PathBuf>,
    #[arg(long, global = true)]
    pub json: bool,
}

/// Every language, and `zh` for the one that most people mean by it.
fn languages() -> impl TypedValueParser<Value = Lang> {
    PossibleValuesParser::new(["en", "zh", "zh-Hans", "zh-Hant"]).map(|code| language(&code).unwrap_or(Lang::En))
}

fn language(code: &str) -> Option<Lang> {
    if code == "zh" { Some(Lang::ZhHans) } else { Lang::from_code(code) }
}

impl Given {
    /// Where the store is: as given here, or else by the environment. There is no silent default: nobody should wonder
    /// afterwards where the names of prisoners lie.
    pub fn place(&self) -> Result<Location, Trouble> {
        if let Some(url) = &self.postgres {
            return Ok(Location::Postgres(url.clone()));
        }
        let named = self.data.clone().or_else(|| std::env::var(DATA).ok()).filter(|text| !text.is_empty());
        Ok(Location::from_text(&named.ok_or(Trouble::NoPlace)?))
    }

    /// The language of answers.
    pub fn lang(&self) -> Lang {
        self.lang.unwrap_or_else(|| spoken_here(|name| std::env::var(name).ok()))
    }
}

/// The language to speak before the command line has been read: help is wanted in it too.
pub fn spoken() -> Lang {
    let mut words = std::env::args().skip_while(|word| word != "--lang" && !word.starts_with("--lang="));
    let asked = words.next().and_then(|word| match word.split_once('=') {
        Some((_, code)) => Some(code.to_owned()),
        None => words.next(),
    });
    let asked = asked.or_else(|| std::env::var("SUASION_LANG").ok());
    asked.and_then(|code| language(&code)).unwrap_or_else(|| spoken_here(|name| std::env::var(name).ok()))
}

/// The language that the environment speaks (POSIX: the first of the three that is set decides).
fn spoken_here(variable: impl Fn(&str) -> Option<String>) -> Lang {
    let set = ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().filter_map(variable).find(|value| !value.is_empty());
    match set.unwrap_or_default() {
        locale if locale.starts_with("zh_TW") || locale.starts_with("zh_HK") || locale.contains("Hant") => Lang::ZhHant,
        locale if locale.starts_with("zh") => Lang::ZhHans,
        _ => Lang::En,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn here(name: &'static str, value: &'static str) -> Lang {
        spoken_here(|asked| (asked == name).then(|| value.to_owned()))
    }

    #[test]
    fn the_environment_decides_the_language_and_english_is_spoken_otherwise() {
        assert_eq!(here("LANG", "zh_CN.UTF-8"), Lang::ZhHans);
        assert_eq!(here("LC_ALL", "zh_TW.UTF-8"), Lang::ZhHant);
        assert_eq!(here("LC_MESSAGES", "zh_HK"), Lang::ZhHant);
        assert_eq!(here("LANG", "de_DE.UTF-8"), Lang::En);
        assert_eq!(here("NOTHING", ""), Lang::En);
    }
}
