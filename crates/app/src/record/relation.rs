//! Who is what to whom.

use suasion_campaign::{Kind, Record};
use suasion_record::{Relation, RelationId, SourceId};

use super::Making;
use crate::{
    FieldError,
    form::{Field, Form, Takes, Values},
};

/// A relation.
pub const FIELDS: &[Field] = &[
    Field::required("from", Takes::Actor),
    Field::required("kind", Takes::Term("relation")),
    Field::required("to", Takes::Actor),
    Field::optional("since", Takes::When),
    Field::optional("until", Takes::When),
    Field::optional("stance", Takes::Term("stance")),
    Field::required("source", Takes::One(Kind::Source)),
    Field::optional("note", Takes::Lines),
];

/// Adds or changes a relation.
pub fn save(form: &mut Form<'_>, making: &Making<'_>) -> Option<Vec<Record>> {
    let case = form.look().file?.case().id;
    let (from, to, source) = (form.actor("from"), form.actor("to"), form.one("source"));
    if from.is_some() && from == to {
        form.refuse(FieldError::new("to", "problem-relation-self"));
    }
    let (since, until) = (form.when("since", None), form.when("until", None));
    let begun = since.as_ref().and_then(|when| when.bounds().earliest);
    let ended = until.as_ref().and_then(|when| when.bounds().latest);
    if begun.zip(ended).is_some_and(|(begun, ended)| ended < begun) {
        form.refuse(FieldError::new("until", "problem-until-before-since"));
    }
    let relation = Relation {
        id: RelationId(making.id()),
        case,
        kind: form.code("kind"),
        since,
        until,
        stance: form.code("stance"),
        note: form.text("note"),
        from: from?,
        to: to?,
        source: SourceId(source?),
    };
    Some(vec![Record::Relation(relation)])
}

/// A relation as it would be typed.
pub fn write(relation: &Relation) -> Values {
    Values::new()
        .with("from", relation.from.to_string())
        .with("kind", &relation.kind)
        .with("to", relation.to.to_string())
        .with("since", relation.since.as_ref().map_or("", |when| when.wording()))
        .with("until", relation.until.as_ref().map_or("", |when| when.wording()))
        .with("stance", &relation.stance)
        .with("source", relation.source.to_string())
        .with("note", &relation.note)
}
