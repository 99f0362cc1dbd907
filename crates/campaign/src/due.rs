//! What falls due in a case, and on which day.

use serde::{Deserialize, Serialize};
use suasion_record::{Day, Id};

use crate::{CaseFile, DemandStanding, Verdict};

/// Something that somebody must look at by a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Due {
    /// The day.
    pub day: Day,
    /// What it is.
    pub kind: DueKind,
    /// The record that sets the day.
    pub record: Id,
}

suasion_record::codes! {
    /// What falls due.
    DueKind {
        /// The case is to be reviewed.
        Review = "review",
        /// The day by which a demand was to be met.
        Demand = "demand",
        /// An answer is to be checked again.
        Check = "check",
        /// A consent ends.
        Consent = "consent",
    }
}

impl Due {
    /// Whether it still asks for something on `today`. What is overdue does, until it is done; a consent that has ended
    /// does not, because nothing can be done about it but to ask for another.
    pub fn stands(&self, today: Day) -> bool {
        !self.passes() || self.day >= today
    }

    /// Whether it is over once its day is, whatever anybody does.
    pub fn passes(&self) -> bool {
        self.kind == DueKind::Consent
    }
}

/// Everything that falls due in a case, soonest first. An answer that was checked on the day set for it or later is done
/// with until another day is set.
pub fn due(file: &CaseFile) -> Vec<Due> {
    let case = file.case();
    let answered = |demand| {
        let real = |response: &&crate::Response| response.demand == Some(demand) && response.verdict == Verdict::Real;
        file.responses.iter().any(|response| real(&response))
    };
    let review = case.next_review.map(|day| Due { day, kind: DueKind::Review, record: case.id.0 });
    let demands = file
        .demands
        .iter()
        .filter(|demand| demand.standing == DemandStanding::Put && !answered(demand.id))
        .filter_map(|demand| Some(Due { day: demand.by?, kind: DueKind::Demand, record: demand.id.0 }));
    let done = |response: &crate::Response| response.checked.zip(response.next_check).is_some_and(|(on, by)| on >= by);
    let checks =
        file.responses.iter().filter(|response| !done(response)).filter_map(|response| {
            Some(Due { day: response.next_check?, kind: DueKind::Check, record: response.id.0 })
        });
    let consents = file
        .history
        .consents
        .iter()
        .filter(|consent| consent.withdrawn.is_none())
        .filter_map(|consent| Some(Due { day: consent.until?, kind: DueKind::Consent, record: consent.id.0 }));
    let mut all: Vec<Due> = review.into_iter().chain(demands).chain(checks).chain(consents).collect();
    all.sort_by_key(|due| due.day);
    all
}
