//! What stands round the control of every field: label, hint, what is wrong, and the ids that tie them together.

use maud::{Markup, html};
use suasion_app::form::Field;
use suasion_locale::word;

use super::Drawn;

/// A field about to be drawn.
pub struct Framed {
    /// The name under which its value arrives.
    pub key: String,
    /// Its label.
    pub label: String,
    /// Its hint.
    pub hint: Option<String>,
    /// What is wrong with it.
    pub wrong: Vec<String>,
    /// Whether it may stay empty.
    pub optional: bool,
}

impl Framed {
    /// A field with one control.
    pub fn new(sheet: &Drawn<'_>, field: &Field, general_hint: &str) -> Self {
        Framed {
            key: field.name.to_owned(),
            label: sheet.label(field.name),
            hint: sheet.hint(field.name, general_hint),
            wrong: sheet.wrong(field.name),
            optional: !field.required,
        }
    }

    /// The id of the control; errors link to it.
    pub fn id(&self) -> String {
        control_id(&self.key)
    }

    /// What a screen reader says besides the label.
    pub fn described(&self) -> Option<String> {
        let hint = self.hint.as_ref().map(|_| format!("hint-{}", self.key));
        let wrong = (!self.wrong.is_empty()).then(|| format!("wrong-{}", self.key));
        let ids: Vec<String> = hint.into_iter().chain(wrong).collect();
        (!ids.is_empty()).then(|| ids.join(" "))
    }

    /// Whether the value was refused.
    pub fn invalid(&self) -> Option<&'static str> {
        (!self.wrong.is_empty()).then_some("true")
    }

    /// The field with this control.
    pub fn around(&self, sheet: &Drawn<'_>, control: Markup) -> Markup {
        html! {
            div.field.wrong[!self.wrong.is_empty()] {
                label for=(self.id()) { (self.label) (self.may_stay_empty(sheet)) }
                (self.remarks())
                (control)
            }
        }
    }

    /// The field with several controls, as a group with a legend.
    pub fn group(&self, sheet: &Drawn<'_>, controls: Markup) -> Markup {
        html! {
            fieldset.field.wrong[!self.wrong.is_empty()] id=(self.id()) tabindex="-1" aria-describedby=[self.described()] {
                legend { (self.label) (self.may_stay_empty(sheet)) }
                (self.remarks())
                (controls)
            }
        }
    }

    fn may_stay_empty(&self, sheet: &Drawn<'_>) -> Markup {
        html! { @if self.optional && !sheet.asks { " " span.optional { (word(sheet.lang, "form-optional")) } } }
    }

    fn remarks(&self) -> Markup {
        html! {
            @if let Some(hint) = &self.hint { p.hint id={ "hint-" (self.key) } { (hint) } }
            @if !self.wrong.is_empty() {
                p.problem id={ "wrong-" (self.key) } { @for one in &self.wrong { (one) " " } }
            }
        }
    }
}

/// The id of the control in which a value is typed.
pub fn control_id(key: &str) -> String {
    format!("field-{key}")
}
