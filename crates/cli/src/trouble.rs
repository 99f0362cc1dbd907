//! What can go wrong at the command line: what happened, what to do, and the exit code.

use std::{io, net::SocketAddr, path::PathBuf};

use serde_json::Value;
use suasion_app::{AppError, domain::Lang, exit, law::Faults, problem, vault::VaultError, vault_said};
use suasion_locale::{say, word};

/// A command that did not do what it was asked.
#[derive(Debug, thiserror::Error)]
pub enum Trouble {
    /// Nobody said where the store is.
    #[error("no store was named")]
    NoPlace,
    /// A new store was to be made where there is one.
    #[error("there is a store at {0} already")]
    Occupied(String),
    /// A secret is needed, nothing gives it, and there is nobody to type it.
    #[error("the {0} is needed and there is no terminal to ask at")]
    Nobody(Secret),
    /// A secret was typed twice and differently.
    #[error("the {0} was typed differently the second time")]
    Differs(Secret),
    /// A passphrase that guessing would find.
    #[error("the passphrase has fewer than {0} characters")]
    Short(usize),
    /// A secret cannot be used.
    #[error(transparent)]
    Vault(#[from] VaultError),
    /// A file cannot be read.
    #[error("{path}: {error}")]
    File {
        /// The file.
        path: PathBuf,
        /// Why.
        error: io::Error,
    },
    /// A file cannot be written.
    #[error("{path}: {error}")]
    Unwritable {
        /// The file.
        path: PathBuf,
        /// Why.
        error: io::Error,
    },
    /// A file with text in another encoding.
    #[error("{0} is not UTF-8 text")]
    NotUtf8(PathBuf),
    /// The address cannot be listened at.
    #[error("{address}: {error}")]
    Listen {
        /// The address.
        address: SocketAddr,
        /// Why.
        error: io::Error,
    },
    /// The server failed while it ran.
    #[error("the server failed: {0}")]
    Server(io::Error),
    /// A law directory with mistakes.
    #[error("{0}")]
    Law(Faults),
    /// `do` was asked for something that is no operation, or that has a command of its own.
    #[error("`{0}` cannot be done this way")]
    NoOperation(String),
    /// `do` was given something without a `=`.
    #[error("`{0}` is not FIELD=VALUE")]
    NoValue(String),
    /// `do` was given a field that the operation does not take.
    #[error("there is no field `{name}` here")]
    NoField {
        /// The field.
        name: String,
        /// What it does take.
        known: String,
    },
    /// `do` was not told which case or record the operation is about.
    #[error("`{0}` is missing")]
    Missing(&'static str),
    /// The journal is not what was written.
    #[error("the journal has {0} faults")]
    Journal(usize),
    /// A use case refused.
    #[error(transparent)]
    App(#[from] AppError),
    /// A use case refused what was typed, and its fields are called otherwise on the command line.
    #[error("{0}")]
    Arguments(AppError, Arguments),
}

/// Fields of a use case and what a command calls them.
pub type Arguments = &'static [(&'static str, &'static str)];

/// A secret that a command may need.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Secret {
    /// What opens the store.
    Passphrase,
    /// What a new store will be opened with.
    NewPassphrase,
    /// What seals a backup.
    BackupPassphrase,
    /// What an account signs in with.
    Password,
}

impl Secret {
    /// Its key in the messages.
    pub const fn code(self) -> &'static str {
        match self {
            Secret::Passphrase => "passphrase",
            Secret::NewPassphrase => "new-passphrase",
            Secret::BackupPassphrase => "backup-passphrase",
            Secret::Password => "password",
        }
    }

    /// What it is called.
    pub fn said(self, lang: Lang) -> String {
        suasion_locale::word(lang, &format!("secret-{}", self.code()))
    }
}

impl std::fmt::Display for Secret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.said(Lang::En))
    }
}

impl Trouble {
    /// A file that cannot be read.
    pub fn file(path: impl Into<PathBuf>) -> impl FnOnce(io::Error) -> Trouble {
        let path = path.into();
        move |error| Trouble::File { path, error }
    }

    /// A file that cannot be written.
    pub fn unwritable(path: impl Into<PathBuf>) -> impl FnOnce(io::Error) -> Trouble {
        let path = path.into();
        move |error| Trouble::Unwritable { path, error }
    }

    /// The same trouble, its fields named as the command calls them.
    pub fn named(self, arguments: Arguments) -> Self {
        match self {
            Trouble::App(error @ AppError::Invalid(_)) => Trouble::Arguments(error, arguments),
            other => other,
        }
    }

    /// The exit code (sysexits.h where it has one).
    pub fn exit_code(&self) -> u8 {
        match self {
            Trouble::App(error) | Trouble::Arguments(error, _) => error.exit_code(),
            Trouble::Vault(error) => exit::of_secret(error),
            Trouble::Occupied(_) => 73,
            Trouble::NoPlace
            | Trouble::NoOperation(_)
            | Trouble::NoValue(_)
            | Trouble::NoField { .. }
            | Trouble::Missing(_)
            | Trouble::Short(_) => 64,
            Trouble::Law(_) | Trouble::Differs(_) | Trouble::Journal(_) | Trouble::NotUtf8(_) => 65,
            Trouble::File { error, .. } if error.kind() == io::ErrorKind::NotFound => 66,
            Trouble::Listen { .. } => 69,
            Trouble::File { .. } | Trouble::Unwritable { .. } | Trouble::Server(_) => 74,
            Trouble::Nobody(_) => 77,
        }
    }

