//! The whole file of one case, and the one type of everything that can be kept.

use serde::{Deserialize, Serialize};
use suasion_law::Violation;
use suasion_record::{
    Act, Actor, Body, Case, CaseId, Consent, DemandId, Event, Evidence, History, Id, Person, Relation,
    RepresentationId, Source, Statement, ViolationId,
};

use crate::{Demand, Representation, Response};

/// Everything about one case: its history, what it violates, what was asked, what came back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CaseFile {
    /// What happened and who said so.
    pub history: History,
    /// What was violated.
    pub violations: Vec<Violation>,
    /// What is asked.
    pub demands: Vec<Demand>,
    /// What was put to whom.
    pub representations: Vec<Representation>,
    /// What came back.
    pub responses: Vec<Response>,
}

/// Applies a macro to every kind of record: variant, type, code, place in the case file, doc.
macro_rules! kinds {
    ($($variant:ident $code:literal $($place:ident).+, $doc:literal;)*) => {
        suasion_record::codes! {
            /// The kind of a record; its code names its table and its part of the interface.
            Kind { $(#[doc = $doc] $variant = $code,)* }
        }

        /// Any record.
        #[derive(Debug, Clone, PartialEq, Eq)]
        pub enum Record { $(#[doc = $doc] $variant($variant),)* }

        impl Record {
            /// Its kind.
            pub const fn kind(&self) -> Kind {
                match self { $(Record::$variant(_) => Kind::$variant,)* }
            }

            /// Its identity.
            pub const fn id(&self) -> Id {
                match self { $(Record::$variant(record) => record.id.0,)* }
            }

            /// Its stored form.
            ///
            /// # Errors
            /// Only if the record cannot be written as JSON, which no record of this crate does.
            pub fn to_json(&self) -> Result<serde_json::Value, serde_json::Error> {
                match self { $(Record::$variant(record) => serde_json::to_value(record),)* }
            }

            /// A record from its stored form.
            ///
            /// # Errors
            /// Says which field is wrong.
            pub fn from_json(kind: Kind, body: &str) -> Result<Self, serde_json::Error> {
                Ok(match kind { $(Kind::$variant => Record::$variant(serde_json::from_str(body)?),)* })
            }
        }

        $(impl From<$variant> for Record {
            fn from(record: $variant) -> Self {
                Record::$variant(record)
            }
        })*

        impl CaseFile {
            /// Puts a record into the file: in place of the one with its id, or at the end.
            pub fn put(&mut self, record: Record) {
                match record {
                    $(Record::$variant(record) => kinds!(@put $variant self record $($place).+),)*
                }
            }

            /// Takes a record out of the file; the case itself stays.
            pub fn remove(&mut self, kind: Kind, id: Id) {
                match kind {
                    $(Kind::$variant => kinds!(@remove $variant self id $($place).+),)*
                }
            }

            /// A record of the file.
            pub fn get(&self, kind: Kind, id: Id) -> Option<Record> {
                match kind {
                    $(Kind::$variant => kinds!(@get $variant self id $($place).+),)*
                }
            }

            /// Every record of the file, in an order in which each comes after those it refers to.
            pub fn records(&self) -> Vec<Record> {
                let mut all = Vec::new();
                $(kinds!(@all $variant self all $($place).+);)*
                all
            }
        }
    };
    // The case stands alone; everything else stands in a list.
    (@put Case $self:ident $record:ident $($place:ident).+) => { $self.$($place).+ = $record };
    (@put $variant:ident $self:ident $record:ident $($place:ident).+) => {
        match $self.$($place).+.iter_mut().find(|old| old.id == $record.id) {
            Some(old) => *old = $record,
            None => $self.$($place).+.push($record),
        }
    };
    (@remove Case $self:ident $id:ident $($place:ident).+) => { {} };
    (@remove $variant:ident $self:ident $id:ident $($place:ident).+) => {
        $self.$($place).+.retain(|record| record.id.0 != $id)
    };
    (@get Case $self:ident $id:ident $($place:ident).+) => {
        ($self.$($place).+.id.0 == $id).then(|| Record::Case($self.$($place).+.clone()))
    };
    (@get $variant:ident $self:ident $id:ident $($place:ident).+) => {
        $self.$($place).+.iter().find(|record| record.id.0 == $id).cloned().map(Record::$variant)
    };
    (@all Case $self:ident $all:ident $($place:ident).+) => { $all.push(Record::Case($self.$($place).+.clone())) };
    (@all $variant:ident $self:ident $all:ident $($place:ident).+) => {
        $all.extend($self.$($place).+.iter().cloned().map(Record::$variant))
    };
}

kinds! {
    Person "person" history.people, "A human being.";
    Body "body" history.bodies, "An institution.";
    Case "case" history.case, "One person's matter.";
    Source "source" history.sources, "Where knowledge comes from.";
    Event "event" history.events, "Something that happened.";
    Act "act" history.acts, "Who did what to whom.";
    Relation "relation" history.relations, "Who is what to whom.";
    Statement "statement" history.statements, "What a source said.";
    Evidence "evidence" history.evidence, "What can be shown.";
    Consent "consent" history.consents, "Who agreed to what.";
    Violation "violation" violations, "What was violated.";
    Demand "demand" demands, "What is asked.";
    Representation "representation" representations, "One act of asking.";
    Response "response" responses, "What came back.";
}

impl Record {
    /// The cases whose file it belongs to. A person or body belongs to the one in which it was entered, and besides to
    /// every file that names it.
    pub fn cases(&self) -> Vec<CaseId> {
        match self {
            Record::Person(person) => person.entered_in.into_iter().collect(),
            Record::Body(body) => body.entered_in.into_iter().collect(),
            Record::Case(case) => vec![case.id],
            Record::Source(record) => vec![record.case],
            Record::Event(record) => vec![record.case],
            Record::Act(record) => vec![record.case],
            Record::Relation(record) => vec![record.case],
            Record::Statement(record) => vec![record.case],
            Record::Evidence(record) => vec![record.case],
            Record::Consent(record) => vec![record.case],
            Record::Violation(record) => vec![record.case],
            Record::Demand(record) => vec![record.case],
            Record::Representation(record) => record.cases.clone(),
            Record::Response(record) => vec![record.case],
        }
    }

    /// The actors that it names or is, so that a file can be loaded with all of them.
    pub fn actors(&self) -> Vec<Actor> {
        let named = match self {
            Record::Person(person) => vec![Some(Actor::Person(person.id))],
            Record::Body(body) => vec![Some(Actor::Body(body.id))],
            Record::Case(case) => vec![Some(Actor::Person(case.person))],
            Record::Act(act) => vec![act.by, act.to],
            Record::Relation(relation) => vec![Some(relation.from), Some(relation.to)],
            Record::Demand(demand) => vec![demand.addressee],
            Record::Representation(sent) => vec![Some(sent.from), sent.to],
            Record::Response(response) => vec![response.by],
            _ => vec![],
        };
        named.into_iter().flatten().collect()
    }
}

impl CaseFile {
    /// The file of a case in which nothing is recorded yet.
    pub fn of(case: Case, person: Person) -> Self {
        let history = History::of(case, person);
        CaseFile { history, violations: vec![], demands: vec![], representations: vec![], responses: vec![] }
    }

    /// The case itself.
    pub fn case(&self) -> &Case {
        &self.history.case
    }

    /// One demand.
    pub fn demand(&self, id: DemandId) -> Option<&Demand> {
        self.demands.iter().find(|demand| demand.id == id)
    }

    /// One violation.
    pub fn violation(&self, id: ViolationId) -> Option<&Violation> {
        self.violations.iter().find(|violation| violation.id == id)
    }

    /// One representation.
    pub fn representation(&self, id: RepresentationId) -> Option<&Representation> {
        self.representations.iter().find(|sent| sent.id == id)
    }
}
