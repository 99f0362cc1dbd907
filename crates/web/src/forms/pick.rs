//! One of a list: a term, a code, a kind of violation, a record of the case.

use maud::{Markup, html};
use suasion_app::form::{Field, Takes};
use suasion_locale::word;

use super::{Drawn, choices::Group, frame::Framed};

/// A pick-list.
pub fn one(sheet: &Drawn<'_>, field: &Field) -> Markup {
    let framed = Framed::new(sheet, field, "");
    let groups = sheet.choices.offered(field.takes, sheet.lang);
    let nothing = groups.iter().all(|group| group.options.is_empty());
    framed.around(
        sheet,
        html! {
            (select(sheet, &framed, &groups, field.required))
            @if nothing { @if let Takes::One(_) | Takes::Subject = field.takes {
                p.hint { (word(sheet.lang, "form-none-yet")) }
            } }
        },
    )
}

/// The list itself. A value that is not in it stays in it, so that nothing typed is lost; but a question does not offer
/// what it has just refused.
pub fn select(sheet: &Drawn<'_>, framed: &Framed, groups: &[Group], required: bool) -> Markup {
    let value = sheet.values.one(&framed.key);
    let listed = groups.iter().any(|group| group.options.iter().any(|option| option.value == value));
    let empty = match (required, sheet.asks) {
        (true, _) => "form-choose",
        (false, true) => "form-any",
        (false, false) => "form-nothing",
    };
    html! {
        select id=(framed.id()) name=(framed.key) required[required]
            aria-describedby=[framed.described()] aria-invalid=[framed.invalid()] {
            // A question with a value that must be there, such as an order, has nothing to leave open.
            @if !(sheet.asks && required && listed) { option value="" { (word(sheet.lang, empty)) } }
            @if !listed && !value.is_empty() { option value=(value) selected { (value) } }
            @for group in groups {
                @if group.label.is_empty() { (options(group, value)) }
                @else { optgroup label=(group.label) { (options(group, value)) } }
            }
        }
    }
}

fn options(group: &Group, value: &str) -> Markup {
    html! {
        @for option in &group.options {
            option value=(option.value) selected[option.value == value] { (option.label) }
        }
    }
}
