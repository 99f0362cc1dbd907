//! Law: the violations under the rights that they break, each with its articles in the edition in force on the day and
//! with how far its elements are shown. What shows them, and why these articles, stands on the page of the violation.

mod elements;
mod violation;

use axum::{
    Router,
    extract::{Path, State},
    routing::get,
};
use maud::{Markup, html};
use suasion_app::{CaseView, Permission, ViolationView, campaign::Kind, form::Values, law::Library};

use super::{Place, add, empty, page};
use crate::{
    answer::Answer,
    input::Asked,
    pages::{cases::case_path, law::unconfirmed, place::shown_at},
    parts::{self, own},
    session::Visitor,
    state::WebState,
};

/// The violations that one page bears: with them it stays under the 60,000 bytes that a slow line bears.
const ROWS: usize = 12;

pub fn routes() -> Router<WebState> {
    Router::new().route("/cases/{case}/law", get(show)).merge(violation::routes()).merge(elements::routes())
}

/// The page of a violation.
pub fn violation_path(reference: &str, id: impl std::fmt::Display) -> String {
    format!("{}/law/{id}", case_path(reference))
}

async fn show(
    State(state): State<WebState>,
    visitor: Visitor,
    Path(reference): Path<String>,
    Asked(asked): Asked,
) -> Answer {
    let view = state.app.case(&visitor.context, &reference).await?;
    let violations = state.app.violations(&visitor.context, &reference).await?;
    let violations = in_order(state.app.library(), &view, violations);
    let body = body(&visitor, &view, &violations, page_of(&asked, &violations));
    Ok(page(&visitor, &view, Place::Law, body))
}

/// The violations by right, in the order of the rights file, and under each in the order of the chronology.
fn in_order(library: &Library, view: &CaseView, mut all: Vec<ViolationView>) -> Vec<ViolationView> {
    let right = |one: &ViolationView| library.rights().iter().position(|right| right.code == one.right);
    let event = |one: &ViolationView| view.chronology.iter().position(|entry| entry.event.id == one.violation.event);
    all.sort_by_key(|one| (right(one).unwrap_or(usize::MAX), event(one)));
    all
}

/// The page on which the violation stands that the address names; else the page that it asks for.
fn page_of(asked: &Values, violations: &[ViolationView]) -> usize {
    let place = violations.iter().position(|one| one.violation.id.to_string() == asked.one("at"));
    let number = || asked.one("page").parse::<usize>().map_or(1, |number| number.max(1));
    place.map_or_else(number, |place| place / ROWS + 1)
}

fn body(visitor: &Visitor, view: &CaseView, violations: &[ViolationView], number: usize) -> Markup {
    let (lang, reference) = (visitor.lang(), view.reference.as_str());
    let last = violations.len().div_ceil(ROWS).max(1);
    let number = number.min(last);
    let shown = &violations[(number - 1) * ROWS..violations.len().min(number * ROWS)];
    let (total, rows) = (violations.len() as u64, ROWS as u32);
    let pager = || parts::pager(lang, total, number as u32, rows, &format!("{}/law", case_path(reference)), &[]);
    html! {
        @if violations.is_empty() {
            (empty(visitor, view, "page-law-none", Kind::Violation))
        } @else {
            p.actions { (add(visitor, reference, Kind::Violation, Permission::Decide)) }
            p { (unconfirmed(lang, violations.iter().flat_map(|one| &one.provisions))) " " (visitor.word("page-law-edition")) }
            (pager())
        }
        @for of_right in shown.chunk_by(|one, next| one.right == next.right) {
            (parts::section(&format!("right-{}", of_right[0].right), &own(lang, &of_right[0].right_label), html! {
                @for one in of_right { (in_short(visitor, reference, one)) }
            }))
        }
        @if violations.len() > ROWS { (pager()) }
    }
}

fn in_short(visitor: &Visitor, reference: &str, one: &ViolationView) -> Markup {
    let lang = visitor.lang();
    html! {
        article.card id=(parts::anchor(Kind::Violation, one.violation.id)) {
            h3 { a href=(violation_path(reference, one.violation.id)) { (own(lang, &one.meaning)) } }
            (when(visitor, reference, one))
            @if !one.violation.note.is_empty() { p { (parts::phrase(&one.violation.note, lang)) } }
            (wgad(visitor, one))
            (elements::in_short(visitor, one))
            @if one.provisions.is_empty() { p { (visitor.word("page-law-nothing")) } }
            @else { (parts::citations_in_short(&one.provisions, lang)) }
        }
    }
}

/// The event, and when it happened.
fn when(visitor: &Visitor, reference: &str, one: &ViolationView) -> Markup {
    html! {
        p.muted {
            a href=(shown_at(reference, Kind::Event, one.violation.event)) { (own(visitor.lang(), &one.event)) }
            " · " (parts::date(&one.when, visitor.lang()))
        }
    }
}

fn wgad(visitor: &Visitor, one: &ViolationView) -> Markup {
    html! {
        @if !one.wgad.is_empty() {
            p.muted { (visitor.say("page-law-wgad", &[("categories", one.wgad.join(", ").into())])) }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pages::samples::{LANGUAGES, case_view, contributor, officer, sound, violation_view};

    #[test]
    fn a_violation_stands_under_its_right_with_its_citations_and_a_way_to_what_shows_it() {
        for lang in LANGUAGES {
            let (view, found) = (case_view(lang, 2), [violation_view(lang)]);
            let shown = sound(body(&officer(lang), &view, &found, 1));
            assert!(shown.contains("<cite>") && shown.contains("id=\"right-humane_treatment\""), "{shown}");
            assert!(shown.contains(&format!("href=\"/cases/T-1/law/{}\"", found[0].violation.id)), "{shown}");
            assert!(shown.contains("/cases/T-1?at=") && shown.contains("#event-"), "{shown}");
        }
    }

    #[test]
    fn an_address_that_names_a_violation_leads_to_its_page() {
        let mut many: Vec<ViolationView> = (0..30).map(|_| violation_view(suasion_app::domain::Lang::En)).collect();
        for (place, one) in many.iter_mut().enumerate() {
            one.violation.id = suasion_app::domain::ViolationId(suasion_app::domain::Id::from_bits(place as u128 + 1));
        }
        let last = many[29].violation.id.to_string();
        assert_eq!(page_of(&Values::new().with("at", last), &many), 3);
        assert_eq!(page_of(&Values::new().with("at", "nobody").with("page", "2"), &many), 2);
        assert_eq!(page_of(&Values::new(), &many), 1);
    }

    #[test]
    fn many_violations_are_cut_into_pages_that_stay_small() {
        let many: Vec<ViolationView> = (0..200).map(|_| violation_view(suasion_app::domain::Lang::En)).collect();
        for lang in LANGUAGES {
            let view = case_view(lang, 2);
            for (number, cards) in [(1, ROWS), (17, 8), (99, 8)] {
                let shown = sound(body(&officer(lang), &view, &many, number));
                assert_eq!(shown.matches("<article").count(), cards);
                assert!(shown.len() < 60_000 && shown.contains("/cases/T-1/law?page="), "{}", shown.len());
            }
        }
    }

    #[test]
    fn a_case_without_violations_says_so_and_leads_those_who_decide_to_the_form() {
        for lang in LANGUAGES {
            let shown = sound(body(&officer(lang), &case_view(lang, 1), &[], 1));
            assert!(shown.contains("/cases/T-1/violation/new"), "{shown}");
            assert!(!sound(body(&contributor(lang), &case_view(lang, 1), &[], 1)).contains("/violation/new"));
        }
    }
}
