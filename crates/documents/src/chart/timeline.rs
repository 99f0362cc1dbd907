//! The timeline: what is sure about when things happened, what is not, and where sources conflict.

use super::measure::wrap;
use super::scale::Scale;
use super::svg::{ACCENT, Anchor, DUE, HARM, HATCH, INK, LINE, MUTED, Stroke, Svg, Type};
use crate::tree::Lang;

/// Rows on one time axis.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TimelineChart {
    /// The language of the words, for screen readers.
    pub lang: Lang,
    /// What the chart shows; also its name to a screen reader.
    pub title: String,
    /// The rows from top to bottom.
    pub rows: Vec<TimelineRow>,
    /// The words of the legend.
    pub words: TimelineWords,
}

/// The words that explain the shapes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TimelineWords {
    /// For a solid bar or a diamond: it was so on these days.
    pub certain: String,
    /// For a hatched bar: somewhere within.
    pub uncertain: String,
    /// For two triangles point to point: sources contradict each other.
    pub conflict: String,
}

/// Something that happened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TimelineRow {
    /// What it was; two lines are shown.
    pub label: String,
    /// The date as worded by its source.
    pub when: String,
    /// Where it lies in time.
    pub extent: Extent,
    /// Whether sources contradict each other about it.
    pub conflict: bool,
}

/// Where something lies in time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Extent {
    /// On one day, somewhere within these bounds.
    Moment(Bound),
    /// From one day to another, each somewhere within its bounds.
    Span {
        /// Where its first day lies.
        start: Bound,
        /// Where its last day lies.
        end: Bound,
    },
}

/// A day that lies from `earliest` to `latest`, both included, as day numbers from 1970-01-01; `None` is unbounded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bound {
    /// The first day it can be.
    pub earliest: Option<i64>,
    /// The last day it can be.
    pub latest: Option<i64>,
}

impl Bound {
    /// Exactly this day.
    pub const fn on(day: i64) -> Self {
        Bound { earliest: Some(day), latest: Some(day) }
    }

    /// Somewhere from one day to another.
    pub const fn within(earliest: i64, latest: i64) -> Self {
        Bound { earliest: Some(earliest), latest: Some(latest) }
    }

    fn is_exact(self) -> bool {
        self.earliest.is_some() && self.earliest == self.latest
    }

    fn days(self) -> impl Iterator<Item = i64> + Clone {
        self.earliest.into_iter().chain(self.latest)
    }
}

impl Extent {
    fn ends(self) -> [Bound; 2] {
        match self {
            Extent::Moment(day) => [day, day],
            Extent::Span { start, end } => [start, end],
        }
    }

    fn is_exact(self) -> bool {
        self.ends().into_iter().all(Bound::is_exact)
    }
}

// Measures, in pixels at scale 1.
const WIDTH: f64 = 960.0;
const EDGE: f64 = 16.0;
/// The column of labels ends here; the marks of conflict stand in one line just after it.
const LABELS: f64 = 264.0;
const MARKS: f64 = 282.0;
const PLOT: f64 = 302.0;
const BAR: f64 = 12.0;
const LABEL_SIZE: f64 = 13.0;
const SMALL_SIZE: f64 = 11.5;
/// The most ticks that do not crowd the axis.
const TICKS: usize = 10;

