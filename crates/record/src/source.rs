//! Where knowledge comes from, under a codename.
//!
//! No field here takes the identity of a protected person. A citation is for what is in public print; a human source
//! has a codename and a kind, and nothing else until there are compartments to keep an identity in.

use serde::{Deserialize, Serialize};

use crate::{CaseId, Reliability, SourceId};

/// A source of statements.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Source {
    /// Identity of the record.
    pub id: SourceId,
    /// The case in whose file it was entered.
    pub case: CaseId,
    /// What everybody calls it: a word that says nothing about who it is.
    pub codename: String,
    /// What kind of source it is, from `data/vocabulary/source.csv`.
    pub kind: String,
    /// How far it can be relied on.
    pub reliability: Reliability,
    /// Title, author, date and place of a published document; always empty for human sources.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub citation: String,
}
