//! The case brief: who, what happened, which rules, what is asked, what came back, what is disputed, who says so.
//!
//! A brief says nothing that the record does not say, and says of everything how it is known. Events, violations,
//! demands, representations and conflicts each have a number of their own, and the sections refer to one another by
//! those numbers; every fact carries the codename of its source and its grade. What an audience may not see is taken out
//! of the file before the first word is written (`brief/audience.rs`), so no section can forget to.
//!
//! The wording is careful on purpose: a rule is set beside a fact, and no court is anticipated; an answer *followed*
//! an appeal, and nobody claims that it was caused by it. No identifier of a record is ever printed.
mod actors;
mod asking;
mod audience;
mod chain;
mod chronology;
mod conflicts;
mod date;
mod demands;
mod gaps;
mod law;
mod legal;
mod material;
mod person;
mod said;
mod sources;
mod speech;

use std::collections::BTreeSet;

use suasion_campaign::CaseFile;
use suasion_law::{Library, Provision};
use suasion_record::{Day, Lang, Vocabularies};

use crate::tree::{Document, NoticeKind};
pub use legal::legal_brief;

use material::Material;

/// What a brief is made from.
#[derive(Debug, Clone, Copy)]
pub struct Facts<'a> {
    /// The whole file of the case.
    pub file: &'a CaseFile,
    /// The law.
    pub library: &'a Library,
    /// The words for kinds of things.
    pub vocabularies: &'a Vocabularies,
    /// The language of the brief.
    pub lang: Lang,
    /// The day on which the record stands as the brief tells it.
    pub as_of: Day,
    /// For whom it is, from `data/vocabulary/audience.csv`; `colleagues` see everything, everybody else what may be quoted.
    pub audience: &'a str,
}

/// The rows of the catalogue on which the brief of these facts rests, in the order in which it cites them, each once.
pub fn cited<'a>(facts: &Facts<'a>) -> Vec<&'a Provision> {
    let mut seen = BTreeSet::new();
    let material = Material::gather(facts);
    let rows = law::found(&material).into_iter().flat_map(|(_, applied)| applied).map(|applied| applied.provision);
    rows.filter(|row| seen.insert(row.id.as_str())).collect()
}

/// A document with its head: title, reference, for whom, as of which day, and whether the case is invented.
fn headed(material: &Material<'_>, title: &str) -> Document {
    let (speech, case) = (&material.speech, material.file.case());
    let mut document = Document::new(speech.lang, speech.say(title, [("name", material.title_name().into())]));
    document.reference = case.reference.clone();
    let audience = speech.term("audience", material.audience);
    document.classification = speech.say("paper-audience", [("audience", audience.into())]).plain();
    let day = speech.day(material.as_of);
    document.information_as_of = speech.say("paper-as-of", [("day", day.into())]).plain();
    if case.fictional {
        document.notice(NoticeKind::Caution, speech.word("paper-fictional-title"), [speech.word("paper-fictional")]);
    }
    document
}

/// The brief of a case for an audience. The same facts give the same document.
pub fn brief(facts: &Facts<'_>) -> Document {
    let material = Material::gather(facts);
    let mut document = headed(&material, "paper-title");
    person::section(&material, &mut document);
    chronology::section(&material, &mut document);
    law::section(&material, &mut document);
    demands::section(&material, &mut document);
    asking::section(&material, &mut document);
    conflicts::section(&material, &mut document);
    sources::section(&material, &mut document);
    document
}
