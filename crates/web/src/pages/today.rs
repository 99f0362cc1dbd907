//! Today: what is overdue and due this week, what came, what is waited for, whose cases are mine.

mod attention;
mod dues;

use axum::{Router, extract::State, routing::get};
use maud::{Markup, html};
use suasion_app::{Listing, ROWS, Today, campaign::Overview, domain::Vocabularies, form::Values};

use super::cases::{case_line, case_path, no_case_yet, person};
use crate::{
    answer::Answer,
    input::Asked,
    link,
    parts::{self, Crumb},
    session::Visitor,
    state::WebState,
};
use dues::table;

/// The addresses.
pub fn routes() -> Router<WebState> {
    Router::new().route("/", get(show)).route("/due", get(show_dues))
}

async fn show(State(state): State<WebState>, visitor: Visitor) -> Answer {
    let today = state.app.today(&visitor.context).await?;
    let title = visitor.word("page-today");
    Ok(parts::page(&visitor, &title, &[], body(&visitor, state.app.vocabularies(), &today)))
}

async fn show_dues(State(state): State<WebState>, visitor: Visitor, Asked(asked): Asked) -> Answer {
    let found = state.app.dues(&visitor.context, &asked).await?;
    let title = visitor.word("page-due");
    let crumbs = [Crumb::new("/", visitor.word("page-today"))];
    let body = all_dues(&visitor, state.app.vocabularies(), &asked, &found);
    Ok(parts::page(&visitor, &title, &crumbs, body))
}

/// The whole list of what falls due, page by page.
fn all_dues(
    visitor: &Visitor,
    vocabularies: &Vocabularies,
    asked: &Values,
    found: &Listing<suasion_app::DueRow>,
) -> Markup {
    let (span, page) = (asked.one("span"), asked.one("page").parse().unwrap_or(1));
    let spans = [("", "page-due-all"), ("overdue", "span-overdue"), ("week", "span-week")];
    let tabs: Vec<parts::Tab> = spans
        .into_iter()
        .map(|(code, key)| parts::Tab {
            href: link::query("/due", &[("span", code)]),
            label: visitor.word(key),
            count: None,
            here: span == code,
        })
        .collect();
    let caption = visitor.say("page-due-total", &[("total", found.total.into())]);
    html! {
        (parts::heading(&visitor.word("page-due")))
        (parts::tabs(&visitor.word("page-due"), &tabs))
        (table(visitor, vocabularies, caption, "page-due-none", &found.rows))
        (parts::pager(visitor.lang(), found.total, page, ROWS, "/due", &[("span", span)]))
    }
}

fn body(visitor: &Visitor, vocabularies: &Vocabularies, today: &Today) -> Markup {
    html! {
        (parts::heading(&visitor.word("page-today")))
        p.muted { (parts::day(today.day, visitor.lang())) }
        @if today.newest.is_empty() {
            (no_case_yet(visitor))
        } @else {
            (due_section(visitor, vocabularies, "overdue", "page-today-overdue", &today.overdue.rows, today.overdue.total))
            (due_section(visitor, vocabularies, "week", "page-today-soon", &today.soon, today.soon_total))
            @for part in attention::PARTS { (attention::section(visitor, vocabularies, today, part)) }
            (newest(visitor, vocabularies, &today.newest))
            (contradicted(visitor, &today.contradicted.rows, today.contradicted.total))
        }
    }
}

/// The first of what falls due, and the way to all of it.
fn due_section(
    visitor: &Visitor,
    vocabularies: &Vocabularies,
    span: &str,
    title: &str,
    rows: &[suasion_app::DueRow],
    total: u64,
) -> Markup {
    let caption = visitor.say("page-due-total", &[("total", total.into())]);
    parts::section(
        span,
        &visitor.word(title),
        html! {
            (table(visitor, vocabularies, caption, &format!("{title}-none"), rows))
            @if (rows.len() as u64) < total {
                p {
                    (part_of(visitor, rows.len(), total)) " "
                    a.action href=(link::query("/due", &[("span", span)])) { (visitor.say("page-today-all", &[("total", total.into())])) }
                }
            }
        },
    )
}

fn newest(visitor: &Visitor, vocabularies: &Vocabularies, cases: &[Overview]) -> Markup {
    parts::section(
        "newest",
        &visitor.word("page-today-newest"),
        html! {
            ul.rows { @for case in cases { li { (case_line(visitor, vocabularies, case)) } } }
            p { a.action href="/cases?sort=entered" { (visitor.word("page-cases-all")) } }
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
                p {
                    @if (cases.len() as u64) < total { (part_of(visitor, cases.len(), total)) " " }
                    a.action href="/cases?contradicted=yes&sort=contradictions" { (visitor.word("page-cases-contradicted")) }
                }
            }
        },
    )
}

/// "5 of 31 shown".
fn part_of(visitor: &Visitor, shown: usize, total: u64) -> String {
    visitor.say("page-part-of", &[("shown", shown.into()), ("total", total.into())])
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use suasion_app::{
        DueRow,
        campaign::{Due, DueKind},
        domain::{CaseId, Id},
    };

    use super::*;
    use crate::pages::samples::{LANGUAGES, matter, names, officer, overviews, sound};

    fn row(day: &str) -> DueRow {
        DueRow {
            due: Due { day: day.parse().unwrap(), kind: DueKind::Demand, record: Id::from_bits(30) },
            case: CaseId(Id::from_bits(1)),
            reference: "T-1".into(),
            names: names(),
            matter: Some(matter(30, "Allow a visit", "")),
        }
    }

    fn morning(cases: usize) -> Today {
        let listing = |total| Listing { rows: overviews(cases), total };
        Today {
            day: "2026-11-23".parse().unwrap(),
            overdue: Listing { rows: vec![row("2026-11-03")], total: 80 },
            soon: vec![row("2026-11-25")],
            soon_total: 1,
            answered: listing(31),
            waiting: listing(5),
            drafts: listing(5),
            quiet: listing(5),
            mine: listing(5),
            newest: overviews(cases),
            contradicted: listing(31),
        }
    }

    #[test]
    fn a_morning_says_what_is_due_what_came_and_what_is_waited_for() {
        for lang in LANGUAGES {
            let shown = sound(body(&officer(lang), &Vocabularies::shipped(), &morning(5)));
            assert!(shown.contains("/due?span=overdue") && !shown.contains("/due?span=week"), "{shown}");
            assert!(shown.contains("/cases?needs=reading&amp;sort=answered"), "{shown}");
            assert!(shown.contains("#response-") && shown.contains("/cases/T-3/contradictions"));
            assert!(!shown.contains(">2026-"), "a day is said in words: {shown}");
            assert!(shown.len() < 50_000, "{}", shown.len());
        }
    }

    #[test]
    fn an_empty_house_says_what_comes_first() {
        for lang in LANGUAGES {
            let shown = sound(body(&officer(lang), &Vocabularies::shipped(), &morning(0)));
            assert!(shown.contains("/cases/new") && !shown.contains("<table"), "{shown}");
        }
    }

    #[test]
    fn everything_that_is_due_stands_on_pages_that_keep_the_span() {
        for lang in LANGUAGES {
            let found = Listing { rows: (0..50).map(|_| row("2026-11-03")).collect(), total: 80 };
            let asked = Values::new().with("span", "overdue");
            let shown = sound(all_dues(&officer(lang), &Vocabularies::shipped(), &asked, &found));
            assert!(shown.contains("/due?span=overdue&amp;page=2"), "{shown}");
            assert!(shown.len() < 55_000, "{}", shown.len());
        }
    }
}
