//! Section I: who the person is, how the person stands, who holds the person, and who agreed to this brief.

use suasion_record::{Consent, Subject};

use super::{
    material::Material,
    speech::{joined, lines},
};
use crate::tree::{Definition, Document, Runs, strong};

pub(super) fn section(material: &Material<'_>, document: &mut Document) {
    let speech = &material.speech;
    document.section(speech.word("paper-person"));
    let mut rows = vec![
        (speech.word("paper-person-names"), names(material)),
        (speech.word("paper-person-status"), strong(speech.term("status", &material.file.case().status)).into()),
        (speech.word("paper-person-held-by"), held_by(material)),
    ];
    rows.extend(attributes(material));
    rows.push((speech.word("paper-person-state"), state(material).into()));
    if material.file.case().reprisal_of.is_some() {
        rows.push((speech.word("paper-person-reprisal"), speech.word("paper-person-reprisal-meaning").into()));
    }
    rows.push((speech.word("paper-consent"), consent(material)));
    let filled = rows.into_iter().filter(|(_, meaning)| !meaning.is_empty());
    document.definitions(filled.map(|(term, meaning)| Definition::new(term, meaning)));
    let summary = speech.phrase(&material.file.case().summary);
    if !summary.is_empty() {
        document.point(summary);
    }
}

/// The state concerned by its name; by its code where it has no name here.
fn state(material: &Material<'_>) -> String {
    let code = &material.file.case().jurisdiction;
    suasion_locale::maybe(material.speech.lang, &format!("jurisdiction-{code}")).unwrap_or_else(|| code.clone())
}

fn names(material: &Material<'_>) -> Runs {
    lines(material.history().names().iter().map(|name| material.name_explained(name)))
}

/// The bodies that hold the person, each with its source.
fn held_by(material: &Material<'_>) -> Runs {
    let custody = material.history().relations.iter().filter(|relation| material.is_custody(relation));
    lines(custody.map(|relation| {
        let since = relation.since.as_ref().map(|when| material.speech.date_in_line(&material.dated(when)));
        let until = relation.until.as_ref().map(|when| material.speech.date_in_line(&material.dated(when)));
        let source = material.on_the_word_of(relation.source);
        let dated = |key, when: Option<Runs>| when.map(|when| material.speech.say(key, [("date", when.into())]));
        let parts = [
            Some(material.actor(relation.from)),
            dated("paper-since", since),
            dated("paper-until", until),
            Some(material.speech.bracketed(source)),
        ];
        joined(parts.into_iter().flatten(), " ")
    }))
}

/// What is said about the person: health, place, birth; each with its source, and with its conflict if any.
fn attributes(material: &Material<'_>) -> Vec<(String, Runs)> {
    let about = Subject::Person(material.file.case().person);
    let speech = &material.speech;
    let of_persons = speech.vocabularies.terms("attribute").iter().filter(|term| term.more("about") == "person");
    of_persons
        .map(|term| {
            let value = material.goes_by(about, &term.code);
            let number = material.conflicts.iter().position(|one| one.about == about && one.attribute == term.code);
            let mark = number.map(|place| material.conflict_mark(place + 1).into());
            let parts = [Some(value), mark].into_iter().flatten();
            (speech.capital(speech.term("attribute", &term.code)), joined(parts, " "))
        })
        .collect()
}

/// On whose consent the brief goes to its audience.
fn consent(material: &Material<'_>) -> Runs {
    let speech = &material.speech;
    if material.colleagues {
        return speech.word("paper-consent-not-needed").into();
    }
    let covers = |consent: &&Consent| consent.covers("brief", material.audience, material.as_of);
    let given: Vec<Runs> = material.history().consents.iter().filter(covers).map(|one| given(material, one)).collect();
    if given.is_empty() { speech.word("paper-consent-none").into() } else { lines(given) }
}

fn given(material: &Material<'_>, consent: &Consent) -> Runs {
    let speech = &material.speech;
    let giver = speech.word(&format!("given-by-{}", consent.given_by.code()));
    let audience = speech.term("audience", &consent.audience);
    let date = speech.date_in_line(&material.dated(&consent.given));
    let first =
        speech.say("paper-consent-given", [("by", giver.into()), ("audience", audience.into()), ("date", date.into())]);
    let until = consent.until.map(|day| speech.say("paper-until", [("date", speech.day(day).into())]));
    let basis = speech.verbatim(&consent.basis);
    joined([Some(first), until, Some(basis)].into_iter().flatten(), &speech.word("paper-semicolon"))
}
