//! The record of one case, and what it says happened when.

use serde::{Deserialize, Serialize};

use crate::{
    Act, ActId, Actor, Body, Case, Consent, Dates, Event, EventId, Evidence, Name, Person, Relation, Source, SourceId,
    Standing, Statement, StatementId, Subject, Value, When, known_as,
};

/// Everything recorded in one case: who, what happened, who said so.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct History {
    /// The case itself.
    pub case: Case,
    /// Everybody named in it.
    pub people: Vec<Person>,
    /// Every body named in it.
    pub bodies: Vec<Body>,
    /// What happened.
    pub events: Vec<Event>,
    /// Who did what to whom.
    pub acts: Vec<Act>,
    /// Who is what to whom.
    pub relations: Vec<Relation>,
    /// Who says so.
    pub sources: Vec<Source>,
    /// What they say.
    pub statements: Vec<Statement>,
    /// What can be shown.
    pub evidence: Vec<Evidence>,
    /// Who agreed to what.
    pub consents: Vec<Consent>,
}

impl History {
    /// The history of a case in which nothing is recorded yet.
    pub fn of(case: Case, person: Person) -> Self {
        History {
            case,
            people: vec![person],
            bodies: vec![],
            events: vec![],
            acts: vec![],
            relations: vec![],
            sources: vec![],
            statements: vec![],
            evidence: vec![],
            consents: vec![],
        }
    }

    /// The names of the person whose case it is; empty only if the record is damaged.
    pub fn names(&self) -> &[Name] {
        self.names_of(Actor::Person(self.case.person))
    }

    /// The names of an actor; empty if the actor is not in this record.
    pub fn names_of(&self, actor: Actor) -> &[Name] {
        match actor {
            Actor::Person(id) => self.people.iter().find(|person| person.id == id).map(|person| &person.names),
            Actor::Body(id) => self.bodies.iter().find(|body| body.id == id).map(|body| &body.names),
        }
        .map_or(&[], Vec::as_slice)
    }

    /// The name of an actor for a reader of `lang`; the bare id if the actor is not in this record.
    pub fn name_of(&self, actor: Actor, lang: crate::Lang) -> String {
        known_as(self.names_of(actor), lang).map_or_else(|| actor.to_string(), |name| name.text.clone())
    }

    /// One event.
    pub fn event(&self, id: EventId) -> Option<&Event> {
        self.events.iter().find(|event| event.id == id)
    }

    /// One act.
    pub fn act(&self, id: ActId) -> Option<&Act> {
        self.acts.iter().find(|act| act.id == id)
    }

    /// One source.
    pub fn source(&self, id: SourceId) -> Option<&Source> {
        self.sources.iter().find(|source| source.id == id)
    }

    /// The statements on one attribute that have not been superseded.
    pub fn said(&self, about: Subject, attribute: &str) -> impl Iterator<Item = &Statement> {
        self.statements
            .iter()
            .filter(move |statement| statement.about == about && statement.attribute == attribute && statement.counts())
    }

    /// The statement that the record goes by on one attribute: the accepted one, and of several the last entered.
    pub fn accepted(&self, about: Subject, attribute: &str) -> Option<&Statement> {
        self.said(about, attribute).filter(|statement| statement.standing == Standing::Accepted).last()
    }

    /// What stands today for these statements, in the order of the record: for one that has been superseded, the
    /// statement that replaced it; for one that nothing replaced, nothing.
    pub fn standing_for(&self, statements: &[StatementId]) -> Vec<&Statement> {
        let mut wanted = statements.to_vec();
        // A statement is entered after the one that it supersedes, but the order of the list is not relied upon.
        while let Some(next) = self
            .statements
            .iter()
            .find(|one| !wanted.contains(&one.id) && one.supersedes.is_some_and(|old| wanted.contains(&old)))
        {
            wanted.push(next.id);
        }
        self.statements.iter().filter(|one| one.counts() && wanted.contains(&one.id)).collect()
    }

    /// The accepted value of one attribute.
    pub fn value(&self, about: Subject, attribute: &str) -> Option<&Value> {
        self.accepted(about, attribute).map(|statement| &statement.value)
    }

    /// When things happened as far as the record goes. Made once for many questions.
    pub fn dates(&self) -> Dates<'_> {
        Dates::of(self)
    }

    /// When an event happened as far as the record goes; see [`Dates::when`].
    pub fn when(&self, event: EventId) -> When {
        let accepted = self.accepted(Subject::Event(event), "when").and_then(Statement::when);
        accepted.map_or_else(When::unknown, |when| self.dated(when))
    }

    /// A date as far as the record goes; see [`Dates::dated`].
    pub fn dated(&self, when: &When) -> When {
        if when.relative().is_some() { self.dates().dated(when) } else { when.clone() }
    }

    /// The events in order of time; those of unknown date last, in order of entry.
    pub fn chronology(&self) -> Vec<(&Event, When)> {
        let dates = self.dates();
        let mut dated: Vec<_> = self.events.iter().map(|event| (event, dates.when(event.id))).collect();
        dated.sort_by_key(|(_, when)| when.sort_key());
        dated
    }
}
