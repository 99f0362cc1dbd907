//! Who is what to whom, from when to when.

use serde::{Deserialize, Serialize};

use crate::{Actor, CaseId, RelationId, SourceId, When};

/// A tie between two actors, with its source; `stance` and `reach` make it a map of friends inside the system
/// (essay L304-315).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Relation {
    /// Identity of the record.
    pub id: RelationId,
    /// The case in whose file it was entered.
    pub case: CaseId,
    /// The one who is something to the other.
    pub from: Actor,
    /// What `from` is to `to`, from `data/vocabulary/relation.csv`.
    pub kind: String,
    /// The other.
    pub to: Actor,
    /// Since when.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub since: Option<When>,
    /// Until when.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<When>,
    /// How `from` stands towards the case, from `data/vocabulary/stance.csv`; empty if nothing is known.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub stance: String,
    /// Who says so.
    pub source: SourceId,
    /// A sentence on it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
}
