//! One concrete ask, and what is still wrong with it (essay L279-289).

use serde::{Deserialize, Serialize};
use suasion_record::{Actor, CaseId, Day, DemandId, Phrase, ViolationId};

/// One ask: of whom, what counts as met, by when, and what would do instead.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Demand {
    /// Identity of the record.
    pub id: DemandId,
    /// The case for which it is asked.
    pub case: CaseId,
    /// What is asked.
    pub ask: Phrase,
    /// Who can grant it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub addressee: Option<Actor>,
    /// By what one will see that it has been met.
    #[serde(default, skip_serializing_if = "Phrase::is_empty")]
    pub measure: Phrase,
    /// The day by which it is asked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<Day>,
    /// What would do instead.
    #[serde(default, skip_serializing_if = "Phrase::is_empty")]
    pub fallback: Phrase,
    /// The violations on which it rests.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub basis: Vec<ViolationId>,
    /// Whether it is still asked.
    pub standing: DemandStanding,
}

suasion_record::codes! {
    /// Whether a demand is asked.
    DemandStanding {
        /// Written, not yet put to anybody.
        Draft = "draft",
        /// Put to its addressee.
        Put = "put",
        /// No longer asked.
        Withdrawn = "withdrawn",
    }
}

suasion_record::codes! {
    /// What keeps a demand from being one that can be met.
    Flaw {
        /// Nobody is named who could grant it.
        Unaddressed = "unaddressed",
        /// There is no telling when it has been met.
        Unmeasured = "unmeasured",
        /// No day is set by which it is asked.
        Undated = "undated",
        /// There is nothing to fall back on: it can only be refused.
        NoFallback = "no_fallback",
        /// It rests on no violation.
        Unfounded = "unfounded",
        /// It asks for several things at once.
        Bundled = "bundled",
        /// It is bounded by nothing: everybody, everything, at once, for ever.
        Unbounded = "unbounded",
        /// Its words could mean anything.
        Vague = "vague",
    }
}

/// Words that ask for several things, for everything, or for nothing in particular. The lists are short on purpose: a
/// warning that cries at every sentence is soon ignored.
const BUNDLING: &[&str] = &["; ", " as well as ", " and also ", "；", "以及", "同时要求"];
const UNBOUNDED: &[&str] =
    &["all prisoners", "everyone", "unconditionally", "immediately and", "一切", "所有政治犯", "全部", "无条件"];
const VAGUE: &[&str] =
    &["respect human rights", "improve the situation", "do more", "take steps", "尊重人权", "改善状况", "采取措施"];

impl Demand {
    /// What is still wrong with it, in the order in which it is best mended. Empty means: it can be put.
    pub fn flaws(&self) -> Vec<Flaw> {
        let asks = |words: &[&str]| {
            let (en, zh) = (self.ask.en.to_lowercase(), &self.ask.zh);
            words.iter().any(|word| en.contains(word) || zh.contains(word))
        };
        [
            (asks(VAGUE), Flaw::Vague),
            (asks(BUNDLING), Flaw::Bundled),
            (asks(UNBOUNDED), Flaw::Unbounded),
            (self.addressee.is_none(), Flaw::Unaddressed),
            (self.measure.is_empty(), Flaw::Unmeasured),
            (self.by.is_none(), Flaw::Undated),
            (self.fallback.is_empty(), Flaw::NoFallback),
            (self.basis.is_empty(), Flaw::Unfounded),
        ]
        .into_iter()
        .filter_map(|(holds, flaw)| holds.then_some(flaw))
        .collect()
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use suasion_record::{BodyId, Id};

    fn medical_care() -> Demand {
        Demand {
            id: DemandId(Id::from_bits(1)),
            case: CaseId(Id::from_bits(2)),
            ask: Phrase::new("Have him examined by a doctor of the family's choice", "由家属指定的医生检查"),
            addressee: Some(Actor::Body(BodyId(Id::from_bits(3)))),
            measure: Phrase::new("the family holds the doctor's report", ""),
            by: Some("1991-09-30".parse().unwrap()),
            fallback: Phrase::new("an examination in the presence of a relative", ""),
            basis: vec![ViolationId(Id::from_bits(4))],
            standing: DemandStanding::Draft,
        }
    }

    #[test]
    fn a_concrete_addressed_dated_demand_with_a_fallback_has_no_flaw() {
        assert_eq!(medical_care().flaws(), []);
    }

    #[test]
    fn each_missing_part_is_named() {
        let bare = Demand {
            addressee: None,
            measure: Phrase::default(),
            by: None,
            fallback: Phrase::default(),
            basis: vec![],
            ..medical_care()
        };
        assert_eq!(
            bare.flaws(),
            [Flaw::Unaddressed, Flaw::Unmeasured, Flaw::Undated, Flaw::NoFallback, Flaw::Unfounded]
        );
    }

    #[test]
    fn vague_bundled_and_unbounded_wording_is_named_in_both_languages() {
        let asking = |en: &str, zh: &str| Demand { ask: Phrase::new(en, zh), ..medical_care() }.flaws();
        assert_eq!(asking("Respect human rights", ""), [Flaw::Vague]);
        assert_eq!(asking("Let the family visit; allow books", ""), [Flaw::Bundled]);
        assert_eq!(asking("", "释放所有政治犯"), [Flaw::Unbounded]);
    }
}
