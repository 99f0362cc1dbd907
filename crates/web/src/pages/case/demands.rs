//! Demands: what is asked of whom and what is still wrong with the asking; what was put to whom; what came back.

use axum::{
    Router,
    extract::{Path, State},
    routing::get,
};
use maud::{Markup, html};
use suasion_app::{
    CaseView, Permission,
    campaign::{Demand, DemandStanding, Kind, Representation, Response},
    date,
    domain::{Actor, Day, DemandId, Vocabularies, When},
    law::Library,
    link_name,
};

use super::{Place, add, change, page};
use crate::{
    answer::Answer,
    pages::cases::case_path,
    parts::{self, Column, Table, Tone, own},
    session::Visitor,
    state::WebState,
};

pub fn routes() -> Router<WebState> {
    Router::new().route("/cases/{case}/demands", get(show))
}

async fn show(State(state): State<WebState>, visitor: Visitor, Path(reference): Path<String>) -> Answer {
    let view = state.app.case(&visitor.context, &reference).await?;
    let shown =
        Shown { visitor: &visitor, vocabularies: state.app.vocabularies(), library: state.app.library(), view: &view };
    let body = shown.body();
    Ok(page(&visitor, &view, Place::Demands, body))
}

/// Everything that the parts of this page need.
struct Shown<'a> {
    visitor: &'a Visitor,
    vocabularies: &'a Vocabularies,
    library: &'a Library,
    view: &'a CaseView,
}

