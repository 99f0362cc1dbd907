//! Today: what is overdue, what is due this week, what is new, what contradicts itself most.

use axum::{Router, extract::State, routing::get};
use maud::{Markup, html};
use suasion_app::{
    Permission, Today,
    campaign::{Due, DueKind, Kind, Overview},
    date,
    domain::{Day, Vocabularies, When},
};

use super::cases::{case_line, case_path, no_case_yet, person};
use crate::{
    answer::Answer,
    parts::{self, Column, Table},
    session::Visitor,
    state::WebState,
};

/// Its address.
pub fn routes() -> Router<WebState> {
    Router::new().route("/", get(show))
}

async fn show(State(state): State<WebState>, visitor: Visitor) -> Answer {
    let today = state.app.today(&visitor.context).await?;
    let title = visitor.word("page-today");
    Ok(parts::page(&visitor, &title, &[], body(&visitor, state.app.vocabularies(), &today)))
}

fn body(visitor: &Visitor, vocabularies: &Vocabularies, today: &Today) -> Markup {
    let overdue = today.overdue.rows.iter().map(|row| (row.due, row.reference.as_str()));
    let soon = today.soon.iter().map(|row| (row.due, row.reference.as_str()));
    html! {
        (parts::heading(&visitor.word("page-today")))
        p.muted { (parts::date(&date(&When::on(today.day), visitor.lang()), visitor.lang())) }
        @if today.newest.is_empty() {
            (no_case_yet(visitor))
        } @else {
            (parts::section("overdue", &visitor.word("page-today-overdue"), html! {
                (dues(visitor, "page-today-overdue", "page-today-overdue-none", overdue, today.overdue.total, today.day))
                (part_of(visitor, today.overdue.rows.len(), today.overdue.total))
            }))
            (parts::section("soon", &visitor.word("page-today-soon"),
                dues(visitor, "page-today-soon", "page-today-soon-none", soon, today.soon.len() as u64, today.day)))
            (newest(visitor, vocabularies, &today.newest))
            (contradicted(visitor, &today.contradicted.rows, today.contradicted.total))
        }
    }
}

/// What is due, by day, each with the next thing to do.
fn dues<'a>(
    visitor: &Visitor,
    caption: &str,
    none: &str,
    rows: impl Iterator<Item = (Due, &'a str)>,
    total: u64,
    today: Day,
) -> Markup {
    let rows = rows.map(|(due, reference)| {
        let (address, words) = next_step(visitor, due, reference);
        let late = today.days_since(due.day);
        let day = html! {
            (parts::day(due.day))
            @if late > 0 { " " small.muted { (visitor.say("page-today-late", &[("days", late.into())])) } }
        };
        let what = html! { (visitor.word(&format!("due-{}", due.kind.code()))) };
        let case = html! { a href=(case_path(reference)) { (reference) } };
        (None, vec![day, what, case, parts::action(&address, &visitor.word(words))])
    });
    let columns = ["page-today-day", "page-today-what", "page-case", "page-today-next"];
    parts::table(&Table {
        caption: visitor.say("page-caption", &[("title", visitor.word(caption).into()), ("count", total.into())]),
        columns: columns.iter().map(|key| Column::new(visitor.word(key))).collect(),
        rows: rows.collect(),
        empty: html! { p { (visitor.word(none)) } },
    })
}

/// Where somebody goes to do what is due, and what the link says.
fn next_step(visitor: &Visitor, due: Due, reference: &str) -> (String, &'static str) {
    let (case, record) = (case_path(reference), due.record);
    let edit = |kind| parts::edit_path(reference, kind, record);
    let decides = visitor.may(Permission::Decide);
    match due.kind {
        DueKind::Review if decides => (edit(Kind::Case), "page-do-review"),
        DueKind::Review => (case, "page-do-look"),
        DueKind::Demand => (format!("{case}/demands#{}", parts::anchor(Kind::Demand, record)), "page-do-demand"),
        DueKind::Check if decides => (edit(Kind::Response), "page-do-check"),
        DueKind::Check => (format!("{case}/demands#{}", parts::anchor(Kind::Response, record)), "page-do-look"),
        DueKind::Consent if decides => (edit(Kind::Consent), "page-do-consent"),
        DueKind::Consent => (format!("{case}/sources#{}", parts::anchor(Kind::Consent, record)), "page-do-look"),
    }
}

