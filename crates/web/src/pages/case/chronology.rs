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
    domain::{Id, Lang, Subject, Vocabularies},
    form::Values,
    said,
};

use super::{
    Place, add, empty, event, new_path, page,
    statement::{replaceable, statements},
    stretch::{LINES, Piece, Stretch, Words, more_lines},
};
use crate::{answer::Answer, input::Asked, pages::cases::case_path, parts, session::Visitor, state::WebState};

pub fn routes() -> Router<WebState> {
    Router::new().route("/cases/{case}", get(show))
}

async fn show(
    State(state): State<WebState>,
    visitor: Visitor,
    Path(reference): Path<String>,
    Asked(asked): Asked,
) -> Answer {
    let view = state.app.case(&visitor.context, &reference).await?;
    let size = state.app.timeline_size(&view.file, visitor.lang());
    let body = body(&visitor, state.app.vocabularies(), &view, size, &asked);
    Ok(page(&visitor, &view, Place::Chronology, body))
}

/// So many events make a picture that leaves the chronology in sight; a longer one is opened by whoever wants it, and
/// not loaded before.
const FEW: usize = 12;

/// What a long chronology says of its parts.
const EVENTS: Words<'_> = Words { name: "page-events", shown: "page-events-shown", all: "page-events-all" };

fn body(
    visitor: &Visitor,
    vocabularies: &Vocabularies,
    view: &CaseView,
    size: Option<(u32, u32)>,
    asked: &Values,
) -> Markup {
    let (lang, reference) = (visitor.lang(), view.reference.as_str());
    let stretch = stretch(&view.chronology, asked);
    let links = stretch.links(visitor, &case_path(reference), "", EVENTS);
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
            @if view.chronology.is_empty() {
                (empty(visitor, view, "page-chronology-none", Kind::Event))
            } @else {
                p.actions {
                    (add(visitor, reference, Kind::Event, Permission::Add))
                    (add(visitor, reference, Kind::Act, Permission::Add))
                }
                (links)
                ol.chronology start=(stretch.range().start + 1) {
                    @for entry in &view.chronology[stretch.range()] { (one(visitor, view, entry)) }
                }
                (links)
            }
        }))
        @if stretch.is_last() { (about_the_person(visitor, vocabularies, view)) }
    }
}

/// The part of it that is shown. What stands in no event is about the person, who is spoken of after the last.
fn stretch(chronology: &[Entry], asked: &Values) -> Stretch {
    let pieces: Vec<Piece> = chronology.iter().map(piece).collect();
    let stretch = Stretch::of(&pieces, LINES, "part", asked);
    let elsewhere = |id| !pieces.iter().any(|piece| piece.records.contains(&id));
    if asked.one("at").parse().is_ok_and(elsewhere) { stretch.at_the_end() } else { stretch }
}

/// An event takes its head, its links, and a line for each thing said of it.
fn piece(entry: &Entry) -> Piece {
    let said = entry.statements.iter().map(|said| 1 + more_lines(said.value.len() + said.passage.len()));
    let done = entry.acts.iter().map(|act| 1 + more_lines(act.sentence.len() + act.detail.len()));
    let lines = 2 + more_lines(entry.title.len()) + entry.violations.len() + said.sum::<usize>() + done.sum::<usize>();
    let acts = entry.acts.iter().map(|act| act.id.0);
    let records: Vec<Id> =
        acts.chain(entry.statements.iter().map(|said| said.id.0)).chain([entry.event.id.0]).collect();
    Piece { lines, records, when: entry.when.bounds }
}

fn one(visitor: &Visitor, view: &CaseView, entry: &Entry) -> Markup {
    html! {
        li id=(parts::anchor(Kind::Event, entry.event.id)) {
            (event::when(visitor, view, entry))
            div.what {
                h3 { (title(visitor, &view.reference, entry)) }
                (event::kind(visitor, view, entry))
                (event::acts(visitor, view, entry))
                (event::said(visitor, view, entry))
                (event::violations(visitor, view, entry))
                (addition(visitor, &view.reference, entry))
            }
        }
    }
}

/// The title of an event leads those who may change it to its own page, where everything recorded of it can be changed
/// and more be added.
fn title(visitor: &Visitor, reference: &str, entry: &Entry) -> Markup {
    let words = parts::phrase(&entry.event.title, visitor.lang());
    if !visitor.may(Permission::Decide) {
        return words;
    }
    html! { a href=(parts::edit_path(reference, Kind::Event, entry.event.id)) { (words) } }
}

