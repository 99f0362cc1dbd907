//! What there is to choose from: the vocabularies, the law, and the records of the case.

use suasion_app::{
    App, Held,
    campaign::{CaseFile, Kind, Verdict},
    domain::{Actor, Body, EventId, Id, Lang, Name, Subject, Vocabularies},
    form::Takes,
    law::Library,
    statement_text, with_date,
};
use suasion_locale::{say, word};

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
    /// Citations to be compared with a text.
    pub held: &'a [Held],
}

/// Things to choose from that belong together; without a label if there is but one group.
pub struct Group {
    /// What they have in common.
    pub label: String,
    /// The things.
    pub options: Vec<Choice>,
    /// What they are about, where there are so many groups that a form shows only those that are about what is chosen,
    /// and folds the others.
    pub about: Option<Id>,
}

impl Group {
    fn new(label: String, options: Vec<Choice>) -> Self {
        Group { label, options, about: None }
    }
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
        Choices { vocabularies: app.vocabularies(), library: app.library(), file: None, bodies: &[], held: &[] }
    }

    /// What a field of this kind offers.
    pub fn offered(&self, takes: Takes, lang: Lang) -> Vec<Group> {
        match takes {
            Takes::Term("attribute") => self.attributes(lang),
            Takes::Terms("criterion") => self.criteria(lang),
            Takes::One(Kind::Statement) | Takes::Many(Kind::Statement) => self.statements(lang),
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
            Takes::Provisions => self.held(lang),
            Takes::Groups => {
                let groups = self.library.groups().iter();
                one_group(groups.map(|group| choice(&group.code, own(lang, group.if_so(lang)))))
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
        Group::new(String::new(), options)
    }

    /// Citations under their instrument and edition, as one compares them with one text.
    fn held(&self, lang: Lang) -> Vec<Group> {
        let label = |one: &Held| {
            own(
                lang,
                &say(
                    lang,
                    "form-citation",
                    &[("citation", one.citation.as_str().into()), ("subject", one.subject.as_str().into())],
                ),
            )
        };
        let of_text = self.held.chunk_by(|one, next| one.title == next.title);
        of_text
            .map(|rows| {
                let options = rows.iter().map(|one| choice(&one.id, label(one))).collect();
                Group::new(own(lang, &rows[0].title), options)
            })
            .collect()
    }

    /// Criteria by the verdict that they speak for, so that nobody takes one that speaks against for one that speaks for.
    fn criteria(&self, lang: Lang) -> Vec<Group> {
        let of = |verdict: &str| {
            let terms = self.vocabularies.terms("criterion").iter().filter(|term| term.more("speaks_for") == verdict);
            let name = word(lang, &format!("verdict-{verdict}"));
            Group::new(
                say(lang, "form-criteria-for", &[("verdict", name.into())]),
                terms.map(|term| choice(&term.code, own(lang, term.label.text(lang)))).collect(),
            )
        };
        Verdict::ALL.iter().map(|verdict| of(verdict.code())).filter(|group| !group.options.is_empty()).collect()
    }

    /// Statements under the event that they are about, in order of time; those about the person last.
    fn statements(&self, lang: Lang) -> Vec<Group> {
        let Some(file) = self.file else { return vec![] };
        let history = &file.history;
        let event_of = |about: Subject| match about {
            Subject::Event(id) => Some(id),
            Subject::Act(id) => history.act(id).map(|act| act.event),
            Subject::Person(_) => None,
        };
        let group = |event: Option<EventId>, about: Id, label: String| {
            let said = history.statements.iter().filter(|one| one.counts() && event_of(one.about) == event);
            let name = |one| bidi_safe(&statement_text(history, self.vocabularies, one, lang));
            let options = said.map(|one| choice(&one.id.to_string(), name(one))).collect();
            Group { label: bidi_safe(&label), options, about: Some(about) }
        };
        let events = history
            .chronology()
            .into_iter()
            .map(|(event, when)| group(Some(event.id), event.id.0, with_date(event.title.text(lang), &when, lang)));
        let person = history.case.person;
        let about_person = group(None, person.0, history.name_of(Actor::Person(person), lang));
        events.chain([about_person]).filter(|group| !group.options.is_empty()).collect()
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
                Group::new(
                    word(lang, &format!("kinds-{}", kind.code())),
                    of_it.map(|term| choice(&term.code, own(lang, term.label.text(lang)))).collect(),
                )
            })
            .into()
    }

    fn records(&self, kind: Kind, lang: Lang, label: String) -> Group {
        let Some(file) = self.file else { return Group::new(label, vec![]) };
        let mut options: Vec<(String, Choice)> = file
            .records()
            .into_iter()
            .filter(|record| record.kind() == kind)
            .filter_map(|record| label_of(file, self.vocabularies, self.library, &record, lang))
            .map(|label| (label.order, choice(&label.id.to_string(), bidi_safe(&label.text))))
            .collect();
        options.sort_by(|one, other| one.0.cmp(&other.0));
        Group::new(label, options.into_iter().map(|(_, option)| option).collect())
    }
}

fn one_group(options: impl Iterator<Item = Choice>) -> Vec<Group> {
    vec![Group::new(String::new(), options.collect())]
}

fn choice(value: &str, label: String) -> Choice {
    Choice { value: value.to_owned(), label }
}
