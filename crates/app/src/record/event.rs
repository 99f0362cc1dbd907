//! Events, entered together with the statement that dates them, and acts.

use suasion_campaign::{CaseFile, Record};
use suasion_record::{Act, ActId, Event, EventId, Standing, Statement, Subject, Value};

use super::{Making, statement};
use crate::{
    FieldError,
    form::{Field, Form, Takes, Values},
};

/// An event, and the statement of a source: that it happened on a date, or at least that it happened.
pub const EVENT: &[Field] = &[
    Field::required("kind", Takes::Term("event")),
    Field::required("title", Takes::Phrase),
    Field::optional("when", Takes::When),
    Field::optional("anchor", Takes::One(suasion_campaign::Kind::Event)),
    Field::optional("source", Takes::One(suasion_campaign::Kind::Source)),
    Field::optional("passage", Takes::Text),
    Field::optional("said", Takes::When),
    Field::optional("official", Takes::Flag),
    Field::optional("credibility", statement::CREDIBILITY),
    Field::optional("quotable", Takes::Flag),
];

/// An act, and the statement of a source that it was done.
pub const ACT: &[Field] = &[
    Field::required("event", Takes::One(suasion_campaign::Kind::Event)),
    Field::required("kind", Takes::Term("act")),
    Field::optional("by", Takes::Actor),
    Field::optional("to", Takes::Actor),
    Field::optional("detail", Takes::Sentences),
    Field::optional("source", Takes::One(suasion_campaign::Kind::Source)),
    Field::optional("passage", Takes::Text),
    Field::optional("said", Takes::When),
    Field::optional("official", Takes::Flag),
    Field::optional("credibility", statement::CREDIBILITY),
    Field::optional("quotable", Takes::Flag),
];

/// Adds or changes an event; what a source says of it makes a new statement and never changes an old one.
pub fn event(form: &mut Form<'_>, making: &Making<'_>) -> Option<Vec<Record>> {
    let file = form.look().file?;
    let id = EventId(making.id());
    let event = Event { id, case: file.case().id, kind: form.code("kind"), title: form.phrase("title") };
    let mut changes = vec![Record::Event(event)];
    let about = Subject::Event(id);
    if form.has("when") {
        if !form.has("source") {
            form.refuse(FieldError::new("source", "problem-date-needs-source"));
        }
        let anchor = form.one("anchor").map(EventId);
        if anchor == Some(id) {
            form.refuse(FieldError::new("anchor", "problem-own-anchor"));
        }
        let when = form.when("when", anchor);
        changes.extend(said(form, making, file, (about, "when", when.map(Value::When)))?);
    } else if form.has("source") {
        changes.extend(said(form, making, file, (about, "occurred", Some(Value::Term(HAPPENED.to_owned()))))?);
    }
    Some(changes)
}

/// The term of `data/vocabulary/occurred.csv` for what did happen.
const HAPPENED: &str = "yes";

/// The statement of the source of the form, and what it does to those that are there. What the same passage of the same
/// source was read to say before was misread: it is superseded, and contradicts nothing.
fn said(
    form: &mut Form<'_>,
    making: &Making<'_>,
    file: &CaseFile,
    (about, attribute, value): (Subject, &str, Option<Value>),
) -> Option<Vec<Record>> {
    let said = statement::common(form, making)?;
    let standing = if making.decides() { Standing::Accepted } else { Standing::Recorded };
    let mut new = Statement { about, attribute: attribute.to_owned(), value: value?, standing, ..said };
    let mut changes = vec![];
    let misread = |old: &&Statement| old.source == new.source && old.passage == new.passage;
    if let Some(old) = file.history.said(about, attribute).find(misread) {
        changes = statement::supersede(file, old, new.id);
        new.supersedes = Some(old.id);
    }
    if standing == Standing::Accepted {
        changes.extend(statement::accept_only(file, &new));
    }
    changes.push(Record::Statement(new));
    Some(changes)
}

/// Adds or changes an act; a source that says so makes a new statement.
pub fn act(form: &mut Form<'_>, making: &Making<'_>) -> Option<Vec<Record>> {
    let file = form.look().file?;
    let (id, event) = (ActId(making.id()), form.one("event"));
    let act = Act {
        id,
        case: file.case().id,
        kind: form.code("kind"),
        by: form.actor("by"),
        to: form.actor("to"),
        detail: form.phrase("detail"),
        event: EventId(event?),
    };
    let mut changes = vec![Record::Act(act)];
    if form.has("source") {
        changes.extend(said(form, making, file, (Subject::Act(id), "done", Some(Value::Term(HAPPENED.to_owned()))))?);
    }
    Some(changes)
}

/// An event as it would be typed; its date is in its statements.
pub fn write_event(event: &Event) -> Values {
    Values::new().with("kind", &event.kind).with("title_en", &event.title.en).with("title_zh", &event.title.zh)
}

/// An act as it would be typed.
pub fn write_act(act: &Act) -> Values {
    Values::new()
        .with("event", act.event.to_string())
        .with("kind", &act.kind)
        .with("by", act.by.map_or_else(String::new, |actor| actor.to_string()))
        .with("to", act.to.map_or_else(String::new, |actor| actor.to_string()))
        .with("detail_en", &act.detail.en)
        .with("detail_zh", &act.detail.zh)
}
