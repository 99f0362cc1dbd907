//! One case in a row: what lists, the portfolio and search results show of it without opening its file.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use suasion_record::{AccountId, CaseId, Day, Name, Phrase, Vocabularies};

use crate::{
    Answered, CaseFile, Due, Link, Matter, State, Verdict, Waiting, Weakness, chain, due,
    matter::{answered, drafts, matters, quiet_since, waiting},
    questions,
};

/// One case in a row. Computed anew with every change of the file, in the same transaction.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Overview {
    /// The case.
    pub case: CaseId,
    /// Its reference.
    pub reference: String,
    /// The names of its person.
    pub names: Vec<Name>,
    /// How the person stands, from `data/vocabulary/status.csv`.
    pub status: String,
    /// What the case is about.
    pub summary: Phrase,
    /// Whether it is invented.
    pub fictional: bool,
    /// The state of each link.
    pub links: [State; 5],
    /// The weakest link; none if it is not known which it is.
    pub weakest: Option<Link>,
    /// Why it is the weakest.
    pub weakness: Weakness,
    /// How many events, statements, violations, demands and representations there are.
    pub events: u32,
    /// Statements that count.
    pub statements: u32,
    /// Violations.
    pub violations: u32,
    /// Demands.
    pub demands: u32,
    /// Representations.
    pub representations: u32,
    /// Questions on which statements contradict each other, each counted once however many statements there are.
    pub contradictions: u32,
    /// Responses by verdict; verdicts that no response has are left out.
    pub verdicts: BTreeMap<Verdict, u32>,
    /// The earliest day on which the last dated event may have begun.
    pub last_event: Option<Day>,
    /// What falls due, soonest first.
    pub due: Vec<Due>,
    /// What the records that set those days are about.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub matters: Vec<Matter>,
    /// The state whose law applies.
    #[serde(default)]
    pub jurisdiction: String,
    /// The colleague who leads the case.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lead: Option<AccountId>,
    /// The last answer that came.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answered: Option<Answered>,
    /// What was asked longest ago and has no answer yet.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub waiting: Option<Waiting>,
    /// Demands that are written and not yet put.
    #[serde(default)]
    pub drafts: u32,
    /// The last day from which there may be news of somebody who is not free.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quiet_since: Option<Day>,
}

impl Overview {
    /// What something that falls due is about.
    pub fn matter(&self, due: &Due) -> Option<&Matter> {
        self.matters.iter().find(|matter| matter.record == due.record)
    }

    /// What a list shows and is sorted by: the first that somebody has to do. The end of a consent passes by itself, and
    /// a row that is kept cannot know that it has; what falls due on a day tells of it.
    pub fn next_due(&self) -> Option<&Due> {
        self.due.iter().find(|due| !due.passes())
    }
}

/// A case in a row.
pub fn overview(file: &CaseFile, vocabularies: &Vocabularies) -> Overview {
    let (case, history) = (file.case(), &file.history);
    let chain = chain(file, vocabularies);
    let dates = history.dates();
    let mut verdicts = BTreeMap::new();
    for response in &file.responses {
        *verdicts.entry(response.verdict).or_insert(0) += 1;
    }
    let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    let due = due(file);
    Overview {
        case: case.id,
        reference: case.reference.clone(),
        names: history.names().to_vec(),
        status: case.status.clone(),
        summary: case.summary.clone(),
        fictional: case.fictional,
        links: chain.stages.map(|stage| stage.state),
        weakest: chain.weakest.link,
        weakness: chain.weakest.why,
        events: count(history.events.len()),
        statements: count(history.statements.iter().filter(|statement| statement.counts()).count()),
        violations: count(file.violations.len()),
        demands: count(file.demands.len()),
        representations: count(file.representations.len()),
        contradictions: count(questions(history, vocabularies).len()),
        verdicts,
        last_event: history.events.iter().filter_map(|event| dates.when(event.id).start().earliest).max(),
        matters: matters(file, &due),
        due,
        jurisdiction: case.jurisdiction.clone(),
        lead: case.lead,
        answered: answered(file, &dates),
        waiting: waiting(file, &dates),
        drafts: drafts(file),
        quiet_since: quiet_since(file, &dates, vocabularies),
    }
}
