//! Those who sign in, and their sessions.

use jiff::Timestamp;
use suasion_record::AccountId;

/// One who can sign in. The verifier of the password is not part of it and never leaves the sign-in.
#[derive(Debug, Clone, PartialEq)]
pub struct Account {
    /// Identity.
    pub id: AccountId,
    /// The name typed at sign-in, unique after folding.
    pub name: String,
    /// What the use cases keep of an account: role, language, whether it is closed.
    pub body: serde_json::Value,
}

suasion_record::codes! {
    /// How a session is carried.
    SessionKind {
        /// By a browser, in a cookie.
        Web = "web",
        /// By a program, in a header.
        Api = "api",
    }
}

/// A session of an account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Session {
    /// The digest of its token; the token itself is kept by its bearer alone.
    pub token_digest: String,
    /// Whose it is.
    pub account: AccountId,
    /// How it is carried.
    pub kind: SessionKind,
    /// When it began; whole seconds are kept.
    pub created: Timestamp,
    /// From when on it counts no more; whole seconds are kept.
    pub expires: Timestamp,
}
