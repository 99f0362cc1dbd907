//! The legal brief: fact, right, article in force, elements, evidence, remedy asked.
//!
//! Grounds stand under the right that they break. Each sets what happened beside what would have to be shown and the rules
//! in force at the time, also those on which the state may rely, and says how far it is shown: what nobody has confirmed is
//! put as a question and not as a finding. At the end stand the categories of the Working Group on Arbitrary Detention, what is
//! asked, and every authority with how it was checked.

mod authorities;
mod categories;
mod ground;
mod remedy;

use super::{Facts, chronology, conflicts, headed, law::warn, material::Material, person, sources};
use crate::tree::Document;
use ground::grounds;

/// The legal brief of a case for an audience. The same facts give the same document.
pub fn legal_brief(facts: &Facts<'_>) -> Document {
    let material = Material::gather(facts).of_violations();
    let mut document = headed(&material, "paper-legal-title");
    let grounds = grounds(&material);
    person::section(&material, &mut document);
    chronology::told(&material, &mut document, "paper-legal-facts", "paper-legal-facts-about");
    warn(&material, &mut document, grounds.iter().flat_map(|ground| &ground.applied));
    ground::sections(&material, &mut document, &grounds);
    categories::section(&material, &mut document, &grounds);
    remedy::section(&material, &mut document, &grounds);
    conflicts::section(&material, &mut document);
    authorities::section(&material, &mut document, &grounds);
    sources::section(&material, &mut document);
    document
}
