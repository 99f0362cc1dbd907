//! Several of a list: a box to tick for each, in groups where the list has any.

use maud::{Markup, html};
use suasion_app::{domain::Id, form::Field};
use suasion_locale::word;

use super::{Drawn, choices::Group, frame::Framed};

/// Boxes to tick.
pub fn several(sheet: &Drawn<'_>, field: &Field) -> Markup {
    let framed = Framed::new(sheet, field, "");
    let (mut groups, typed) = (sheet.choices.offered(field.takes, sheet.lang), sheet.values.all(field.name));
    // What is about the event that the form is about stands first, and open.
    let chosen = sheet.values.one("event").parse().ok();
    groups.sort_by_key(|group| group.about.is_none_or(|about| Some(about) != chosen));
    let known = |value: &&str| groups.iter().any(|group| group.options.iter().any(|option| option.value == **value));
    let boxes = html! {
        @if groups.iter().all(|group| group.options.is_empty()) { p.hint { (word(sheet.lang, "form-none-yet")) } }
        @for group in &groups { (of_group(group, chosen, field.name, &typed)) }
        // What is not in the list stays ticked, so that the message about it is understood.
        @for value in typed.iter().filter(|value| !known(value)) { (tick(field.name, value, value, true)) }
    };
    framed.group(sheet, boxes)
}

/// The boxes of a group under its heading; folded if it is one of many and nothing in it is wanted yet.
fn of_group(group: &Group, chosen: Option<Id>, name: &str, typed: &[&str]) -> Markup {
    let is_typed = |value: &str| typed.contains(&value);
    let boxes = html! { @for one in &group.options { (tick(name, &one.value, &one.label, is_typed(&one.value))) } };
    html! {
        @if group.label.is_empty() { (boxes) }
        @else if group.about.is_some() {
            @let open = group.about == chosen || group.options.iter().any(|one| is_typed(&one.value));
            details open[open] { summary { (group.label) } (boxes) }
        } @else { div role="group" aria-label=(group.label) { p.side { (group.label) } (boxes) } }
    }
}

fn tick(name: &str, value: &str, label: &str, ticked: bool) -> Markup {
    html! {
        label.tick { input type="checkbox" name=(name) value=(value) checked[ticked]; " " span { (label) } }
    }
}
