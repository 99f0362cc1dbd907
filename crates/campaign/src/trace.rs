//! One appeal becomes another: back from an answer to every act of asking before it, and forward again (essay
//! L245-251, L398-418).

use std::collections::BTreeSet;

use suasion_record::{RepresentationId, ResponseId};

use crate::CaseFile;

/// Every representation that led to a response, directly or through others.
pub fn behind(file: &CaseFile, response: ResponseId) -> BTreeSet<RepresentationId> {
    let direct = file.responses.iter().find(|found| found.id == response).map(|found| found.prompted_by.clone());
    let mut open = direct.unwrap_or_default();
    let mut seen = BTreeSet::new();
    while let Some(id) = open.pop() {
        if seen.insert(id) {
            open.extend(file.representation(id).into_iter().flat_map(|sent| sent.prompted_by.iter().copied()));
        }
    }
    seen
}

/// Every response that a representation led to, directly or through others, in the order of the file.
pub fn after(file: &CaseFile, representation: RepresentationId) -> Vec<ResponseId> {
    let answers = file.responses.iter().map(|response| response.id);
    answers.filter(|&response| behind(file, response).contains(&representation)).collect()
}
