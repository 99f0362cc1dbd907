//! Forms, drawn from the field tables of the operations.
//!
//! A [`Sheet`] is what somebody is about to fill in or has filled in badly: the fields, what was typed, what is wrong
//! with it, and what there is to choose from. One function per kind of field draws it; errors stand on top, with links,
//! and again at their field; nothing that was typed is lost, except a secret.

mod actor;
mod choices;
mod flag;
mod frame;
mod label;
mod many;
mod names;
mod phrase;
mod pick;
mod problems;
mod text;
mod value;

pub use choices::Choices;
pub use label::label_of;
pub use names::{folded, wants_more_rows};

use std::ops::Deref;

use maud::{Markup, html};
use suasion_app::{
    FieldError,
    domain::Lang,
    form::{Field, Takes, Values},
};
use suasion_locale::{maybe, word};

use crate::session::Visitor;

/// A form as somebody sees it.
pub struct Sheet<'a> {
    /// The language of the reader.
    pub lang: Lang,
    /// What is being filled in, such as `event`: where the same field means different things, its label has the key
    /// `field-SCOPE-NAME` before `field-NAME`.
    pub scope: &'a str,
    /// The fields.
    pub fields: &'a [Field],
    /// What stands in them.
    pub values: &'a Values,
    /// What is wrong with that.
    pub errors: &'a [FieldError],
    /// What there is to choose from.
    pub choices: Choices<'a>,
}

impl Sheet<'_> {
    /// The whole form, posted to an address.
    pub fn form(&self, visitor: &Visitor, to: &str, button: &str, more: Markup) -> Markup {
        self.form_or_back(visitor, to, button, more, None)
    }

    /// The same with a link that leads back without saving anything.
    pub fn form_or_back(&self, visitor: &Visitor, to: &str, button: &str, more: Markup, back: Option<&str>) -> Markup {
        let drawn = Drawn { sheet: self, asks: false };
        html! {
            (problems::summary(&drawn))
            form.sheet action=(to) method="post" novalidate {
                (crate::parts::csrf(visitor))
                (drawn.fields())
                (more)
                p.buttons {
                    // The first button is the one that the enter key presses.
                    button.main { (button) }
                    (names::more_rows(&drawn))
                    @if let Some(back) = back { a.action href=(back) { (word(self.lang, "form-back")) } }
                }
            }
        }
    }

    /// The whole form, posted with a file beside what is typed.
    pub fn upload(&self, visitor: &Visitor, to: &str, button: &str, file: Markup, back: &str) -> Markup {
        let drawn = Drawn { sheet: self, asks: false };
        html! {
            (problems::summary(&drawn))
            form.sheet action=(to) method="post" enctype="multipart/form-data" novalidate {
                (crate::parts::csrf(visitor))
                (drawn.fields())
                (file)
                p.buttons {
                    button.main { (button) }
                    a.action href=(back) { (word(self.lang, "form-back")) }
                }
            }
        }
    }

    /// The whole form, in a row, as a question whose answer has an address of its own.
    pub fn question(&self, to: &str, button: &str) -> Markup {
        html! { (self.problems()) (self.question_with(to, button, html! {})) }
    }

    /// The fields alone, to stand in a question with others.
    pub fn asked(&self) -> Markup {
        Drawn { sheet: self, asks: true }.fields()
    }

    /// The question with more to ask, without what is wrong with it.
    pub fn question_with(&self, to: &str, button: &str, more: Markup) -> Markup {
        html! {
            form.filter action=(to) method="get" novalidate {
                (self.asked())
                (more)
                p.buttons { button.main { (button) } }
            }
        }
    }

    /// The same, posted: what is asked is nothing that an address may hold.
    pub fn question_unseen(&self, visitor: &Visitor, to: &str, button: &str) -> Markup {
        let drawn = Drawn { sheet: self, asks: true };
        html! {
            (problems::summary(&drawn))
            form.filter action=(to) method="post" novalidate {
                (crate::parts::csrf(visitor))
                (drawn.fields())
                p.buttons { button.main { (button) } }
            }
        }
    }

    /// What is wrong with a question, to stand above it.
    pub fn problems(&self) -> Markup {
        problems::summary(&Drawn { sheet: self, asks: true })
    }
}

/// A form being drawn.
struct Drawn<'a> {
    sheet: &'a Sheet<'a>,
    /// Whether it asks something rather than changing something: then an empty field means any value.
    asks: bool,
}

impl<'a> Deref for Drawn<'a> {
    type Target = Sheet<'a>;

    fn deref(&self) -> &Sheet<'a> {
        self.sheet
    }
}

impl Drawn<'_> {
    /// All fields, one under the other.
    fn fields(&self) -> Markup {
        html! {
            @for field in self.fields {
                // Some forms are about two things; where the second begins, its words say so.
                @if let Some(words) = maybe(self.lang, &format!("form-part-{}-{}", self.scope, field.name)) { h2 { (words) } }
                (self.field(field))
            }
            (actor::known(self))
        }
    }

    fn field(&self, field: &Field) -> Markup {
        if field.name == "value" && self.scope == "statement" {
            return value::field(self, field);
        }
        if field.name == names::NAMES {
            return names::rows(self, field);
        }
        match field.takes {
            Takes::Text | Takes::Case => text::line(self, field, "text"),
            Takes::Number => text::line(self, field, "number"),
            Takes::When => text::line(self, field, "when"),
            Takes::Day => text::line(self, field, "day"),
            Takes::Secret => text::secret(self, field),
            Takes::Lines => text::lines(self, field),
            Takes::Phrase => phrase::line(self, field),
            Takes::Sentences => phrase::lines(self, field),
            Takes::Flag => flag::flag(self, field),
            Takes::Actor => actor::actor(self, field),
            Takes::Term(_) | Takes::Code(..) | Takes::ViolationKind | Takes::One(_) | Takes::Subject => {
                pick::one(self, field)
            }
            Takes::Terms(_) | Takes::Codes(..) | Takes::Groups | Takes::Many(_) | Takes::Provisions => {
                many::several(self, field)
            }
            // Said on the Law tab, beside the elements; the form only carries it along.
            Takes::Shown => text::carried(self, field),
        }
    }

    /// The label of a field.
    fn label(&self, name: &str) -> String {
        let own = maybe(self.lang, &format!("field-{}-{name}", self.scope));
        own.or_else(|| maybe(self.lang, &format!("field-{name}"))).unwrap_or_else(|| name.to_owned())
    }

    /// The hint under its label, if it has one: its own, or that of all fields of its kind.
    fn hint(&self, name: &str, general: &str) -> Option<String> {
        let own = maybe(self.lang, &format!("hint-{}-{name}", self.scope));
        own.or_else(|| maybe(self.lang, &format!("hint-{name}"))).or_else(|| maybe(self.lang, general))
    }

    /// What is wrong with the value that arrives under this name.
    fn wrong(&self, name: &str) -> Vec<String> {
        self.errors.iter().filter(|error| error.field == name).map(|error| error.said(self.lang)).collect()
    }
}
