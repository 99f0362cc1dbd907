//! Writing SVG: shapes in the house's colours, and text that stays text.

use crate::tree::{Lang, LangTag, visible};
use std::fmt::Write;

/// The paper the chart is drawn on, light whatever the page around it.
pub(super) const PAPER: &str = "#fbfaf7";
/// Lines that only guide the eye.
pub(super) const LINE: &str = "#cfcbc1";
/// Words and whatever is certain.
pub(super) const INK: &str = "#1b1f24";
/// Words of second rank.
pub(super) const MUTED: &str = "#555b63";
/// What is there, alive, lit.
pub(super) const ACCENT: &str = "#1d4f7c";
/// What contradicts or harms.
pub(super) const HARM: &str = "#9b1c1c";
/// What is uncertain or still due.
pub(super) const DUE: &str = "#7a4e00";
/// The fill of what is uncertain: a pattern, defined in every drawing.
pub(super) const HATCH: &str = "url(#uncertain)";
/// The fill of what is dark: a pattern, defined in every drawing.
pub(super) const DARK: &str = "url(#dark)";

const FONTS: &str = "Noto Sans, Noto Sans CJK SC, Liberation Sans, PingFang SC, Microsoft YaHei, sans-serif";

/// A drawing as far as it has got. Lengths are SVG units, one for a pixel at scale 1; y grows downwards.
pub(super) struct Svg {
    body: String,
}

/// Where a text stands to its point.
#[derive(Clone, Copy)]
pub(super) enum Anchor {
    Start,
    Middle,
}

/// How a text is set.
#[derive(Clone, Copy)]
pub(super) struct Type {
    pub(super) size: f64,
    pub(super) bold: bool,
    pub(super) colour: &'static str,
    pub(super) anchor: Anchor,
}

impl Type {
    pub(super) const fn new(size: f64, colour: &'static str) -> Self {
        Type { size, bold: false, colour, anchor: Anchor::Start }
    }

    pub(super) const fn bold(self) -> Self {
        Type { bold: true, ..self }
    }

    pub(super) const fn anchor(self, anchor: Anchor) -> Self {
        Type { anchor, ..self }
    }
}

/// A border: its colour, its width, and whether it is dashed.
#[derive(Clone, Copy)]
pub(super) struct Stroke(pub(super) &'static str, pub(super) f64, pub(super) bool);

impl Svg {
    pub(super) fn new() -> Self {
        Svg { body: String::new() }
    }

    /// A rectangle with its upper left corner at `(x, y)`.
    pub(super) fn rect(&mut self, x: f64, y: f64, width: f64, height: f64, fill: &str, stroke: Option<Stroke>) {
        self.element(format_args!(
            r#"<rect x="{}" y="{}" width="{}" height="{}" fill="{fill}"{}/>"#,
            n(x),
            n(y),
            n(width),
            n(height),
            border(stroke)
        ));
    }

    pub(super) fn circle(&mut self, x: f64, y: f64, radius: f64, fill: &str, stroke: Option<Stroke>) {
        self.element(format_args!(
            r#"<circle cx="{}" cy="{}" r="{}" fill="{fill}"{}/>"#,
            n(x),
            n(y),
            n(radius),
            border(stroke)
        ));
    }

    pub(super) fn line(&mut self, from: (f64, f64), to: (f64, f64), stroke: Stroke) {
        self.element(format_args!(
            r#"<line x1="{}" y1="{}" x2="{}" y2="{}"{}/>"#,
            n(from.0),
            n(from.1),
            n(to.0),
            n(to.1),
            border(Some(stroke))
        ));
    }

    /// A filled shape through these points.
    pub(super) fn polygon(&mut self, points: &[(f64, f64)], fill: &str) {
        let points: Vec<String> = points.iter().map(|&(x, y)| format!("{},{}", n(x), n(y))).collect();
        self.element(format_args!(r#"<polygon points="{}" fill="{fill}"/>"#, points.join(" ")));
    }

    /// A line of text with its baseline at `y`.
    pub(super) fn text(&mut self, x: f64, y: f64, kind: Type, text: &str) {
        if text.is_empty() {
            return;
        }
        let anchor = match kind.anchor {
            Anchor::Start => "",
            Anchor::Middle => r#" text-anchor="middle""#,
        };
        let weight = if kind.bold { r#" font-weight="700""# } else { "" };
        self.element(format_args!(
            r#"<text x="{}" y="{}" font-size="{}"{weight}{anchor} fill="{}">{}</text>"#,
            n(x),
            n(y),
            n(kind.size),
            kind.colour,
            escape(text)
        ));
    }

    /// The whole drawing on its own paper.
    pub(super) fn finish(self, width: f64, height: f64, lang: Lang, title: &str) -> String {
        let (width, height) = (n(width), n(height));
        format!(
            concat!(
                r#"<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {width} {height}" "#,
                r#"role="img" xml:lang="{lang}" font-family="{fonts}">"#,
                "\n<title>{title}</title>\n<defs>\n",
                r#"<pattern id="uncertain" width="6" height="6" patternUnits="userSpaceOnUse">"#,
                r##"<rect width="6" height="6" fill="#f4ead6"/><path d="M-1,1 L1,-1 M0,6 L6,0 M5,7 L7,5" stroke="{due}" stroke-width="1"/></pattern>"##,
                "\n",
                r#"<pattern id="dark" width="6" height="6" patternUnits="userSpaceOnUse">"#,
                r##"<rect width="6" height="6" fill="#f1efe9"/><path d="M0,3 H6" stroke="{muted}" stroke-width="1" stroke-opacity="0.55"/></pattern>"##,
                "\n</defs>\n",
                r#"<rect width="{width}" height="{height}" fill="{paper}"/>"#,
                "\n{body}</svg>\n"
            ),
            width = width,
            height = height,
            lang = LangTag::from(lang).as_str(),
            fonts = FONTS,
            title = escape(title),
            due = DUE,
            muted = MUTED,
            paper = PAPER,
            body = self.body,
        )
    }

    fn element(&mut self, element: std::fmt::Arguments<'_>) {
        // Writing to a String cannot fail.
        let _ = writeln!(self.body, "{element}");
    }
}

/// A length with at most one decimal: the same text for the same drawing, and short.
fn n(length: f64) -> String {
    let tenths = (length * 10.0).round() / 10.0 + 0.0;
    format!("{tenths}")
}

fn border(stroke: Option<Stroke>) -> String {
    match stroke {
        None => String::new(),
        Some(Stroke(colour, width, dashed)) => {
            let dashes = if dashed { r#" stroke-dasharray="4 3""# } else { "" };
            format!(r#" stroke="{colour}" stroke-width="{}"{dashes}"#, n(width))
        }
    }
}

/// Text as SVG content; what cannot be seen is shown, and a line break is a space.
fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in visible(text).chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '\n' => escaped.push(' '),
            _ => escaped.push(c),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_cannot_become_an_element() {
        assert_eq!(escape("</text><script>&\u{202e}"), "&lt;/text&gt;&lt;script&gt;&amp;[U+202E]");
    }

    #[test]
    fn lengths_are_short_and_never_minus_nothing() {
        assert_eq!([n(3.0), n(2.25), n(-0.01)], ["3", "2.3", "0"]);
    }
}
