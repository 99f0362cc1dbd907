//! A violation: an act or event of a case set against one kind of breach, with the statements that show it.

use serde::{Deserialize, Serialize};
use suasion_record::{ActId, CaseId, EventId, History, Phrase, Statement, StatementId, ViolationId};

use crate::{Jurisdiction, Question};

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
    pub note: Phrase,
    /// The statements that show its elements.
    #[serde(default)]
    pub elements: Vec<StatementId>,
}

impl Violation {
    /// What to ask of the library about it, as the history dates its event.
    pub fn question(&self, history: &History) -> Question {
        Question::new(&self.kind, &history.when(self.event), Jurisdiction::new(&self.jurisdiction))
    }

    /// The statements that show it as the record stands now, in the order of the record: for one that has been
    /// superseded, the statement that replaced it; one that nothing replaced shows nothing any more.
    pub fn shown_by<'h>(&self, history: &'h History) -> Vec<&'h Statement> {
        let mut shown = self.elements.clone();
        // A statement is entered after the one that it supersedes, but the order of the list is not relied upon.
        while let Some(next) = history
            .statements
            .iter()
            .find(|one| !shown.contains(&one.id) && one.supersedes.is_some_and(|old| shown.contains(&old)))
        {
            shown.push(next.id);
        }
        history.statements.iter().filter(|one| one.counts() && shown.contains(&one.id)).collect()
    }
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
            note: Phrase::new("", "家属未获通知"),
            elements: vec![StatementId(id(4)), StatementId(id(5))],
        };
        let text = serde_json::to_string(&violation).unwrap();
        assert!(!text.contains("act"), "what is not known is not stored: {text}");
        assert_eq!(serde_json::from_str::<Violation>(&text).unwrap(), violation);
    }
}
