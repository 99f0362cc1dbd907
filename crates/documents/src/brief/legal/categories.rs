//! The categories of the UN Working Group on Arbitrary Detention that the grounds support (Methods of Work, A/HRC/36/38), in
//! the project's own words.

use super::ground::Ground;
use crate::{
    brief::{material::Material, speech::lines},
    tree::{Definition, Document, Runs},
};

const CATEGORIES: [&str; 5] = ["I", "II", "III", "IV", "V"];

pub(super) fn section(material: &Material<'_>, document: &mut Document, grounds: &[Ground<'_, '_>]) {
    let speech = &material.speech;
    let supported: Vec<_> = CATEGORIES
        .into_iter()
        .map(|category| {
            (category, grounds.iter().filter(|ground| supports(material, ground, category)).collect::<Vec<_>>())
        })
        .filter(|(_, grounds)| !grounds.is_empty())
        .collect();
    document.section(speech.word("paper-legal-wgad"));
    if supported.is_empty() {
        document.point(speech.word("paper-legal-wgad-none"));
        return;
    }
    document.paragraph(speech.word("paper-legal-wgad-about"));
    document.definitions(supported.iter().map(|(category, grounds)| {
        let term = speech.say("paper-legal-category", [("category", (*category).to_owned().into())]);
        Definition::new(term, argued(material, category, grounds))
    }));
}

fn supports(material: &Material<'_>, ground: &Ground<'_, '_>, category: &str) -> bool {
    let kind = material.library.violation_type(&ground.violation.kind);
    kind.is_some_and(|kind| kind.wgad_categories.iter().any(|one| one == category))
}

/// What the category is, which grounds bear it, and which of these are shown.
fn argued(material: &Material<'_>, category: &str, grounds: &[&Ground<'_, '_>]) -> Runs {
    let speech = &material.speech;
    let said = |key: &str, grounds: Vec<usize>| {
        (!grounds.is_empty())
            .then(|| speech.say(key, [("count", grounds.len().into()), ("numbers", material.listed(&grounds).into())]))
    };
    let numbers = |shown: bool| {
        grounds.iter().filter(|ground| ground.is_shown() == shown).map(|ground| ground.number).collect::<Vec<_>>()
    };
    let parts = [
        Some(speech.word(&format!("paper-legal-category-{category}")).into()),
        said("paper-legal-borne-shown", numbers(true)),
        said("paper-legal-borne-open", numbers(false)),
    ];
    lines(parts.into_iter().flatten())
}
