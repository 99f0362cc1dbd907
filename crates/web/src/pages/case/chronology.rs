//! Chronology: what happened, in order, with who did what, who says so, and where sources contradict each other.

use axum::{
    Router,
    extract::{Path, State},
    routing::get,
};
use maud::{Markup, html};
use suasion_app::{
    CaseView, Entry, Permission, Said,
    campaign::Kind,
    domain::{Lang, Subject, Vocabularies},
    said,
};

use super::{Place, add, contradictions::anchor_of, new_path, page, statement::statements};
use crate::{
    answer::Answer,
    pages::cases::case_path,
    parts::{self, Tone, own},
    session::Visitor,
    state::WebState,
};

pub fn routes() -> Router<WebState> {
    Router::new().route("/cases/{case}", get(show))
}

async fn show(State(state): State<WebState>, visitor: Visitor, Path(reference): Path<String>) -> Answer {
    let view = state.app.case(&visitor.context, &reference).await?;
    let size = state.app.timeline_size(&view.file, visitor.lang());
    let body = body(&visitor, state.app.vocabularies(), &view, size);
    Ok(page(&visitor, &view, Place::Chronology, body))
}

/// So many events make a picture that leaves the chronology in sight; a longer one is opened by whoever wants it, and
/// not loaded before.
const FEW: usize = 12;

fn body(visitor: &Visitor, vocabularies: &Vocabularies, view: &CaseView, size: Option<(u32, u32)>) -> Markup {
    let (lang, reference) = (visitor.lang(), view.reference.as_str());
    html! {
        @if let Some((width, height)) = size {
            details open[view.chronology.len() <= FEW] {
                summary { (visitor.word("page-timeline")) }
                (parts::picture(
                    &format!("{}/timeline", case_path(reference)),
                    &visitor.say("timeline-picture", &[("reference", reference.into())]),
                    width,
                    height,
                    lang,
                ))
            }
        }
        (parts::section("chronology", &visitor.word("page-tab-chronology"), html! {
            p.actions {
                (add(visitor, reference, Kind::Event, Permission::Add))
                (add(visitor, reference, Kind::Act, Permission::Add))
            }
            @if view.chronology.is_empty() {
                (parts::empty(&visitor.word("page-chronology-none"), None))
            } @else {
                ol.chronology { @for entry in &view.chronology { (event(visitor, reference, entry)) } }
            }
        }))
        (about_the_person(visitor, vocabularies, view))
    }
}

fn event(visitor: &Visitor, reference: &str, entry: &Entry) -> Markup {
    let lang = visitor.lang();
    html! {
        li id=(parts::anchor(Kind::Event, entry.event.id)) {
            div.when { (parts::date(&entry.when, lang)) }
            div.what {
                h3 { (parts::phrase(&entry.event.title, lang)) }
                p.muted {
                    (own(lang, &entry.kind))
                    @if entry.disputed { " " (conflict(visitor, reference, entry)) }
                    @if entry.statements.is_empty() { " " (parts::tag(Tone::Due, &visitor.word("page-nobody-says"))) }
                }
                @if !entry.acts.is_empty() { (acts(visitor, reference, entry)) }
                (said_of_it(visitor, reference, entry))
                @if visitor.may(Permission::Add) { (actions(visitor, reference, entry)) }
            }
        }
    }
}

/// What sources say of an event: one statement as it is, several folded away.
fn said_of_it(visitor: &Visitor, reference: &str, entry: &Entry) -> Markup {
    let count = entry.statements.len();
    html! {
        @if count == 1 {
            (statements(visitor, reference, &entry.statements))
        } @else if count > 1 {
            details {
                summary { (visitor.say("page-statements-count", &[("count", count.into())])) }
                (statements(visitor, reference, &entry.statements))
            }
        }
    }
}

