//! A demand as a card: what is asked, who put it, what came of it, what is wrong with the asking.

use std::collections::BTreeSet;

use maud::{Markup, html};
use suasion_app::{
    Permission, answers_to,
    campaign::{Demand, DemandStanding, Kind},
    put_by,
};

use super::{super::law::violation_path, Shown};
use crate::parts::{self, Tone, own};

/// So many lines of a card stand open; more are folded.
const MANY: usize = 4;

impl Shown<'_> {
    /// A demand card: ask, addressee, measure, date, fallback, basis, who put it, what came of it, what is wrong with it.
    pub(super) fn demand(&self, demand: &Demand) -> Markup {
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
        let verdicts: BTreeSet<_> =
            answers_to(&self.view.file, demand).into_iter().map(|response| response.verdict).collect();
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
                            a href=(violation_path(&self.view.reference, violation.id)) {
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
}
