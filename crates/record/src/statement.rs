//! A source said that an attribute of an event, act or person has a value.

use serde::{Deserialize, Serialize};

use crate::{ActId, CaseId, Credibility, EventId, PersonId, Phrase, SourceId, StatementId, When, name::codes};

/// What a source said, once. Never edited: a later statement supersedes it (invariant 2); only its standing changes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Statement {
    /// Identity of the record.
    pub id: StatementId,
    /// The case in whose file it was entered.
    pub case: CaseId,
    /// What it is about.
    pub about: Subject,
    /// Which attribute of it, from `data/vocabulary/attribute.csv`.
    pub attribute: String,
    /// The value the source gives.
    pub value: Value,
    /// Who says so.
    pub source: SourceId,
    /// Where in the source: a page, a line, a minute.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub passage: String,
    /// When it was said.
    pub said: When,
    /// Whether an authority of the state concerned said it.
    #[serde(default)]
    pub official: bool,
    /// How credible it is.
    pub credibility: Credibility,
    /// Whether its words may be quoted outside the house.
    #[serde(default)]
    pub quotable: bool,
    /// Whether the record goes by it.
    pub standing: Standing,
    /// The statement that it replaces.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub supersedes: Option<StatementId>,
}

codes! {
    /// Whether the record goes by a statement.
    Standing {
        /// Kept, and weighed against the others.
        Recorded = "recorded",
        /// The record goes by it.
        Accepted = "accepted",
        /// Replaced by a later statement.
        Superseded = "superseded",
    }
}

/// What a statement is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Subject {
    /// An event.
    Event(EventId),
    /// An act.
    Act(ActId),
    /// A person.
    Person(PersonId),
}

/// The value that a source gives to an attribute.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Value {
    /// An uncertain date.
    When(When),
    /// A term of the attribute's vocabulary.
    Term(String),
    /// A count in the attribute's unit.
    Number(i64),
    /// Words.
    Text(Phrase),
}

impl Statement {
    /// The date it gives, if it gives one.
    pub fn when(&self) -> Option<&When> {
        match &self.value {
            Value::When(when) => Some(when),
            _ => None,
        }
    }

    /// Whether it still counts: superseded statements stay on record but contradict nobody.
    pub fn counts(&self) -> bool {
        self.standing != Standing::Superseded
    }
}
