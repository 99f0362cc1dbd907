//! Who may do what, and how one leaves.

use std::collections::BTreeSet;

use crate::{
    case::names,
    house::{House, PASSWORD, REFERENCE, Server},
    reader::Reader,
};

/// The password of everybody but the first account.
const OTHER: &str = "another password for tests";

/// A house with a contributor, li, and an auditor, wei.
fn house() -> (House, Server) {
    let house = House::with_case();
    let file = house.path("other");
    std::fs::write(&file, OTHER).unwrap();
    for (user, role) in [("li", "contributor"), ("wei", "auditor")] {
        house.says(&["user", "add", user, "--role", role, "--password-file", file.to_str().unwrap()]);
    }
    let server = house.serve();
    (house, server)
}

#[tokio::test]
async fn a_contributor_adds_but_neither_decides_nor_removes() {
    let (_house, server) = house();
    let anna = Reader::signed_in(&server, "anna", PASSWORD).await;
    anna.go(&format!("/cases/{REFERENCE}")).await;
    let event = anna.find("ol.chronology > li").await.attr("id").await.unwrap().unwrap().replace("event-", "event/");
    anna.go(&format!("/cases/{REFERENCE}/contradictions")).await;
    assert!(anna.count("form[action$='/accept']").await > 0, "who decides finds buttons");
    anna.go(&format!("/cases/{REFERENCE}/{event}")).await;
    assert_eq!(anna.count("main a[href$='/remove']").await, 1, "who decides may remove");

    let li = Reader::signed_in(&server, "li", OTHER).await;
    li.go(&format!("/cases/{REFERENCE}/contradictions")).await;
    assert_eq!((li.status().await, li.count("form[action$='/accept']").await), (200, 0));
    let forbidden = [
        format!("/cases/{REFERENCE}/{event}"),
        format!("/cases/{REFERENCE}/{event}/remove"),
        format!("/cases/{REFERENCE}/demand/new"),
        format!("/cases/{REFERENCE}/documents"),
        "/cases/new".to_owned(),
        "/accounts".to_owned(),
        "/journal".to_owned(),
    ];
    for path in forbidden {
        li.go(&path).await;
        assert_eq!(li.status().await, 403, "{path}");
        assert_eq!(li.count("main form, main table").await, 0, "{path} shows something all the same");
        assert!(li.text("main").await.len() > 20, "{path} does not say why");
    }
}

#[tokio::test]
async fn nobody_is_led_to_a_page_that_is_then_refused() {
    let (_house, server) = house();
    let case = format!("/cases/{REFERENCE}");
    let mut dead_ends = BTreeSet::new();
    for (user, pages) in [("li", ["/", "/cases", &case].as_slice()), ("wei", &["/journal", "/law"])] {
        let reader = Reader::signed_in(&server, user, OTHER).await;
        for page in pages {
            reader.go(page).await;
            let links = "return [...document.querySelectorAll('a[href]')].map((one) => one.pathname)
                .filter((path) => path !== '/exit' && path !== '/language')";
            let found = reader.ask(links, vec![]).await;
            let paths: BTreeSet<String> = serde_json::from_value(found).unwrap();
            // Of the records of a case, which are alike, the forms of the first few are enough.
            let (records, places): (Vec<_>, Vec<_>) = paths.iter().partition(|path| path.split('/').count() > 4);
            for path in places.into_iter().chain(records.into_iter().take(5)) {
                if reader.download(path).await.status >= 400 {
                    dead_ends.insert(format!("{user} is led from {page} to {path}"));
                }
            }
        }
    }
    assert!(dead_ends.is_empty(), "{dead_ends:#?}");
}

#[tokio::test]
async fn signing_out_ends_the_session_everywhere() {
    let (_house, server) = house();
    let reader = Reader::signed_in(&server, "anna", PASSWORD).await;
    let cookie = reader.chrome.client.get_named_cookie("suasion").await.unwrap();
    reader.follow("form[action='/sign-out'] button").await;
    assert_eq!(reader.path().await, "/sign-in");
    reader.go(&format!("/cases/{REFERENCE}")).await;
    assert!(reader.path().await.starts_with("/sign-in?next="), "{}", reader.path().await);
    // Whoever has kept the cookie has nothing.
    let kept = format!("Cookie: suasion={}", cookie.value());
    let answer = crate::wire::ask("GET", &reader.address, &format!("/cases/{REFERENCE}"), &[kept], "");
    assert_eq!(answer.status, 303);
}

#[tokio::test]
async fn the_quick_way_out_leaves_a_dull_page_and_no_way_back() {
    let (_house, server) = house();
    let reader = Reader::signed_in(&server, "anna", PASSWORD).await;
    let case = format!("/cases/{REFERENCE}");
    assert_eq!(reader.download(&case).await.header("cache-control"), "no-store");
    reader.go(&case).await;
    reader.follow("a[href='/exit']").await;
    let dull = format!("{} {}", reader.chrome.client.title().await.unwrap(), reader.text("body").await);
    assert!(!dull.contains("Suasion") && !dull.contains(REFERENCE), "{dull}");
    assert_eq!(reader.count("a").await, 0);
    reader.chrome.client.back().await.unwrap();
    let back = reader.text("body").await;
    let private = names().into_iter().chain([REFERENCE.to_owned()]).find(|word| back.contains(word.as_str()));
    assert_eq!(private, None, "the way back shows {back}");
    assert!(reader.path().await.starts_with("/sign-in"), "{}", reader.path().await);
}