/// A mark that leads to the statements that cannot all be true.
fn conflict(visitor: &Visitor, reference: &str, entry: &Entry) -> Markup {
    let key = if entry.date_disputed { "page-conflict-date" } else { "page-conflict" };
    let to = anchor_of(Subject::Event(entry.event.id));
    html! {
        a href={ (case_path(reference)) "/contradictions#" (to) } { (parts::tag(Tone::Harm, &visitor.word(key))) }
    }
}

fn acts(visitor: &Visitor, reference: &str, entry: &Entry) -> Markup {
    html! {
        ul.acts {
            @for act in &entry.acts {
                li id=(parts::anchor(Kind::Act, act.id)) {
                    (act.sentence)
                    @if !act.detail.is_empty() { " – " (super::statement::spoken(visitor.lang(), &act.detail)) }
                    @if visitor.may(Permission::Decide) {
                        " " a href=(parts::edit_path(reference, Kind::Act, act.id)) { (visitor.word("page-edit")) }
                    }
                }
            }
        }
    }
}

fn actions(visitor: &Visitor, reference: &str, entry: &Entry) -> Markup {
    let id = entry.event.id.to_string();
    let act = (new_path(reference, Kind::Act, &[("event", &id)]), "page-add-act");
    let statement = (new_path(reference, Kind::Statement, &[("about", &id)]), "page-add-statement");
    let edit = (parts::edit_path(reference, Kind::Event, &id), "page-edit");
    // Most events have one act; a further one is added from the head of the list.
    let act = entry.acts.is_empty().then_some(act);
    let edit = visitor.may(Permission::Decide).then_some(edit);
    html! { p.actions { @for (href, key) in act.into_iter().chain([statement]).chain(edit) { a href=(href) { (visitor.word(key)) } } } }
}

/// What is said of the person rather than of an event: age, health, where she is held.
fn about_the_person(visitor: &Visitor, vocabularies: &Vocabularies, view: &CaseView) -> Markup {
    let lang: Lang = visitor.lang();
    let history = &view.file.history;
    let person = Subject::Person(history.case.person);
    let all: Vec<Said> = history
        .statements
        .iter()
        .filter(|statement| statement.about == person)
        .map(|statement| said(history, vocabularies, lang, statement))
        .collect();
    let id = history.case.person.to_string();
    parts::section(
        "person",
        &visitor.word("page-about-person"),
        html! {
            @if all.is_empty() { p { (visitor.word("page-about-person-none")) } }
            @else { (statements(visitor, &view.reference, &all)) }
            @if visitor.may(Permission::Add) {
                p.actions {
                    (parts::action(
                        &new_path(&view.reference, Kind::Statement, &[("about", &id)]),
                        &visitor.word("page-add-statement"),
                    ))
                }
            }
        },
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pages::samples::{LANGUAGES, case_view, contributor, officer, sound};

    #[test]
    fn an_empty_case_says_what_to_enter_first() {
        for lang in LANGUAGES {
            let shown = sound(body(&officer(lang), &Vocabularies::shipped(), &case_view(lang, 0), None));
            assert!(shown.contains("/cases/T-1/event/new") && !shown.contains("<img"), "{shown}");
        }
    }

    #[test]
    fn an_event_shows_its_date_its_sources_and_its_conflict() {
        for lang in LANGUAGES {
            let shown = sound(body(&officer(lang), &Vocabularies::shipped(), &case_view(lang, 2), Some((960, 200))));
            assert!(shown.contains("/cases/T-1/timeline.png") && shown.contains("/cases/T-1/timeline.svg"), "{shown}");
            assert!(shown.contains("/contradictions#about-") && shown.contains("class=\"interval\""), "{shown}");
            assert!(shown.contains("LINDEN") && shown.contains("(B2)"), "{shown}");
        }
    }

    #[test]
    fn two_hundred_events_are_all_there() {
        let view = case_view(Lang::ZhHant, 200);
        let shown = sound(body(&contributor(Lang::ZhHant), &Vocabularies::shipped(), &view, None));
        assert_eq!(shown.matches("<h3>").count(), 200);
    }
}
