//! The elements of a violation as a reader meets them: what shows each, what might, and what is missing, in words.

use serde::Serialize;
use suasion_law::{Element, Library, Proof, ProofState, Violation};
use suasion_locale::{say, word};
use suasion_record::{History, Lang, Statement, Vocabularies};

use super::statements::{Said, comma, said};

/// One thing that must be shown, with what the record has for it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ElementView {
    /// Its code, by which a statement is said to show it.
    pub code: String,
    /// What must be shown.
    pub name: String,
    /// How far it is shown.
    pub state: ProofState,
    /// What is missing, in a sentence; empty where it is shown.
    pub missing: String,
    /// What shows it, what an officer named but the record does not go by, what was only found.
    pub statements: Vec<ElementSaid>,
}

/// A statement beside an element.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ElementSaid {
    /// The statement.
    pub said: Said,
    /// `shown` or `waiting` where an officer named it, `found` where nobody has confirmed anything.
    pub how: ProofState,
}

/// The elements of a violation.
pub fn elements(
    library: &Library,
    vocabularies: &Vocabularies,
    history: &History,
    violation: &Violation,
    lang: Lang,
) -> Vec<ElementView> {
    let proofs = violation.proofs(library, history);
    let view = |proof: Proof<'_>| ElementView {
        code: proof.element.code.clone(),
        name: proof.element.name(lang).to_owned(),
        state: proof.state(),
        missing: missing(&proof, vocabularies, lang),
        statements: statements(&proof, |one| said(history, vocabularies, lang, one)),
    };
    proofs.into_iter().map(view).collect()
}

fn statements(proof: &Proof<'_>, said: impl Fn(&Statement) -> Said) -> Vec<ElementSaid> {
    let states = [
        (ProofState::Shown, &proof.shown_by),
        (ProofState::Waiting, &proof.waiting),
        (ProofState::Found, &proof.found),
    ];
    let of = |(how, list): (ProofState, &Vec<&Statement>)| {
        list.iter().map(|one| ElementSaid { said: said(one), how }).collect::<Vec<_>>()
    };
    states.into_iter().flat_map(of).collect()
}

fn missing(proof: &Proof<'_>, vocabularies: &Vocabularies, lang: Lang) -> String {
    match proof.state() {
        ProofState::Shown => String::new(),
        ProofState::Waiting => word(lang, "element-waiting"),
        ProofState::Found => word(lang, "element-found"),
        ProofState::Missing => say(lang, "element-missing", &[("by", by(proof.element, vocabularies, lang).into())]),
    }
}

/// What could show an element, by the names of the attributes.
fn by(element: &Element, vocabularies: &Vocabularies, lang: Lang) -> String {
    let names = element.attributes.iter().map(|attribute| vocabularies.label("attribute", attribute, lang));
    names.collect::<Vec<_>>().join(comma(lang))
}
