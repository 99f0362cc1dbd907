//! Persons and bodies other than the one whose case it is, and more names for anybody.

use suasion_campaign::Record;
use suasion_record::{Body, BodyId, CaseId, Person, PersonId};

use super::{Making, case::write_names};
use crate::{
    FieldError,
    form::{Field, Form, Takes, Values},
};

/// A person.
pub const PERSON: &[Field] = &[Field::required("names", Takes::Lines)];

/// A body.
pub const BODY: &[Field] = &[
    Field::required("names", Takes::Lines),
    Field::required("kind", Takes::Term("body")),
    Field::optional("country", Takes::Text),
];

/// Adds a person or changes the names of one.
pub fn person(form: &mut Form<'_>, making: &Making<'_>) -> Option<Vec<Record>> {
    let entered_in = entered_in(form, making);
    let person = Person { id: PersonId(making.id()), names: form.names("names"), entered_in };
    Some(vec![Record::Person(person)])
}

/// Adds or changes a body.
pub fn body(form: &mut Form<'_>, making: &Making<'_>) -> Option<Vec<Record>> {
    let country = form.text("country");
    if !country.is_empty() && !super::is_country(form.look().vocabularies, &country) {
        form.refuse(FieldError::new("country", "problem-country").with("typed", country.clone()));
    }
    let entered_in = entered_in(form, making);
    let (names, kind) = (form.names("names"), form.code("kind"));
    let body = Body { id: BodyId(making.id()), names, kind, country, entered_in };
    Some(vec![Record::Body(body)])
}

/// The case in whose file an actor is entered: the one at hand, unless the actor is known already.
fn entered_in(form: &Form<'_>, making: &Making<'_>) -> Option<CaseId> {
    match making.old {
        Some(Record::Person(old)) => old.entered_in,
        Some(Record::Body(old)) => old.entered_in,
        _ => form.look().file.map(|file| file.case().id),
    }
}

/// A person as it would be typed.
pub fn write_person(person: &Person) -> Values {
    write_names(Values::new(), &person.names)
}

/// A body as it would be typed.
pub fn write_body(body: &Body) -> Values {
    write_names(Values::new(), &body.names).with("kind", &body.kind).with("country", &body.country)
}
