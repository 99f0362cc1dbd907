//! Proof: the elements of a violation, each with the statements that show it and those that might.

use serde::{Deserialize, Serialize};
use suasion_record::{History, Standing, Statement, StatementId};

use crate::{Element, Library, Violation};

/// An officer's finding that a statement shows an element.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Shows {
    /// The code of the element.
    pub element: String,
    /// The statement.
    pub statement: StatementId,
}

/// An element with what the record has for it.
#[derive(Debug, Clone, PartialEq)]
pub struct Proof<'a> {
    /// The element.
    pub element: &'a Element,
    /// Accepted statements of which an officer has said that they show it.
    pub shown_by: Vec<&'a Statement>,
    /// Statements of which an officer has said so, but by which the record does not go.
    pub waiting: Vec<&'a Statement>,
    /// Accepted statements of a sort that can show it, and those that an officer named for the violation as a whole. Nobody
    /// has said that they do.
    pub found: Vec<&'a Statement>,
}

/// How far an element is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum ProofState {
    /// An accepted statement shows it, as an officer has found.
    Shown,
    /// An officer has found that a statement shows it; the record does not go by that statement.
    Waiting,
    /// Statements might show it; nobody has confirmed that they do.
    Found,
    /// Nothing in the record speaks of it.
    Missing,
}

impl ProofState {
    /// Every state, best first.
    pub const ALL: [ProofState; 4] = [Self::Shown, Self::Waiting, Self::Found, Self::Missing];

    /// The code under which it is translated.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Shown => "shown",
            Self::Waiting => "waiting",
            Self::Found => "found",
            Self::Missing => "missing",
        }
    }
}

impl Proof<'_> {
    /// How far the element is shown: never by what was only found.
    pub fn state(&self) -> ProofState {
        if !self.shown_by.is_empty() {
            ProofState::Shown
        } else if !self.waiting.is_empty() {
            ProofState::Waiting
        } else if !self.found.is_empty() {
            ProofState::Found
        } else {
            ProofState::Missing
        }
    }
}

impl Violation {
    /// Each of its elements with what the record as it stands has for it.
    pub fn proofs<'a>(&self, library: &'a Library, history: &'a History) -> Vec<Proof<'a>> {
        library.elements_of(&self.kind).into_iter().map(|element| self.proof(element, history)).collect()
    }

    fn proof<'a>(&self, element: &'a Element, history: &'a History) -> Proof<'a> {
        let of_element = self.shows.iter().filter(|one| one.element == element.code).map(|one| one.statement);
        let linked = history.standing_for(&of_element.collect::<Vec<_>>());
        let (shown_by, waiting) = linked.iter().copied().partition(|one| one.standing == Standing::Accepted);
        // An officer who named a statement for the violation may not yet have said which element it shows.
        let named = self.shown_by(history);
        let found = history.statements.iter().filter(|one| {
            one.standing == Standing::Accepted
                && linked.iter().all(|other| other.id != one.id)
                && (element.could_be_shown_by(one, self, history) || named.iter().any(|other| other.id == one.id))
        });
        Proof { element, shown_by, waiting, found: found.collect() }
    }
}
