//! The portfolio: all cases in numbers, each with its denominator, its unknowns, and a link to the cases behind it.

use axum::{Router, extract::State, http::StatusCode, routing::get};
use maud::{Markup, html};
use suasion_app::{
    AppError, FieldError, PORTFOLIO, PortfolioCounts,
    campaign::{Link, State as LinkState, Verdict},
    domain::{Lang, Vocabularies},
    form::{Field, Values},
    link_name,
};
use suasion_locale::say;

use super::cases::{no_case_yet, state_field};
use crate::{
    answer::Failure,
    forms::{Choices, Sheet},
    input::Asked,
    link,
    parts::{self, Column, Table, own},
    session::Visitor,
    state::WebState,
};

/// Its address.
pub fn routes() -> Router<WebState> {
    Router::new().route("/portfolio", get(show))
}

async fn show(
    State(state): State<WebState>,
    visitor: Visitor,
    Asked(asked): Asked,
) -> Result<(StatusCode, Markup), Failure> {
    let (status, counts, errors) = match state.app.portfolio(&visitor.context, &asked).await {
        Ok(counts) => (StatusCode::OK, Some(counts), vec![]),
        Err(AppError::Invalid(errors)) => (StatusCode::UNPROCESSABLE_ENTITY, None, errors),
        Err(error) => return Err(error.into()),
    };
    let states = state.app.jurisdictions(&visitor.context).await?;
    let choices = Choices::without_case(&state.app);
    let figures = Figures { visitor: &visitor, vocabularies: state.app.vocabularies(), asked: &asked };
    let shown = figures.body(choices, &errors, &states, counts.as_ref());
    Ok((status, parts::page(&visitor, &visitor.word("page-portfolio"), &[], shown)))
}

/// The portfolio being drawn: for whom, and of which cases.
struct Figures<'a> {
    visitor: &'a Visitor,
    vocabularies: &'a Vocabularies,
    asked: &'a Values,
}

