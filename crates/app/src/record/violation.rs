//! What was violated: an act or event and the kind of violation; the articles follow from the law library.

use suasion_campaign::{Kind, Record};
use suasion_law::{Library, Shows, Violation};
use suasion_record::{ActId, EventId, StatementId, ViolationId};

use super::Making;
use crate::{
    FieldError,
    form::{Field, Form, Takes, Values},
};

/// A violation.
pub const FIELDS: &[Field] = &[
    Field::required("event", Takes::One(Kind::Event)),
    Field::optional("act", Takes::One(Kind::Act)),
    Field::required("kind", Takes::ViolationKind),
    Field::optional("conduct", Takes::One(Kind::Event)),
    Field::optional("note", Takes::Sentences),
    Field::optional("elements", Takes::Many(Kind::Statement)),
    Field::optional("shows", Takes::Shown),
];

/// That a statement shows an element of a violation, or that it does not.
pub const SHOW: &[Field] = &[
    Field::required("violation", Takes::One(Kind::Violation)),
    Field::required("statement", Takes::One(Kind::Statement)),
    Field::required("element", Takes::Text),
    Field::required("shown", Takes::Code("shown", &["yes", "no"])),
];

/// Adds or changes a violation.
pub fn save(form: &mut Form<'_>, making: &Making<'_>) -> Option<Vec<Record>> {
    let case = form.look().file?.case();
    let event = form.one("event");
    let kind = form.code("kind");
    let mut elements: Vec<_> = form.many("elements").into_iter().map(StatementId).collect();
    let shows = shows(form, making, &kind, &mut elements);
    let violation = Violation {
        id: ViolationId(making.id()),
        case: case.id,
        act: form.one("act").map(ActId),
        conduct: form.one("conduct").map(EventId),
        kind,
        jurisdiction: case.jurisdiction.clone(),
        note: form.phrase("note"),
        elements,
        shows,
        event: EventId(event?),
    };
    Some(vec![Record::Violation(violation)])
}

/// Which statement shows which element; what shows an element shows the violation. Where the kind was changed or a
/// statement taken out, what had been said about it goes with it; an element that the kind never had is a mistake.
fn shows(form: &mut Form<'_>, making: &Making<'_>, kind: &str, elements: &mut Vec<StatementId>) -> Vec<Shows> {
    let before = match making.old {
        Some(Record::Violation(old)) => old.shows.as_slice(),
        _ => &[],
    };
    let mut shows = vec![];
    for (statement, element) in form.shown("shows") {
        let one = Shows { element, statement: StatementId(statement) };
        let (linked, carried) = (elements.contains(&one.statement), before.contains(&one));
        if !has_element(form.look().library, kind, &one.element) {
            if !carried {
                refuse(form, "shows", kind, &one.element);
            }
        } else if linked || !carried {
            if !linked {
                elements.push(one.statement);
            }
            shows.push(one);
        }
    }
    shows
}

fn has_element(library: &Library, kind: &str, code: &str) -> bool {
    library.elements_of(kind).iter().any(|element| element.code == code)
}

fn refuse(form: &mut Form<'_>, field: &'static str, kind: &str, typed: &str) {
    let elements = form.look().library.elements_of(kind);
    form.refuse(FieldError::code(field, typed, elements.iter().map(|element| element.code.as_str())));
}

/// Says that a statement shows an element, or takes it back. What shows an element shows the violation.
pub fn show(form: &mut Form<'_>, _making: &Making<'_>) -> Option<Vec<Record>> {
    let (violation, statement) = (form.one("violation"), form.one("statement").map(StatementId));
    let (element, shown) = (form.text("element"), form.code("shown") == "yes");
    let file = form.look().file?;
    let mut violation = file.violations.iter().find(|one| Some(one.id.0) == violation)?.clone();
    if !has_element(form.look().library, &violation.kind, &element) {
        refuse(form, "element", &violation.kind, &element);
        return None;
    }
    let one = Shows { element, statement: statement? };
    violation.shows.retain(|other| *other != one);
    if shown {
        if !violation.elements.contains(&one.statement) {
            violation.elements.push(one.statement);
        }
        violation.shows.push(one);
    }
    Some(vec![Record::Violation(violation)])
}

/// A violation as it would be typed.
pub fn write(violation: &Violation) -> Values {
    let values = Values::new()
        .with("event", violation.event.to_string())
        .with("act", violation.act.map_or_else(String::new, |act| act.to_string()))
        .with("kind", &violation.kind)
        .with("conduct", violation.conduct.map_or_else(String::new, |event| event.to_string()))
        .with("note_en", &violation.note.en)
        .with("note_zh", &violation.note.zh);
    let values = violation.elements.iter().fold(values, |values, id| values.with("elements", id.to_string()));
    let shows = violation.shows.iter().map(|one| format!("{} {}", one.statement, one.element));
    shows.fold(values, |values, one| values.with("shows", one))
}
