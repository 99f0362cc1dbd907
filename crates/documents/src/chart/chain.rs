//! The chain: five links from a challenge to a response, which of them are alive, and the days between.

use super::measure::wrap;
use super::svg::{ACCENT, Anchor, DARK, DUE, INK, LINE, MUTED, PAPER, Stroke, Svg, Type};
use crate::tree::Lang;

/// The chain of one case or of a portfolio (essay L387-396: challenge, repression, indignation, pressure, response).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChainChart {
    /// The language of the words, for screen readers.
    pub lang: Lang,
    /// What the chart shows; also its name to a screen reader.
    pub title: String,
    /// The five links in order.
    pub links: [ChainLink; 5],
    /// The days from each link to the next, in words; empty where nothing can be said.
    pub between: [String; 4],
    /// One link under the other, for narrow screens.
    pub narrow: bool,
}

/// One link.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChainLink {
    /// What the link is called.
    pub name: String,
    /// Whether it is alive.
    pub state: State,
    /// The word for its state.
    pub word: String,
    /// From when to when, in words; may be empty.
    pub dates: String,
    /// How many records it rests on, in words; may be empty.
    pub count: String,
}

/// Whether a link is alive. Each state has its own fill and sign beside its word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum State {
    /// Something happened here: filled, with a full disc.
    Lit,
    /// Something is expected here: a dashed frame, with an open ring.
    Waiting,
    /// Nothing happened here: ruled, with a barred ring.
    Dark,
}

/// How a state is drawn.
struct Look {
    fill: &'static str,
    border: Stroke,
    ink: &'static str,
    quiet: &'static str,
}

impl State {
    const fn look(self) -> Look {
        match self {
            State::Lit => Look { fill: ACCENT, border: Stroke(ACCENT, 1.5, false), ink: PAPER, quiet: PAPER },
            State::Waiting => Look { fill: PAPER, border: Stroke(DUE, 1.5, true), ink: INK, quiet: DUE },
            State::Dark => Look { fill: DARK, border: Stroke(LINE, 1.5, false), ink: INK, quiet: MUTED },
        }
    }
}

// Measures, in pixels at scale 1.
const WIDE: f64 = 960.0;
const NARROW: f64 = 320.0;
const EDGE: f64 = 16.0;
const TOP: f64 = 48.0;
const BOX: f64 = 134.0;
const PAD: f64 = 12.0;
const NAME_SIZE: f64 = 14.0;
const SMALL_SIZE: f64 = 11.5;
/// The height of the arrow between two links that stand one under the other.
const DROP: f64 = 36.0;

/// The chart as SVG on its own light paper: 960 units wide in a row, 320 in a column.
pub fn chain(chart: &ChainChart) -> String {
    if chart.narrow { column(chart) } else { row(chart) }
}

fn row(chart: &ChainChart) -> String {
    let mut svg = heading(chart);
    let gap = (WIDE - 2.0 * EDGE - 5.0 * BOX) / 4.0;
    let texts: Vec<Lines> = chart.links.iter().map(|link| Lines::new(link, BOX)).collect();
    let height = texts.iter().map(Lines::height).fold(0.0, f64::max);
    for (index, (link, lines)) in chart.links.iter().zip(&texts).enumerate() {
        let x = EDGE + index as f64 * (BOX + gap);
        cell(&mut svg, index, link, lines, (x, TOP), (BOX, height));
        if let Some(days) = chart.between.get(index) {
            let (from, to, y) = (x + BOX + 5.0, x + BOX + gap - 5.0, TOP + height / 2.0);
            svg.line((from, y), (to - 6.0, y), Stroke(MUTED, 1.5, false));
            svg.polygon(&[(to - 8.0, y - 5.0), (to, y), (to - 8.0, y + 5.0)], MUTED);
            let words = wrap(days, SMALL_SIZE, gap - 4.0, 3);
            let first = y - 8.0 - 14.0 * (words.len() as f64 - 1.0);
            for (line, word) in words.iter().enumerate() {
                let kind = Type::new(SMALL_SIZE, INK).anchor(Anchor::Middle);
                svg.text(x + BOX + gap / 2.0, first + 14.0 * line as f64, kind, word);
            }
        }
    }
    svg.finish(WIDE, TOP + height + EDGE, chart.lang, &chart.title)
}

fn column(chart: &ChainChart) -> String {
    let mut svg = heading(chart);
    let width = NARROW - 2.0 * EDGE;
    let mut y = TOP;
    for (index, link) in chart.links.iter().enumerate() {
        let lines = Lines::new(link, width);
        cell(&mut svg, index, link, &lines, (EDGE, y), (width, lines.height()));
        y += lines.height();
        if let Some(days) = chart.between.get(index) {
            let x = EDGE + 24.0;
            svg.line((x, y + 4.0), (x, y + DROP - 10.0), Stroke(MUTED, 1.5, false));
            svg.polygon(&[(x - 5.0, y + DROP - 12.0), (x, y + DROP - 4.0), (x + 5.0, y + DROP - 12.0)], MUTED);
            let words = wrap(days, SMALL_SIZE, width - 48.0, 1);
            svg.text(
                x + 16.0,
                y + DROP / 2.0 + 4.0,
                Type::new(SMALL_SIZE, INK),
                words.first().map_or("", String::as_str),
            );
            y += DROP;
        }
    }
    svg.finish(NARROW, y + EDGE, chart.lang, &chart.title)
}

