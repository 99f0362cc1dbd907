//! What is asked.

use suasion_campaign::{Demand, DemandStanding, Kind, Record};
use suasion_record::{DemandId, ViolationId};

use super::Making;
use crate::form::{Field, Form, Takes, Values};

/// A demand.
pub const FIELDS: &[Field] = &[
    Field::required("ask", Takes::Sentences),
    Field::optional("addressee", Takes::Actor),
    Field::optional("measure", Takes::Sentences),
    Field::optional("by", Takes::Day),
    Field::optional("fallback", Takes::Sentences),
    Field::optional("basis", Takes::Many(Kind::Violation)),
    Field::required("standing", Takes::Code("demand", DemandStanding::CODES)),
];

/// Adds or changes a demand. A flawed demand may be kept: the product names its flaws and forbids nothing.
pub fn save(form: &mut Form<'_>, making: &Making<'_>) -> Option<Vec<Record>> {
    let case = form.look().file?.case().id;
    let standing = DemandStanding::from_code(&form.code("standing"));
    let demand = Demand {
        id: DemandId(making.id()),
        case,
        ask: form.phrase("ask"),
        addressee: form.actor("addressee"),
        measure: form.phrase("measure"),
        by: form.day("by"),
        fallback: form.phrase("fallback"),
        basis: form.many("basis").into_iter().map(ViolationId).collect(),
        standing: standing?,
    };
    Some(vec![Record::Demand(demand)])
}

/// A demand as it would be typed.
pub fn write(demand: &Demand) -> Values {
    let values = Values::new()
        .with("ask_en", &demand.ask.en)
        .with("ask_zh", &demand.ask.zh)
        .with("addressee", demand.addressee.map_or_else(String::new, |actor| actor.to_string()))
        .with("measure_en", &demand.measure.en)
        .with("measure_zh", &demand.measure.zh)
        .with("by", demand.by.map_or_else(String::new, |day| day.to_string()))
        .with("fallback_en", &demand.fallback.en)
        .with("fallback_zh", &demand.fallback.zh)
        .with("standing", demand.standing.code());
    demand.basis.iter().fold(values, |values, id| values.with("basis", id.to_string()))
}
