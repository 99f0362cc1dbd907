//! Persons and bodies other than the one whose case it is, and more names for anybody.

use suasion_campaign::Record;
use suasion_record::{Body, BodyId, Person, PersonId};

use super::{Change, Making, case::write_names};
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
pub fn person(form: &mut Form<'_>, making: &Making<'_>) -> Option<Vec<Change>> {
    let person = Person { id: PersonId(making.id()), names: form.names("names") };
    Some(vec![Change::Put(Record::Person(person))])
}

/// Adds or changes a body.
pub fn body(form: &mut Form<'_>, making: &Making<'_>) -> Option<Vec<Change>> {
    let country = form.text("country");
    if !country.is_empty() && !(country.len() == 2 && country.chars().all(|c| c.is_ascii_uppercase())) {
        form.refuse(FieldError::new("country", "problem-country").with("typed", country.clone()));
    }
    let body = Body { id: BodyId(making.id()), names: form.names("names"), kind: form.code("kind"), country };
    Some(vec![Change::Put(Record::Body(body))])
}

/// A person as it would be typed.
pub fn write_person(person: &Person) -> Values {
    write_names(Values::new(), &person.names)
}

/// A body as it would be typed.
pub fn write_body(body: &Body) -> Values {
    write_names(Values::new(), &body.names).with("kind", &body.kind).with("country", &body.country)
}
