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

suasion_record::codes! {
    /// What a verdict still lacks.
    Lack {
        /// No criterion that speaks for it is named.
        Criterion = "criterion",
        /// No day is given on which it was checked.
        Checked = "checked",
    }
}

impl Response {
    /// What the verdict lacks: `real`, `ritual` and `retaliation` need a criterion that speaks for them and the day of
    /// the check; `pending` and `none` need nothing.
    pub fn lacks(&self, vocabularies: &Vocabularies) -> Vec<Lack> {
        if matches!(self.verdict, Verdict::Pending | Verdict::None) {
            return vec![];
        }
        let speaks = self.criteria.iter().any(|code| {
            let term = vocabularies.term("criterion", code);
            term.is_some_and(|term| term.more("speaks_for") == self.verdict.code())
        });
        let lacks = [(!speaks, Lack::Criterion), (self.checked.is_none(), Lack::Checked)];
        lacks.into_iter().filter_map(|(lacking, what)| lacking.then_some(what)).collect()
    }
}
