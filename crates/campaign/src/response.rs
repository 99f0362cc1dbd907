//! What came back, and whether it was real (essay L512-521, L540-562).

use serde::{Deserialize, Serialize};
use suasion_record::{
    Actor, CaseId, Day, DemandId, EventId, Phrase, RepresentationId, ResponseId, SourceId, Vocabularies, When,
};

/// What came back for one case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Response {
    /// Identity of the record.
    pub id: ResponseId,
    /// The case for which it came.
    pub case: CaseId,
    /// The demand that it answers, if it answers one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub demand: Option<DemandId>,
    /// The representations after which it came. After is not because: the product says "followed", never "caused".
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub prompted_by: Vec<RepresentationId>,
    /// Who responded.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<Actor>,
    /// The event in which it showed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub event: Option<EventId>,
    /// What kind of answer it was, from `data/vocabulary/response.csv`.
    pub kind: String,
    /// When it came.
    pub when: When,
    /// What it was, in a sentence.
    #[serde(default, skip_serializing_if = "Phrase::is_empty")]
    pub detail: Phrase,
    /// Whether it was real.
    pub verdict: Verdict,
    /// The criteria that decided, from `data/vocabulary/criterion.csv`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub criteria: Vec<String>,
    /// The day on which somebody last looked whether it holds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub checked: Option<Day>,
    /// The day on which somebody must look again.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next_check: Option<Day>,
    /// Who says that it came.
    pub source: SourceId,
}

suasion_record::codes! {
    /// Whether an answer was real.
    Verdict {
        /// Not judged yet.
        Pending = "pending",
        /// A genuine change for the person.
        Real = "real",
        /// A gesture that relieves pressure and changes nothing else.
        Ritual = "ritual",
        /// Nothing came.
        None = "none",
        /// The person or a helper was punished for the asking.
        Retaliation = "retaliation",
    }
}

impl Verdict {
    /// Whether somebody judged an answer; not while it is pending, nor where nothing came.
    pub const fn is_judged(self) -> bool {
        !matches!(self, Verdict::Pending | Verdict::None)
    }
}

suasion_record::codes! {
    /// What a verdict still lacks.
    Lack {
        /// No criterion that speaks for it is named.
        Criterion = "criterion",
        /// No day is given on which it was checked.
        Checked = "checked",
    }
}

/// The criteria of an answer, as they bear on its verdict. What speaks against a verdict is as much a part of it as what
/// speaks for it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Weighed {
    /// Codes of those that speak for the verdict.
    pub speaks_for: Vec<String>,
    /// Codes of those that speak for another one; all of them while nothing is judged.
    pub speaks_against: Vec<String>,
}

impl Response {
    /// Its criteria, in the order of their table: what speaks for the verdict, and what speaks against it. A code
    /// without a row stands with what speaks against, since nothing says that it speaks for.
    pub fn weighed(&self, vocabularies: &Vocabularies) -> Weighed {
        let terms = vocabularies.terms("criterion");
        let mut codes = self.criteria.clone();
        codes.sort_by_key(|code| terms.iter().position(|term| term.code == *code).unwrap_or(usize::MAX));
        let speaks = |code: &String| {
            let term = vocabularies.term("criterion", code);
            term.is_some_and(|term| term.more("speaks_for") == self.verdict.code())
        };
        let (speaks_for, speaks_against) = codes.into_iter().partition(speaks);
        Weighed { speaks_for, speaks_against }
    }

    /// What the verdict lacks: `real`, `ritual` and `retaliation` need a criterion that speaks for them and the day of
    /// the check; `pending` and `none` need nothing.
    pub fn lacks(&self, vocabularies: &Vocabularies) -> Vec<Lack> {
        if !self.verdict.is_judged() {
            return vec![];
        }
        let nothing = self.weighed(vocabularies).speaks_for.is_empty();
        let lacks = [(nothing, Lack::Criterion), (self.checked.is_none(), Lack::Checked)];
        lacks.into_iter().filter_map(|(lacking, what)| lacking.then_some(what)).collect()
    }
}
