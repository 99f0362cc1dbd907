//! A violation: an act or event of a case set against one kind of breach, with the statements that show it.

use serde::{Deserialize, Serialize};
use suasion_record::{ActId, CaseId, EventId, StatementId, ViolationId};

/// One breach as a case officer records it. Which articles it breaks is not stored: they follow from its kind, its
/// jurisdiction and the day of its event ([`Library::applies`](crate::Library::applies)), so a corrected date
/// corrects the law.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Violation {
    /// Its own identifier.
    pub id: ViolationId,
    /// The case it belongs to.
    pub case: CaseId,
    /// The act that broke the law, where one is recorded.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub act: Option<ActId>,
    /// The event whose day decides which edition applies.
    pub event: EventId,
    /// A code of the violation vocabulary, such as `failure_to_notify_family`.
    pub kind: String,
    /// The code of the state that acted, such as `CN`.
    pub jurisdiction: String,
    /// What the officer wants to say about it; may be empty.
    #[serde(default)]
    pub note: String,
    /// The statements that show its elements.
    #[serde(default)]
    pub elements: Vec<StatementId>,
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use suasion_record::Id;

    use super::*;

    #[test]
    fn a_violation_survives_its_stored_form() {
        let id = |bits| Id::from_bits(bits);
        let violation = Violation {
            id: ViolationId(id(1)),
            case: CaseId(id(2)),
            act: None,
            event: EventId(id(3)),
            kind: "failure_to_notify_family".into(),
            jurisdiction: "CN".into(),
            note: "家属未获通知".into(),
            elements: vec![StatementId(id(4)), StatementId(id(5))],
        };
        let text = serde_json::to_string(&violation).unwrap();
        assert!(!text.contains("act"), "what is not known is not stored: {text}");
        assert_eq!(serde_json::from_str::<Violation>(&text).unwrap(), violation);
    }
}
