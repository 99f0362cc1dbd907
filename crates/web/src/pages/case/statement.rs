//! A statement in a line: what it says, who says so, how good that is.

use maud::{Markup, html};
use suasion_app::{
    Permission, Said,
    campaign::Kind,
    domain::{Lang, Script, Standing},
};

use super::super::cases::case_path;
use crate::{
    parts::{self, own},
    session::Visitor,
};

/// A list of statements.
pub fn statements(visitor: &Visitor, reference: &str, all: &[Said]) -> Markup {
    html! {
        ul.statements {
            @for said in all { li id=(parts::anchor(Kind::Statement, said.id)) { (line(visitor, reference, said)) } }
        }
    }
}

/// What it says and who says so. The attribute leads to the form that supersedes the statement.
pub fn line(visitor: &Visitor, reference: &str, said: &Said) -> Markup {
    let lang = visitor.lang();
    let attribute = own(lang, &said.attribute_label);
    html! {
        @if visitor.may(Permission::Decide) && said.standing != Standing::Superseded {
            a href=(parts::edit_path(reference, Kind::Statement, said.id)) { (attribute) }
        } @else {
            (attribute)
        }
        ": " (value(lang, said)) " — " (by_codename(lang, said, html! { bdi { (said.source) } }, html! { "(" (said.grade) ")" }))
        @if said.official { " " (parts::official(said, lang)) }
        // The rule needs no mark; what the record does not go by does.
        @if said.standing != Standing::Accepted { " " (parts::standing(said.standing, lang)) }
    }
}

/// The value; a date as worded and, where that says more, as it is read.
pub fn value(lang: Lang, said: &Said) -> Markup {
    html! {
        strong { (spoken(lang, &said.value)) }
        @if !said.read_as.is_empty() { " " small { "(" (said.read_as) ")" } }
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

/// The same with a link to the source and with what the grade means.
pub fn source(visitor: &Visitor, reference: &str, said: &Said) -> Markup {
    let sources = format!("{}/sources#{}", case_path(reference), parts::anchor(Kind::Source, said.source_id));
    let codename = html! { a href=(sources) { bdi { (said.source) } } };
    by_codename(visitor.lang(), said, codename, parts::grade(said, visitor.lang()))
}

/// Words of which only the text is known, marked with their language where it is not the reader's.
pub fn spoken(lang: Lang, text: &str) -> Markup {
    let script = Script::of(text);
    let ours = match script {
        Script::Han => lang.is_chinese(),
        // Figures and dates are nobody's language.
        Script::Latin => !lang.is_chinese() || !text.contains(char::is_alphabetic),
        _ => false,
    };
    html! { @if ours { (text) } @else { bdi lang=(script.language_tag()) { (text) } } }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_passage_in_the_other_language_says_so_and_a_figure_is_nobodys() {
        assert_eq!(spoken(Lang::En, "逮捕").into_string(), r#"<bdi lang="zh">逮捕</bdi>"#);
        assert_eq!(spoken(Lang::ZhHans, "p. 7").into_string(), r#"<bdi lang="en">p. 7</bdi>"#);
        assert_eq!(spoken(Lang::ZhHans, "1989-10").into_string(), "1989-10");
        assert_eq!(spoken(Lang::ZhHans, "逮捕").into_string(), "逮捕");
    }
}
