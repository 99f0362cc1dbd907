//! What came of asking: who put a demand to whom, what answered it, what one act of asking led to.

use suasion_campaign::{CaseFile, Demand, Representation, Response};

/// The representations that carried a demand, earliest first.
pub fn put_by<'a>(file: &'a CaseFile, demand: &Demand) -> Vec<&'a Representation> {
    sent(file, |sent| sent.demands.contains(&demand.id))
}

/// What answered a demand, earliest first.
pub fn answers_to<'a>(file: &'a CaseFile, demand: &Demand) -> Vec<&'a Response> {
    answers(file, |response| response.demand == Some(demand.id))
}

/// The representations that one prompted, earliest first.
pub fn led_to<'a>(file: &'a CaseFile, representation: &Representation) -> Vec<&'a Representation> {
    sent(file, |sent| sent.prompted_by.contains(&representation.id))
}

/// The answers that came after a representation, earliest first. After is not because.
pub fn followed_by<'a>(file: &'a CaseFile, representation: &Representation) -> Vec<&'a Response> {
    answers(file, |response| response.prompted_by.contains(&representation.id))
}

/// Representations in order of time.
pub fn sent(file: &CaseFile, which: impl Fn(&Representation) -> bool) -> Vec<&Representation> {
    let mut found: Vec<_> = file.representations.iter().filter(|sent| which(sent)).collect();
    let dates = file.history.dates();
    found.sort_by_key(|sent| dates.dated(&sent.when).sort_key());
    found
}

/// Answers in order of time.
pub fn answers(file: &CaseFile, which: impl Fn(&Response) -> bool) -> Vec<&Response> {
    let mut found: Vec<_> = file.responses.iter().filter(|response| which(response)).collect();
    let dates = file.history.dates();
    found.sort_by_key(|response| dates.dated(&response.when).sort_key());
    found
}
