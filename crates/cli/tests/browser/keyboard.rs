//! Without a mouse: everything can be reached, and one sees where one is.

use std::collections::BTreeSet;

use fantoccini::{
    actions::{InputSource, KeyAction, KeyActions},
    key::Key,
};
use serde::Deserialize;

use crate::{
    case::{REFERENCE, demo},
    chrome::Scripts,
    reader::Reader,
};

/// Where the keyboard is.
#[derive(Deserialize)]
struct Focus {
    /// Which of the elements that take the keyboard it is; none if it is at none of them.
    number: Option<usize>,
    /// How many there are.
    of: usize,
    /// What it looks like, in short.
    what: String,
    /// Whether one sees it.
    seen: bool,
    /// Whether it has a name, where it is a field.
    named: bool,
}

#[tokio::test]
async fn signing_in_and_adding_an_event_take_no_mouse() {
    let server = demo(&[]);
    let reader = Reader::new(&server, Scripts::Run).await;
    reader.go("/sign-in").await;
    at(&reader, "user").await;
    keys(&reader, "demo").await;
    at(&reader, "password").await;
    keys(&reader, server.ready["password"].as_str().unwrap()).await;
    press_and_wait(&reader, Key::Enter).await;
    assert_eq!(reader.path().await, "/");

    reader.go(&format!("/cases/{REFERENCE}/event/new")).await;
    at(&reader, "kind").await;
    keys(&reader, "r").await;
    at(&reader, "title_en").await;
    keys(&reader, "Entered without a mouse").await;
    press_and_wait(&reader, Key::Enter).await;
    assert!(reader.path().await.contains("saved=event"), "{}", reader.text("main").await);
    assert!(reader.text(":target").await.contains("Entered without a mouse"));
}

#[tokio::test]
async fn the_first_key_leads_past_the_head_of_every_page_to_what_it_is_about() {
    let server = demo(&[]);
    let reader = Reader::signed_in(&server, "demo", server.ready["password"].as_str().unwrap()).await;
    for path in ["/", "/cases", "/law", &format!("/cases/{REFERENCE}")] {
        reader.go(path).await;
        press(&reader, Key::Tab).await;
        let focus = focus(&reader).await;
        assert!(focus.number == Some(0) && focus.what.starts_with("a.skip") && focus.seen, "{path}: {}", focus.what);
        press(&reader, Key::Enter).await;
        press(&reader, Key::Tab).await;
        let inside = "return document.activeElement.closest('main') !== null";
        assert_eq!(reader.ask(inside, vec![]).await, true, "{path}");
    }
}

#[tokio::test]
async fn the_keyboard_reaches_everything_in_order_and_is_always_seen() {
    let server = demo(&[]);
    let reader = Reader::signed_in(&server, "demo", server.ready["password"].as_str().unwrap()).await;
    let mut faults = BTreeSet::new();
    for path in [&format!("/cases/{REFERENCE}/demands"), &format!("/cases/{REFERENCE}/statement/new"), "/search"] {
        reader.go(path).await;
        let mut before = None;
        loop {
            press(&reader, Key::Tab).await;
            let focus = focus(&reader).await;
            if focus.number.is_none() || focus.number < before {
                assert_eq!(before, Some(focus.of - 1), "{path}: the keyboard does not come to the end");
                break;
            }
            if !focus.seen {
                faults.insert(format!("{path}: one does not see {}", focus.what));
            }
            if !focus.named {
                faults.insert(format!("{path}: {} has no label", focus.what));
            }
            before = focus.number;
        }
    }
    assert!(faults.is_empty(), "{faults:#?}");
}

/// Presses Tab until the keyboard is at a field.
async fn at(reader: &Reader, name: &str) {
    for _ in 0..60 {
        press(reader, Key::Tab).await;
        if reader.ask("return document.activeElement.name ?? ''", vec![]).await == name {
            return;
        }
    }
    panic!("the keyboard does not reach {name}");
}

async fn press(reader: &Reader, key: Key) {
    keys(reader, &char::from(key).to_string()).await;
}

async fn press_and_wait(reader: &Reader, key: Key) {
    let before = reader.find("html").await;
    press(reader, key).await;
    reader.arrive(before, "the keyboard").await;
}

async fn keys(reader: &Reader, text: &str) {
    let strokes = text.chars().fold(KeyActions::new("keyboard".to_owned()), |strokes, key| {
        strokes.then(KeyAction::Down { value: key }).then(KeyAction::Up { value: key })
    });
    reader.chrome.client.perform_actions(strokes).await.unwrap();
}

async fn focus(reader: &Reader) -> Focus {
    serde_json::from_value(reader.ask(include_str!("focus.js"), vec![]).await).unwrap()
}
