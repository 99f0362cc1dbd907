//! What is asked on these grounds: the demands that rest on them, of whom, and how one will know.

use suasion_campaign::{Demand, DemandStanding};

use super::ground::Ground;
use crate::{
    brief::material::Material,
    tree::{Definition, Document, Level, Runs},
};

pub(super) fn section(material: &Material<'_>, document: &mut Document, grounds: &[Ground<'_, '_>]) {
    let speech = &material.speech;
    document.section(speech.word("paper-legal-remedy"));
    let of = |demand: &Demand| -> Vec<usize> {
        let rests = |ground: &&Ground<'_, '_>| demand.basis.contains(&ground.violation.id);
        grounds.iter().filter(rests).map(|ground| ground.number).collect()
    };
    let standing = material.file.demands.iter().filter(|demand| demand.standing != DemandStanding::Withdrawn);
    let asked: Vec<_> =
        standing.map(|demand| (demand, of(demand))).filter(|(_, grounds)| !grounds.is_empty()).collect();
    if asked.is_empty() {
        document.point(speech.word("paper-legal-remedy-none"));
        return;
    }
    document.paragraph(speech.word("paper-legal-remedy-about"));
    for (place, (demand, grounds)) in asked.into_iter().enumerate() {
        document.heading(Level::Subsection, speech.say("paper-demand", [("number", (place + 1).into())]));
        document.point(speech.phrase(&demand.ask).iter().cloned().map(|run| run.strong()).collect::<Runs>());
        document.definitions(parts(material, demand, &grounds));
    }
}

fn parts(material: &Material<'_>, demand: &Demand, grounds: &[usize]) -> Vec<Definition> {
    let speech = &material.speech;
    let rows = [
        ("paper-demand-addressee", demand.addressee.map(|actor| material.actor(actor))),
        ("paper-demand-by", demand.by.map(|day| Runs::from(speech.day(day)))),
        ("paper-demand-measure", Some(speech.phrase(&demand.measure)).filter(|words| !words.is_empty())),
        (
            "paper-demand-basis",
            Some(speech.say(
                "paper-legal-on-grounds",
                [("count", grounds.len().into()), ("numbers", material.listed(grounds).into())],
            )),
        ),
    ];
    let filled = rows.into_iter().filter_map(|(key, meaning)| Some((key, meaning?)));
    filled.map(|(key, meaning)| Definition::new(speech.word(key), meaning)).collect()
}