/// What those do who add and do not change.
fn addition(visitor: &Visitor, reference: &str, entry: &Entry) -> Markup {
    let to = new_path(reference, Kind::Statement, &[("about", &entry.event.id.to_string())]);
    html! {
        @if visitor.may(Permission::Add) && !visitor.may(Permission::Decide) {
            p.actions { (parts::action_on(&to, &visitor.word("page-add-statement"), &entry.title)) }
        }
    }
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
            @else if visitor.may(Permission::Decide) { (replaceable(visitor, &view.reference, &all)) }
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

    fn shown(visitor: &Visitor, view: &CaseView, asked: &Values) -> String {
        sound(body(visitor, &Vocabularies::shipped(), view, Some((960, 200)), asked))
    }

    #[test]
    fn an_empty_case_leads_to_what_is_entered_first() {
        for lang in LANGUAGES {
            let mut view = case_view(lang, 0);
            let page = shown(&officer(lang), &view, &Values::new());
            assert!(page.contains("/cases/T-1/event/new") && !page.contains("/source/new"), "{page}");
            view.file.history.sources.clear();
            let page = shown(&officer(lang), &view, &Values::new());
            assert!(page.contains("/cases/T-1/source/new") && !page.contains("/event/new"), "{page}");
        }
    }

    #[test]
    fn an_event_shows_its_date_its_sources_and_its_conflict() {
        for lang in LANGUAGES {
            let page = shown(&officer(lang), &case_view(lang, 2), &Values::new());
            assert!(page.contains("/cases/T-1/timeline.png") && page.contains("/cases/T-1/timeline.svg"), "{page}");
            assert!(page.contains("/contradictions#about-") && page.contains("class=\"interval\""), "{page}");
            assert!(page.contains("class=\"when disputed\""), "a contested date looks contested: {page}");
            assert!(page.contains("LINDEN</bdi></a> (B2)"), "{page}");
        }
    }

    #[test]
    fn a_date_is_said_once_and_an_english_wording_is_not_quoted_to_a_chinese_reader() {
        let page = shown(&officer(Lang::ZhHans), &case_view(Lang::ZhHans, 2), &Values::new());
        let second = page.rsplit("<li id=\"event-").next().unwrap_or("");
        assert_eq!(second.matches("1989年10月").count(), 1, "{second}");
        assert!(!second.contains("October 1989") && !second.contains("1989-10"), "{second}");
    }

    #[test]
    fn every_link_says_where_it_leads_and_bodies_and_sources_are_links() {
        for lang in LANGUAGES {
            let page = shown(&officer(lang), &case_view(lang, 2), &Values::new());
            let bare = format!(">{}</a>", officer(lang).word("page-edit"));
            assert!(!page.contains(&bare), "{page}");
            let event = &case_view(lang, 2).chronology[1].event.id.to_string();
            assert!(page.contains(&format!("<h3><a href=\"/cases/T-1/event/{event}\">")), "{page}");
            assert!(page.contains("/cases/T-1/sources#body-") && page.contains("/cases/T-1/sources#source-"), "{page}");
            assert!(page.contains("<bdi lang=\"zh\">延庆监狱</bdi>"), "names carry their language: {page}");
        }
    }

    #[test]
    fn who_adds_and_does_not_change_is_led_to_adding() {
        for lang in LANGUAGES {
            let page = shown(&contributor(lang), &case_view(lang, 2), &Values::new());
            assert!(!page.contains("/cases/T-1/event/0") && !page.contains("/cases/T-1/statement/0"), "{page}");
            assert_eq!(
                page.matches("/statement/new?about=").count(),
                3,
                "one for each event, one for the person: {page}"
            );
        }
    }

    #[test]
    fn what_is_about_the_person_is_shown_with_the_last_part() {
        let view = case_view(LANGUAGES[0], 300);
        let at = |id: Id| stretch(&view.chronology, &Values::new().with("at", id.to_string()));
        assert!(at(view.file.history.case.person.0).is_last());
        let entry = &view.chronology[250];
        for id in [entry.event.id.0, entry.acts[0].id.0, entry.statements[0].id.0] {
            assert!(at(id).range().contains(&250) && !at(id).is_last());
        }
    }

    #[test]
    fn a_long_case_is_shown_in_parts_that_are_small_and_whole_for_who_asks() {
        for lang in LANGUAGES {
            let view = case_view(lang, 200);
            let page = shown(&contributor(lang), &view, &Values::new());
            assert!(page.len() < 55_000 && page.contains("part=2") && page.contains("all=1"), "{}", page.len());
            let all = shown(&contributor(lang), &view, &Values::new().with("all", "1"));
            assert_eq!(all.matches("<h3>").count(), 200);
        }
    }
}
