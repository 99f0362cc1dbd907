//! What can go wrong in a use case, in the words of the product.
//!
//! One type for all use cases: pages make field errors of it, the API makes problem+json, the command line an exit code.
//! Nothing here carries a secret or a sealed value.

use serde_json::{Value, json};
use suasion_record::Lang;
use suasion_store::StoreError;

use crate::{Permission, exit, store_words::store_said};

/// Why a use case did not happen. Nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum AppError {
    /// Nobody is signed in.
    #[error("sign in first")]
    NotSignedIn,
    /// The name or the password is wrong; which of the two is not said.
    #[error("the name or the password is wrong")]
    WrongPassword,
    /// The password of this name was wrong too often; whether there is such an account is not said.
    #[error("too many wrong passwords; try again in {seconds} seconds")]
    TooManyTries {
        /// After how many seconds the next attempt counts.
        seconds: u64,
    },
    /// The colleague may not do this.
    #[error("this needs the permission `{}`", .0.code())]
    NotAllowed(Permission),
    /// There is no such thing, or it is not visible to the colleague.
    #[error("there is no {what} `{name}`")]
    NotFound {
        /// The kind of thing, as a word key.
        what: &'static str,
        /// What was asked for.
        name: String,
    },
    /// The input is not acceptable; every problem at once.
    #[error("{}", list(.0))]
    Invalid(Vec<FieldError>),
    /// Other records lean on what was to be removed: these, by their labels. None where its kind is never removed.
    #[error("other records refer to this one, or it is of a kind that is never removed: {}", .0.join("; "))]
    InUse(Vec<String>),
    /// The document cannot be made.
    #[error("the document could not be made: {0}")]
    Document(String),
    /// The store refused.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// A file to be imported cannot be read.
    #[error("{0}")]
    Import(String),
    /// Something that only a mistake in the program can bring about.
    #[error("internal error: {0}")]
    Internal(String),
}

/// What is wrong with one field, and what would be right.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldError {
    /// The field, by its name in forms, JSON and command lines.
    pub field: String,
    /// The message key, a row of `locale/*/errors.ftl`.
    pub key: &'static str,
    /// What the message fills in.
    pub fill: Vec<(&'static str, String)>,
}

impl FieldError {
    /// A problem without anything to fill in.
    pub fn new(field: impl Into<String>, key: &'static str) -> Self {
        FieldError { field: field.into(), key, fill: vec![] }
    }

    /// A code that is none of those there are.
    pub fn code<'a>(field: impl Into<String>, typed: &str, known: impl IntoIterator<Item = &'a str>) -> Self {
        let known: Vec<&str> = known.into_iter().collect();
        FieldError::new(field, "problem-code").with("typed", typed).with("known", known.join(", "))
    }

    /// The same problem with a value for its message.
    pub fn with(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.fill.push((name, value.into()));
        self
    }

    /// The message in the reader's language.
    pub fn said(&self, lang: Lang) -> String {
        // A kind of record is filled in by its code and said in words.
        let words = |name: &str, value: &String| match name {
            "kind" => suasion_locale::word(lang, &format!("kind-{value}")),
            _ => value.clone(),
        };
        let fill: Vec<_> = self.fill.iter().map(|(name, value)| (*name, words(name, value).into())).collect();
        suasion_locale::say(lang, self.key, &fill)
    }
}

fn list(errors: &[FieldError]) -> String {
    let lines: Vec<String> = errors.iter().map(|error| format!("{}: {}", error.field, error.said(Lang::En))).collect();
    lines.join("; ")
}

impl AppError {
    /// The message in the reader's language.
    pub fn said(&self, lang: Lang) -> String {
        let say = |key, fill: &[(&str, &str)]| {
            let fill: Vec<_> = fill.iter().map(|(name, value)| (*name, (*value).into())).collect();
            suasion_locale::say(lang, key, &fill)
        };
        match self {
            AppError::NotSignedIn => say("error-not-signed-in", &[]),
            AppError::WrongPassword => say("error-wrong-password", &[]),
            AppError::TooManyTries { seconds } => say("error-too-many-tries", &[("seconds", &seconds.to_string())]),
            AppError::NotAllowed(permission) => {
                let needed = suasion_locale::word(lang, &format!("permission-{}", permission.code()));
                say("error-not-allowed", &[("permission", &needed)])
            }
            AppError::NotFound { what, name } => {
                let what = suasion_locale::word(lang, &format!("kind-{what}"));
                say("error-not-found", &[("what", &what), ("name", name)])
            }
            AppError::Invalid(errors) => {
                let said: Vec<String> = errors.iter().map(|error| error.said(lang)).collect();
                said.join(" ")
            }
            AppError::InUse(by) if by.is_empty() => say("error-in-use", &[]),
            AppError::InUse(by) => say("error-in-use-by", &[("records", &by.join("; "))]),
            AppError::Document(reason) => say("error-document", &[("reason", reason)]),
            AppError::Store(error) => say("error-store", &[("reason", &store_said(error, lang))]),
            AppError::Import(reason) => say("error-import", &[("reason", reason)]),
            AppError::Internal(reason) => say("error-internal", &[("reason", reason)]),
        }
    }

    /// The HTTP status that fits.
    pub const fn status(&self) -> u16 {
        match self {
            AppError::NotSignedIn | AppError::WrongPassword => 401,
            AppError::TooManyTries { .. } => 429,
            AppError::NotAllowed(_) => 403,
            AppError::NotFound { .. } => 404,
            AppError::InUse(_) => 409,
            AppError::Invalid(_) | AppError::Import(_) | AppError::Document(_) => 422,
            AppError::Store(_) | AppError::Internal(_) => 500,
        }
    }

    /// The exit code of a command that ends with it (sysexits.h where it has one).
    pub const fn exit_code(&self) -> u8 {
        match self {
            AppError::Invalid(_) | AppError::Import(_) => 65,
            AppError::NotFound { .. } => 66,
            AppError::InUse(_) | AppError::Document(_) => 1,
            AppError::Internal(_) => 70,
            AppError::Store(error) => exit::of_store(error),
            AppError::NotSignedIn
            | AppError::WrongPassword
            | AppError::TooManyTries { .. }
            | AppError::NotAllowed(_) => 77,
        }
    }

    /// The same for scripts: what the API answers as problem+json and a command with `--json` prints.
    pub fn problem(&self, lang: Lang) -> Value {
        let errors = if let AppError::Invalid(errors) = self { errors.as_slice() } else { &[] };
        problem(self.status(), &self.said(lang), errors, lang)
    }
}

/// Problem details (RFC 9457): the title is that of the HTTP status, the detail says what happened and what to do.
pub fn problem(status: u16, detail: &str, errors: &[FieldError], lang: Lang) -> Value {
    let errors: Vec<_> =
        errors.iter().map(|error| json!({ "field": error.field, "message": error.said(lang) })).collect();
    json!({
        "type": "about:blank",
        "title": suasion_locale::word(lang, &format!("error-title-{status}")),
        "status": status,
        "detail": detail,
        "errors": errors,
    })
}
