//! So much of a chronology as one page bears. A long case is cut into parts; the whole is there for who prints it.

use std::ops::Range;

use maud::{Markup, html};
use suasion_app::{Entry, domain::Id, form::Values};

use crate::{link::query, session::Visitor};

/// The lines that a part may have: with them a page stays well under the 60,000 bytes that a slow line bears.
const LINES: usize = 240;

/// What of a chronology is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stretch {
    parts: Vec<Range<usize>>,
    /// The part that is shown; none for the whole.
    here: Option<usize>,
}

impl Stretch {
    /// The part that an address asks for: by number (`part`), as the whole (`all`), or as the one in which a record
    /// stands (`at`). What stands in no event is about the person, who is spoken of after the last.
    pub fn of(chronology: &[Entry], asked: &Values) -> Self {
        let parts = parts(chronology);
        let last = parts.len().saturating_sub(1);
        let holding = |id: Id| {
            let place = chronology.iter().position(|entry| holds(entry, id));
            place.map_or(last, |place| parts.iter().position(|part| part.contains(&place)).unwrap_or(last))
        };
        let number = asked.one("part").parse::<usize>().map_or(0, |part| part.saturating_sub(1));
        let here = asked.one("at").parse().map_or(number, holding).min(last);
        Stretch { parts, here: (asked.one("all") != "1").then_some(here) }
    }

    /// The places of the events that are shown.
    pub fn range(&self) -> Range<usize> {
        let total = self.parts.last().map_or(0, |part| part.end);
        self.here.and_then(|here| self.parts.get(here).cloned()).unwrap_or(0..total)
    }

    /// Whether the end of the chronology is shown.
    pub fn is_last(&self) -> bool {
        self.here.is_none_or(|here| here + 1 >= self.parts.len())
    }

    /// Which events these are, and links to the others; nothing where all are shown anyway.
    pub fn links(&self, visitor: &Visitor, path: &str, chronology: &[Entry]) -> Markup {
        if self.parts.len() < 2 {
            return html! {};
        }
        let (shown, total) = (self.range(), chronology.len());
        let fill = [("first", (shown.start + 1).into()), ("last", shown.end.into()), ("total", total.into())];
        html! {
            nav.pager aria-label=(visitor.word("page-events")) {
                span { (visitor.say("page-events-shown", &fill)) }
                @for (place, part) in self.parts.iter().enumerate() {
                    @let label = label(&chronology[part.clone()], part);
                    @if self.here == Some(place) { span aria-current="page" { b { (label) } } }
                    @else { a href=(query(path, &[("part", &(place + 1).to_string())])) { (label) } }
                }
                @if self.here.is_some() {
                    a href=(query(path, &[("all", "1")])) { (visitor.say("page-events-all", &[("total", total.into())])) }
                }
            }
        }
    }
}

fn parts(chronology: &[Entry]) -> Vec<Range<usize>> {
    let mut parts: Vec<Range<usize>> = Vec::new();
    let mut lines = 0;
    for (place, entry) in chronology.iter().enumerate() {
        let more = weight(entry);
        match parts.last_mut().filter(|_| lines + more <= LINES) {
            Some(part) => (part.end, lines) = (place + 1, lines + more),
            None => {
                parts.push(place..place + 1);
                lines = more;
            }
        }
    }
    parts
}

/// The letters that count as a line more.
const LONG: usize = 80;

/// How many lines an event takes: its head, its links, and a line for each thing said of it and for much text.
fn weight(entry: &Entry) -> usize {
    let said = entry.statements.iter().map(|said| 1 + (said.value.len() + said.passage.len()) / LONG);
    let done = entry.acts.iter().map(|act| 1 + (act.sentence.len() + act.detail.len()) / LONG);
    2 + entry.title.len() / LONG + entry.violations.len() + said.sum::<usize>() + done.sum::<usize>()
}

fn holds(entry: &Entry, id: Id) -> bool {
    entry.event.id.0 == id
        || entry.acts.iter().any(|act| act.id.0 == id)
        || entry.statements.iter().any(|said| said.id.0 == id)
}

/// A part by its events and, where they are dated, its years: `1–40 (1976–1989)`.
fn label(entries: &[Entry], part: &Range<usize>) -> String {
    let years: Vec<String> = entries
        .iter()
        .filter_map(|entry| entry.when.bounds.earliest.or(entry.when.bounds.latest))
        .map(|day| day.to_string().chars().take(4).collect())
        .collect();
    let numbers = format!("{}–{}", part.start + 1, part.end);
    match (years.first(), years.last()) {
        (Some(first), Some(last)) if first == last => format!("{numbers} ({first})"),
        (Some(first), Some(last)) => format!("{numbers} ({first}–{last})"),
        _ => numbers,
    }
}

#[cfg(test)]
mod tests {
    use suasion_app::domain::Lang;

    use super::*;
    use crate::pages::samples::case_view;

    #[test]
    fn a_short_case_is_shown_whole_and_has_no_links() {
        let view = case_view(Lang::En, 20);
        let stretch = Stretch::of(&view.chronology, &Values::new());
        assert_eq!((stretch.range(), stretch.is_last()), (0..20, true));
        assert_eq!(stretch.links(&crate::pages::samples::officer(Lang::En), "/", &view.chronology).into_string(), "");
    }

    #[test]
    fn the_parts_of_a_long_case_hold_every_event_once() {
        let view = case_view(Lang::En, 300);
        let parts = parts(&view.chronology);
        assert!(parts.len() > 2);
        let all: Vec<usize> = parts.iter().cloned().flatten().collect();
        assert_eq!(all, (0..300).collect::<Vec<_>>());
        let whole = Stretch::of(&view.chronology, &Values::new().with("all", "1"));
        assert_eq!(whole.range(), 0..300);
    }

    #[test]
    fn a_record_is_shown_in_the_part_in_which_it_stands() {
        let view = case_view(Lang::En, 300);
        let at = |id: String| Stretch::of(&view.chronology, &Values::new().with("at", id));
        let entry = &view.chronology[250];
        for id in [entry.event.id.to_string(), entry.acts[0].id.to_string(), entry.statements[0].id.to_string()] {
            assert!(at(id).range().contains(&250));
        }
        assert!(at(view.file.history.case.person.to_string()).is_last());
        assert_eq!(Stretch::of(&view.chronology, &Values::new().with("part", "99")).range().end, 300);
    }
}
