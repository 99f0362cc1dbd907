//! The same words in English and in Chinese: two controls, of which one is enough.

use maud::{Markup, html};
use suasion_app::form::Field;
use suasion_locale::word;

use super::{
    Drawn,
    frame::{Framed, control_id},
};

/// The two languages: ending of the name, language tag, key of the label.
const SIDES: &[(&str, &str, &str)] = &[("en", "en", "form-in-english"), ("zh", "zh-Hans", "form-in-chinese")];

/// A line in each language.
pub fn line(sheet: &Drawn<'_>, field: &Field) -> Markup {
    both(sheet, field, |key, tag, value, described, invalid| {
        html! {
            input id=(control_id(key)) name=(key) lang=(tag) value=(value) autocomplete="off"
                aria-describedby=[described] aria-invalid=[invalid];
        }
    })
}

/// Room for sentences in each language.
pub fn lines(sheet: &Drawn<'_>, field: &Field) -> Markup {
    both(sheet, field, |key, tag, value, described, invalid| {
        html! {
            textarea id=(control_id(key)) name=(key) lang=(tag) rows="3"
                aria-describedby=[described] aria-invalid=[invalid] { "\n" (value) }
        }
    })
}

type Control = fn(&str, &str, &str, Option<String>, Option<&'static str>) -> Markup;

fn both(sheet: &Drawn<'_>, field: &Field, control: Control) -> Markup {
    let mut framed = Framed::new(sheet, field, "hint-any-phrase");
    for key in field.keys() {
        framed.wrong.extend(sheet.wrong(&key));
    }
    let controls = html! {
        div.two {
            @for (ending, tag, label) in SIDES {
                @let key = format!("{}_{ending}", field.name);
                div {
                    label.side for=(control_id(&key)) { (word(sheet.lang, label)) }
                    (control(&key, tag, sheet.values.one(&key), framed.described(), framed.invalid()))
                }
            }
        }
    };
    framed.group(sheet, controls)
}
