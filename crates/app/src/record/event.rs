//! Events, entered together with the statement that dates them, and acts.

use suasion_campaign::Record;
use suasion_record::{Act, ActId, Event, EventId, Standing, Subject, Value};

use super::{Making, statement};
use crate::{
    FieldError,
    form::{Field, Form, Takes, Values},
};

/// An event; with a date, which is then an accepted statement by the source.
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

/// An act.
pub const ACT: &[Field] = &[
    Field::required("event", Takes::One(suasion_campaign::Kind::Event)),
    Field::required("kind", Takes::Term("act")),
    Field::optional("by", Takes::Actor),
    Field::optional("to", Takes::Actor),
    Field::optional("detail", Takes::Sentences),
];

/// Adds or changes an event; a date makes a new statement and never changes an old one.
pub fn event(form: &mut Form<'_>, making: &Making<'_>) -> Option<Vec<Record>> {
    let file = form.look().file?;
    let id = EventId(making.id());
    let event = Event { id, case: file.case().id, kind: form.code("kind"), title: form.phrase("title") };
    let mut changes = vec![Record::Event(event)];
    if form.has("when") {
        if !form.has("source") {
            form.refuse(FieldError::new("source", "problem-date-needs-source"));
        }
        let anchor = form.one("anchor").map(EventId);
        let when = form.when("when", anchor);
        let said = statement::common(form, making)?;
        let statement = suasion_record::Statement {
            about: Subject::Event(id),
            attribute: "when".to_owned(),
            value: Value::When(when?),
            standing: Standing::Accepted,
            ..said
        };
        changes.extend(statement::accept_only(file, &statement));
        changes.push(Record::Statement(statement));
    }
    Some(changes)
}

/// Adds or changes an act.
pub fn act(form: &mut Form<'_>, making: &Making<'_>) -> Option<Vec<Record>> {
    let case = form.look().file?.case().id;
    let event = form.one("event");
    let act = Act {
        id: ActId(making.id()),
        case,
        kind: form.code("kind"),
        by: form.actor("by"),
        to: form.actor("to"),
        detail: form.phrase("detail"),
        event: EventId(event?),
    };
    Some(vec![Record::Act(act)])
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
