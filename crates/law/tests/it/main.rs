//! The behaviour of the crate through its public face.
#![allow(clippy::unwrap_used)]

mod browse;
mod citation;
mod clock_facts;
mod clock_properties;
mod clocks;
mod directory;
mod elements;
mod expected;
mod facts;
mod intervals;
mod known;
mod loading;
mod resolution;
mod roles;
mod sentences;
mod spans;
mod texts;

use suasion_law::{Applied, Jurisdiction, Library, Question};
use suasion_record::When;

/// What China's law and the international level say about a violation at a time in words.
fn china(violation: &str, when: &str) -> Vec<Applied<'static>> {
    let start = When::read(when).unwrap().start();
    Library::compiled().applies(&Question::new(violation, start, Jurisdiction::new("CN")))
}

/// The same about a time that may have lasted.
fn lasting(violation: &str, when: &str) -> Vec<Applied<'static>> {
    let when = When::read(when).unwrap();
    Library::compiled().applies(&Question::new(violation, &when, Jurisdiction::new("CN")))
}

/// Those of one instrument, as `edition's label: article`.
fn of_instrument(found: &[Applied<'_>], short: &str) -> Vec<String> {
    let library = Library::compiled();
    found
        .iter()
        .map(|applied| applied.provision)
        .filter(|provision| provision.instrument_short == short)
        .map(|provision| {
            let instrument = library.instrument(&provision.jurisdiction, short).unwrap();
            format!("{}: {}", instrument.edition(&provision.edition).unwrap().label_en, provision.article)
        })
        .collect()
}

/// The ids of what was found.
fn ids(found: &[Applied<'_>]) -> Vec<String> {
    found.iter().map(|applied| applied.provision.id.clone()).collect()
}
