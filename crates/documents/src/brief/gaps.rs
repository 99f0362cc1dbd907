//! What is not known: said openly, so that nobody takes silence for an answer.

use suasion_campaign::{Demand, DemandStanding, Verdict};
use suasion_record::Subject;

use super::material::Material;
use crate::tree::Runs;

/// Statuses in which somebody holds the person.
const HELD: [&str; 3] = ["held", "serving", "house_arrest"];

/// Everything that a reader would look for and not find, in the order of the sections.
pub(super) fn gaps(material: &Material<'_>) -> Vec<Runs> {
    let mut found = about_the_person(material);
    found.extend(about_events(material));
    found.extend(about_asking(material));
    found
}

fn about_the_person(material: &Material<'_>) -> Vec<Runs> {
    let (speech, history, case) = (&material.speech, material.history(), material.file.case());
    let person = Subject::Person(case.person);
    let held = HELD.contains(&case.status.as_str());
    let guarded = history.relations.iter().any(|relation| material.is_custody(relation));
    let unknown = |attribute| history.said(person, attribute).next().is_none();
    [
        (held && !guarded, "paper-gap-holder"),
        ((held || case.status == "missing") && unknown("whereabouts"), "paper-gap-whereabouts"),
        (unknown("health"), "paper-gap-health"),
        (unknown("born") && unknown("age"), "paper-gap-age"),
    ]
    .into_iter()
    .filter(|(missing, _)| *missing)
    .map(|(_, key)| speech.word(key).into())
    .collect()
}

fn about_events(material: &Material<'_>) -> Vec<Runs> {
    let history = material.history();
    let undated: Vec<usize> = places(&material.events, |(_, when)| when.bounds().is_unknown());
    let unsourced = places(&material.events, |(id, _)| {
        let about = |subject| match subject {
            Subject::Event(event) => event == *id,
            Subject::Act(act) => material.event_of(act) == Some(*id),
            Subject::Person(_) => false,
        };
        !history.statements.iter().any(|statement| statement.counts() && about(statement.about))
    });
    let by_nobody =
        places(&material.events, |(id, _)| history.acts.iter().any(|act| act.event == *id && act.by.is_none()));
    let unshown = places(&material.violations, |id| {
        let violation = material.file.violation(*id);
        violation.is_some_and(|violation| violation.elements.iter().all(|one| material.statement(*one).is_none()))
    });
    let mut found = Vec::from_iter(numbered(material, "paper-gap-undated", &undated));
    found.extend(numbered(material, "paper-gap-unsourced", &unsourced));
    found.extend(numbered(material, "paper-gap-by-nobody", &by_nobody));
    found.extend(numbered(material, "paper-gap-unshown", &unshown));
    if material.violations.is_empty() {
        found.push(material.speech.word("paper-gap-violations").into());
    }
    found
}

fn about_asking(material: &Material<'_>) -> Vec<Runs> {
    let (speech, file) = (&material.speech, &material.file);
    let asked = |demand: &Demand| demand.standing != DemandStanding::Withdrawn;
    let unaddressed = places(&file.demands, |demand| asked(demand) && demand.addressee.is_none());
    let undated = places(&file.demands, |demand| asked(demand) && demand.by.is_none());
    let unmeasured = places(&file.demands, |demand| asked(demand) && demand.measure.is_empty());
    let mut found = Vec::from_iter(numbered(material, "paper-gap-unaddressed", &unaddressed));
    found.extend(numbered(material, "paper-gap-no-day", &undated));
    found.extend(numbered(material, "paper-gap-unmeasured", &unmeasured));
    let unjudged = file.responses.iter().filter(|response| response.verdict == Verdict::Pending).count();
    if unjudged > 0 {
        found.push(speech.say("paper-gap-unjudged", [("count", unjudged.into())]));
    }
    let nothing = [
        (file.demands.is_empty(), "paper-gap-demands"),
        (file.representations.is_empty(), "paper-gap-representations"),
        (file.responses.is_empty(), "paper-gap-answers"),
    ];
    found.extend(nothing.into_iter().filter(|(missing, _)| *missing).map(|(_, key)| Runs::from(speech.word(key))));
    found
}

fn places<T>(all: &[T], lacking: impl Fn(&T) -> bool) -> Vec<usize> {
    all.iter().enumerate().filter(|(_, one)| lacking(one)).map(|(place, _)| place + 1).collect()
}

fn numbered(material: &Material<'_>, key: &str, numbers: &[usize]) -> Option<Runs> {
    let fills = || [("count", numbers.len().into()), ("numbers", material.listed(numbers).into())];
    (!numbers.is_empty()).then(|| material.speech.say(key, fills()))
}
