//! Who agreed to what.

use suasion_campaign::Record;
use suasion_record::{Consent, ConsentGiver, ConsentId};

use super::Making;
use crate::form::{Field, Form, Takes, Values};

/// A consent.
pub const FIELDS: &[Field] = &[
    Field::required("given_by", Takes::Code("given-by", ConsentGiver::CODES)),
    Field::required("purpose", Takes::Term("purpose")),
    Field::required("audience", Takes::Term("audience")),
    Field::required("given", Takes::When),
    Field::optional("until", Takes::Day),
    Field::optional("basis", Takes::Lines),
    Field::optional("withdrawn", Takes::Day),
];

/// Adds or changes a consent.
pub fn save(form: &mut Form<'_>, making: &Making<'_>) -> Option<Vec<Record>> {
    let case = form.look().file?.case().id;
    let (given_by, given) = (ConsentGiver::from_code(&form.code("given_by")), form.when("given", None));
    let consent = Consent {
        id: ConsentId(making.id()),
        case,
        purpose: form.code("purpose"),
        audience: form.code("audience"),
        until: form.day("until"),
        basis: form.text("basis"),
        withdrawn: form.day("withdrawn"),
        given_by: given_by?,
        given: given?,
    };
    Some(vec![Record::Consent(consent)])
}

/// A consent as it would be typed.
pub fn write(consent: &Consent) -> Values {
    let day = |day: Option<suasion_record::Day>| day.map_or_else(String::new, |day| day.to_string());
    Values::new()
        .with("given_by", consent.given_by.code())
        .with("purpose", &consent.purpose)
        .with("audience", &consent.audience)
        .with("given", consent.given.wording())
        .with("until", day(consent.until))
        .with("basis", &consent.basis)
        .with("withdrawn", day(consent.withdrawn))
}
