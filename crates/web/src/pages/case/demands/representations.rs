//! What was put to whom, in rows: in what way, carrying what, after what, and what it led to.

use maud::{Markup, html};
use suasion_app::{
    Permission,
    campaign::{Kind, Representation},
    followed_by, led_to, link_name, sent,
};

use super::Shown;
use crate::{pages::place::shown_at, parts};

impl Shown<'_> {
    pub(super) fn representations(&self) -> Markup {
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
                self.change(Kind::Representation, sent.id, Permission::Decide, sent.title.text(lang)),
            ];
            (Some(parts::anchor(Kind::Representation, sent.id)), cells)
        };
        let keys = ["page-when", "page-what", "page-from-to", "page-link", "page-carries", "page-change"];
        let all = sent(&self.view.file, |_| true);
        let rows = all[self.cut.representations.range()].iter().copied().map(row).collect();
        self.table(("page-representations", all.len()), &keys, rows, "page-representations-none")
    }

    /// What prompted a representation, what it led to, which answers followed it.
    fn before_and_after(&self, sent: &Representation) -> Markup {
        let (file, lang) = (&self.view.file, self.visitor.lang());
        let events = sent.prompted_by_events.iter().filter_map(|id| file.history.event(*id));
        let events = events.map(|event| {
            let to = shown_at(&self.view.reference, Kind::Event, event.id);
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
}