    /// The same for a script: problem details, as the API answers them. A journal with faults has been answered already.
    pub fn problem(&self, lang: Lang) -> Option<Value> {
        match self {
            Trouble::Journal(_) => None,
            Trouble::App(error) | Trouble::Arguments(error, _) if !matches!(error, AppError::Store(_)) => {
                Some(error.problem(lang))
            }
            other => Some(problem(status(other.exit_code()), &other.said(lang), &[], lang)),
        }
    }

    /// Two sentences for a person: what happened, and what to do.
    pub fn said(&self, lang: Lang) -> String {
        let sentence = |key: &str, fill: &[(&'static str, String)]| {
            let fill: Vec<_> = fill.iter().map(|(name, value)| (*name, value.as_str().into())).collect();
            format!("{} {}", say(lang, key, &fill), say(lang, &format!("{key}-do"), &fill))
        };
        let one = |key: &str, name: &'static str, value: String| sentence(key, &[(name, value)]);
        match self {
            Trouble::NoPlace => sentence("trouble-no-place", &[]),
            Trouble::Occupied(place) => one("trouble-occupied", "place", place.clone()),
            Trouble::Nobody(secret) => one(&format!("trouble-nobody-{}", secret.code()), "secret", secret.said(lang)),
            Trouble::Differs(secret) => one("trouble-differs", "secret", secret.said(lang)),
            Trouble::Short(least) => one("trouble-short", "least", least.to_string()),
            Trouble::Vault(error) => one("trouble-vault", "reason", vault_said(error, lang)),
            Trouble::File { path, error } => {
                sentence("trouble-file", &[("path", path.display().to_string()), ("reason", error.to_string())])
            }
            Trouble::Unwritable { path, error } => {
                sentence("trouble-unwritable", &[("path", path.display().to_string()), ("reason", error.to_string())])
            }
            Trouble::NotUtf8(path) => one("trouble-not-utf8", "path", path.display().to_string()),
            Trouble::Missing(name) => one("trouble-missing", "name", (*name).to_owned()),
            Trouble::Listen { address, error } => {
                sentence("trouble-listen", &[("address", address.to_string()), ("reason", error.to_string())])
            }
            Trouble::Server(error) => one("trouble-server", "reason", error.to_string()),
            Trouble::Law(faults) => format!("{}\n{faults}", one("trouble-law", "count", faults.0.len().to_string())),
            Trouble::NoOperation(name) => one("trouble-no-operation", "name", name.clone()),
            Trouble::NoValue(text) => one("trouble-no-value", "text", text.clone()),
            Trouble::NoField { name, known } => {
                sentence("trouble-no-field", &[("name", name.clone()), ("known", known.clone())])
            }
            Trouble::Journal(faults) => one("trouble-journal", "count", faults.to_string()),
            Trouble::App(error) => refused(error, &[], lang),
            Trouble::Arguments(error, arguments) => refused(error, arguments, lang),
        }
    }
}

/// The HTTP status that says about the same as an exit code; the API and the command line share their problems.
fn status(exit_code: u8) -> u16 {
    match exit_code {
        64 | 65 | 73 => 422,
        66 => 404,
        77 => 403,
        130 => 503,
        _ => 500,
    }
}

/// What a use case refused: each field on a line of its own, then what to do.
fn refused(error: &AppError, arguments: Arguments, lang: Lang) -> String {
    // A problem with a field says what would be right; the others end with what to do.
    let AppError::Invalid(fields) = error else { return error.said(lang) };
    let called = |field: &str| {
        let own = arguments.iter().find(|(name, _)| *name == field);
        own.map_or(field, |(_, argument)| *argument).to_owned()
    };
    let lines = fields.iter().map(|field| match field.field.as_str() {
        "" => field.said(lang),
        name => format!("{}: {}", called(name), field.said(lang)),
    });
    lines.chain([word(lang, "todo-invalid")]).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_trouble_has_words_in_every_language() {
        let file = || io::Error::other("x");
        let address = SocketAddr::from(([127, 0, 0, 1], 1));
        let named = || AppError::Invalid(vec![suasion_app::FieldError::new("q", "problem-query")]);
        for lang in Lang::ALL {
            let troubles = [
                Trouble::NoPlace,
                Trouble::Occupied("x".to_owned()),
                Trouble::Nobody(Secret::Password),
                Trouble::Differs(Secret::Passphrase),
                Trouble::Short(12),
                Trouble::Vault(VaultError::Empty),
                Trouble::file("x")(file()),
                Trouble::unwritable("x")(file()),
                Trouble::NotUtf8("x".into()),
                Trouble::Listen { address, error: file() },
                Trouble::Server(file()),
                Trouble::NoOperation("x".to_owned()),
                Trouble::NoValue("x".to_owned()),
                Trouble::NoField { name: "x".to_owned(), known: "y".to_owned() },
                Trouble::Missing("case"),
                Trouble::Journal(1),
                Trouble::App(named()).named(&[("q", "QUERY")]),
            ];
            for trouble in troubles {
                let said = trouble.said(*lang);
                assert!(!said.contains("trouble-") && !said.contains('{'), "{lang:?}: {said}");
                let title = trouble.problem(*lang).map_or(String::new(), |problem| problem["title"].to_string());
                assert!(!title.contains("error-title"), "{lang:?}: {title}");
            }
        }
    }

    #[test]
    fn a_field_is_called_as_the_command_calls_it() {
        let wrong = AppError::Invalid(vec![suasion_app::FieldError::new("q", "problem-query")]);
        let said = Trouble::App(wrong).named(&[("q", "QUERY")]).said(Lang::En);
        assert!(said.starts_with("QUERY: "), "{said}");
    }
}