/// The chart as SVG, 960 units wide, on its own light paper.
///
/// Solid is certain, hatched is somewhere within, an arrowhead is an end that nobody bounds, a diamond is one known day.
pub fn timeline(chart: &TimelineChart) -> String {
    let days = chart.rows.iter().flat_map(|row| row.extent.ends()).flat_map(Bound::days);
    let scale = Scale::new(days, PLOT, WIDTH - EDGE);
    let mut svg = Svg::new();
    svg.text(EDGE, 28.0, Type::new(15.0, INK).bold(), &chart.title);

    let top = 64.0;
    let laid: Vec<(f64, Vec<String>, Vec<String>)> = chart
        .rows
        .iter()
        .map(|row| {
            let label = wrap(&row.label, LABEL_SIZE, LABELS - EDGE, 2);
            let when = wrap(&row.when, SMALL_SIZE, LABELS - EDGE, 1);
            (17.0 * label.len() as f64 + 15.0 + 14.0, label, when)
        })
        .collect();
    let bottom = top + laid.iter().map(|(height, ..)| height).sum::<f64>();

    for tick in scale.ticks(TICKS) {
        svg.line((tick.x, top), (tick.x, bottom), Stroke(LINE, 1.0, false));
        svg.text(tick.x, top - 8.0, Type::new(SMALL_SIZE, MUTED).anchor(Anchor::Middle), &tick.label);
    }
    svg.line((EDGE, top), (WIDTH - EDGE, top), Stroke(INK, 1.0, false));

    let mut y = top;
    for (row, (height, label, when)) in chart.rows.iter().zip(&laid) {
        let mut baseline = y + 19.0;
        for line in label {
            svg.text(EDGE, baseline, Type::new(LABEL_SIZE, INK), line);
            baseline += 17.0;
        }
        let colour = if row.extent.is_exact() { MUTED } else { DUE };
        svg.text(EDGE, baseline, Type::new(SMALL_SIZE, colour), when.first().map_or("", String::as_str));
        let middle = y + height / 2.0;
        if row.conflict {
            conflict(&mut svg, MARKS, middle);
        }
        extent(&mut svg, &scale, row.extent, middle);
        y += height;
        svg.line((EDGE, y), (WIDTH - EDGE, y), Stroke(LINE, 1.0, false));
    }
    let height = legend(&mut svg, chart, bottom + 24.0) + 16.0;
    svg.finish(WIDTH, height, chart.lang, &chart.title)
}

/// The bar, the diamond or the arrow of a row.
fn extent(svg: &mut Svg, scale: &Scale, extent: Extent, y: f64) {
    if let (Extent::Moment(_), true, [Bound { earliest: Some(day), .. }, _]) =
        (extent, extent.is_exact(), extent.ends())
    {
        return diamond(svg, scale.x(day), y);
    }
    let [start, end] = extent.ends();
    // A day begins at its number and lasts until the next.
    let left = start.earliest.map(|day| scale.x(day));
    let right = end.latest.map(|day| scale.x(day + 1));
    let from = left.unwrap_or(PLOT + 8.0);
    let to = right.unwrap_or(WIDTH - EDGE - 8.0).max(from + 5.0);
    if !extent.is_exact() {
        svg.rect(from, y - BAR / 2.0, to - from, BAR, HATCH, Some(Stroke(DUE, 1.0, true)));
    }
    if let (Extent::Span { .. }, Some(sure), Some(until)) = (extent, start.latest, end.earliest)
        && sure <= until
    {
        let x = scale.x(sure);
        svg.rect(x, y - BAR / 2.0, (scale.x(until + 1) - x).max(2.0), BAR, ACCENT, None);
    }
    if left.is_none() {
        svg.polygon(&[(from, y - BAR / 2.0), (from - 8.0, y), (from, y + BAR / 2.0)], DUE);
    }
    if right.is_none() {
        svg.polygon(&[(to, y - BAR / 2.0), (to + 8.0, y), (to, y + BAR / 2.0)], DUE);
    }
}

fn diamond(svg: &mut Svg, x: f64, y: f64) {
    svg.polygon(&[(x - 6.5, y), (x, y - 6.5), (x + 6.5, y), (x, y + 6.5)], INK);
}

/// Two triangles, point to point.
fn conflict(svg: &mut Svg, x: f64, y: f64) {
    svg.polygon(&[(x - 9.0, y - 6.0), (x - 0.5, y), (x - 9.0, y + 6.0)], HARM);
    svg.polygon(&[(x + 9.0, y - 6.0), (x + 0.5, y), (x + 9.0, y + 6.0)], HARM);
}

