//! A violation: an act or event of a case set against one kind of breach, with the statements that show it.

use serde::{Deserialize, Serialize};
use suasion_record::{ActId, CaseId, EventId, History, Phrase, Statement, StatementId, ViolationId};

use crate::{Jurisdiction, Known, Library, Question, Shows, Time};

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
    /// The event for which the person was punished by it, where it is a punishment: offences follow the law of its day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub conduct: Option<EventId>,
    /// The statements that show its elements.
    #[serde(default)]
    pub elements: Vec<StatementId>,
    /// Which of them shows which element, as far as an officer has said so.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub shows: Vec<Shows>,
}

impl Violation {
    /// What to ask of the library about it, as the history dates its event, and with what it says of person and stage.
    pub fn question(&self, library: &Library, history: &History) -> Question {
        let time = Time::from(&history.when(self.event));
        let state = Jurisdiction::new(&self.jurisdiction);
        Question {
            known: Known::in_record(library, history, history.event(self.event), time, state.code()),
            conduct: self.conduct.map(|event| Time::from(&history.when(event))),
            ..Question::new(&self.kind, time, state)
        }
    }

    /// The statements that show it as the record stands now, in the order of the record: for one that has been
    /// superseded, the statement that replaced it; one that nothing replaced shows nothing any more.
    pub fn shown_by<'h>(&self, history: &'h History) -> Vec<&'h Statement> {
        history.standing_for(&self.elements)
    }

    /// The same violation, resting on `new` wherever it rested on `old`.
    #[must_use]
    pub fn resting_on(&self, old: StatementId, new: StatementId) -> Violation {
        let moved = |id: StatementId| if id == old { new } else { id };
        let shows = self.shows.iter().map(|one| Shows { statement: moved(one.statement), ..one.clone() });
        Violation {
            elements: self.elements.iter().copied().map(moved).collect(),
            shows: shows.collect(),
            ..self.clone()
        }
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
            conduct: None,
            elements: vec![StatementId(id(4)), StatementId(id(5))],
            shows: vec![Shows { element: "not_told".into(), statement: StatementId(id(5)) }],
        };
        let text = serde_json::to_string(&violation).unwrap();
        assert!(!text.contains("act"), "what is not known is not stored: {text}");
        assert_eq!(serde_json::from_str::<Violation>(&text).unwrap(), violation);
    }
}
