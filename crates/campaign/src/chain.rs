//! The chain of one case, computed: which links are there, how long each took, which is the weakest.
//!
//! The rules, so that anyone can check them: events make links 1 and 2 by their kind, representations carry their own
//! link, responses make link 5. A link is *lit* when something stands in it, *waiting* when nothing does but an
//! earlier link is lit, and *dark* otherwise. It was reached when its first item happened, as far as the items are dated;
//! the time it took runs from the first item of the nearest lit link before it, and is negative where the record has the
//! later link first. The weakest link is the first that is not lit; failing that, the
//! response if no answer was judged real; failing that, the one that surely took longest.

use serde::Serialize;
use suasion_record::{Bounds, Days, EventId, RepresentationId, ResponseId, Vocabularies, When};

use crate::{CaseFile, Link, Verdict};

/// The chain of a case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Chain {
    /// The five links in order.
    pub stages: [Stage; 5],
    /// The weakest link and why it is the weakest.
    pub weakest: Weakest,
}

/// One link of a case's chain.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Stage {
    /// Which link.
    pub link: Link,
    /// Whether it is there.
    pub state: State,
    /// What stands in it, in order of time.
    pub items: Vec<Item>,
    /// When its first item happened, at the earliest and at the latest.
    pub reached: Bounds,
    /// How long after the nearest lit link before it; none for the first lit link and for links that are not lit.
    pub took: Option<Days>,
}

/// What stands in a link.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Item {
    /// The record.
    pub what: ItemId,
    /// When it happened.
    pub when: When,
}

/// The record behind an item.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum ItemId {
    /// An event of link 1 or 2.
    Event(EventId),
    /// A representation.
    Representation(RepresentationId),
    /// A response.
    Response(ResponseId),
}

suasion_record::codes! {
    /// Whether a link is there.
    State {
        /// Something stands in it.
        Lit = "lit",
        /// Nothing yet, though an earlier link is lit.
        Waiting = "waiting",
        /// Nothing, and nothing before it.
        Dark = "dark",
    }
}

/// The weakest link.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Weakest {
    /// Which link.
    pub link: Link,
    /// Why.
    pub why: Weakness,
}

suasion_record::codes! {
    /// Why a link is the weakest.
    Weakness {
        /// Nothing stands in it.
        Missing = "missing",
        /// Answers came, and none was judged real.
        NoRealAnswer = "no_real_answer",
        /// All links are there; this one surely took longest.
        Slowest = "slowest",
    }
}

/// The chain of a case.
pub fn chain(file: &CaseFile, vocabularies: &Vocabularies) -> Chain {
    let mut lit_before: Option<Bounds> = None;
    let stages = [Link::Challenge, Link::Repression, Link::Indignation, Link::Pressure, Link::Response].map(|link| {
        let items = items(file, vocabularies, link);
        let reached = earliest(&items);
        let lit = !items.is_empty();
        let state = match (lit, lit_before) {
            (true, _) => State::Lit,
            (false, Some(_)) => State::Waiting,
            (false, None) => State::Dark,
        };
        let took = lit_before.filter(|_| lit).map(|before| Days::between(before, reached));
        if lit {
            lit_before = Some(reached);
        }
        Stage { link, state, items, reached, took }
    });
    let weakest = weakest(file, &stages);
    Chain { stages, weakest }
}

fn items(file: &CaseFile, vocabularies: &Vocabularies, link: Link) -> Vec<Item> {
    let of_link = |kind: &str| vocabularies.term("event", kind).is_some_and(|term| term.more("link") == link.code());
    let events = file
        .history
        .events
        .iter()
        .filter(|event| matches!(link, Link::Challenge | Link::Repression) && of_link(&event.kind))
        .map(|event| Item { what: ItemId::Event(event.id), when: file.history.when(event.id) });
    let representations = file
        .representations
        .iter()
        .filter(|sent| sent.link == link)
        .map(|sent| Item { what: ItemId::Representation(sent.id), when: sent.when.clone() });
    let responses = file
        .responses
        .iter()
        .filter(|response| link == Link::Response && response.verdict != Verdict::None)
        .map(|response| Item { what: ItemId::Response(response.id), when: response.when.clone() });
    let mut items: Vec<Item> = events.chain(representations).chain(responses).collect();
    items.sort_by_key(|item| item.when.sort_key());
    items
}

/// When the first of the items happened: between the earliest first day and the earliest last day of those whose
/// beginning is bounded on both sides. Items without such bounds stand in the link and move neither.
fn earliest(items: &[Item]) -> Bounds {
    let starts = items.iter().map(|item| item.when.start());
    let bounded = starts.filter_map(|start| Some((start.earliest?, start.latest?)));
    bounded.fold(Bounds::UNKNOWN, |first, (earliest, latest)| Bounds {
        earliest: Some(first.earliest.map_or(earliest, |known| known.min(earliest))),
        latest: Some(first.latest.map_or(latest, |known| known.min(latest))),
    })
}

fn weakest(file: &CaseFile, stages: &[Stage; 5]) -> Weakest {
    if let Some(missing) = stages.iter().find(|stage| stage.state != State::Lit) {
        return Weakest { link: missing.link, why: Weakness::Missing };
    }
    if !file.responses.iter().any(|response| response.verdict == Verdict::Real) {
        return Weakest { link: Link::Response, why: Weakness::NoRealAnswer };
    }
    let surely_took = |stage: &&Stage| stage.took.and_then(|took| took.least).unwrap_or(i64::MIN);
    let slowest = stages.iter().max_by_key(surely_took).map_or(Link::Challenge, |stage| stage.link);
    Weakest { link: slowest, why: Weakness::Slowest }
}
