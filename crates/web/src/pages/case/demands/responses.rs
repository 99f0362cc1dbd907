//! What came back, in rows: after what, to which demand, and how it is judged.

use maud::{Markup, html};
use suasion_app::{
    Permission, answers,
    campaign::{Kind, Response},
    domain::Day,
};

use super::Shown;
use crate::parts::{self, Tone};

impl Shown<'_> {
    pub(super) fn responses(&self) -> Markup {
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
                        @if self.is_overdue(response, day) { " " (parts::tag(Tone::Due, &self.visitor.word("page-overdue"))) }
                    }
                },
                self.change(Kind::Response, response.id, Permission::Decide, &self.term("response", &response.kind)),
            ];
            (Some(parts::anchor(Kind::Response, response.id)), cells)
        };
        let keys =
            ["page-when", "page-answer", "page-by", "page-to-demand", "page-verdict", "page-next-check", "page-change"];
        let all = answers(&self.view.file, |_| true);
        let rows = all[self.cut.responses.range()].iter().copied().map(row).collect();
        let table = self.table(("page-responses", all.len()), &keys, rows, "page-responses-none");
        html! { p.muted { (self.visitor.word("page-followed")) } (table) }
    }

    /// Whether the day of a check has passed and nobody has looked since.
    fn is_overdue(&self, response: &Response, day: Day) -> bool {
        day < self.visitor.context.now.today && response.checked.is_none_or(|checked| checked < day)
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
