//! Several of a list: a box to tick for each.

use maud::{Markup, html};
use suasion_app::form::Field;
use suasion_locale::word;

use super::{Drawn, frame::Framed};

/// Boxes to tick.
pub fn several(sheet: &Drawn<'_>, field: &Field) -> Markup {
    let framed = Framed::new(sheet, field, "");
    let (groups, typed) = (sheet.choices.offered(field.takes, sheet.lang), sheet.values.all(field.name));
    let known = |value: &&str| groups.iter().any(|group| group.options.iter().any(|option| option.value == **value));
    let boxes = html! {
        @if groups.iter().all(|group| group.options.is_empty()) { p.hint { (word(sheet.lang, "form-none-yet")) } }
        @for option in groups.iter().flat_map(|group| &group.options) {
            (tick(field.name, &option.value, &option.label, typed.contains(&option.value.as_str())))
        }
        // What is not in the list stays ticked, so that the message about it is understood.
        @for value in typed.iter().filter(|value| !known(value)) { (tick(field.name, value, value, true)) }
    };
    framed.group(sheet, boxes)
}

fn tick(name: &str, value: &str, label: &str, ticked: bool) -> Markup {
    html! {
        label.tick { input type="checkbox" name=(name) value=(value) checked[ticked]; " " span { (label) } }
    }
}
