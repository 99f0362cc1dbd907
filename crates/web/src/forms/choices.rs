//! What there is to choose from: the vocabularies, the law, and the records of the case.

use suasion_app::{
    App,
    campaign::{CaseFile, Kind},
    domain::{Actor, Body, Lang, Name, Vocabularies},
    form::Takes,
    law::Library,
};
use suasion_locale::word;

use super::label::label_of;
use crate::parts::{bidi_safe, own};

/// What there is to choose from.
#[derive(Clone, Copy)]
pub struct Choices<'a> {
    /// The open vocabularies.
    pub vocabularies: &'a Vocabularies,
    /// The law.
    pub library: &'a Library,
    /// The case that the form belongs to, if it belongs to one.
    pub file: Option<&'a CaseFile>,
    /// Bodies beyond the case.
    pub bodies: &'a [Body],
}

/// Things to choose from that belong together; without a label if there is but one group.
pub struct Group {
    /// What they have in common.
    pub label: String,
    /// The things.
    pub options: Vec<Choice>,
}

/// One thing to choose.
pub struct Choice {
    /// What arrives if it is chosen.
    pub value: String,
    /// What a reader sees.
    pub label: String,
}

impl<'a> Choices<'a> {
    /// What there is to choose from outside any case.
    pub fn without_case(app: &'a App) -> Self {
        Choices { vocabularies: app.vocabularies(), library: app.library(), file: None, bodies: &[] }
    }

    /// What a field of this kind offers.
    pub fn offered(&self, takes: Takes, lang: Lang) -> Vec<Group> {
        match takes {
            Takes::Term("attribute") => self.attributes(lang),
            Takes::Term(table) | Takes::Terms(table) => vec![self.terms(table, lang)],
            Takes::Code(group, list) | Takes::Codes(group, list) => {
                let label = |code: &str| match code {
                    // A grade is known by its letter or figure; the words explain it.
                    code if matches!(group, "reliability" | "credibility" | "link") => {
                        format!("{code}: {}", word(lang, &format!("{group}-{code}")))
                    }
                    code => word(lang, &format!("{group}-{code}")),
                };
                one_group(list.iter().map(|code| choice(code, label(code))))
            }
            Takes::ViolationKind => {
                let kinds = self.library.violation_types().iter();
                one_group(kinds.map(|kind| choice(&kind.code, own(lang, kind.meaning(lang)))))
            }
            Takes::One(kind) | Takes::Many(kind) => vec![self.records(kind, lang, String::new())],
            Takes::Subject => [Kind::Event, Kind::Act, Kind::Person]
                .map(|kind| self.records(kind, lang, word(lang, &format!("kinds-{}", kind.code()))))
                .into(),
            _ => vec![],
        }
    }

    /// The terms of a vocabulary.
    pub fn terms(&self, table: &str, lang: Lang) -> Group {
        let terms = self.vocabularies.terms(table).iter();
        let options = terms.map(|term| choice(&term.code, own(lang, term.label.text(lang)))).collect();
        Group { label: String::new(), options }
    }

    /// Everybody who can be named without writing more than a name: those of the case, then the commonest bodies.
    pub fn actors(&self) -> Vec<(Actor, Vec<Name>)> {
        let history = self.file.map(|file| &file.history);
        let people = history.into_iter().flat_map(|history| &history.people);
        let mut known: Vec<(Actor, Vec<Name>)> =
            people.map(|person| (Actor::Person(person.id), person.names.clone())).collect();
        let bodies = history.into_iter().flat_map(|history| &history.bodies).chain(self.bodies);
        for body in bodies {
            if !known.iter().any(|(actor, _)| *actor == Actor::Body(body.id)) {
                known.push((Actor::Body(body.id), body.names.clone()));
            }
        }
        known
    }

    /// Attributes, by what they are attributes of.
    fn attributes(&self, lang: Lang) -> Vec<Group> {
        [Kind::Event, Kind::Act, Kind::Person]
            .map(|kind| {
                let of_it =
                    self.vocabularies.terms("attribute").iter().filter(|term| term.more("about") == kind.code());
                Group {
                    label: word(lang, &format!("kinds-{}", kind.code())),
                    options: of_it.map(|term| choice(&term.code, own(lang, term.label.text(lang)))).collect(),
                }
            })
            .into()
    }

    fn records(&self, kind: Kind, lang: Lang, label: String) -> Group {
        let Some(file) = self.file else { return Group { label, options: vec![] } };
        let mut options: Vec<(String, Choice)> = file
            .records()
            .into_iter()
            .filter(|record| record.kind() == kind)
            .filter_map(|record| label_of(file, self.vocabularies, self.library, &record, lang))
            .map(|label| (label.order, choice(&label.id.to_string(), bidi_safe(&label.text))))
            .collect();
        options.sort_by(|one, other| one.0.cmp(&other.0));
        Group { label, options: options.into_iter().map(|(_, option)| option).collect() }
    }
}

fn one_group(options: impl Iterator<Item = Choice>) -> Vec<Group> {
    vec![Group { label: String::new(), options: options.collect() }]
}

fn choice(value: &str, label: String) -> Choice {
    Choice { value: value.to_owned(), label }
}