impl Shown<'_> {
    fn body(&self) -> Markup {
        let (visitor, file, reference) = (self.visitor, &self.view.file, self.view.reference.as_str());
        html! {
            (parts::section("demands", &visitor.word("page-demands"), html! {
                p.actions { (add(visitor, reference, Kind::Demand, Permission::Decide)) }
                @if file.demands.is_empty() { (parts::empty(&visitor.word("page-demands-none"), None)) }
                div.cards { @for demand in &file.demands { (self.demand(demand)) } }
            }))
            (parts::section("representations", &visitor.word("page-representations"), html! {
                p.actions { (add(visitor, reference, Kind::Representation, Permission::Add)) }
                (self.representations())
            }))
            (parts::section("responses", &visitor.word("page-responses"), html! {
                p.actions { (add(visitor, reference, Kind::Response, Permission::Decide)) }
                (self.responses())
            }))
        }
    }

    /// A demand card: ask, addressee, measure, date, fallback, basis, and what is wrong with it.
    fn demand(&self, demand: &Demand) -> Markup {
        let lang = self.visitor.lang();
        let flaws = demand.flaws();
        let tone = if demand.standing == DemandStanding::Put { Tone::Real } else { Tone::Plain };
        html! {
            article.card id=(parts::anchor(Kind::Demand, demand.id)) {
                h3 { (parts::phrase(&demand.ask, lang)) }
                p { (parts::tag(tone, &self.visitor.word(&format!("demand-{}", demand.standing.code())))) }
                (parts::summary(&self.parts_of(demand)))
                @if !flaws.is_empty() {
                    ul.flaws {
                        @for flaw in flaws { li { (self.visitor.word(&format!("flaw-{}", flaw.code()))) } }
                    }
                }
                (change(self.visitor, &self.view.reference, Kind::Demand, demand.id, Permission::Decide))
            }
        }
    }

    fn parts_of(&self, demand: &Demand) -> Vec<(String, Markup)> {
        let lang = self.visitor.lang();
        let mut rows = vec![];
        let mut row = |key: &str, there: bool, value: Markup| {
            if there {
                rows.push((self.visitor.word(key), value));
            }
        };
        row("page-demand-addressee", demand.addressee.is_some(), self.actor(demand.addressee));
        row("page-demand-measure", !demand.measure.is_empty(), parts::phrase(&demand.measure, lang));
        row("page-demand-by", demand.by.is_some(), html! { @if let Some(day) = demand.by { (self.day(day)) } });
        row("page-demand-fallback", !demand.fallback.is_empty(), parts::phrase(&demand.fallback, lang));
        row(
            "page-demand-basis",
            !demand.basis.is_empty(),
            html! {
                ul {
                    @for violation in demand.basis.iter().filter_map(|id| self.view.file.violation(*id)) {
                        @let kind = self.library.violation_type(&violation.kind);
                        li {
                            a href={ (case_path(&self.view.reference)) "/law#" (parts::anchor(Kind::Violation, violation.id)) } {
                                (own(lang, kind.map_or(violation.kind.as_str(), |kind| kind.meaning(lang))))
                            }
                        }
                    }
                }
            },
        );
        rows
    }

    fn day(&self, day: Day) -> Markup {
        let lang = self.visitor.lang();
        parts::date(&date(&When::on(day), lang), lang)
    }

    fn actor(&self, actor: Option<Actor>) -> Markup {
        html! { @if let Some(actor) = actor { (parts::actor(&self.view.file.history, actor, self.visitor.lang())) } }
    }

    fn term(&self, table: &str, code: &str) -> String {
        own(self.visitor.lang(), &self.vocabularies.label(table, code, self.visitor.lang()))
    }

    fn table(&self, caption: &str, keys: &[&str], rows: Vec<(Option<String>, Vec<Markup>)>, empty: &str) -> Markup {
        parts::table(&Table {
            caption: self
                .visitor
                .say("page-caption", &[("title", self.visitor.word(caption).into()), ("count", rows.len().into())]),
            columns: keys
                .iter()
                .map(|key| match Column::new(if key.is_empty() { String::new() } else { self.visitor.word(key) }) {
                    column if *key == "page-change" => column.does(),
                    column => column,
                })
                .collect(),
            rows,
            empty: parts::empty(&self.visitor.word(empty), None),
        })
    }

    fn representations(&self) -> Markup {
        let mut all: Vec<&Representation> = self.view.file.representations.iter().collect();
        all.sort_by_key(|sent| sent.when.sort_key());
        let row = |sent: &Representation| {
            let lang = self.visitor.lang();
            let cells = vec![
                parts::date(&date(&sent.when, lang), lang),
                html! {
                    (parts::phrase(&sent.title, lang))
                    br; small.muted {
                        (self.term("channel", &sent.channel)) @if !sent.number.is_empty() { " · " (sent.number) }
                        @if sent.sent.is_some() { " · " (self.visitor.word("page-frozen-copy")) }
                    }
                },
                html! { (self.actor(Some(sent.from))) @if sent.to.is_some() { " → " (self.actor(sent.to)) } },
                html! { (sent.link.code()) " " (link_name(sent.link, lang)) },
                html! { ul { @for id in &sent.demands { (self.demand_line(*id)) } } },
                change(self.visitor, &self.view.reference, Kind::Representation, sent.id, Permission::Add),
            ];
            (Some(parts::anchor(Kind::Representation, sent.id)), cells)
        };
        let keys = ["page-when", "page-what", "page-from-to", "page-link", "page-carries", "page-change"];
        self.table("page-representations", &keys, all.into_iter().map(row).collect(), "page-representations-none")
    }

    fn demand_line(&self, id: DemandId) -> Markup {
        html! {
            @if let Some(demand) = self.view.file.demand(id) {
                li { a href={ "#" (parts::anchor(Kind::Demand, id)) } { (parts::phrase(&demand.ask, self.visitor.lang())) } }
            }
        }
    }

    fn responses(&self) -> Markup {
        let mut all: Vec<&Response> = self.view.file.responses.iter().collect();
        all.sort_by_key(|response| response.when.sort_key());
        let row = |response: &Response| {
            let lang = self.visitor.lang();
            let cells = vec![
                parts::date(&date(&response.when, lang), lang),
                html! {
                    (self.term("response", &response.kind))
                    @if !response.detail.is_empty() { br; small { (parts::phrase(&response.detail, lang)) } }
                },
                self.actor(response.by),
                html! { @if let Some(id) = response.demand { ul { (self.demand_line(id)) } } },
                self.verdict(response),
                html! {
                    @if let Some(day) = response.next_check {
                        (self.day(day))
                        @if day < self.visitor.context.now.today { " " (parts::tag(Tone::Due, &self.visitor.word("page-overdue"))) }
                    }
                },
                change(self.visitor, &self.view.reference, Kind::Response, response.id, Permission::Decide),
            ];
            (Some(parts::anchor(Kind::Response, response.id)), cells)
        };
        let keys =
            ["page-when", "page-answer", "page-by", "page-to-demand", "page-verdict", "page-next-check", "page-change"];
        let table = self.table("page-responses", &keys, all.into_iter().map(row).collect(), "page-responses-none");
        html! { p.muted { (self.visitor.word("page-followed")) } (table) }
    }

    /// The verdict, the criteria that decided, when somebody looked, and what it still lacks.
    fn verdict(&self, response: &Response) -> Markup {
        html! {
            (parts::verdict(response.verdict, self.visitor.lang()))
            @if !response.criteria.is_empty() {
                ul { @for code in &response.criteria { li { (self.term("criterion", code)) } } }
            }
            @if let Some(day) = response.checked { p { small { (self.visitor.word("page-checked")) " " (self.day(day)) } } }
            @for lack in response.lacks(self.vocabularies) {
                p { (parts::tag(Tone::Due, &self.visitor.word(&format!("lack-{}", lack.code())))) }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use suasion_app::domain::Lang;

    use super::*;
    use crate::pages::samples::{LANGUAGES, asked_and_answered, case_view, contributor, officer, sound};

    fn shown(visitor: &Visitor, view: &CaseView) -> String {
        let vocabularies = Vocabularies::shipped();
        sound(Shown { visitor, vocabularies: &vocabularies, library: Library::compiled(), view }.body())
    }

    #[test]
    fn a_demand_card_names_what_is_there_and_what_is_wrong() {
        for lang in LANGUAGES {
            let page = shown(&officer(lang), &asked_and_answered(lang));
            assert!(page.contains("id=\"demand-") && page.contains("class=\"flaws\""), "{page}");
        }
        let page = shown(&officer(Lang::En), &asked_and_answered(Lang::En));
        assert!(page.contains("Nobody is named who could grant it."), "{page}");
    }

    #[test]
    fn an_answer_shows_its_verdict_and_what_the_verdict_lacks() {
        for lang in LANGUAGES {
            let page = shown(&officer(lang), &asked_and_answered(lang));
            assert!(page.contains("tag ritual") && page.contains("id=\"response-"), "{page}");
            assert_eq!(page.matches("<tbody").count(), 2);
        }
    }

    #[test]
    fn a_contributor_may_add_representations_and_neither_demands_nor_answers() {
        let page = shown(&contributor(Lang::En), &case_view(Lang::En, 0));
        assert!(
            page.contains("/representation/new") && !page.contains("/demand/new") && !page.contains("/response/new")
        );
    }
}
