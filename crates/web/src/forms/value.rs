//! The value of a statement: what may stand in it depends on the attribute.
//!
//! A form that was opened for an attribute shows the control that fits. One that was not says for each attribute what
//! its value is.

use maud::{Markup, html};
use suasion_app::{
    domain::Term,
    form::{Field, Takes},
};
use suasion_locale::{say, word};

use super::{Drawn, choices::Group, frame::Framed, phrase, pick};
use crate::parts::details;

/// The value field of a statement.
pub fn field(sheet: &Drawn<'_>, field: &Field) -> Markup {
    let vocabularies = sheet.choices.vocabularies;
    let attribute = vocabularies.term("attribute", sheet.values.one("attribute"));
    match attribute.map(|term| term.more("value").split_once(':').unwrap_or((term.more("value"), ""))) {
        Some(("text", _)) => phrase::line(sheet, field),
        Some(("term", table)) => {
            let framed = alone(sheet, field, "");
            let group = sheet.choices.terms(table, sheet.lang);
            framed.around(sheet, pick::select(sheet, &framed, &[group], true))
        }
        Some((kind, unit)) => {
            let framed = alone(sheet, field, if kind == "when" { "hint-any-when" } else { "" });
            framed.around(
                sheet,
                html! {
                    input id=(framed.id()) name=(framed.key) class=(kind) value=(sheet.values.one(&framed.key))
                        inputmode=[(kind == "number").then_some("numeric")] autocomplete="off" required
                        aria-describedby=[framed.described()] aria-invalid=[framed.invalid()];
                    @if kind == "number" { " " (word(sheet.lang, &format!("form-unit-{unit}"))) }
                },
            )
        }
        None => html! {
            (phrase::line(sheet, field))
            (details(&word(sheet.lang, "form-values"), what_each_takes(sheet)))
        },
    }
}

/// The field with a control of its own that arrives as the English side of the phrase.
fn alone(sheet: &Drawn<'_>, field: &Field, general_hint: &str) -> Framed {
    let mut framed = Framed::new(sheet, field, general_hint);
    framed.key = format!("{}_en", field.name);
    framed.wrong.extend(sheet.wrong(&framed.key));
    if general_hint.is_empty() {
        framed.hint = None;
    }
    framed
}

fn what_each_takes(sheet: &Drawn<'_>) -> Markup {
    let attributes = sheet.choices.offered(Takes::Term("attribute"), sheet.lang);
    html! {
        ul {
            @for option in attributes.iter().flat_map(|group| &group.options) {
                @if let Some(term) = sheet.choices.vocabularies.term("attribute", &option.value) {
                    li { b { (option.label) } ": " (takes(sheet, term)) }
                }
            }
        }
    }
}

fn takes(sheet: &Drawn<'_>, term: &Term) -> Markup {
    let lang = sheet.lang;
    match term.more("value").split_once(':').unwrap_or((term.more("value"), "")) {
        ("when", _) => html! { (word(lang, "form-value-when")) },
        ("number", unit) => {
            let unit = word(lang, &format!("form-unit-{unit}"));
            html! { (say(lang, "form-value-number", &[("unit", unit.into())])) }
        }
        ("term", table) => {
            let Group { options, .. } = sheet.choices.terms(table, lang);
            html! {
                @for (place, option) in options.iter().enumerate() {
                    @if place > 0 { ", " } code { (option.value) } " (" (option.label) ")"
                }
            }
        }
        _ => html! { (word(lang, "form-value-text")) },
    }
}
