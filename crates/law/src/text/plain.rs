//! Plain text and Markdown: an article goes from its heading to the next one, or to the next chapter.

use super::{
    Article, Found,
    heading::{heading, is_part},
};
use crate::Unit;

pub(super) fn read(text: &str, unit: Unit) -> Vec<Found> {
    let mut found: Vec<Found> = vec![];
    // Nothing belongs to an article before the first heading, nor after the heading of a chapter.
    let mut inside = false;
    for (place, raw) in text.lines().enumerate() {
        let (line, marked) = unmarked(raw);
        if line.is_empty() {
            continue;
        }
        if let Some((number, rest)) = heading(&line, unit) {
            let (title, words) = titled(rest, marked);
            let article = Article { number, heading: title.to_owned(), text: words.to_owned() };
            found.push(Found { article, line: place + 1 });
            inside = true;
        } else if marked || is_part(&line) {
            inside = false;
        } else if let (true, Some(last)) = (inside, found.last_mut()) {
            if !last.article.text.is_empty() {
                last.article.text.push('\n');
            }
            last.article.text.push_str(&line);
        }
    }
    found
}

/// A line without the marks of Markdown, and whether it was marked as a heading.
fn unmarked(raw: &str) -> (String, bool) {
    let line = raw.trim();
    let bare = line.trim_start_matches('#');
    let marked = bare.len() < line.len();
    (bare.replace("**", "").replace("__", "").trim().to_owned(), marked)
}

/// The title after a number, if it has one: what stands in brackets, or the rest of a line marked as a heading.
fn titled(rest: &str, marked: bool) -> (&str, &str) {
    let bracketed = [('【', '】'), ('［', '］'), ('[', ']')].into_iter().find_map(|(open, close)| {
        let (title, words) = rest.strip_prefix(open)?.split_once(close)?;
        Some((title.trim(), words.trim_start()))
    });
    match (bracketed, marked) {
        (Some(titled), _) => titled,
        (None, true) => (rest, ""),
        (None, false) => ("", rest),
    }
}
