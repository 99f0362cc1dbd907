//! One appeal becomes another: back from an answer to every act of asking before it, and forward again (essay
//! L245-251, L398-418).

use std::collections::{BTreeSet, HashMap};

use suasion_record::{RepresentationId, ResponseId};

use crate::CaseFile;

/// What prompted what in a case. Made once for many questions.
#[derive(Debug, Clone)]
pub struct Traces<'a> {
    prompted_by: HashMap<RepresentationId, &'a [RepresentationId]>,
    prompted: HashMap<RepresentationId, Vec<RepresentationId>>,
    answers: Vec<(ResponseId, &'a [RepresentationId])>,
}

impl<'a> Traces<'a> {
    /// The traces of a case.
    pub fn of(file: &'a CaseFile) -> Self {
        let mut prompted: HashMap<_, Vec<_>> = HashMap::new();
        for sent in &file.representations {
            for &before in &sent.prompted_by {
                prompted.entry(before).or_default().push(sent.id);
            }
        }
        let answers = file.responses.iter();
        Traces {
            prompted_by: file.representations.iter().map(|sent| (sent.id, sent.prompted_by.as_slice())).collect(),
            prompted,
            answers: answers.map(|response| (response.id, response.prompted_by.as_slice())).collect(),
        }
    }

    /// Every representation that led to a response, directly or through others.
    pub fn behind(&self, response: ResponseId) -> BTreeSet<RepresentationId> {
        let direct = self.answers.iter().filter(|(id, _)| *id == response).flat_map(|(_, before)| before.iter());
        reached(direct.copied().collect(), |id| self.prompted_by.get(&id).copied().unwrap_or_default())
    }

    /// The representations that one prompted directly, in the order of the file.
    pub fn prompted(&self, representation: RepresentationId) -> &[RepresentationId] {
        self.prompted.get(&representation).map_or(&[], Vec::as_slice)
    }

    /// Every response that a representation led to, directly or through others, in the order of the file.
    pub fn after(&self, representation: RepresentationId) -> Vec<ResponseId> {
        let onward = reached(vec![representation], |id| self.prompted(id));
        let followed = self.answers.iter().filter(|(_, before)| before.iter().any(|id| onward.contains(id)));
        followed.map(|(response, _)| *response).collect()
    }
}

/// Every representation that led to a response; see [`Traces::behind`].
pub fn behind(file: &CaseFile, response: ResponseId) -> BTreeSet<RepresentationId> {
    Traces::of(file).behind(response)
}

/// Every response that a representation led to; see [`Traces::after`].
pub fn after(file: &CaseFile, representation: RepresentationId) -> Vec<ResponseId> {
    Traces::of(file).after(representation)
}

/// Everything that can be reached from these; a circle in the record ends where it began.
fn reached<'t>(
    mut open: Vec<RepresentationId>,
    next: impl Fn(RepresentationId) -> &'t [RepresentationId],
) -> BTreeSet<RepresentationId> {
    let mut seen = BTreeSet::new();
    while let Some(id) = open.pop() {
        if seen.insert(id) {
            open.extend(next(id));
        }
    }
    seen
}
