//! One person's matter.

use serde::{Deserialize, Serialize};

use crate::{AccountId, CaseId, Day, PersonId, Phrase};

/// One person's matter: who leads it, how it stands, when it is looked at again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Case {
    /// Identity of the record.
    pub id: CaseId,
    /// The short reference that people write and say, unique in a store; carries no name.
    pub reference: String,
    /// Whose matter it is.
    pub person: PersonId,
    /// The country whose law and authorities are concerned, ISO 3166-1 alpha-2.
    pub jurisdiction: String,
    /// How the person stands now, from `data/vocabulary/status.csv`.
    pub status: String,
    /// What the case is about, in a sentence or two.
    #[serde(default, skip_serializing_if = "Phrase::is_empty")]
    pub summary: Phrase,
    /// The colleague who answers for the case.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lead: Option<AccountId>,
    /// The day on which somebody must look at the case again.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next_review: Option<Day>,
    /// The case of a relative or friend in reprisal for which this person was taken (essay L329-337).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reprisal_of: Option<CaseId>,
    /// True for invented cases of demonstrations and tests; every page says so.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub fictional: bool,
}
