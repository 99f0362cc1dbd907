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
    pages::cases::case_path,
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
    html! {
        p { strong { (chain.sentence) } }
        (picture(visitor, reference, sizes))
        (links(visitor, chain))
        (parts::section("records", &visitor.word("page-chain-records"), html! {
            @for link in chain.links.iter().filter(|link| !link.items.is_empty()) {
                h3 id=(anchor(link)) { (link.link.code()) " " (link.name) }
                ol.rows { @for item in &link.items { li { (line(visitor, reference, item)) (both_ways(visitor, reference, item)) } } }
            }
        }))
        (traces(visitor, reference, chain))
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

/// Every answer with the acts of asking before it. After is not because: the page says "followed".
fn traces(visitor: &Visitor, reference: &str, chain: &ChainView) -> Markup {
    parts::section(
        "traces",
        &visitor.word("page-chain-traces"),
        html! {
            p.muted { (visitor.word("page-followed")) }
            @if chain.traces.is_empty() { p { (visitor.word("page-chain-traces-none")) } }
            @for trace in &chain.traces {
                article.card {
                    h3 { (line(visitor, reference, &trace.answer)) }
                    @if trace.after.is_empty() {
                        p { (visitor.word("page-chain-after-nothing")) }
                    } @else {
                        p { (visitor.say("page-chain-after", &[("count", trace.after.len().into())])) }
                        ol.rows { @for item in &trace.after { li { (line(visitor, reference, item)) } } }
                    }
                }
            }
        },
    )
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

/// What prompted a representation, what it led to, which answers followed it. After is not because: the page says
/// "followed".
fn both_ways(visitor: &Visitor, reference: &str, item: &ItemView) -> Markup {
    let (answers, led_to): (Vec<&Beside>, Vec<_>) =
        item.followed_by.iter().partition(|one| matches!(one.record, ItemId::Response(_)));
    let rows = [
        ("page-prompted-by", item.prompted_by.iter().collect()),
        ("page-led-to", led_to),
        ("page-followed-by", answers),
    ];
    html! {
        @for (key, all) in rows.iter().filter(|(_, all)| !all.is_empty()) {
            div.traced {
                small.muted { (visitor.word(key)) }
                ul { @for one in all { li { (beside(visitor, reference, one)) } } }
            }
        }
    }
}

fn beside(visitor: &Visitor, reference: &str, one: &Beside) -> Markup {
    let title = super::statement::spoken(visitor.lang(), &one.title);
    html! { a href=(address(reference, one.record)) { (title) } ", " (one.when) }
}

fn address(reference: &str, record: ItemId) -> String {
    let case = case_path(reference);
    match record {
        ItemId::Event(id) => format!("{case}#{}", parts::anchor(Kind::Event, id)),
        ItemId::Representation(id) => format!("{case}/demands#{}", parts::anchor(Kind::Representation, id)),
        ItemId::Response(id) => format!("{case}/demands#{}", parts::anchor(Kind::Response, id)),
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
            assert!(shown.contains("/cases/T-1/demands#representation-") && shown.contains("UA 218/89"), "{shown}");
        }
    }

    #[test]
    fn a_representation_is_followed_back_and_forward() {
        for lang in LANGUAGES {
            let mut chain = chain_view(lang);
            let beside = |record, title: &str| Beside { record, title: title.into(), when: "1989".into() };
            chain.links[0].items[0].prompted_by = vec![beside(chain.links[0].items[1].record, "Arrest")];
            chain.links[0].items[0].followed_by = vec![beside(chain.traces[0].answer.record, "Release")];
            let shown = sound(body(&officer(lang), "T-1", &chain, [None, None]));
            let (arrest, release) = (shown.find("Arrest</"), shown.find("Release</"));
            assert!(arrest.is_some() && arrest < release, "{shown}");
        }
    }

    #[test]
    fn a_case_without_answers_says_so() {
        for lang in LANGUAGES {
            let chain = ChainView { traces: vec![], ..chain_view(lang) };
            assert!(!sound(traces(&officer(lang), "T-1", &chain)).contains("<article"));
        }
    }
}
