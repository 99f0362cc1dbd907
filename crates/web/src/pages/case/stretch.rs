//! So much of a long list as one page bears. It is cut into parts; the whole is there for who prints it.

use std::ops::Range;

use maud::{Markup, html};
use suasion_app::{
    domain::{Bounds, Id},
    form::Values,
};

use crate::{link::query, session::Visitor};

/// The lines that a page may have: with them it stays well under the 60,000 bytes that a slow line bears.
pub const LINES: usize = 240;

/// The bytes that count as a line more.
const LONG: usize = 80;

/// One thing of a list, as far as it must be known to cut the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// How many lines it takes.
    pub lines: usize,
    /// The records that are shown with it.
    pub records: Vec<Id>,
    /// When it happened; names its part by years.
    pub when: Bounds,
}

/// How many lines so many bytes of text take beyond the one that their place has anyway.
pub const fn more_lines(bytes: usize) -> usize {
    bytes / LONG
}

/// What a page has to say of the parts of a list.
#[derive(Debug, Clone, Copy)]
pub struct Words<'a> {
    /// The key of what the list holds.
    pub name: &'a str,
    /// The key of which of them are shown.
    pub shown: &'a str,
    /// The key of the link to all of them.
    pub all: &'a str,
}

/// What of a list is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stretch {
    parts: Vec<Range<usize>>,
    /// The part that is shown; none for the whole.
    here: Option<usize>,
    /// What its number is called in the address.
    name: &'static str,
    /// What each part is called: `1–40 (1976–1989)`.
    labels: Vec<String>,
}

impl Stretch {
    /// The part that an address asks for: by number (`name`), as the whole (`all`), or as the one in which a record
    /// stands (`at`). A part has at most so many lines, or one piece.
    pub fn of(pieces: &[Piece], most: usize, name: &'static str, asked: &Values) -> Self {
        let parts = parts(pieces, most);
        let last = parts.len().saturating_sub(1);
        let holding = |id: Id| {
            let place = pieces.iter().position(|piece| piece.records.contains(&id))?;
            parts.iter().position(|part| part.contains(&place))
        };
        let number = asked.one(name).parse::<usize>().map_or(0, |part| part.saturating_sub(1));
        let here = asked.one("at").parse().ok().and_then(holding).unwrap_or(number).min(last);
        let labels = parts.iter().map(|part| label(&pieces[part.clone()], part)).collect();
        Stretch { parts, here: (asked.one("all") != "1").then_some(here), name, labels }
    }

    /// The places of what is shown.
    pub fn range(&self) -> Range<usize> {
        self.here.and_then(|here| self.parts.get(here).cloned()).unwrap_or(0..self.total())
    }

    fn total(&self) -> usize {
        self.parts.last().map_or(0, |part| part.end)
    }

    /// Whether the end of the list is shown.
    pub fn is_last(&self) -> bool {
        self.here.is_none_or(|here| here + 1 >= self.parts.len())
    }

    /// The same list with its last part shown.
    pub fn at_the_end(self) -> Self {
        let last = self.parts.len().saturating_sub(1);
        Stretch { here: self.here.map(|_| last), ..self }
    }

    /// Which of them these are, and links to the others; nothing where all are shown anyway.
    pub fn links(&self, visitor: &Visitor, path: &str, anchor: &str, words: Words<'_>) -> Markup {
        if self.parts.len() < 2 {
            return html! {};
        }
        let (shown, total) = (self.range(), self.total());
        let fill = [("first", (shown.start + 1).into()), ("last", shown.end.into()), ("total", total.into())];
        html! {
            nav.pager aria-label=(visitor.word(words.name)) {
                span { (visitor.say(words.shown, &fill)) }
                @for (place, label) in self.labels.iter().enumerate() {
                    @let to = query(path, &[(self.name, &(place + 1).to_string())]);
                    @if self.here == Some(place) { span aria-current="page" { b { (label) } } }
                    @else { a href={ (to) (anchor) } { (label) } }
                }
                @if self.here.is_some() {
                    a href=(query(path, &[("all", "1")])) { (visitor.say(words.all, &[("total", total.into())])) }
                }
            }
        }
    }
}

fn parts(pieces: &[Piece], most: usize) -> Vec<Range<usize>> {
    let mut parts: Vec<Range<usize>> = Vec::new();
    let mut lines = 0;
    for (place, piece) in pieces.iter().enumerate() {
        match parts.last_mut().filter(|_| lines + piece.lines <= most) {
            Some(part) => (part.end, lines) = (place + 1, lines + piece.lines),
            None => {
                parts.push(place..place + 1);
                lines = piece.lines;
            }
        }
    }
    parts
}

/// A part by its numbers and, where its pieces are dated, its years.
fn label(pieces: &[Piece], part: &Range<usize>) -> String {
    let years: Vec<String> = pieces
        .iter()
        .filter_map(|piece| piece.when.earliest.or(piece.when.latest))
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

    const WORDS: Words<'_> = Words { name: "page-events", shown: "page-events-shown", all: "page-events-all" };

    fn pieces(count: u128) -> Vec<Piece> {
        let piece =
            |n| Piece { lines: 3, records: vec![Id::from_bits(n), Id::from_bits(1000 + n)], when: Bounds::UNKNOWN };
        (0..count).map(piece).collect()
    }

    fn asked(name: &str, value: impl ToString) -> Stretch {
        Stretch::of(&pieces(300), LINES, "part", &Values::new().with(name, value.to_string()))
    }

    #[test]
    fn a_short_list_is_shown_whole_and_has_no_links() {
        let stretch = Stretch::of(&pieces(20), LINES, "part", &Values::new());
        assert_eq!((stretch.range(), stretch.is_last()), (0..20, true));
        assert_eq!(stretch.links(&crate::pages::samples::officer(Lang::En), "/", "", WORDS).into_string(), "");
    }

    #[test]
    fn the_parts_of_a_long_list_hold_every_piece_once() {
        let parts = parts(&pieces(300), LINES);
        assert!(parts.len() > 2);
        let all: Vec<usize> = parts.iter().cloned().flatten().collect();
        assert_eq!(all, (0..300).collect::<Vec<_>>());
        assert_eq!(asked("all", 1).range(), 0..300);
    }

    #[test]
    fn a_record_is_shown_in_the_part_in_which_it_stands() {
        for id in [Id::from_bits(250), Id::from_bits(1250)] {
            assert!(asked("at", id).range().contains(&250));
        }
        assert_eq!(
            asked("at", Id::from_bits(9999)).range(),
            asked("part", 1).range(),
            "one that is nowhere moves nothing"
        );
        assert_eq!(asked("part", 99).range().end, 300);
        assert!(asked("part", 1).at_the_end().is_last());
    }

    #[test]
    fn the_links_name_the_list_and_its_place_on_the_page() {
        let shown = asked("part", 2).links(&crate::pages::samples::officer(Lang::En), "/demands", "#responses", WORDS);
        let shown = shown.into_string();
        assert!(
            shown.contains("href=\"/demands?part=1#responses\"") && shown.contains("href=\"/demands?all=1\""),
            "{shown}"
        );
        assert!(!shown.contains("part=2"), "{shown}");
    }
}