fn newest(visitor: &Visitor, vocabularies: &Vocabularies, cases: &[Overview]) -> Markup {
    parts::section(
        "newest",
        &visitor.word("page-today-newest"),
        html! {
            ul.rows { @for case in cases { li { (case_line(visitor, vocabularies, case)) } } }
            p { a href="/cases?sort=entered" { (visitor.word("page-cases-all")) } }
        },
    )
}

fn contradicted(visitor: &Visitor, cases: &[Overview], total: u64) -> Markup {
    parts::section(
        "contradicted",
        &visitor.word("page-today-contradicted"),
        html! {
            @if cases.is_empty() {
                p { (visitor.word("page-today-contradicted-none")) }
            } @else {
                ul.rows {
                    @for case in cases {
                        li {
                            a href={ (case_path(&case.reference)) "/contradictions" } {
                                (visitor.say("page-contradictions-count", &[("count", case.contradictions.into())]))
                            }
                            " · " (person(visitor, &case.names)) " · " (case.reference)
                        }
                    }
                }
                (part_of(visitor, cases.len(), total))
                p { a href="/cases?contradicted=yes&sort=contradictions" { (visitor.word("page-cases-contradicted")) } }
            }
        },
    )
}

/// "5 of 31 shown", where not all are.
fn part_of(visitor: &Visitor, shown: usize, total: u64) -> Markup {
    html! {
        @if (shown as u64) < total {
            p.muted { (visitor.say("page-part-of", &[("shown", shown.into()), ("total", total.into())])) }
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use suasion_app::domain::{Id, Lang};

    use super::*;
    use crate::pages::samples::{LANGUAGES, contributor, officer, overviews, sound};

    fn due(kind: DueKind, day: &str) -> Due {
        Due { day: day.parse().unwrap(), kind, record: Id::from_bits(7) }
    }

    #[test]
    fn what_is_due_says_how_late_it_is_and_leads_to_the_next_step() {
        for lang in LANGUAGES {
            let rows = DueKind::ALL.iter().map(|kind| (due(*kind, "2026-11-01"), "T-1"));
            let shown = dues(
                &officer(lang),
                "page-today-overdue",
                "page-today-overdue-none",
                rows,
                31,
                "2026-11-23".parse().unwrap(),
            );
            let shown = sound(shown);
            assert!(shown.contains("22") && shown.contains("/cases/T-1/demands#demand-"), "{shown}");
            assert_eq!(shown.matches("<tr>").count(), 5);
        }
    }

    #[test]
    fn a_contributor_is_led_to_look_and_not_to_decide() {
        let (address, words) = next_step(&contributor(Lang::En), due(DueKind::Check, "2026-11-01"), "T-1");
        assert!(address.contains("/demands#response-") && words == "page-do-look");
        let (address, _) = next_step(&officer(Lang::En), due(DueKind::Check, "2026-11-01"), "T-1");
        assert!(address.contains("/response/"));
    }

    #[test]
    fn new_and_contradicted_cases_are_listed_with_what_is_left_out() {
        for lang in LANGUAGES {
            let cases = overviews(5);
            let shown = sound(html! {
                (newest(&officer(lang), &Vocabularies::shipped(), &cases))
                (contradicted(&officer(lang), &cases, 31))
                (contradicted(&officer(lang), &[], 0))
            });
            assert!(shown.contains("31") && shown.contains("/cases/T-3/contradictions"), "{shown}");
        }
    }
}