/// The legend in one line under the rows, the conflict only where there is one; returns where it ends.
fn legend(svg: &mut Svg, chart: &TimelineChart, y: f64) -> f64 {
    let word = Type::new(SMALL_SIZE, MUTED);
    let mut x = PLOT;
    let mut next = |text: &str, shape: f64| {
        let at = x;
        x += shape + 8.0 + super::measure::width(text, SMALL_SIZE) + 22.0;
        (at, at + shape + 8.0)
    };
    let (at, words) = next(&chart.words.certain, 46.0);
    svg.rect(at, y - 9.0, 26.0, 10.0, ACCENT, None);
    diamond(svg, at + 38.0, y - 4.0);
    svg.text(words, y, word, &chart.words.certain);
    let (at, words) = next(&chart.words.uncertain, 26.0);
    svg.rect(at, y - 9.0, 26.0, 10.0, HATCH, Some(Stroke(DUE, 1.0, true)));
    svg.text(words, y, word, &chart.words.uncertain);
    if chart.rows.iter().any(|row| row.conflict) {
        let (at, words) = next(&chart.words.conflict, 18.0);
        conflict(svg, at + 9.0, y - 4.0);
        svg.text(words, y, word, &chart.words.conflict);
    }
    y
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(extent: Extent, conflict: bool) -> TimelineRow {
        TimelineRow { label: "arrested".into(), when: "October 1989".into(), extent, conflict }
    }

    fn drawn(rows: Vec<TimelineRow>) -> String {
        let words = TimelineWords {
            certain: "certain".into(),
            uncertain: "within".into(),
            conflict: "sources conflict".into(),
        };
        timeline(&TimelineChart { lang: Lang::En, title: "When".into(), rows, words })
    }

    /// How many shapes in this fill there are, beyond those of the legend.
    fn count(svg: &str, fill: &str) -> usize {
        svg.matches(&format!("fill=\"{fill}\"")).count()
            - drawn(Vec::new()).matches(&format!("fill=\"{fill}\"")).count()
    }

    #[test]
    fn a_small_timeline_is_drawn_as_seen() {
        insta::assert_snapshot!(drawn(vec![
            row(Extent::Moment(Bound::within(7213, 7243)), true),
            row(Extent::Moment(Bound::on(8878)), false),
        ]));
    }

    #[test]
    fn a_span_is_solid_only_where_it_is_certain() {
        let sure = drawn(vec![row(Extent::Span { start: Bound::within(0, 30), end: Bound::within(300, 330) }, false)]);
        assert_eq!((count(&sure, ACCENT), count(&sure, HATCH)), (1, 1));
        let unsure =
            drawn(vec![row(Extent::Span { start: Bound::within(0, 200), end: Bound::within(100, 330) }, false)]);
        assert_eq!((count(&unsure, ACCENT), count(&unsure, HATCH)), (0, 1));
        let exact = drawn(vec![row(Extent::Span { start: Bound::on(0), end: Bound::on(330) }, false)]);
        assert_eq!((count(&exact, ACCENT), count(&exact, HATCH)), (1, 0));
    }

    #[test]
    fn an_end_that_nobody_bounds_has_an_arrowhead() {
        let open = drawn(vec![row(Extent::Moment(Bound { earliest: None, latest: Some(100) }), false)]);
        assert_eq!(arrowheads(&open), 1);
        let unknown = drawn(vec![row(Extent::Moment(Bound { earliest: None, latest: None }), false)]);
        assert_eq!(arrowheads(&unknown), 2);
    }

    fn arrowheads(svg: &str) -> usize {
        svg.lines().filter(|line| line.starts_with("<polygon") && line.contains(DUE)).count()
    }

    #[test]
    fn the_legend_speaks_of_conflict_only_where_there_is_one() {
        assert!(!drawn(vec![row(Extent::Moment(Bound::on(0)), false)]).contains("sources conflict"));
        assert!(drawn(vec![row(Extent::Moment(Bound::on(0)), true)]).contains("sources conflict"));
    }

    #[test]
    fn a_label_cannot_close_its_element() {
        let mut hostile = row(Extent::Moment(Bound::on(0)), false);
        hostile.label = "</text><image href=\"x\"/>".into();
        assert!(!drawn(vec![hostile]).contains("<image"));
    }
}