fn heading(chart: &ChainChart) -> Svg {
    let mut svg = Svg::new();
    let room = if chart.narrow { NARROW } else { WIDE } - 2.0 * EDGE;
    let title = wrap(&chart.title, 15.0, room, 1);
    svg.text(EDGE, 28.0, Type::new(15.0, INK).bold(), title.first().map_or("", String::as_str));
    svg
}

/// The texts of a link, broken into lines that fit its box.
struct Lines {
    name: Vec<String>,
    word: String,
    rest: Vec<String>,
}

impl Lines {
    fn new(link: &ChainLink, width: f64) -> Self {
        let room = width - 2.0 * PAD;
        let rest = [&link.dates, &link.count].into_iter().filter(|text| !text.is_empty());
        Lines {
            // The number before the name, and the sign before the word, take their part of the line.
            name: wrap(&link.name, NAME_SIZE, room - 16.0, 3),
            word: wrap(&link.word, 12.5, room - 18.0, 1).remove(0),
            rest: rest.flat_map(|text| wrap(text, SMALL_SIZE, room, 2)).collect(),
        }
    }

    fn height(&self) -> f64 {
        2.0 * PAD + 18.0 * self.name.len() as f64 + 22.0 + 15.0 * self.rest.len() as f64
    }
}

/// One link in its box: number and name, sign and word of its state, dates, count.
fn cell(svg: &mut Svg, index: usize, link: &ChainLink, lines: &Lines, at: (f64, f64), size: (f64, f64)) {
    let look = link.state.look();
    svg.rect(at.0, at.1, size.0, size.1, look.fill, Some(look.border));
    if link.state == State::Dark {
        // The ruling stays at the edge, so that the words stand on plain ground.
        svg.rect(at.0 + 6.0, at.1 + 6.0, size.0 - 12.0, size.1 - 12.0, PAPER, None);
    }
    let x = at.0 + PAD;
    let mut y = at.1 + PAD + 12.0;
    svg.text(x, y, Type::new(NAME_SIZE, look.quiet), &(index + 1).to_string());
    for line in &lines.name {
        svg.text(x + 16.0, y, Type::new(NAME_SIZE, look.ink).bold(), line);
        y += 18.0;
    }
    y += 2.0;
    sign(svg, link.state, x + 5.0, y - 4.5, &look);
    svg.text(x + 18.0, y, Type::new(12.5, look.ink), &lines.word);
    y += 20.0;
    for line in &lines.rest {
        svg.text(x, y, Type::new(SMALL_SIZE, look.quiet), line);
        y += 15.0;
    }
}

/// A full disc, an open ring, or a barred ring.
fn sign(svg: &mut Svg, state: State, x: f64, y: f64, look: &Look) {
    let ring = Stroke(look.quiet, 1.5, false);
    match state {
        State::Lit => svg.circle(x, y, 5.0, look.quiet, None),
        State::Waiting => svg.circle(x, y, 4.5, "none", Some(ring)),
        State::Dark => {
            svg.circle(x, y, 4.5, "none", Some(ring));
            svg.line((x - 3.2, y + 3.2), (x + 3.2, y - 3.2), ring);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn link(name: &str, state: State) -> ChainLink {
        ChainLink {
            name: name.into(),
            state,
            word: format!("{state:?}"),
            dates: "1991".into(),
            count: "3 items".into(),
        }
    }

    fn sample(narrow: bool) -> ChainChart {
        ChainChart {
            lang: Lang::En,
            title: "The chain".into(),
            links: [
                link("Challenge", State::Lit),
                link("Repression", State::Lit),
                link("Indignation", State::Waiting),
                link("Pressure", State::Dark),
                link("Response", State::Dark),
            ],
            between: ["33 days".into(), "490 to 520 days".into(), String::new(), String::new()],
            narrow,
        }
    }

    #[test]
    fn a_chain_is_drawn_as_seen() {
        insta::assert_snapshot!(chain(&sample(false)));
    }

    #[test]
    fn both_layouts_say_the_same_words() {
        let (wide, narrow) = (chain(&sample(false)), chain(&sample(true)));
        for word in ["Challenge", "Response", "Lit", "Waiting", "Dark", "33 days", "3 items"] {
            assert_eq!(
                wide.matches(&format!(">{word}<")).count(),
                narrow.matches(&format!(">{word}<")).count(),
                "{word}"
            );
            assert!(wide.contains(&format!(">{word}<")), "{word}");
        }
        assert!(narrow.contains(r#"width="320""#) && wide.contains(r#"width="960""#));
    }

    #[test]
    fn no_two_states_share_a_fill_or_a_line() {
        let looks = [State::Lit, State::Waiting, State::Dark].map(State::look);
        for (i, look) in looks.iter().enumerate() {
            for other in &looks[i + 1..] {
                assert_ne!(look.fill, other.fill);
                assert!(look.border.2 != other.border.2 || look.fill != other.fill);
            }
        }
    }
}