impl Figures<'_> {
    /// The address of the cases behind a figure, within the filter of the page.
    fn cases(&self, of: &[(&str, &str)]) -> String {
        let kept: Vec<(&str, &str)> = PORTFOLIO.iter().map(|field| (field.name, self.asked.one(field.name))).collect();
        link::query("/cases", &[of, &kept].concat())
    }

    /// A figure that leads to its cases; nought leads nowhere.
    fn count(&self, number: u64, of: &[(&str, &str)]) -> Markup {
        html! { @if number > 0 { a href=(self.cases(of)) { (number) } } @else { "0" } }
    }

    fn body(
        &self,
        choices: Choices<'_>,
        errors: &[FieldError],
        states: &[String],
        counts: Option<&PortfolioCounts>,
    ) -> Markup {
        let visitor = self.visitor;
        html! {
            (parts::heading(&visitor.word("page-portfolio")))
            // Without a state there is no case at all.
            @if states.is_empty() {
                (no_case_yet(visitor))
            } @else {
                (self.filter(choices, errors, states))
                @match counts {
                    Some(counts) if counts.cases > 0 => (self.figures(counts)),
                    Some(_) => {
                        (parts::empty(
                            &visitor.word("page-portfolio-no-match"),
                            Some(("/portfolio", &visitor.word("page-portfolio-whole"))),
                        ))
                    },
                    None => {},
                }
            }
        }
    }

    fn filter(&self, choices: Choices<'_>, errors: &[FieldError], states: &[String]) -> Markup {
        let (lang, values) = (self.visitor.lang(), self.asked);
        let drawn: Vec<Field> = PORTFOLIO.iter().filter(|field| field.name != "jurisdiction").copied().collect();
        let sheet = |fields| Sheet { lang, scope: "list", fields, values, errors, choices };
        let state = state_field(self.visitor, self.vocabularies, values.one("jurisdiction"), states);
        html! {
            (sheet(PORTFOLIO).problems())
            (sheet(drawn.as_slice()).question_with("/portfolio", &self.visitor.word("page-filter"), state))
        }
    }

    fn figures(&self, counts: &PortfolioCounts) -> Markup {
        let (visitor, lang) = (self.visitor, self.visitor.lang());
        html! {
            p {
                (say(lang, "page-portfolio-total", &[("total", counts.cases.into()), ("fictional", counts.fictional.into())]))
                " "
                a href=(self.cases(&[("contradicted", "yes"), ("sort", "contradictions")])) {
                    (say(lang, "page-portfolio-contradicted", &[("count", counts.contradicted.into())]))
                }
            }
            (parts::section("links", &visitor.word("page-portfolio-links"), self.links(counts)))
            (parts::section("verdicts", &visitor.word("page-portfolio-verdicts"), self.verdicts(counts)))
            (parts::section("status", &visitor.word("page-portfolio-status"), self.statuses(counts)))
            (parts::section("states", &visitor.word("page-portfolio-states"), self.states(counts)))
        }
    }

    /// The five links over all cases: in how many each is there, waits or is dark, and in how many it is the weakest.
    fn links(&self, counts: &PortfolioCounts) -> Markup {
        let (visitor, lang, total) = (self.visitor, self.visitor.lang(), counts.cases);
        let rows = Link::ALL.iter().zip(&counts.links).map(|(link, of)| {
            let stands =
                |number, state: LinkState| self.count(number, &[("link", link.code()), ("state", state.code())]);
            let waiting = if *link == Link::Challenge {
                // Nothing comes before the first link, so it never waits for anything.
                html! { "–" }
            } else {
                stands(of.waiting, LinkState::Waiting)
            };
            let cells = vec![
                html! { (link.code()) " " (link_name(*link, lang)) },
                share(lang, LinkState::Lit, of.lit, total),
                stands(of.lit, LinkState::Lit),
                waiting,
                stands(of.dark, LinkState::Dark),
                self.count(of.weakest, &[("weakest", link.code())]),
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

    /// What was judged of what came, what is not judged yet, and where nothing came at all.
    fn verdicts(&self, counts: &PortfolioCounts) -> Markup {
        let (visitor, lang) = (self.visitor, self.visitor.lang());
        let count = |verdict| counts.verdicts.get(&verdict).copied().unwrap_or(0);
        let all: u64 = counts.verdicts.values().sum();
        let came = all - count(Verdict::None);
        let judged = came - count(Verdict::Pending);
        let rows =
            [Verdict::Real, Verdict::Ritual, Verdict::Retaliation, Verdict::Pending, Verdict::None].map(|verdict| {
                let (whole, of) = match verdict {
                    Verdict::Pending => (came, say(lang, "page-of-came", &[("count", came.into())])),
                    Verdict::None => (all, say(lang, "page-of-all", &[("count", all.into())])),
                    _ => (judged, say(lang, "page-of-judged", &[("count", judged.into())])),
                };
                let cells = vec![
                    parts::verdict(verdict, lang),
                    self.count(count(verdict), &[("verdict", verdict.code())]),
                    share(lang, LinkState::Lit, count(verdict), whole),
                    html! { (of) },
                ];
                (None, cells)
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
                        Column::new(visitor.word("page-share")),
                        Column::new(visitor.word("page-measured-against")),
                    ],
                    rows: rows.into(),
                    empty: html! {},
                }))
            }
        }
    }

    /// How the persons stand, in the order of the vocabulary; what it does not know comes last.
    fn statuses(&self, counts: &PortfolioCounts) -> Markup {
        let known = self.vocabularies.terms("status").iter().map(|term| term.code.as_str());
        let place = |code: &str| known.clone().position(|known| known == code).unwrap_or(usize::MAX);
        let mut rows: Vec<(&String, &u64)> = counts.by_status.iter().collect();
        rows.sort_by_key(|(code, _)| place(code));
        self.shares("page-status", "status", "status", &rows, counts.cases)
    }

    /// Cases by the state whose law applies, the largest share first.
    fn states(&self, counts: &PortfolioCounts) -> Markup {
        let mut rows: Vec<(&String, &u64)> = counts.by_jurisdiction.iter().collect();
        rows.sort_by_key(|(_, count)| std::cmp::Reverse(**count));
        self.shares("field-list-jurisdiction", "country", "jurisdiction", &rows, counts.cases)
    }

    /// A table of shares: what is counted, how many cases, of how many.
    fn shares(&self, head: &str, table: &str, field: &str, rows: &[(&String, &u64)], total: u64) -> Markup {
        let (visitor, lang) = (self.visitor, self.visitor.lang());
        let rows = rows.iter().map(|(code, count)| {
            let label = own(lang, &self.vocabularies.label(table, code, lang));
            (
                None,
                vec![
                    html! { (label) },
                    self.count(**count, &[(field, code)]),
                    share(lang, LinkState::Lit, **count, total),
                ],
            )
        });
        parts::table(&Table {
            caption: say(lang, "page-cases-total", &[("total", total.into())]),
            columns: vec![
                Column::new(visitor.word(head)),
                Column::new(visitor.word("page-cases")).number(),
                Column::new(visitor.word("page-share")),
            ],
            rows: rows.collect(),
            empty: html! {},
        })
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

/// A share as a bar of twenty marks with its figures: part, whole and per cent.
fn share(lang: Lang, state: LinkState, part: u64, whole: u64) -> Markup {
    // Something is never drawn as nothing, and not all never as all.
    let full = match part {
        0 => 0,
        part if part >= whole => BAR,
        part => (part * BAR / whole.max(1)).clamp(1, BAR - 1),
    };
    let times = |mark: &str, count: u64| mark.repeat(usize::try_from(count).unwrap_or(0));
    let said = say(
        lang,
        "page-portfolio-of",
        &[("part", part.into()), ("whole", whole.into()), ("percent", per_cent(part, whole).into())],
    );
    html! {
        span class={ "marks " (state.code()) } aria-hidden="true" { (times("▮", full)) (times("▯", BAR - full)) }
        " " small { (said) }
    }
}

/// Per cent in whole figures; less than half of one says so.
fn per_cent(part: u64, whole: u64) -> String {
    let rounded = (part * 200 + whole) / (whole * 2).max(1);
    match rounded {
        0 if part > 0 => "< 1".to_owned(),
        100 if part < whole => "> 99".to_owned(),
        other => other.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use suasion_app::law::Library;

    use super::*;
    use crate::pages::samples::{LANGUAGES, contributor, officer, sound};

    fn shown(visitor: &Visitor, asked: &Values, states: &[String], counts: Option<&PortfolioCounts>) -> String {
        let vocabularies = &Vocabularies::shipped();
        let choices = Choices { vocabularies, library: Library::compiled(), file: None, bodies: &[], held: &[] };
        sound(Figures { visitor, vocabularies, asked }.body(choices, &[], states, counts))
    }

    fn china() -> Vec<String> {
        vec!["CN".to_owned()]
    }

    fn counts() -> PortfolioCounts {
        let mut counts = PortfolioCounts { cases: 200, fictional: 199, contradicted: 40, ..PortfolioCounts::default() };
        counts.by_status.insert("held".into(), 200);
        counts.by_jurisdiction.insert("CN".into(), 200);
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
            let page = shown(&officer(lang), &Values::new(), &china(), Some(&counts()));
            for link in ["weakest=3", "status=held", "link=2&amp;state=dark", "verdict=ritual", "jurisdiction=CN"] {
                assert!(page.contains(&format!("/cases?{link}\"")), "{link} in {page}");
            }
            assert!(!page.contains("link=1&amp;state=waiting"), "nothing comes before the first link");
        }
        let page = shown(&officer(Lang::En), &Values::new(), &china(), Some(&counts()));
        assert!(page.contains("judged 5 of 9") && page.contains("170 of 200, 85 %"), "{page}");
    }

    #[test]
    fn the_cases_behind_a_figure_keep_the_filter_of_the_page() {
        let asked = Values::new().with("invented", "no").with("last_from", "2020-01-01");
        let page = shown(&officer(Lang::En), &asked, &china(), Some(&counts()));
        assert!(page.contains("/cases?status=held&amp;invented=no&amp;last_from=2020-01-01"), "{page}");
        let page = shown(&officer(Lang::En), &asked, &china(), Some(&PortfolioCounts::default()));
        assert!(page.contains(r#"href="/portfolio""#) && !page.contains("<table"), "{page}");
    }

    #[test]
    fn those_who_are_not_free_stand_before_those_who_are() {
        let mut counts = counts();
        counts.by_status = ["died", "released", "serving", "held"].map(|code| (code.to_owned(), 50)).into();
        let page = shown(&officer(Lang::En), &Values::new(), &china(), Some(&counts));
        let places: Vec<_> =
            ["held", "serving", "released", "died"].map(|code| page.find(&format!("status={code}"))).into();
        assert!(places.is_sorted(), "{places:?}");
    }

    #[test]
    fn per_cent_never_makes_some_none_nor_most_all() {
        assert_eq!(
            [(0, 9), (1, 300), (1, 3), (299, 300), (9, 9)].map(|(part, of)| per_cent(part, of)),
            ["0", "< 1", "33", "> 99", "100"]
        );
    }

    #[test]
    fn a_bar_never_shows_something_as_nothing_nor_a_part_as_all() {
        let marks = |part| share(Lang::En, LinkState::Lit, part, 200).into_string().matches('▮').count();
        assert_eq!([marks(0), marks(1), marks(100), marks(199), marks(200)], [0, 1, 10, 19, 20]);
    }

    #[test]
    fn an_empty_house_has_no_figures() {
        for lang in LANGUAGES {
            let page = shown(&contributor(lang), &Values::new(), &[], Some(&PortfolioCounts::default()));
            assert!(!page.contains("<table"), "{page}");
        }
    }
}
