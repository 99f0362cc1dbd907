//! A statement in a line: what it says, who says so, how good that is.

use maud::{Markup, html};
use suasion_app::{
    Said,
    campaign::Kind,
    domain::{Lang, Standing},
};

use super::super::cases::case_path;
pub use crate::parts::spoken;
use crate::{
    parts::{self, own},
    session::Visitor,
};

/// A list of statements.
pub fn statements(visitor: &Visitor, reference: &str, all: &[Said]) -> Markup {
    listed(all, |said| line(visitor, reference, said))
}

/// A list of statements, each with a link to the form that replaces it.
pub fn replaceable(visitor: &Visitor, reference: &str, all: &[Said]) -> Markup {
    listed(all, |said| {
        html! {
            (line(visitor, reference, said))
            @if said.standing != Standing::Superseded {
                " " (parts::action_on(
                    &parts::edit_path(reference, Kind::Statement, said.id),
                    &visitor.word("page-replace"),
                    &format!("{}, {}", own(visitor.lang(), &said.attribute_label), said.source),
                ))
            }
        }
    })
}

/// Statements one under the other, each drawn in its own way.
pub fn listed(all: &[Said], draw: impl Fn(&Said) -> Markup) -> Markup {
    html! {
        ul.statements { @for said in all { li id=(parts::anchor(Kind::Statement, said.id)) { (draw(said)) } } }
    }
}

/// What it says and who says so.
pub fn line(visitor: &Visitor, reference: &str, said: &Said) -> Markup {
    of_attribute(visitor, said, html! { (value(visitor.lang(), said)) " — " (who(visitor, reference, said)) })
}

/// Who says so, where what is said stands beside it already.
pub fn line_without_value(visitor: &Visitor, reference: &str, said: &Said) -> Markup {
    of_attribute(visitor, said, who(visitor, reference, said))
}

fn of_attribute(visitor: &Visitor, said: &Said, words: Markup) -> Markup {
    let attribute = html! { (own(visitor.lang(), &said.attribute_label)) };
    parts::say(visitor.lang(), "page-attribute", [("attribute", attribute), ("value", words)])
}

fn who(visitor: &Visitor, reference: &str, said: &Said) -> Markup {
    let lang = visitor.lang();
    html! {
        (by_codename(lang, said, codename(reference, said), html! { "(" (said.grade) ")" }))
        @if said.official { " " (parts::official(said, lang)) }
        // The rule needs no mark; what the record does not go by does.
        @if said.standing != Standing::Accepted { " " (parts::standing(said.standing, lang)) }
    }
}

/// The value; a date in the reader's language, and as worded where that says more.
pub fn value(lang: Lang, said: &Said) -> Markup {
    match &said.date {
        Some(date) => parts::date_in_line(date, lang),
        None => html! { strong { (spoken(lang, &said.value)) } },
    }
}

/// The source by codename, its grade, where in it, and when it was said.
fn by_codename(lang: Lang, said: &Said, codename: Markup, grade: Markup) -> Markup {
    html! {
        (codename) " " (grade)
        @if !said.passage.is_empty() { ", " (spoken(lang, &said.passage)) }
        @if !said.said.is_empty() { ", " (said.said) }
    }
}

/// The same with what the grade means.
pub fn source(visitor: &Visitor, reference: &str, said: &Said) -> Markup {
    by_codename(visitor.lang(), said, codename(reference, said), parts::grade(said, visitor.lang()))
}

fn codename(reference: &str, said: &Said) -> Markup {
    let to = format!("{}/sources#{}", case_path(reference), parts::anchor(Kind::Source, said.source_id));
    html! { a href=(to) { bdi { (said.source) } } }
}
