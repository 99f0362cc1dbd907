//! The chain of one case, computed: which links are there, how long each took, which is the weakest.
//!
//! The rules, so that anyone can check them: events make links 1 and 2 by their kind, representations carry their own
//! link, responses make link 5. A link is *lit* when something stands in it, *waiting* when nothing does but an
//! earlier link is lit, and *dark* otherwise. It was reached when the first of its items happened, whichever that was;
//! the time it took runs from the first item of the nearest lit link before it, and is negative where the record has the
//! later link first. The weakest link is the first that is not lit; failing that, the response if no answer was judged
//! real; failing that, the one that took longest on every reading of the dates. Where there is none such, it is not known
//! which link is the weakest.

use serde::Serialize;
use suasion_record::{Bounds, Dates, Days, EventId, RepresentationId, ResponseId, Vocabularies, When};

use crate::{CaseFile, Link, Verdict};

/// The chain of a case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Chain {
    /// The five links in order.
    pub stages: [Stage; 5],
    /// The weakest link and why it is the weakest.
    pub weakest: Weakest,
}

impl Chain {
    /// How long the weakest link took; none if it is not known which that is, and for a first or missing link.
    pub fn weakest_took(&self) -> Option<Days> {
        self.weakest.link.and_then(|link| self.stages[link.place()].took)
    }
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
    /// Which link; none if the dates leave it open.
    pub link: Option<Link>,
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
        /// All links are there; this one took longest for certain.
        Slowest = "slowest",
        /// All links are there; by the middle of what the dates allow this one took longest, and they allow another too.
        SlowestPerhaps = "slowest_perhaps",
        /// All links are there, and the dates do not say which took longest.
        SlowestUnknown = "slowest_unknown",
    }
}

/// The chain of a case.
pub fn chain(file: &CaseFile, vocabularies: &Vocabularies) -> Chain {
    let dates = file.history.dates();
    let mut lit_before: Option<Bounds> = None;
    let stages = [Link::Challenge, Link::Repression, Link::Indignation, Link::Pressure, Link::Response].map(|link| {
        let items = items(file, &dates, vocabularies, link);
        let reached = first(&items);
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

fn items(file: &CaseFile, dates: &Dates<'_>, vocabularies: &Vocabularies, link: Link) -> Vec<Item> {
    let of_link = |kind: &str| vocabularies.term("event", kind).is_some_and(|term| term.more("link") == link.code());
    let events = file
        .history
        .events
        .iter()
        .filter(|event| matches!(link, Link::Challenge | Link::Repression) && of_link(&event.kind))
        .map(|event| Item { what: ItemId::Event(event.id), when: dates.when(event.id) });
    let representations = file
        .representations
        .iter()
        .filter(|sent| sent.link == link)
        .map(|sent| Item { what: ItemId::Representation(sent.id), when: dates.dated(&sent.when) });
    let responses = file
        .responses
        .iter()
        .filter(|response| link == Link::Response && response.verdict != Verdict::None)
        .map(|response| Item { what: ItemId::Response(response.id), when: dates.dated(&response.when) });
    let mut items: Vec<Item> = events.chain(representations).chain(responses).collect();
    items.sort_by_key(|item| item.when.sort_key());
    items
}

/// When the first of the items happened. Any of them can have been the first, so it was as early as any may have been and
/// no later than the soonest end; an item that may lie anywhere leaves the beginning open.
fn first(items: &[Item]) -> Bounds {
    let starts = || items.iter().map(|item| item.when.start());
    Bounds {
        // `None` sorts before every day, which is what an open beginning means.
        earliest: starts().map(|start| start.earliest).min().flatten(),
        latest: starts().filter_map(|start| start.latest).min(),
    }
}

fn weakest(file: &CaseFile, stages: &[Stage; 5]) -> Weakest {
    if let Some(missing) = stages.iter().find(|stage| stage.state != State::Lit) {
        return Weakest { link: Some(missing.link), why: Weakness::Missing };
    }
    if !file.responses.iter().any(|response| response.verdict == Verdict::Real) {
        return Weakest { link: Some(Link::Response), why: Weakness::NoRealAnswer };
    }
    let timed: Vec<(Link, Days)> = stages.iter().filter_map(|stage| Some((stage.link, stage.took?))).collect();
    let longest = timed.iter().find(|(link, took)| {
        let mut others = timed.iter().filter(|(other, _)| other != link);
        took.least.is_some_and(|least| others.all(|(_, other)| other.most.is_some_and(|most| most <= least)))
    });
    if let Some((link, _)) = longest {
        return Weakest { link: Some(*link), why: Weakness::Slowest };
    }
    // Twice the middle, so that half a day counts.
    let middle = |took: &Days| Some(took.least? + took.most?);
    let guess = timed.iter().filter_map(|(link, took)| Some((middle(took)?, *link))).max_by_key(|(middle, _)| *middle);
    match guess {
        Some((_, link)) => Weakest { link: Some(link), why: Weakness::SlowestPerhaps },
        None => Weakest { link: None, why: Weakness::SlowestUnknown },
    }
}
