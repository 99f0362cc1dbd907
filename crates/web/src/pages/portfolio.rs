//! The portfolio: all cases in numbers, each with its denominator, its unknowns, and a link to the cases behind it.

use axum::{Router, extract::State, routing::get};
use maud::{Markup, html};
use suasion_app::{
    PortfolioCounts,
    campaign::{Link, State as LinkState, Verdict},
    domain::{Lang, Vocabularies},
    link_name,
};
use suasion_locale::say;

use super::cases::no_case_yet;
use crate::{
    answer::Answer,
    link,
    parts::{self, Column, Table, own},
    session::Visitor,
    state::WebState,
};

/// Its address.
pub fn routes() -> Router<WebState> {
    Router::new().route("/portfolio", get(show))
}

async fn show(State(state): State<WebState>, visitor: Visitor) -> Answer {
    let counts = state.app.portfolio(&visitor.context).await?;
    let shown = body(&visitor, state.app.vocabularies(), &counts);
    Ok(parts::page(&visitor, &visitor.word("page-portfolio"), &[], shown))
}

fn body(visitor: &Visitor, vocabularies: &Vocabularies, counts: &PortfolioCounts) -> Markup {
    let (lang, total) = (visitor.lang(), counts.cases);
    html! {
        (parts::heading(&visitor.word("page-portfolio")))
        @if total == 0 {
            (no_case_yet(visitor))
        } @else {
            p {
                (say(lang, "page-portfolio-total", &[("total", total.into()), ("fictional", counts.fictional.into())]))
                " "
                a href="/cases?contradicted=yes&sort=contradictions" {
                    (say(lang, "page-portfolio-contradicted", &[("count", counts.contradicted.into())]))
                }
            }
            (parts::section("links", &visitor.word("page-portfolio-links"), links(visitor, counts)))
            (parts::section("verdicts", &visitor.word("page-portfolio-verdicts"), verdicts(visitor, counts)))
            (parts::section("status", &visitor.word("page-portfolio-status"), statuses(visitor, vocabularies, counts)))
        }
    }
}

/// The five links over all cases: in how many each is there, waits or is dark, and in how many it is the weakest.
fn links(visitor: &Visitor, counts: &PortfolioCounts) -> Markup {
    let (lang, total) = (visitor.lang(), counts.cases);
    let rows = Link::ALL.iter().zip(&counts.links).map(|(link, of)| {
        let weakest = html! {
            @if of.weakest > 0 { a href=(link::query("/cases", &[("weakest", link.code())])) { (of.weakest) } }
            @else { "0" }
        };
        let cells = vec![
            html! { (link.code()) " " (link_name(*link, lang)) },
            share(lang, LinkState::Lit, of.lit, total),
            html! { (of.lit) },
            html! { (of.waiting) },
            html! { (of.dark) },
            weakest,
        ];
        (None, cells)
    });
    let column = |key: &str| Column::new(visitor.word(key));
    html! {
        p { (visitor.word("page-portfolio-links-about")) }
        (parts::table(&Table {
            caption: say(lang, "page-cases-total", &[("total", total.into())]),
            columns: vec![
                column("page-link"),
                column("page-share"),
                column("state-lit").number(),
                column("state-waiting").number(),
                column("state-dark").number(),
                column("page-weakest-in").number(),
            ],
            rows: rows.collect(),
            empty: html! {},
        }))
        (weakest(visitor, counts))
    }
}

/// The link that is weakest in most cases, as a sentence.
fn weakest(visitor: &Visitor, counts: &PortfolioCounts) -> Markup {
    let most = Link::ALL.iter().zip(&counts.links).max_by_key(|(_, of)| of.weakest);
    html! {
        @if let Some((link, of)) = most.filter(|(_, of)| of.weakest > 0) {
            p {
                (visitor.say("page-portfolio-weakest", &[
                    ("link", link_name(*link, visitor.lang()).into()),
                    ("count", of.weakest.into()),
                    ("total", counts.cases.into()),
                ]))
            }
        }
    }
}

/// How many marks make a whole bar.
const BAR: u64 = 20;

/// A share as a bar of twenty marks; the figures stand beside it.
fn share(lang: Lang, state: LinkState, part: u64, whole: u64) -> Markup {
    // Something is never drawn as nothing, and not all never as all.
    let full = match part {
        0 => 0,
        part if part >= whole => BAR,
        part => (part * BAR / whole.max(1)).clamp(1, BAR - 1),
    };
    let times = |mark: &str, count: u64| mark.repeat(usize::try_from(count).unwrap_or(0));
    let said = say(lang, "page-of", &[("part", part.into()), ("whole", whole.into())]);
    html! {
        span class={ "marks " (state.code()) } role="img" aria-label=(said) { (times("▮", full)) (times("▯", BAR - full)) }
    }
}

