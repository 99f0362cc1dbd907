//! What happened, and who did what to whom in it.
//!
//! Events and acts carry no dates, places or outcomes of their own: those are attributes, and every attribute is a
//! [`Statement`](crate::Statement) by a source (invariant 1).

use serde::{Deserialize, Serialize};

use crate::{ActId, Actor, CaseId, EventId, Phrase};

/// Something that happened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Event {
    /// Identity of the record.
    pub id: EventId,
    /// The case whose chronology it belongs to.
    pub case: CaseId,
    /// What kind of event it is, from `data/vocabulary/event.csv`.
    pub kind: String,
    /// What happened, in a few words.
    pub title: Phrase,
}

/// Who did what to whom in an event (HURIDOCS: act and involvement).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Act {
    /// Identity of the record.
    pub id: ActId,
    /// The case it belongs to.
    pub case: CaseId,
    /// The event in which it was done.
    pub event: EventId,
    /// What was done, from `data/vocabulary/act.csv`.
    pub kind: String,
    /// Who did it, as far as known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<Actor>,
    /// To whom it was done.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<Actor>,
    /// How it was done, in a sentence.
    #[serde(default, skip_serializing_if = "Phrase::is_empty")]
    pub detail: Phrase,
}
