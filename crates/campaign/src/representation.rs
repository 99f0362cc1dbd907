//! One act of asking, from an actor to an actor.

use serde::{Deserialize, Serialize};
use suasion_record::{Actor, CaseId, DemandId, EventId, Phrase, RepresentationId, SourceId, When};

use crate::Link;

/// One act of asking; what prompted it makes the chain.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Representation {
    /// Identity of the record.
    pub id: RepresentationId,
    /// The cases it speaks for; the first is the one in whose file it was entered.
    pub cases: Vec<CaseId>,
    /// Which link of the chain it is.
    pub link: Link,
    /// Who asked.
    pub from: Actor,
    /// Whom.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<Actor>,
    /// In what way, from `data/vocabulary/channel.csv`.
    pub channel: String,
    /// What it was, in a few words.
    pub title: Phrase,
    /// The number under which its author filed it, such as `UA 218/89`.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub number: String,
    /// When it was made.
    pub when: When,
    /// The demands it carried.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub demands: Vec<DemandId>,
    /// The representations that prompted it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub prompted_by: Vec<RepresentationId>,
    /// The events that prompted it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub prompted_by_events: Vec<EventId>,
    /// Who says that it was made.
    pub source: SourceId,
    /// What was sent, byte for byte, if we sent it or hold a copy.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sent: Option<Sent>,
}

/// A frozen copy of what was sent (invariant 6). It has no setter: another text is another representation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sent {
    text: String,
    sha256: String,
}

impl Sent {
    /// Freezes a text with the SHA-256 (hexadecimal) of its UTF-8 bytes.
    pub fn new(text: String, sha256: String) -> Self {
        Sent { text, sha256 }
    }

    /// What was sent.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The SHA-256 of its bytes, in hexadecimal.
    pub fn sha256(&self) -> &str {
        &self.sha256
    }
}
