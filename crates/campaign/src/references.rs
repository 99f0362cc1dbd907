//! What a record refers to: the one place that knows, so that nothing is taken out from under another record.

use std::collections::BTreeSet;

use suasion_record::{Actor, EventId, Id, SourceId, Subject, Value, When};

use crate::{CaseFile, Kind, Record};

/// Every record of the file that this one refers to, whether by a field of its own or by a date that counts from an
/// event. The cases to which it belongs are [`Record::cases`].
pub fn references(record: &Record) -> Vec<(Kind, Id)> {
    let actors = record.actors().into_iter().map(actor).filter(|(_, id)| *id != record.id());
    actors.chain(others(record)).collect()
}

/// What records of a file refer to that is not in it; nothing, unless the file is damaged.
pub fn dangling(file: &CaseFile) -> Vec<(Kind, Id)> {
    let records = file.records();
    let there: BTreeSet<(Kind, Id)> = records.iter().map(|record| (record.kind(), record.id())).collect();
    records.iter().flat_map(references).filter(|reference| !there.contains(reference)).collect()
}

fn others(record: &Record) -> Vec<(Kind, Id)> {
    match record {
        Record::Person(_) | Record::Body(_) | Record::Case(_) | Record::Source(_) | Record::Event(_) => vec![],
        Record::Act(act) => vec![event(act.event)],
        Record::Relation(relation) => {
            let dates = [&relation.since, &relation.until].into_iter().flatten().filter_map(anchor);
            dates.chain([source(relation.source)]).collect()
        }
        Record::Statement(statement) => {
            let value = match &statement.value {
                Value::When(when) => anchor(when),
                _ => None,
            };
            let superseded = statement.supersedes.map(|old| (Kind::Statement, old.0));
            let there = [subject(statement.about), source(statement.source)];
            there.into_iter().chain(value).chain(anchor(&statement.said)).chain(superseded).collect()
        }
        Record::Evidence(evidence) => [source(evidence.source)].into_iter().chain(anchor(&evidence.obtained)).collect(),
        Record::Consent(consent) => anchor(&consent.given).into_iter().collect(),
        Record::Violation(violation) => {
            let shown = violation.elements.iter().map(|id| (Kind::Statement, id.0));
            let act = violation.act.map(|id| (Kind::Act, id.0));
            let conduct = violation.conduct.map(event);
            shown.chain(act).chain(conduct).chain([event(violation.event)]).collect()
        }
        Record::Demand(demand) => demand.basis.iter().map(|id| (Kind::Violation, id.0)).collect(),
        Record::Representation(sent) => {
            let demands = sent.demands.iter().map(|id| (Kind::Demand, id.0));
            let earlier = sent.prompted_by.iter().map(|id| (Kind::Representation, id.0));
            let events = sent.prompted_by_events.iter().copied().map(event);
            demands.chain(earlier).chain(events).chain(anchor(&sent.when)).chain([source(sent.source)]).collect()
        }
        Record::Response(response) => {
            let earlier = response.prompted_by.iter().map(|id| (Kind::Representation, id.0));
            let demand = response.demand.map(|id| (Kind::Demand, id.0));
            let shown = response.event.map(event);
            let own = [source(response.source)];
            earlier.chain(demand).chain(shown).chain(anchor(&response.when)).chain(own).collect()
        }
    }
}

const fn actor(actor: Actor) -> (Kind, Id) {
    match actor {
        Actor::Person(id) => (Kind::Person, id.0),
        Actor::Body(id) => (Kind::Body, id.0),
    }
}

const fn event(id: EventId) -> (Kind, Id) {
    (Kind::Event, id.0)
}

const fn source(id: SourceId) -> (Kind, Id) {
    (Kind::Source, id.0)
}

const fn subject(about: Subject) -> (Kind, Id) {
    match about {
        Subject::Event(id) => (Kind::Event, id.0),
        Subject::Act(id) => (Kind::Act, id.0),
        Subject::Person(id) => (Kind::Person, id.0),
    }
}

/// The event from which a date counts.
fn anchor(when: &When) -> Option<(Kind, Id)> {
    when.relative().map(|relative| event(relative.anchor))
}
