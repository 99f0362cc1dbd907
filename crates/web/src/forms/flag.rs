//! Yes or no.

use maud::{Markup, html};
use suasion_app::form::Field;

use super::{Drawn, frame::Framed};

/// A box to tick.
pub fn flag(sheet: &Drawn<'_>, field: &Field) -> Markup {
    let framed = Framed::new(sheet, field, "");
    let ticked = matches!(sheet.values.one(field.name), "yes" | "true" | "on" | "1");
    html! {
        div.field.flag.wrong[!framed.wrong.is_empty()] {
            label {
                input id=(framed.id()) name=(framed.key) type="checkbox" value="yes" checked[ticked]
                    aria-describedby=[framed.described()] aria-invalid=[framed.invalid()];
                " " (framed.label)
            }
            @if let Some(hint) = &framed.hint { p.hint id={ "hint-" (framed.key) } { (hint) } }
            @if !framed.wrong.is_empty() { p.problem id={ "wrong-" (framed.key) } { (framed.wrong.join(" ")) } }
        }
    }
}
