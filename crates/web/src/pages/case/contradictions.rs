//! Contradictions: statements that cannot all be true, side by side, and the choice which of them the record goes by.

use axum::{
    Router,
    extract::{Path, State},
    routing::get,
};
use maud::{Markup, html};
use suasion_app::{
    CaseView, Permission, QuestionView, Said,
    campaign::Kind,
    domain::{Standing, Subject},
};

use super::{
    Place, page,
    statement::{source, value},
};
use crate::{
    answer::Answer,
    pages::{cases::case_path, place::shown_at},
    parts::{self, own},
    session::Visitor,
    state::WebState,
};

pub fn routes() -> Router<WebState> {
    Router::new().route("/cases/{case}/contradictions", get(show))
}

async fn show(State(state): State<WebState>, visitor: Visitor, Path(reference): Path<String>) -> Answer {
    let view = state.app.case(&visitor.context, &reference).await?;
    let body = body(&visitor, &view);
    Ok(page(&visitor, &view, Place::Contradictions, body))
}

/// Where on this page the contradictions on something stand.
pub(super) fn anchor_of(about: Subject) -> String {
    match about {
        Subject::Event(id) => format!("about-{id}"),
        Subject::Act(id) => format!("about-{id}"),
        Subject::Person(id) => format!("about-{id}"),
    }
}

fn body(visitor: &Visitor, view: &CaseView) -> Markup {
    html! {
        p { (visitor.word("page-contradictions-about")) }
        @if view.questions.is_empty() {
            (parts::empty(&visitor.word("page-contradictions-none"), None))
        }
        @for (about, all) in by_subject(&view.questions) {
            (parts::section(&anchor_of(about), &all[0].subject, html! {
                @if let Some(event) = all[0].event {
                    p.actions {
                        a href=(shown_at(&view.reference, Kind::Event, event)) { (visitor.word("page-to-event")) }
                    }
                }
                @for one in all { (question(visitor, &view.reference, one)) }
            }))
        }
    }
}

/// The questions about one thing together, in the order in which they were found.
fn by_subject(all: &[QuestionView]) -> Vec<(Subject, Vec<&QuestionView>)> {
    let mut groups: Vec<(Subject, Vec<&QuestionView>)> = Vec::new();
    for one in all {
        match groups.iter_mut().find(|(about, _)| *about == one.about) {
            Some((_, group)) => group.push(one),
            None => groups.push((one.about, vec![one])),
        }
    }
    groups
}

/// One question: its rival values side by side, and in what way they differ.
fn question(visitor: &Visitor, reference: &str, one: &QuestionView) -> Markup {
    let lang = visitor.lang();
    html! {
        article.card {
            h3 { (own(lang, &one.attribute_label)) }
            p { (one.sentence) }
            div.two { @for rival in &one.rivals { (side(visitor, reference, one, rival)) } }
            @for said in &one.reckoned_from {
                p { (visitor.word("page-contradiction-basis")) " " (value(lang, said)) " — " (source(visitor, reference, said)) }
            }
        }
    }
}

/// One value: what is said, and for each statement that says it who does and when, and whether the record goes by it.
fn side(visitor: &Visitor, reference: &str, one: &QuestionView, rival: &[Said]) -> Markup {
    let lang = visitor.lang();
    html! {
        div {
            @for (place, said) in rival.iter().enumerate() {
                // The same value in the same words is said once.
                @if place == 0 || said.value != rival[place - 1].value { p { (value(lang, said)) } }
                p {
                    (source(visitor, reference, said))
                    @if said.official || one.official_against_unofficial { " " (parts::official(said, lang)) }
                    @if said.standing == Standing::Accepted { " " (parts::standing(said.standing, lang)) }
                }
                @if visitor.may(Permission::Decide) { (choice(visitor, reference, said)) }
            }
        }
    }
}

/// The button that lets the record go by a statement, or by it no longer.
fn choice(visitor: &Visitor, reference: &str, said: &Said) -> Markup {
    let (standing, label) = match said.standing {
        Standing::Accepted => ("recorded", "page-accept-no-longer"),
        _ => ("accepted", "page-accept"),
    };
    let (case, id) = (case_path(reference), said.id.to_string());
    let next = format!("{case}/contradictions");
    let values = [("statement", id.as_str()), ("standing", standing), ("next", next.as_str())];
    parts::button(visitor, &format!("{case}/accept"), &values, &visitor.word(label))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pages::samples::{LANGUAGES, case_view, contributor, officer, sound};

    #[test]
    fn the_official_side_stands_on_the_left() {
        for lang in LANGUAGES {
            let shown = sound(body(&officer(lang), &case_view(lang, 1)));
            let (official, other) = (shown.find("ELM"), shown.find("LINDEN"));
            assert!(official.is_some() && official < other, "{shown}");
        }
    }

    #[test]
    fn who_decides_finds_a_button_at_each_statement_and_nobody_else_does() {
        for lang in LANGUAGES {
            let shown = sound(body(&officer(lang), &case_view(lang, 1)));
            assert_eq!(shown.matches(r#"action="/cases/T-1/accept""#).count(), 2, "{shown}");
            assert!(shown.contains(r#"value="recorded""#) && shown.contains(r#"value="accepted""#));
            assert!(!sound(body(&contributor(lang), &case_view(lang, 1))).contains("<form"));
        }
    }

    #[test]
    fn a_case_without_contradictions_says_so() {
        for lang in LANGUAGES {
            assert!(!sound(body(&officer(lang), &case_view(lang, 0))).contains("<article"));
        }
    }
}
