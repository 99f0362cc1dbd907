//! What must hold of every page, whatever it shows.

use serde::Deserialize;

use crate::{axe, reader::Reader};

/// The most that a page may weigh, uncompressed: it is read over slow and watched lines.
const MOST_BYTES: u64 = 60_000;
/// The narrowest window in which nothing may be cut off: WCAG 2.2, 1.4.10.
const NARROW: u32 = 320;
/// The window of a desk.
const WIDE: u32 = 1280;

/// A page as the browser has it.
#[derive(Deserialize)]
pub struct Page {
    status: u64,
    bytes: u64,
    title: String,
    lang: String,
    scripts: bool,
    outside: Vec<String>,
    keys: Vec<String>,
    /// The addresses in the house that it leads to.
    pub links: Vec<String>,
}

/// What is expected of a page besides what is expected of all.
#[derive(Clone, Copy)]
pub struct Expected<'a> {
    /// The status code.
    pub status: u64,
    /// The language.
    pub lang: &'a str,
    /// Names that no title may carry: it stands in the window, in the history, on a projector.
    pub names: &'a [String],
}

/// Looks at the page that is open, wide and light, then narrow and dark; gives the page and a sentence for every fault.
pub async fn look(reader: &Reader, expected: Expected<'_>) -> (Page, Vec<String>) {
    reader.look(WIDE, false);
    let seen = reader.ask(include_str!("sound.js"), vec![]).await;
    let page: Page = serde_json::from_value(seen).unwrap();
    let mut faults = page.faults(expected);
    faults.extend(axe::faults(reader).await.into_iter().map(|fault| format!("light: {fault}")));
    reader.look(NARROW, true);
    if let Some(how_far) = reader.ask(include_str!("wide.js"), vec![]).await.as_str() {
        faults.push(format!("at {NARROW} px the page is wider than the window: {how_far}"));
    }
    faults.extend(axe::faults(reader).await.into_iter().map(|fault| format!("narrow and dark: {fault}")));
    (page, faults)
}

impl Page {
    fn faults(&self, expected: Expected<'_>) -> Vec<String> {
        let named = expected.names.iter().find(|name| self.title.contains(name.as_str()));
        let found = [
            (self.status != expected.status).then(|| format!("status {}", self.status)),
            (self.bytes >= MOST_BYTES).then(|| format!("{} bytes", self.bytes)),
            (self.lang != expected.lang).then(|| format!("lang is {:?}", self.lang)),
            self.scripts.then(|| "there is a <script".to_owned()),
            (!self.outside.is_empty()).then(|| format!("leads outside: {}", self.outside.join(", "))),
            (!self.keys.is_empty()).then(|| format!("messages without words: {}", self.keys.join(", "))),
            named.map(|name| format!("the title carries the name {name}")),
        ];
        found.into_iter().flatten().collect()
    }
}
