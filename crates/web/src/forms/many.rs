//! Several of a list: a box to tick for each, in groups where the list has any.

use maud::{Markup, html};
use suasion_app::{domain::Id, form::Field};
use suasion_locale::word;

use super::{Drawn, choices::Group, frame::Framed};

/// Boxes to tick.
pub fn several(sheet: &Drawn<'_>, field: &Field) -> Markup {
    let framed = Framed::new(sheet, field, "");
    let (groups, typed) = (sheet.choices.offered(field.takes, sheet.lang), sheet.values.all(field.name));
    // What is about the event that the form is about stands first, and open; the rest is folded together.
    let chosen: Option<Id> = sheet.values.one("event").parse().ok();
    let wanted = |group: &Group| group.about.is_none() || group.about == chosen;
    let (first, rest): (Vec<&Group>, Vec<&Group>) = groups.iter().partition(|group| wanted(group));
    let ticked = |group: &&&Group| group.options.iter().any(|one| typed.contains(&one.value.as_str()));
    let draw = |group: &Group| of_group(group, chosen, field.name, &typed);
    let known = |value: &&str| groups.iter().any(|group| group.options.iter().any(|option| option.value == **value));
    let boxes = html! {
        @if groups.iter().all(|group| group.options.is_empty()) { p.hint { (word(sheet.lang, "form-none-yet")) } }
        @for group in &first { (draw(group)) }
        @if chosen.is_some() && !rest.is_empty() {
            @if first.is_empty() { p.hint { (word(sheet.lang, "form-unsaid")) } }
            details open[rest.iter().any(|group| ticked(&group))] {
                summary { (word(sheet.lang, "form-other-events")) }
                @for group in &rest { (draw(group)) }
            }
        } @else { @for group in &rest { (draw(group)) } }
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
