//! Chain: the five links, how long each took, which is the weakest, and every answer traced back.

use axum::{
    Router,
    extract::{Path, State},
    routing::get,
};
use maud::{Markup, html};
use suasion_app::{
    Beside, CaseView, ChainView, ItemView, LinkView,
    campaign::{ItemId, Kind},
};

use super::{Place, page};
use crate::{
    answer::Answer,
    pages::{cases::case_path, place::shown_at},
    parts::{self, Column, Table, Tone},
    session::Visitor,
    state::WebState,
};

pub fn routes() -> Router<WebState> {
    Router::new().route("/cases/{case}/chain", get(show))
}

async fn show(State(state): State<WebState>, visitor: Visitor, Path(reference): Path<String>) -> Answer {
    let view: CaseView = state.app.case(&visitor.context, &reference).await?;
    let chain = state.app.chain(&visitor.context, &reference).await?;
    let sizes = [false, true].map(|narrow| state.app.chain_size(&chain, &reference, visitor.lang(), narrow));
    let body = body(&visitor, &reference, &chain, sizes);
    Ok(page(&visitor, &view, Place::Chain, body))
}

/// Width and height of the picture in a row and in a column.
type Sizes = [Option<(u32, u32)>; 2];

fn body(visitor: &Visitor, reference: &str, chain: &ChainView, sizes: Sizes) -> Markup {
    let numbered = Numbered::of(chain);
    html! {
        p { strong { (chain.sentence) } }
        (picture(visitor, reference, sizes))
        (links(visitor, chain))
        (parts::section("records", &visitor.word("page-chain-records"), html! {
            p.muted { (visitor.word("page-chain-numbers")) " " (visitor.word("page-followed")) }
            @for link in chain.links.iter().filter(|link| !link.items.is_empty()) {
                h3 id=(anchor(link)) { (link.link.code()) " " (link.name) }
                ol.rows {
                    @for (place, item) in link.items.iter().enumerate() {
                        (one(visitor, reference, chain, &numbered, (&number(link, place), item)))
                    }
                }
            }
        }))
    }
}

/// The number of a record: the link's, a point, and its place in it.
fn number(link: &LinkView, place: usize) -> String {
    format!("{}.{}", link.link.code(), place + 1)
}

/// What stands in the links by its number. Each record is told once; what led to it and what came of it is said by number.
struct Numbered(Vec<(ItemId, String)>);

impl Numbered {
    fn of(chain: &ChainView) -> Self {
        let all = chain.links.iter().flat_map(|link| link.items.iter().enumerate().map(move |one| (link, one)));
        Numbered(all.map(|(link, (place, item))| (item.record, number(link, place))).collect())
    }

    fn get(&self, record: ItemId) -> Option<&str> {
        self.0.iter().find(|(numbered, _)| *numbered == record).map(|(_, number)| number.as_str())
    }
}

/// The picture in a row, or, on a small screen, in a column that can be read there.
fn picture(visitor: &Visitor, reference: &str, sizes: Sizes) -> Markup {
    let [Some((width, height)), Some((narrow_width, narrow_height))] = sizes else { return html! {} };
    let base = format!("{}/chain", case_path(reference));
    html! {
        figure.picture {
            picture {
                source media="(max-width: 40rem)" srcset={ (base) ".png?narrow=yes" } width=(narrow_width) height=(narrow_height);
                img src={ (base) ".png" } width=(width) height=(height) loading="lazy"
                    alt=(visitor.say("chain-picture", &[("reference", reference.into())]));
            }
            figcaption { a href={ (base) ".svg" } download { (visitor.word("part-download-svg")) } }
        }
    }
}

fn anchor(link: &LinkView) -> String {
    format!("link-{}", link.link.code())
}

fn links(visitor: &Visitor, chain: &ChainView) -> Markup {
    let lang = visitor.lang();
    let row = |link: &LinkView| {
        let count = link.items.len();
        let cells = vec![
            html! {
                (link.link.code()) " " (link.name)
                @if Some(link.link) == chain.weakest { " " (parts::tag(Tone::Due, &visitor.word("page-weakest"))) }
            },
            parts::link_state(link.state, lang),
            html! { (link.reached_printed) },
            html! { (link.took_printed) },
            html! { @if count > 0 { a href={ "#" (anchor(link)) } { (count) } } @else { "0" } },
        ];
        (None, cells)
    };
    let column = |key: &str| Column::new(visitor.word(key));
    parts::table(&Table {
        caption: visitor.word("page-chain-links"),
        columns: vec![
            column("page-link"),
            column("page-state"),
            column("page-since"),
            column("page-took"),
            column("page-records").number(),
        ],
        rows: chain.links.iter().map(row).collect(),
        empty: html! {},
    })
}

