//! The chain of the case: which links are there, how long each took, which is the weakest.

use suasion_campaign::{Link, Stage, State, chain};

use super::material::Material;
use crate::tree::{Column, Document, Runs, Table, strong, text};

pub(super) fn part(material: &Material<'_>, document: &mut Document) {
    let speech = &material.speech;
    let chain = chain(&material.file, speech.vocabularies);
    let link = chain.weakest.link.map(|of| link(material, of)).unwrap_or_default();
    let took = chain.weakest_took().map(|days| crate::took(days, speech.lang)).unwrap_or_default();
    let key = format!("weakest-{}", chain.weakest.why.code());
    document.point(speech.say(&key, [("link", link.into()), ("took", took.into())]));
    let mut table = Table::new([
        Column::new(speech.word("paper-link"), 10),
        Column::new(speech.word("paper-state"), 8),
        Column::numeric(speech.word("paper-items"), 5),
        Column::new(speech.word("paper-reached"), 12),
        Column::new(speech.word("paper-took"), 10),
    ]);
    for stage in &chain.stages {
        table.add_row(row(material, stage));
    }
    document.push(table);
}

fn row(material: &Material<'_>, stage: &Stage) -> [Runs; 5] {
    let speech = &material.speech;
    let lit = stage.state == State::Lit;
    let state = text(speech.word(&format!("state-{}", stage.state.code())));
    let reached = if lit { speech.bounds(stage.reached) } else { String::new() };
    let took = stage.took.map(|days| crate::took(days, speech.lang)).unwrap_or_default();
    [
        numbered_link(material, stage.link),
        if lit { strong(state.text).into() } else { state.into() },
        text(stage.items.len().to_string()).into(),
        reached.into(),
        took.into(),
    ]
}

/// A link with its number: "3 indignation".
pub(super) fn numbered_link(material: &Material<'_>, of: Link) -> Runs {
    text(format!("{} {}", of.code(), link(material, of))).into()
}

fn link(material: &Material<'_>, link: Link) -> String {
    material.speech.word(&format!("link-{}", link.code()))
}