/// What was judged of what came, what is not judged yet, and where nothing came at all.
fn verdicts(visitor: &Visitor, counts: &PortfolioCounts) -> Markup {
    let lang = visitor.lang();
    let count = |verdict| counts.verdicts.get(&verdict).copied().unwrap_or(0);
    let all: u64 = counts.verdicts.values().sum();
    let came = all - count(Verdict::None);
    let judged = came - count(Verdict::Pending);
    let rows = [Verdict::Real, Verdict::Ritual, Verdict::Retaliation, Verdict::Pending, Verdict::None].map(|verdict| {
        let of = match verdict {
            Verdict::Pending => say(lang, "page-of-came", &[("count", came.into())]),
            Verdict::None => say(lang, "page-of-all", &[("count", all.into())]),
            _ => say(lang, "page-of-judged", &[("count", judged.into())]),
        };
        (None, vec![parts::verdict(verdict, lang), html! { (count(verdict)) }, html! { (of) }])
    });
    html! {
        @if all == 0 {
            p { (visitor.word("page-portfolio-verdicts-none")) }
        } @else {
            p {
                (say(lang, "page-portfolio-judged", &[
                    ("judged", judged.into()),
                    ("came", came.into()),
                    ("pending", count(Verdict::Pending).into()),
                    ("nothing", count(Verdict::None).into()),
                ]))
            }
            (parts::table(&Table {
                caption: visitor.word("page-portfolio-verdicts"),
                columns: vec![
                    Column::new(visitor.word("page-verdict")),
                    Column::new(visitor.word("page-answers")).number(),
                    Column::new(visitor.word("page-measured-against")),
                ],
                rows: rows.into(),
                empty: html! {},
            }))
        }
    }
}

fn statuses(visitor: &Visitor, vocabularies: &Vocabularies, counts: &PortfolioCounts) -> Markup {
    let (lang, total) = (visitor.lang(), counts.cases);
    let rows = counts.by_status.iter().map(|(code, count)| {
        let label = own(lang, &vocabularies.label("status", code, lang));
        let cases = html! { a href=(link::query("/cases", &[("status", code)])) { (count) } };
        let cells = vec![html! { (label) }, cases, share(lang, LinkState::Lit, *count, total)];
        (None, cells)
    });
    parts::table(&Table {
        caption: say(lang, "page-cases-total", &[("total", total.into())]),
        columns: vec![
            Column::new(visitor.word("page-status")),
            Column::new(visitor.word("page-cases")).number(),
            Column::new(visitor.word("page-share")),
        ],
        rows: rows.collect(),
        empty: html! {},
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pages::samples::{LANGUAGES, contributor, officer, sound};

    fn counts() -> PortfolioCounts {
        let mut counts = PortfolioCounts { cases: 200, fictional: 199, contradicted: 40, ..PortfolioCounts::default() };
        counts.by_status.insert("held".into(), 200);
        for (place, of) in counts.links.iter_mut().enumerate() {
            let dark = place as u64 * 30;
            (of.lit, of.waiting, of.dark) = (200 - dark, 0, dark);
        }
        counts.links[2].weakest = 120;
        counts.verdicts.extend([
            (Verdict::Real, 3),
            (Verdict::Ritual, 1),
            (Verdict::Retaliation, 1),
            (Verdict::Pending, 4),
            (Verdict::None, 2),
        ]);
        counts
    }

    #[test]
    fn every_number_has_its_denominator_and_leads_to_its_cases() {
        for lang in LANGUAGES {
            let shown = sound(body(&officer(lang), &Vocabularies::shipped(), &counts()));
            assert!(shown.contains("/cases?weakest=3") && shown.contains("/cases?status=held"), "{shown}");
        }
        let shown = sound(body(&officer(Lang::En), &Vocabularies::shipped(), &counts()));
        assert!(shown.contains("judged 5 of 9"), "{shown}");
    }

    #[test]
    fn a_bar_never_shows_something_as_nothing_nor_a_part_as_all() {
        let marks = |part| share(Lang::En, LinkState::Lit, part, 200).into_string().matches('▮').count();
        assert_eq!([marks(0), marks(1), marks(100), marks(199), marks(200)], [0, 1, 10, 19, 20]);
    }

    #[test]
    fn an_empty_house_has_no_figures() {
        for lang in LANGUAGES {
            let shown = sound(body(&contributor(lang), &Vocabularies::shipped(), &PortfolioCounts::default()));
            assert!(!shown.contains("<table"), "{shown}");
        }
    }
}
