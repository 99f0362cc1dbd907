//! What a record is called in a list: enough to tell it from the others, never its id.

use suasion_campaign::{CaseFile, Record};
use suasion_law::Library;
use suasion_record::{Actor, History, Id, Lang, Statement, Vocabularies, When};

use super::{act_in_words, said, subject};

/// A record as a list names it.
pub struct Label {
    /// Its id.
    pub id: Id,
    /// What a reader sees.
    pub text: String,
    /// By which it is sorted: what happened by date, what has a name by that.
    pub order: String,
}

/// The label of a record.
pub fn label(file: &CaseFile, vocabularies: &Vocabularies, library: &Library, record: &Record, lang: Lang) -> Label {
    let history = &file.history;
    let term = |table: &str, code: &str| own(lang, &vocabularies.label(table, code, lang));
    let named = |actor: Actor| (history.name_of(actor, lang), String::new());
    let dated = |text: String, when: &When| (with_date(&text, when, lang), order(when));
    let of_event = |id| history.event(id).map_or_else(String::new, |event| event.title.text(lang).to_owned());
    let (text, order) = match record {
        Record::Person(person) => named(Actor::Person(person.id)),
        Record::Body(body) => named(Actor::Body(body.id)),
        Record::Case(case) => (case.reference.clone(), String::new()),
        Record::Source(source) => {
            (format!("{} ({})", source.codename, term("source", &source.kind)), source.codename.clone())
        }
        Record::Event(event) => dated(event.title.text(lang).to_owned(), &history.when(event.id)),
        Record::Act(act) => dated(act_in_words(history, vocabularies, lang, act), &history.when(act.event)),
        Record::Relation(relation) => {
            let (from, to) = (history.name_of(relation.from, lang), history.name_of(relation.to, lang));
            (format!("{from}, {}, {to}", term("relation", &relation.kind)), String::new())
        }
        Record::Statement(statement) => {
            let about = subject(history, vocabularies, lang, statement.about);
            (format!("{about}: {}", statement_text(history, vocabularies, statement, lang)), about)
        }
        Record::Evidence(evidence) => (evidence.title.clone(), evidence.title.clone()),
        Record::Consent(consent) => {
            (format!("{}, {}", term("purpose", &consent.purpose), term("audience", &consent.audience)), String::new())
        }
        Record::Violation(violation) => {
            let kind = library.violation_type(&violation.kind);
            let meaning = kind.map_or(violation.kind.as_str(), |kind| kind.meaning(lang));
            dated(format!("{}: {}", own(lang, meaning), of_event(violation.event)), &history.when(violation.event))
        }
        Record::Demand(demand) => (demand.ask.text(lang).to_owned(), String::new()),
        Record::Representation(sent) => {
            let number = if sent.number.is_empty() { String::new() } else { format!("{} ", sent.number) };
            let who = history.name_of(sent.from, lang);
            dated(format!("{who}: {number}{}", sent.title.text(lang)), &history.dated(&sent.when))
        }
        Record::Response(response) => dated(term("response", &response.kind), &history.dated(&response.when)),
    };
    Label { id: record.id(), text, order }
}

/// Our own words, as vocabularies and the law keep them in simplified characters, for this reader.
fn own(lang: Lang, text: &str) -> String {
    if lang == Lang::ZhHant { suasion_locale::traditional(text) } else { text.to_owned() }
}

/// What a statement says and who says so, where it is plain what it is about.
pub fn statement_text(history: &History, vocabularies: &Vocabularies, statement: &Statement, lang: Lang) -> String {
    let words = said(history, vocabularies, lang, statement);
    let value = words.date.map_or(words.value, |date| date.printed);
    format!("{}: {value} ({} {})", own(lang, &words.attribute_label), words.source, words.grade)
}

/// Words with a date after them, where there is one.
pub fn with_date(text: &str, when: &When, lang: Lang) -> String {
    if *when == When::unknown() { text.to_owned() } else { format!("{text} ({})", when.printed(lang)) }
}

/// Dates in the order of their first possible day, those without one last.
fn order(when: &When) -> String {
    when.bounds().earliest.map_or_else(|| "~".to_owned(), |day| day.to_string())
}
