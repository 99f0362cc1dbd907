//! Small cases to reason about.

use suasion_campaign::{CaseFile, Link, Representation, Response, Verdict};
use suasion_record::{
    Actor, BodyId, Case, CaseId, Credibility, Event, EventId, Id, Name, Person, PersonId, Phrase, RepresentationId,
    ResponseId, SourceId, Standing, Statement, StatementId, Subject, Value, When,
};

pub const CASE: CaseId = CaseId(Id::from_bits(1));

/// A case in which nothing has happened.
pub fn empty() -> CaseFile {
    let person = Person { id: PersonId(Id::from_bits(2)), names: vec![Name::legal("何某")], entered_in: None };
    let case = Case {
        id: CASE,
        reference: "T-1".into(),
        person: person.id,
        jurisdiction: "CN".into(),
        status: "held".into(),
        summary: Phrase::default(),
        lead: None,
        next_review: None,
        reprisal_of: None,
        fictional: true,
    };
    CaseFile::of(case, person)
}

/// Adds an event with an accepted date.
pub fn happened(file: &mut CaseFile, id: u128, kind: &str, when: &str) -> EventId {
    let event = EventId(Id::from_bits(id));
    file.history.events.push(Event { id: event, case: CASE, kind: kind.into(), title: Phrase::new(kind, "") });
    file.history.statements.push(Statement {
        id: StatementId(Id::from_bits(id + 1_000)),
        case: CASE,
        about: Subject::Event(event),
        attribute: "when".into(),
        value: Value::When(When::read(when).unwrap()),
        source: SourceId(Id::from_bits(3)),
        passage: String::new(),
        said: When::unknown(),
        official: false,
        credibility: Credibility::Probable,
        quotable: true,
        standing: Standing::Accepted,
        supersedes: None,
    });
    event
}

/// Adds a representation.
pub fn asked(
    file: &mut CaseFile,
    id: u128,
    link: Link,
    when: &str,
    prompted_by: &[RepresentationId],
) -> RepresentationId {
    let id = RepresentationId(Id::from_bits(id));
    file.representations.push(Representation {
        id,
        cases: vec![CASE],
        link,
        from: Actor::Body(BodyId(Id::from_bits(4))),
        to: None,
        channel: "letter".into(),
        title: Phrase::new("asking", ""),
        number: String::new(),
        when: When::read(when).unwrap(),
        demands: vec![],
        prompted_by: prompted_by.to_vec(),
        prompted_by_events: vec![],
        source: SourceId(Id::from_bits(3)),
        sent: None,
    });
    id
}

/// Adds a response.
pub fn answered(file: &mut CaseFile, id: u128, when: &str, verdict: Verdict, after: &[RepresentationId]) -> ResponseId {
    let id = ResponseId(Id::from_bits(id));
    file.responses.push(Response {
        id,
        case: CASE,
        demand: None,
        prompted_by: after.to_vec(),
        by: None,
        event: None,
        kind: "treatment".into(),
        when: When::read(when).unwrap(),
        detail: Phrase::default(),
        verdict,
        criteria: vec![],
        checked: None,
        next_check: None,
        source: SourceId(Id::from_bits(3)),
    });
    id
}
