//! What was violated: an act or event and the kind of violation; the articles follow from the law library.

use suasion_campaign::{Kind, Record};
use suasion_law::Violation;
use suasion_record::{ActId, EventId, StatementId, ViolationId};

use super::Making;
use crate::form::{Field, Form, Takes, Values};

/// A violation.
pub const FIELDS: &[Field] = &[
    Field::required("event", Takes::One(Kind::Event)),
    Field::optional("act", Takes::One(Kind::Act)),
    Field::required("kind", Takes::ViolationKind),
    Field::optional("note", Takes::Sentences),
    Field::optional("elements", Takes::Many(Kind::Statement)),
];

/// Adds or changes a violation.
pub fn save(form: &mut Form<'_>, making: &Making<'_>) -> Option<Vec<Record>> {
    let case = form.look().file?.case();
    let event = form.one("event");
    let violation = Violation {
        id: ViolationId(making.id()),
        case: case.id,
        act: form.one("act").map(ActId),
        kind: form.code("kind"),
        jurisdiction: case.jurisdiction.clone(),
        note: form.phrase("note"),
        elements: form.many("elements").into_iter().map(StatementId).collect(),
        event: EventId(event?),
    };
    Some(vec![Record::Violation(violation)])
}

/// A violation as it would be typed.
pub fn write(violation: &Violation) -> Values {
    let values = Values::new()
        .with("event", violation.event.to_string())
        .with("act", violation.act.map_or_else(String::new, |act| act.to_string()))
        .with("kind", &violation.kind)
        .with("note_en", &violation.note.en)
        .with("note_zh", &violation.note.zh);
    violation.elements.iter().fold(values, |values, id| values.with("elements", id.to_string()))
}
