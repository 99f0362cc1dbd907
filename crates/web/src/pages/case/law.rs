//! Law: the articles broken, in the edition in force on the day, under the event that broke them.

use axum::{
    Router,
    extract::{Path, State},
    routing::get,
};
use maud::{Markup, html};
use suasion_app::{CaseView, Permission, ViolationView, campaign::Kind, domain::EventId};

use super::{Place, add, change, empty, page, statement};
use crate::{
    answer::Answer,
    pages::{law::unconfirmed, place::shown_at},
    parts::{self, own},
    session::Visitor,
    state::WebState,
};

pub fn routes() -> Router<WebState> {
    Router::new().route("/cases/{case}/law", get(show))
}

async fn show(State(state): State<WebState>, visitor: Visitor, Path(reference): Path<String>) -> Answer {
    let view = state.app.case(&visitor.context, &reference).await?;
    let violations = state.app.violations(&visitor.context, &reference).await?;
    let body = body(&visitor, &view, &violations);
    Ok(page(&visitor, &view, Place::Law, body))
}

fn body(visitor: &Visitor, view: &CaseView, violations: &[ViolationView]) -> Markup {
    let (lang, reference) = (visitor.lang(), view.reference.as_str());
    html! {
        @if violations.is_empty() {
            (empty(visitor, view, "page-law-none", Kind::Violation))
        } @else {
            p.actions { (add(visitor, reference, Kind::Violation, Permission::Decide)) }
            p { (unconfirmed(lang, violations.iter().flat_map(|one| &one.provisions))) " " (visitor.word("page-law-edition")) }
        }
        @for (event, all) in by_event(view, violations) {
            (parts::section(&format!("of-{event}"), &all[0].event, html! {
                p.muted {
                    a href=(shown_at(reference, Kind::Event, event)) { (visitor.word("page-to-event")) }
                    " · " (parts::date(&all[0].when, lang))
                }
                @for one in all { (violation(visitor, reference, one)) }
            }))
        }
    }
}

/// Violations under their events, in the order of the chronology.
fn by_event<'a>(view: &CaseView, violations: &'a [ViolationView]) -> Vec<(EventId, Vec<&'a ViolationView>)> {
    let events = view.chronology.iter().map(|entry| entry.event.id);
    events
        .map(|event| (event, violations.iter().filter(|one| one.violation.event == event).collect::<Vec<_>>()))
        .filter(|(_, all)| !all.is_empty())
        .collect()
}

fn violation(visitor: &Visitor, reference: &str, one: &ViolationView) -> Markup {
    let lang = visitor.lang();
    html! {
        article.card id=(parts::anchor(Kind::Violation, one.violation.id)) {
            h3 { (own(lang, &one.meaning)) }
            @if !one.violation.note.is_empty() { p { (parts::phrase(&one.violation.note, lang)) } }
            @if !one.wgad.is_empty() {
                p.muted { (visitor.say("page-law-wgad", &[("categories", one.wgad.join(", ").into())])) }
            }
            @if one.provisions.is_empty() { p { (visitor.word("page-law-nothing")) } }
            @else { (parts::citations(&one.provisions, lang, parts::Rank::Fourth)) }
            @if one.shown_by.is_empty() {
                p { (parts::tag(parts::Tone::Due, &visitor.word("page-law-not-shown"))) }
            } @else {
                (parts::details(
                    &visitor.say("page-law-shown-by", &[("count", one.shown_by.len().into())]),
                    html! { ul.statements { @for said in &one.shown_by { li { (statement::line(visitor, reference, said)) } } } },
                ))
            }
            (change(visitor, reference, Kind::Violation, one.violation.id, Permission::Decide))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pages::samples::{LANGUAGES, case_view, contributor, officer, sound, violation_view};

    #[test]
    fn a_violation_stands_under_its_event_with_its_citations_and_what_shows_it() {
        for lang in LANGUAGES {
            let (view, found) = (case_view(lang, 2), [violation_view(lang)]);
            let shown = sound(body(&officer(lang), &view, &found));
            assert!(
                shown.contains("<cite>") && shown.contains("LINDEN") && shown.contains("id=\"violation-"),
                "{shown}"
            );
            assert!(shown.contains("/cases/T-1?at=") && shown.contains("#event-"), "{shown}");
        }
    }

    #[test]
    fn a_case_without_violations_says_so_and_leads_those_who_decide_to_the_form() {
        for lang in LANGUAGES {
            let shown = sound(body(&officer(lang), &case_view(lang, 1), &[]));
            assert!(shown.contains("/cases/T-1/violation/new"), "{shown}");
            assert!(!sound(body(&contributor(lang), &case_view(lang, 1), &[])).contains("/violation/new"));
        }
    }
}
