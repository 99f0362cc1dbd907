//! What can go wrong at the command line: what happened, what to do, and the exit code.

use std::{io, net::SocketAddr, path::PathBuf};

use suasion_app::{AppError, domain::Lang, law::Faults, vault::VaultError, vault_said};
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
    /// A file cannot be read or written.
    #[error("{path}: {error}")]
    File {
        /// The file.
        path: PathBuf,
        /// Why.
        error: io::Error,
    },
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
    /// The journal is not what was written.
    #[error("the journal has {0} faults")]
    Journal(usize),
    /// A use case refused.
    #[error(transparent)]
    App(#[from] AppError),
}

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
    /// A file that cannot be read or written.
    pub fn file(path: impl Into<PathBuf>) -> impl FnOnce(io::Error) -> Trouble {
        let path = path.into();
        move |error| Trouble::File { path, error }
    }

    /// The exit code (sysexits.h where it has one).
    pub fn exit_code(&self) -> u8 {
        match self {
            Trouble::App(error) => error.exit_code(),
            Trouble::Occupied(_) => 73,
            Trouble::NoPlace
            | Trouble::NoOperation(_)
            | Trouble::NoValue(_)
            | Trouble::NoField { .. }
            | Trouble::Short(_) => 64,
            Trouble::Law(_) | Trouble::Differs(_) | Trouble::Journal(_) => 65,
            Trouble::File { error, .. } if error.kind() == io::ErrorKind::NotFound => 66,
            Trouble::Listen { .. } => 69,
            Trouble::File { .. } | Trouble::Server(_) => 74,
            Trouble::Nobody(_) | Trouble::Vault(_) => 77,
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
            Trouble::App(error) => refused(error, lang),
        }
    }
}

/// What a use case refused: each field on a line of its own, then what to do.
fn refused(error: &AppError, lang: Lang) -> String {
    let happened = match error {
        AppError::Invalid(fields) => {
            let lines = fields.iter().map(|field| match field.field.as_str() {
                "" => field.said(lang),
                name => format!("{name}: {}", field.said(lang)),
            });
            lines.collect::<Vec<_>>().join("\n")
        }
        other => other.said(lang),
    };
    // A problem with a field says what would be right; the others end with what to do.
    match error {
        AppError::Invalid(_) => format!("{happened}\n{}", word(lang, "todo-invalid")),
        _ => happened,
    }
}
