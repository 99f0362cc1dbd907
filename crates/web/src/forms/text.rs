//! Fields in which something is written: a line, a date, a number, several lines, a secret.

use maud::{Markup, html};
use suasion_app::form::Field;

use super::{Drawn, frame::Framed};

/// A line. `kind` is `text`, `number`, `when` or `day` and decides width, keyboard and general hint.
pub fn line(sheet: &Drawn<'_>, field: &Field, kind: &str) -> Markup {
    let framed = Framed::new(sheet, field, &format!("hint-any-{kind}"));
    let numeric = (kind == "number").then_some("numeric");
    framed.around(
        sheet,
        html! {
            input id=(framed.id()) name=(framed.key) class=(kind) value=(sheet.values.one(field.name))
                inputmode=[numeric] autocomplete="off" required[field.required]
                aria-describedby=[framed.described()] aria-invalid=[framed.invalid()];
        },
    )
}

/// Several lines, with the blanks around them; a field with several values has one a line.
pub fn lines(sheet: &Drawn<'_>, field: &Field) -> Markup {
    let framed = Framed::new(sheet, field, "");
    let text = sheet.values.verbatim(field.name).unwrap_or_default();
    let rows = text.lines().count().clamp(3, 16) + 1;
    framed.around(
        sheet,
        html! {
            textarea id=(framed.id()) name=(framed.key) rows=(rows) required[field.required]
                aria-describedby=[framed.described()] aria-invalid=[framed.invalid()] {
                "\n" (text)
            }
        },
    )
}

/// What the form only carries along, unseen.
pub fn carried(sheet: &Drawn<'_>, field: &Field) -> Markup {
    html! { @for value in sheet.values.all(field.name) { input type="hidden" name=(field.name) value=(value); } }
}

/// A secret: never shown again, not even after an error.
pub fn secret(sheet: &Drawn<'_>, field: &Field) -> Markup {
    let framed = Framed::new(sheet, field, "");
    let (signing_in, id) = (sheet.scope == "sign-in", framed.id());
    framed.around(
        sheet,
        html! {
            input id=(id) name=(framed.key) type="password" required[field.required]
                autocomplete=(if signing_in { "current-password" } else { "new-password" })
                aria-describedby=[framed.described()] aria-invalid=[framed.invalid()];
        },
    )
}
