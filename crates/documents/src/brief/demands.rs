//! Section IV: what is asked, of whom, by when, and how one will know.

use suasion_campaign::{Demand, DemandStanding};

use super::{material::Material, speech::lines};
use crate::tree::{Definition, Document, Level, Runs};

pub(super) fn section(material: &Material<'_>, document: &mut Document) {
    let speech = &material.speech;
    document.section(speech.word("paper-demands"));
    if material.file.demands.is_empty() {
        document.point(speech.word("paper-demands-empty"));
    }
    for (place, demand) in material.file.demands.iter().enumerate() {
        let title = speech.say("paper-demand", [("number", (place + 1).into())]);
        document.heading(Level::Subsection, title);
        document.point(speech.phrase(&demand.ask).iter().cloned().map(|run| run.strong()).collect::<Runs>());
        document.definitions(parts(material, demand));
    }
}

fn parts(material: &Material<'_>, demand: &Demand) -> Vec<Definition> {
    let speech = &material.speech;
    let addressee = demand.addressee.map(|actor| material.actor(actor));
    let by = demand.by.map(|day| Runs::from(speech.day(day)));
    let measure = Some(&demand.measure).filter(|phrase| !phrase.is_empty()).map(|phrase| speech.phrase(phrase));
    let fallback = Some(&demand.fallback).filter(|phrase| !phrase.is_empty()).map(|phrase| speech.phrase(phrase));
    let basis = material.violation_numbers(&demand.basis);
    let basis = (!basis.is_empty()).then(|| {
        speech.say(
            "paper-demand-violations",
            [("count", basis.len().into()), ("numbers", material.listed(&basis).into())],
        )
    });
    let mut rows = vec![
        ("paper-demand-addressee", addressee),
        ("paper-demand-by", by),
        ("paper-demand-measure", measure),
        ("paper-demand-fallback", fallback),
        ("paper-demand-basis", basis),
        ("paper-demand-standing", Some(standing(material, demand.standing))),
    ];
    if material.colleagues && demand.standing != DemandStanding::Withdrawn {
        rows.push(("paper-demand-flaws", Some(flaws(material, demand))));
    }
    let meaning = |found: Option<Runs>| found.unwrap_or_else(|| speech.word("paper-not-set").into());
    rows.into_iter().map(|(key, found)| Definition::new(speech.word(key), meaning(found))).collect()
}

fn standing(material: &Material<'_>, standing: DemandStanding) -> Runs {
    material.speech.word(&format!("demand-{}", standing.code())).into()
}

/// What is still wrong with a demand: for colleagues, who can mend it.
fn flaws(material: &Material<'_>, demand: &Demand) -> Runs {
    let speech = &material.speech;
    let found = demand.flaws();
    if found.is_empty() {
        return speech.word("paper-flaws-none").into();
    }
    lines(found.into_iter().map(|flaw| speech.word(&format!("flaw-{}", flaw.code())).into()))
}
