//! Demands: what is asked of whom and what is still wrong with the asking; what was put to whom; what came back.

mod card;
mod cut;
mod representations;
mod responses;

use axum::{
    Router,
    extract::{Path, State},
    routing::get,
};
use maud::{Markup, html};
use suasion_app::{
    CaseView, Permission,
    campaign::{Kind, Representation, Response},
    date,
    domain::{Actor, Day, DemandId, Id, Vocabularies, When},
    law::Library,
};

use self::cut::Cut;
use super::{
    Place, add, change_of, empty, page,
    stretch::{Stretch, Words},
};
use crate::{
    answer::Answer,
    input::Asked,
    pages::cases::case_path,
    parts::{self, Column, Table, own},
    session::Visitor,
    state::WebState,
};

pub fn routes() -> Router<WebState> {
    Router::new().route("/cases/{case}/demands", get(show))
}

async fn show(
    State(state): State<WebState>,
    visitor: Visitor,
    Path(reference): Path<String>,
    Asked(asked): Asked,
) -> Answer {
    let view = state.app.case(&visitor.context, &reference).await?;
    let (vocabularies, library, cut) = (state.app.vocabularies(), state.app.library(), Cut::of(&view, &asked));
    let shown = Shown { visitor: &visitor, vocabularies, library, view: &view, cut };
    let body = shown.body();
    Ok(page(&visitor, &view, Place::Demands, body))
}

/// Everything that the parts of this page need.
struct Shown<'a> {
    visitor: &'a Visitor,
    vocabularies: &'a Vocabularies,
    library: &'a Library,
    view: &'a CaseView,
    cut: Cut,
}

impl Shown<'_> {
    fn body(&self) -> Markup {
        let demands = html! {
            div.cards { @for demand in &self.view.file.demands[self.cut.demands.range()] { (self.demand(demand)) } }
        };
        html! {
            (self.section("demands", &self.cut.demands, (Kind::Demand, Permission::Decide), demands))
            (self.section("representations", &self.cut.representations, (Kind::Representation, Permission::Add),
                self.representations()))
            (self.section("responses", &self.cut.responses, (Kind::Response, Permission::Decide), self.responses()))
        }
    }

    /// A section with the link that adds to it and, where it is cut, those to its other parts; while it is empty, with what comes
    /// first.
    fn section(&self, name: &str, stretch: &Stretch, (kind, needs): (Kind, Permission), body: Markup) -> Markup {
        let key = format!("page-{name}");
        let words = Words { name: &key, shown: "page-rows-shown", all: "page-rows-all" };
        let page = format!("{}/demands", case_path(&self.view.reference));
        let links = stretch.links(self.visitor, &page, &format!("#{name}"), words);
        parts::section(
            name,
            &self.visitor.word(&key),
            html! {
                @if stretch.range().is_empty() { (empty(self.visitor, self.view, &format!("{key}-none"), kind)) }
                @else { p.actions { (add(self.visitor, &self.view.reference, kind, needs)) } (links) (body) (links) }
            },
        )
    }

    /// Who asked, by its number or else in its words, and when.
    fn representation_link(&self, sent: &Representation) -> Markup {
        let lang = self.visitor.lang();
        html! {
            (parts::actor(&self.view.file.history, sent.from, lang)) ": "
            a href=(self.place(Kind::Representation, sent.id.0)) {
                @if sent.number.is_empty() { (parts::phrase(&sent.title, lang)) } @else { (sent.number) }
            }
            ", " (self.words(&sent.when))
        }
    }

    fn answer_link(&self, response: &Response) -> Markup {
        html! {
            a href=(self.place(Kind::Response, response.id.0)) { (self.term("response", &response.kind)) }
            ", " (self.words(&response.when)) " " (parts::verdict(response.verdict, self.visitor.lang()))
        }
    }

    fn place(&self, kind: Kind, id: Id) -> String {
        self.cut.place(&self.view.reference, kind, id)
    }

    fn change(&self, kind: Kind, id: impl std::fmt::Display, needs: Permission, what: &str) -> Markup {
        change_of(self.visitor, &self.view.reference, (kind, id), needs, what)
    }

    /// A date of the record, with its wording and its days where they say more.
    fn when(&self, when: &When) -> Markup {
        let lang = self.visitor.lang();
        parts::date(&date(&self.view.file.history.dated(when), lang), lang)
    }

    /// A date in words alone.
    fn words(&self, when: &When) -> String {
        self.view.file.history.dated(when).printed(self.visitor.lang())
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

    fn table(
        &self,
        (caption, count): (&str, usize),
        keys: &[&str],
        rows: Vec<(Option<String>, Vec<Markup>)>,
        empty: &str,
    ) -> Markup {
        let title = self.visitor.word(caption);
        parts::table(&Table {
            caption: self.visitor.say("page-caption", &[("title", title.into()), ("count", count.into())]),
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

    fn demand_line(&self, id: DemandId) -> Markup {
        html! {
            @if let Some(demand) = self.view.file.demand(id) {
                li { a href=(self.place(Kind::Demand, id.0)) { (parts::phrase(&demand.ask, self.visitor.lang())) } }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use suasion_app::{
        domain::{Lang, RepresentationId},
        form::Values,
    };

    use super::*;
    use crate::pages::samples::{LANGUAGES, asked_and_answered, case_view, contributor, officer, sound};

    fn shown_of(visitor: &Visitor, view: &CaseView, asked: &Values) -> String {
        let vocabularies = Vocabularies::shipped();
        let cut = Cut::of(view, asked);
        sound(Shown { visitor, vocabularies: &vocabularies, library: Library::compiled(), view, cut }.body())
    }

    fn shown(visitor: &Visitor, view: &CaseView) -> String {
        shown_of(visitor, view, &Values::new())
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
    fn a_long_case_is_shown_in_parts_that_are_small_and_lead_to_each_other() {
        for lang in LANGUAGES {
            let mut view = asked_and_answered(lang);
            let first = view.file.representations[0].clone();
            for n in 100..200 {
                let id = RepresentationId(Id::from_bits(n));
                let prompted_by = view.file.representations.last().map(|before| before.id).into_iter().collect();
                view.file.representations.push(Representation { id, prompted_by, ..first.clone() });
            }
            let page = shown(&officer(lang), &view);
            assert!(page.len() < 50_000 && page.contains("?representations=2#representations"), "{}", page.len());
            let last = Id::from_bits(199).to_string();
            assert!(!page.contains(&format!("id=\"representation-{last}\"")), "{page}");
            let at = shown_of(&officer(lang), &view, &Values::new().with("at", &last));
            assert!(at.contains(&format!("id=\"representation-{last}\"")), "{at}");
            // What stands on another part is led to there, what stands on this one within it.
            let first = Id::from_bits(31).to_string();
            assert!(at.contains(&format!("/cases/T-1/demands?at={first}#representation-{first}")), "{at}");
            assert!(page.contains(&format!("href=\"#representation-{first}\"")), "{page}");
            let all = shown_of(&officer(lang), &view, &Values::new().with("all", "1"));
            assert_eq!(all.matches("id=\"representation-").count(), 101);
        }
    }

    #[test]
    fn a_check_is_overdue_until_somebody_looks() {
        let mut view = asked_and_answered(Lang::En);
        assert!(shown(&officer(Lang::En), &view).contains("overdue"));
        view.file.responses[0].checked = "1992-01-05".parse().ok();
        assert!(!shown(&officer(Lang::En), &view).contains("overdue"));
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
