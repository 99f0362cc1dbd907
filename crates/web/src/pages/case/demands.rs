//! Demands: what is asked of whom and what is still wrong with the asking; what was put to whom; what came back.

use axum::{
    Router,
    extract::{Path, State},
    routing::get,
};
use maud::{Markup, html};
use suasion_app::{
    CaseView, Permission, answers, answers_to,
    campaign::{Demand, DemandStanding, Kind, Representation, Response},
    date, dated,
    domain::{Actor, Day, DemandId, Vocabularies, When},
    followed_by,
    law::Library,
    led_to, link_name, put_by, sent,
};

use super::{Place, add, change_of, empty, event::place_in_chronology, page};
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

/// So many lines of a card stand open; more are folded.
const MANY: usize = 4;

/// Everything that the parts of this page need.
struct Shown<'a> {
    visitor: &'a Visitor,
    vocabularies: &'a Vocabularies,
    library: &'a Library,
    view: &'a CaseView,
}

impl Shown<'_> {
    fn body(&self) -> Markup {
        let file = &self.view.file;
        html! {
            (self.section("demands", file.demands.is_empty(), (Kind::Demand, Permission::Decide), html! {
                div.cards { @for demand in &file.demands { (self.demand(demand)) } }
            }))
            (self.section("representations", file.representations.is_empty(), (Kind::Representation, Permission::Add),
                self.representations()))
            (self.section("responses", file.responses.is_empty(), (Kind::Response, Permission::Decide), self.responses()))
        }
    }

    /// A section with the link that adds to it; while it is empty, with what comes first.
    fn section(&self, name: &str, nothing: bool, (kind, needs): (Kind, Permission), body: Markup) -> Markup {
        let key = format!("page-{name}");
        parts::section(
            name,
            &self.visitor.word(&key),
            html! {
                @if nothing { (empty(self.visitor, self.view, &format!("{key}-none"), kind)) }
                @else { p.actions { (add(self.visitor, &self.view.reference, kind, needs)) } (body) }
            },
        )
    }

    /// A demand card: ask, addressee, measure, date, fallback, basis, who put it, what came of it, what is wrong with it.
    fn demand(&self, demand: &Demand) -> Markup {
        let lang = self.visitor.lang();
        let flaws = demand.flaws();
        html! {
            article.card id=(parts::anchor(Kind::Demand, demand.id)) {
                h3 { (parts::phrase(&demand.ask, lang)) }
                p { (parts::tag(Tone::Plain, &self.visitor.word(&format!("demand-{}", demand.standing.code())))) (self.outcome(demand)) }
                (parts::summary(&self.parts_of(demand)))
                @if !flaws.is_empty() {
                    ul.flaws {
                        @for flaw in flaws { li { (self.visitor.word(&format!("flaw-{}", flaw.code()))) } }
                    }
                }
                (self.change(Kind::Demand, demand.id, Permission::Decide, demand.ask.text(lang)))
            }
        }
    }

    /// What came of a demand, in a word: the verdicts on its answers, or that there is none.
    fn outcome(&self, demand: &Demand) -> Markup {
        let mut verdicts: Vec<_> =
            answers_to(&self.view.file, demand).into_iter().map(|response| response.verdict).collect();
        verdicts.dedup();
        let put = demand.standing == DemandStanding::Put;
        html! {
            @for verdict in &verdicts { " " (parts::verdict(*verdict, self.visitor.lang())) }
            @if verdicts.is_empty() && put { " " (parts::tag(Tone::Due, &self.visitor.word("page-unanswered"))) }
        }
    }

    /// Who put the demand to whom, each with its date and a link to where it stands in full.
    fn put_by(&self, demand: &Demand) -> Markup {
        let all = put_by(&self.view.file, demand);
        let list = html! { ul { @for sent in &all { li { (self.representation_link(sent)) } } } };
        let count = self.visitor.say("page-representations-count", &[("count", all.len().into())]);
        if all.len() > MANY { parts::details(&count, list) } else { list }
    }

    /// What answered it.
    fn answered(&self, demand: &Demand) -> Markup {
        html! { ul { @for response in answers_to(&self.view.file, demand) { li { (self.answer_link(response)) } } } }
    }

    /// Who asked, by its number or else in its words, and when.
    fn representation_link(&self, sent: &Representation) -> Markup {
        let lang = self.visitor.lang();
        html! {
            (parts::actor(&self.view.file.history, sent.from, lang)) ": "
            a href={ "#" (parts::anchor(Kind::Representation, sent.id)) } {
                @if sent.number.is_empty() { (parts::phrase(&sent.title, lang)) } @else { (sent.number) }
            }
            ", " (self.words(&sent.when))
        }
    }

    fn answer_link(&self, response: &Response) -> Markup {
        html! {
            a href={ "#" (parts::anchor(Kind::Response, response.id)) } { (self.term("response", &response.kind)) }
            ", " (self.words(&response.when)) " " (parts::verdict(response.verdict, self.visitor.lang()))
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
        row("page-answers", !answers_to(&self.view.file, demand).is_empty(), self.answered(demand));
        row("page-put-by", !put_by(&self.view.file, demand).is_empty(), self.put_by(demand));
        rows
    }

    fn change(&self, kind: Kind, id: impl std::fmt::Display, needs: Permission, what: &str) -> Markup {
        change_of(self.visitor, &self.view.reference, (kind, id), needs, what)
    }

    /// A date of the record, with its wording and its days where they say more.
    fn when(&self, when: &When) -> Markup {
        let lang = self.visitor.lang();
        parts::date(&date(&dated(&self.view.file.history, when), lang), lang)
    }

    /// A date in words alone.
    fn words(&self, when: &When) -> String {
        dated(&self.view.file.history, when).printed(self.visitor.lang())
    }

    fn day(&self, day: Day) -> Markup {
        let lang = self.visitor.lang();
        parts::date(&date(&When::on(day), lang), lang)
    }

    fn actor(&self, actor: Option<Actor>) -> Markup {
        let (history, reference) = (&self.view.file.history, self.view.reference.as_str());
        html! { @if let Some(actor) = actor { (parts::actor_link(history, reference, actor, self.visitor.lang())) } }
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
                .map(|key| Column::new(if key.is_empty() { String::new() } else { self.visitor.word(key) }))
                .collect(),
            rows,
            empty: parts::empty(&self.visitor.word(empty), None),
        })
    }

    fn representations(&self) -> Markup {
        let row = |sent: &Representation| {
            let lang = self.visitor.lang();
            let cells = vec![
                self.when(&sent.when),
                html! {
                    (parts::phrase(&sent.title, lang))
                    br; small.muted {
                        (self.term("channel", &sent.channel)) @if !sent.number.is_empty() { " · " (sent.number) }
                        @if sent.sent.is_some() { " · " (self.visitor.word("page-frozen-copy")) }
                    }
                    (self.before_and_after(sent))
                },
                html! { (self.actor(Some(sent.from))) @if sent.to.is_some() { " → " (self.actor(sent.to)) } },
                html! { (sent.link.code()) " " (link_name(sent.link, lang)) },
                html! { ul { @for id in &sent.demands { (self.demand_line(*id)) } } },
                self.change(Kind::Representation, sent.id, Permission::Add, sent.title.text(lang)),
            ];
            (Some(parts::anchor(Kind::Representation, sent.id)), cells)
        };
        let keys = ["page-when", "page-what", "page-from-to", "page-link", "page-carries", "page-change"];
        let rows = sent(&self.view.file, |_| true).into_iter().map(row).collect();
        self.table("page-representations", &keys, rows, "page-representations-none")
    }

    /// What prompted a representation, what it led to, which answers followed it.
    fn before_and_after(&self, sent: &Representation) -> Markup {
        let (file, lang) = (&self.view.file, self.visitor.lang());
        let events = sent.prompted_by_events.iter().filter_map(|id| file.history.event(*id));
        let events = events.map(|event| {
            let to = place_in_chronology(&self.view.reference, Kind::Event, event.id);
            html! { a href=(to) { (parts::phrase(&event.title, lang)) } ", " (self.words(&file.history.when(event.id))) }
        });
        let before = sent.prompted_by.iter().filter_map(|id| file.representation(*id));
        let rows: [(&str, Vec<Markup>); 3] = [
            ("page-prompted-by", events.chain(before.map(|one| self.representation_link(one))).collect()),
            ("page-led-to", led_to(file, sent).into_iter().map(|one| self.representation_link(one)).collect()),
            ("page-followed-by", followed_by(file, sent).into_iter().map(|one| self.answer_link(one)).collect()),
        ];
        html! {
            @for (key, links) in rows.iter().filter(|(_, links)| !links.is_empty()) {
                div.traced { small.muted { (self.visitor.word(key)) } ul { @for link in links { li { (link) } } } }
            }
        }
    }

    fn demand_line(&self, id: DemandId) -> Markup {
        html! {
            @if let Some(demand) = self.view.file.demand(id) {
                li { a href={ "#" (parts::anchor(Kind::Demand, id)) } { (parts::phrase(&demand.ask, self.visitor.lang())) } }
            }
        }
    }

    fn responses(&self) -> Markup {
        let row = |response: &Response| {
            let cells = vec![
                self.when(&response.when),
                html! {
                    (self.term("response", &response.kind))
                    @if !response.detail.is_empty() { br; small { (parts::phrase(&response.detail, self.visitor.lang())) } }
                    (self.came_after(response))
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
                self.change(Kind::Response, response.id, Permission::Decide, &self.term("response", &response.kind)),
            ];
            (Some(parts::anchor(Kind::Response, response.id)), cells)
        };
        let keys =
            ["page-when", "page-answer", "page-by", "page-to-demand", "page-verdict", "page-next-check", "page-change"];
        let rows = answers(&self.view.file, |_| true).into_iter().map(row).collect();
        let table = self.table("page-responses", &keys, rows, "page-responses-none");
        html! { p.muted { (self.visitor.word("page-followed")) } (table) }
    }

    /// After which representations an answer came.
    fn came_after(&self, response: &Response) -> Markup {
        let before: Vec<_> = response.prompted_by.iter().filter_map(|id| self.view.file.representation(*id)).collect();
        html! {
            @if !before.is_empty() {
                div.traced {
                    small.muted { (self.visitor.word("page-came-after")) }
                    ul { @for sent in before { li { (self.representation_link(sent)) } } }
                }
            }
        }
    }

    /// The verdict, what speaks for it and what against, when somebody looked, and what it still lacks.
    fn verdict(&self, response: &Response) -> Markup {
        let weighed = response.weighed(self.vocabularies);
        html! {
            (parts::verdict(response.verdict, self.visitor.lang()))
            (self.criteria("page-speaks-for", &weighed.speaks_for))
            (self.criteria(if response.verdict.is_judged() { "page-speaks-against" } else { "page-noted" }, &weighed.speaks_against))
            @if let Some(day) = response.checked { p { small { (self.visitor.word("page-checked")) " " (self.day(day)) } } }
            @for lack in response.lacks(self.vocabularies) {
                p { (parts::tag(Tone::Due, &self.visitor.word(&format!("lack-{}", lack.code())))) }
            }
        }
    }

    fn criteria(&self, key: &str, codes: &[String]) -> Markup {
        html! {
            @if !codes.is_empty() {
                div.weighed { small { (self.visitor.word(key)) } ul { @for code in codes { li { (self.term("criterion", code)) } } } }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use suasion_app::domain::{Lang, RepresentationId};

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
            assert_eq!(page.matches("<tbody>").count(), 2);
        }
    }

    #[test]
    fn a_demand_card_says_who_put_it_what_came_of_it_and_never_looks_real_for_having_been_put() {
        let mut view = asked_and_answered(Lang::En);
        let card = |view: &CaseView| {
            let page = shown(&officer(Lang::En), view);
            page.split("<article").nth(1).and_then(|rest| rest.split("</article>").next()).unwrap_or("").to_owned()
        };
        let answered = card(&view);
        for link in ["href=\"#representation-", "href=\"#response-", "tag ritual", "1991", "2 July 1989"] {
            assert!(answered.contains(link), "{link} is not in {answered}");
        }
        assert!(!answered.contains("tag real"), "{answered}");
        view.file.responses.clear();
        assert!(card(&view).contains("tag due"), "a demand without an answer says so");
    }

    #[test]
    fn what_speaks_against_a_verdict_stands_apart_from_what_speaks_for_it() {
        let mut view = asked_and_answered(Lang::En);
        view.file.responses[0].criteria = vec!["verified".into(), "timed".into()];
        let page = shown(&officer(Lang::En), &view);
        let place = |words: &str| page.find(words).unwrap_or_else(|| panic!("{words} is not in {page}"));
        assert!(place("Speaks for it") < place("came just before a visit"));
        assert!(place("came just before a visit") < place("Speaks against it"));
        assert!(place("Speaks against it") < place("confirmed by a source"));
    }

    #[test]
    fn a_representation_shows_what_prompted_it_and_what_it_led_to() {
        let mut view = asked_and_answered(Lang::En);
        let first = view.file.representations[0].clone();
        let event = view.file.history.events[0].id;
        view.file.representations[0].prompted_by_events = vec![event];
        let later = RepresentationId(suasion_app::domain::Id::from_bits(77));
        let second = Representation { id: later, prompted_by: vec![first.id], ..first };
        view.file.representations.push(second);
        let page = shown(&officer(Lang::En), &view);
        for words in ["Prompted by", "Led to", "Followed by", "/cases/T-1?at="] {
            assert!(page.contains(words), "{words} is not in {page}");
        }
    }

    #[test]
    fn an_empty_case_leads_from_each_section_to_what_comes_first() {
        let page = shown(&officer(Lang::En), &case_view(Lang::En, 0));
        assert_eq!(page.matches("class=\"empty\"").count(), 3);
        assert!(
            page.contains("/demand/new") && page.contains("/representation/new") && !page.contains("/response/new")
        );
    }

    #[test]
    fn a_contributor_may_add_representations_and_neither_demands_nor_answers() {
        let page = shown(&contributor(Lang::En), &case_view(Lang::En, 0));
        assert!(
            page.contains("/representation/new") && !page.contains("/demand/new") && !page.contains("/response/new")
        );
    }
}
