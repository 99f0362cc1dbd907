//! What can be shown: where it came from, its hash, its way through our hands.

use serde::{Deserialize, Serialize};

use crate::{CaseId, EvidenceId, SourceId, When};

/// A document, picture or recording; this record describes it and does not hold its bytes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Evidence {
    /// Identity of the record.
    pub id: EvidenceId,
    /// The case it belongs to.
    pub case: CaseId,
    /// The source it came from.
    pub source: SourceId,
    /// What it is, from `data/vocabulary/evidence.csv`.
    pub kind: String,
    /// What it shows, in a few words.
    pub title: String,
    /// The language of its text, as a tag such as `zh`; empty where there is none.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub language: String,
    /// SHA-256 of its bytes in 64 hexadecimal digits, taken when it was first seen.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub sha256: String,
    /// When it was obtained.
    pub obtained: When,
    /// Through whose hands it went, by codename.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub custody: String,
    /// Whether it may be quoted or shown outside the house.
    #[serde(default)]
    pub quotable: bool,
}
