//! A person or body: typed by name, with the names of the case and the commonest bodies offered.

use maud::{Markup, html};
use suasion_app::{
    domain::{Actor, Id, known_as},
    form::{Field, Takes},
};

use super::{Drawn, frame::Framed};
use crate::parts::bidi_safe;

/// The id of the list of names.
const KNOWN: &str = "known-actors";

/// A line that offers names. An id that was put in beforehand is shown as the name that stands for it.
pub fn actor(sheet: &Drawn<'_>, field: &Field) -> Markup {
    let framed = Framed::new(sheet, field, "hint-any-actor");
    let typed = sheet.values.one(field.name);
    let offered = offered(sheet);
    let of_id = |id: Id| offered.iter().find(|one| one.id == id).map(|one| one.value.clone());
    let shown = typed.parse().ok().and_then(of_id).unwrap_or_else(|| typed.to_owned());
    framed.around(
        sheet,
        html! {
            input id=(framed.id()) name=(framed.key) list=(KNOWN) value=(shown) autocomplete="off"
                required[field.required] aria-describedby=[framed.described()] aria-invalid=[framed.invalid()];
        },
    )
}

/// The list of names, once for all fields of the form that take one.
pub fn known(sheet: &Drawn<'_>) -> Markup {
    if !sheet.fields.iter().any(|field| field.takes == Takes::Actor) {
        return html! {};
    }
    html! {
        datalist id=(KNOWN) {
            @for one in offered(sheet) { option value=(one.value) { (one.label) } }
        }
    }
}

struct Offered {
    id: Id,
    /// What is typed for it: its name, or its id where two share a name.
    value: String,
    /// Its other names.
    label: String,
}

fn offered(sheet: &Drawn<'_>) -> Vec<Offered> {
    let plain = |name: &str| name.chars().filter(|c| c.is_alphanumeric()).collect::<String>().to_lowercase();
    let everybody = sheet.choices.actors();
    everybody
        .iter()
        .filter_map(|(who, names)| {
            let (id, known) = (id_of(*who), known_as(names, sheet.lang)?);
            let shared = |(other, names): &(Actor, Vec<_>)| {
                *other != *who
                    && names.iter().any(|name: &suasion_app::domain::Name| plain(&name.text) == plain(&known.text))
            };
            let others: Vec<&str> =
                names.iter().map(|name| name.text.as_str()).filter(|text| *text != known.text).collect();
            if everybody.iter().any(shared) {
                let all: Vec<&str> = names.iter().map(|name| name.text.as_str()).collect();
                return Some(Offered { id, value: id.to_string(), label: bidi_safe(&all.join(" · ")) });
            }
            Some(Offered { id, value: known.text.clone(), label: bidi_safe(&others.join(" · ")) })
        })
        .collect()
}

fn id_of(actor: Actor) -> Id {
    match actor {
        Actor::Person(id) => id.0,
        Actor::Body(id) => id.0,
    }
}
