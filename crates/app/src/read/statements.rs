//! A statement as a reader meets it: value in words, source by codename, grade, standing.

use serde::Serialize;
use suasion_record::{History, Lang, SourceId, Standing, Statement, StatementId, Subject, Value, Vocabularies, When};

use super::date::{DateView, date};

/// A statement in words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Said {
    /// The statement.
    pub id: StatementId,
    /// The attribute's code.
    pub attribute: String,
    /// The attribute in words.
    pub attribute_label: String,
    /// The value in words; a date as the source worded it.
    pub value: String,
    /// What the product reads a date as, where that says more than the wording.
    pub read_as: String,
    /// The value as a date, where it is one: counted out where it counts from another event.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<DateView>,
    /// The source's codename.
    pub source: String,
    /// The source.
    pub source_id: SourceId,
    /// Where in the source.
    pub passage: String,
    /// When it was said; empty if nobody noted it.
    pub said: String,
    /// Source grade and information grade, such as `A2`.
    pub grade: String,
    /// Whether an authority said it.
    pub official: bool,
    /// Whether it may be quoted.
    pub quotable: bool,
    /// Whether the record goes by it.
    pub standing: Standing,
    /// The statement that it replaced.
    pub supersedes: Option<StatementId>,
}

/// A statement in the reader's language.
pub fn said(history: &History, vocabularies: &Vocabularies, lang: Lang, statement: &Statement) -> Said {
    let source = history.source(statement.source);
    let reliability = source.map_or("F", |source| source.reliability.code());
    let (value, read_as) = value_in_words(history, vocabularies, lang, statement);
    Said {
        id: statement.id,
        attribute: statement.attribute.clone(),
        attribute_label: vocabularies.label("attribute", &statement.attribute, lang),
        value,
        read_as,
        date: statement.when().map(|when| date(&history.dated(when), lang)),
        source: source.map_or_else(|| statement.source.to_string(), |source| source.codename.clone()),
        source_id: statement.source,
        passage: statement.passage.clone(),
        said: if statement.said == When::unknown() { String::new() } else { statement.said.printed(lang) },
        grade: format!("{reliability}{}", statement.credibility.code()),
        official: statement.official,
        quotable: statement.quotable,
        standing: statement.standing,
        supersedes: statement.supersedes,
    }
}

fn value_in_words(
    history: &History,
    vocabularies: &Vocabularies,
    lang: Lang,
    statement: &Statement,
) -> (String, String) {
    let attribute = vocabularies.term("attribute", &statement.attribute);
    let kind = attribute.map_or("", |term| term.more("value"));
    match &statement.value {
        Value::When(when) => {
            let read_as = history.dated(when).printed(lang);
            let says_more = read_as != when.wording();
            (when.wording().to_owned(), if says_more { read_as } else { String::new() })
        }
        Value::Term(code) => (vocabularies.label(kind.strip_prefix("term:").unwrap_or(""), code, lang), String::new()),
        Value::Number(number) => {
            let unit = kind.strip_prefix("number:").unwrap_or("other");
            (suasion_locale::say(lang, &format!("unit-{unit}"), &[("count", (*number).into())]), String::new())
        }
        Value::Text(words) => (words.text(lang).to_owned(), String::new()),
    }
}

/// What a statement is about, in words.
pub fn subject(history: &History, vocabularies: &Vocabularies, lang: Lang, about: Subject) -> String {
    match about {
        Subject::Event(id) => history.event(id).map(|event| event.title.text(lang).to_owned()),
        Subject::Act(id) => history.act(id).map(|act| act_in_words(history, vocabularies, lang, act)),
        Subject::Person(id) => Some(history.name_of(suasion_record::Actor::Person(id), lang)),
    }
    .unwrap_or_default()
}

/// An act in words: who did what to whom.
pub fn act_in_words(history: &History, vocabularies: &Vocabularies, lang: Lang, act: &suasion_record::Act) -> String {
    let name = |actor: Option<suasion_record::Actor>| actor.map(|actor| history.name_of(actor, lang));
    let unknown = || suasion_locale::word(lang, "act-by-unknown");
    let (by, done) = (name(act.by).unwrap_or_else(unknown), act_label(vocabularies, lang, act));
    match name(act.to) {
        Some(to) => {
            suasion_locale::say(lang, "act-sentence", &[("by", by.into()), ("done", done.into()), ("to", to.into())])
        }
        None => suasion_locale::say(lang, "act-sentence-alone", &[("by", by.into()), ("done", done.into())]),
    }
}

/// What was done, in the reader's characters: names round it keep their own.
pub(super) fn act_label(vocabularies: &Vocabularies, lang: Lang, act: &suasion_record::Act) -> String {
    let label = vocabularies.label("act", &act.kind, lang);
    if lang == Lang::ZhHant { suasion_locale::traditional(&label) } else { label }
}

/// What stands between the members of a list.
pub(super) const fn comma(lang: Lang) -> &'static str {
    if lang.is_chinese() { "、" } else { ", " }
}