/// A record with its number, and by number what came before it and after it. After is not because: the page says so.
fn one(
    visitor: &Visitor,
    reference: &str,
    chain: &ChainView,
    numbered: &Numbered,
    (number, item): (&str, &ItemView),
) -> Markup {
    let (answers, led_to): (Vec<&Beside>, Vec<_>) =
        item.followed_by.iter().partition(|one| matches!(one.record, ItemId::Response(_)));
    let name = |one: &&Beside| refer(visitor, reference, numbered, one);
    let trace = chain.traces.iter().find(|trace| trace.answer.record == item.record);
    let after = trace.map_or(&[][..], |trace| &trace.after).iter();
    let around: [(&str, Vec<Markup>); 4] = [
        ("page-prompted-by", item.prompted_by.iter().map(|one| name(&one)).collect()),
        ("page-came-after", after.map(|before| by_number(numbered, before.record)).collect()),
        ("page-led-to", led_to.iter().map(name).collect()),
        ("page-followed-by", answers.iter().map(name).collect()),
    ];
    html! {
        li id=(format!("no-{number}")) {
            b { (number) } " " (line(visitor, reference, item))
            @if trace.is_some_and(|trace| trace.after.is_empty()) {
                br; small.muted { (visitor.word("page-chain-after-nothing")) }
            }
            @for (place, (key, all)) in around.iter().filter(|(_, all)| !all.is_empty()).enumerate() {
                @if place == 0 { br; } @else { small { " · " } }
                small { span.muted { (visitor.word(key)) } " " (listed(visitor, all)) }
            }
        }
    }
}

fn listed(visitor: &Visitor, all: &[Markup]) -> Markup {
    let comma = if visitor.lang().is_chinese() { "、" } else { ", " };
    html! { @for (place, one) in all.iter().enumerate() { @if place > 0 { (comma) } (one) } }
}

/// A record by its number; one that stands in no link, such as an event of another kind, by its words.
fn refer(visitor: &Visitor, reference: &str, numbered: &Numbered, one: &Beside) -> Markup {
    if numbered.get(one.record).is_some() {
        return by_number(numbered, one.record);
    }
    let title = super::statement::spoken(visitor.lang(), &one.title);
    html! { a href=(address(reference, one.record)) { (title) } " (" (one.when) ")" }
}

fn by_number(numbered: &Numbered, record: ItemId) -> Markup {
    html! { @if let Some(number) = numbered.get(record) { a href=(format!("#no-{number}")) { (number) } } }
}

/// A record in a line: when, what, under which number, who and whom, how it was judged.
fn line(visitor: &Visitor, reference: &str, item: &ItemView) -> Markup {
    let lang = visitor.lang();
    html! {
        span.muted { (item.when.printed) } " "
        a href=(address(reference, item.record)) { (super::statement::spoken(lang, &item.title)) }
        @if !item.number.is_empty() { " · " (item.number) }
        @if !item.who.is_empty() { " · " bdi { (item.who) } }
        @if let Some(verdict) = item.verdict { " " (parts::verdict(verdict, lang)) }
    }
}

fn address(reference: &str, record: ItemId) -> String {
    match record {
        ItemId::Event(id) => shown_at(reference, Kind::Event, id),
        ItemId::Representation(id) => shown_at(reference, Kind::Representation, id),
        ItemId::Response(id) => shown_at(reference, Kind::Response, id),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pages::samples::{LANGUAGES, chain_view, officer, sound};

    #[test]
    fn the_table_says_what_the_picture_shows() {
        for lang in LANGUAGES {
            let shown = sound(body(&officer(lang), "T-1", &chain_view(lang), [Some((960, 200)), Some((320, 700))]));
            assert!(shown.contains("/cases/T-1/chain.png") && shown.contains("/cases/T-1/chain.svg"), "{shown}");
            assert_eq!(shown.matches("role=\"rowheader\"").count(), 5);
            assert!(shown.contains("#representation-") && shown.contains("UA 218/89"), "{shown}");
        }
    }

    #[test]
    fn each_record_is_told_once_and_named_by_its_number_where_it_led_or_followed() {
        for lang in LANGUAGES {
            let mut chain = chain_view(lang);
            let beside = |record, title: &str| Beside { record, title: title.into(), when: "1989".into() };
            let answer = chain.traces[0].answer.clone();
            let elsewhere = ItemId::Event(suasion_app::domain::EventId(suasion_app::domain::Id::from_bits(99)));
            chain.links[0].items[0].prompted_by =
                vec![beside(chain.links[0].items[1].record, "Arrest"), beside(elsewhere, "Visit")];
            chain.links[0].items[0].followed_by = vec![beside(answer.record, "Release")];
            chain.links[4].items = vec![answer];
            let shown = sound(body(&officer(lang), "T-1", &chain, [None, None]));
            // What prompted it stands before what followed it, and only what has no number is named in words.
            let (before, after) = (shown.find("href=\"#no-1.2\""), shown.find("href=\"#no-5.1\""));
            assert!(before.is_some() && before < after, "{shown}");
            assert!(shown.contains("Visit</") && !shown.contains("Arrest") && !shown.contains("Release"), "{shown}");
            let answer = shown.split("id=\"no-5.1\"").nth(1).unwrap_or_default();
            assert!(
                answer.contains("href=\"#no-1.1\""),
                "an answer is traced back to what was asked before it: {shown}"
            );
        }
    }

    #[test]
    fn an_answer_before_which_nothing_was_asked_says_so() {
        for lang in LANGUAGES {
            let mut chain = chain_view(lang);
            chain.traces[0].after.clear();
            chain.links[4].items = vec![chain.traces[0].answer.clone()];
            let said = officer(lang).word("page-chain-after-nothing");
            assert!(sound(body(&officer(lang), "T-1", &chain, [None, None])).contains(&said));
        }
    }
}
