//! The tabs of a case: what hangs together is linked, and what speaks against something is said beside it.

use std::collections::{BTreeMap, BTreeSet};

use axum::http::StatusCode;
use suasion_app::Role;

use crate::house::{Browser, House, house};

async fn tab(house: &House, browser: &mut Browser, tab: &str) -> String {
    let page = browser.get(&format!("/cases/{}{tab}", house.case)).await;
    assert_eq!(page.status, StatusCode::OK, "{tab}");
    page.body
}

/// The pieces of a page between two marks.
fn pieces<'a>(page: &'a str, from: &'a str, to: &'a str) -> impl Iterator<Item = &'a str> {
    page.split(from).skip(1).filter_map(move |rest| rest.split(to).next())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn every_link_to_a_place_on_a_page_finds_it() {
    let house = house().await;
    let mut browser = house.signed_in(Role::Officer).await;
    let mut wanted: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for place in ["", "/contradictions", "/law", "/demands", "/sources"] {
        let page = tab(&house, &mut browser, place).await;
        for href in pieces(&page, " href=\"", "\"") {
            let (to, anchor) = href.split_once('#').unwrap_or((href, ""));
            let to = if to.is_empty() { format!("/cases/{}{place}", house.case) } else { to.replace("&amp;", "&") };
            if !anchor.is_empty() {
                wanted.entry(to).or_default().insert(anchor.to_owned());
            }
        }
    }
    assert!(wanted.values().map(BTreeSet::len).sum::<usize>() > 50);
    for (to, anchors) in wanted {
        let page = browser.get(&to).await.body;
        for anchor in anchors {
            assert!(page.contains(&format!("id=\"{anchor}\"")), "{to} has no {anchor}");
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn a_demand_that_was_met_says_who_put_it_and_what_came_and_one_that_was_not_says_so() {
    let house = house().await;
    let mut browser = house.signed_in(Role::Officer).await;
    let page = tab(&house, &mut browser, "/demands").await;
    let cards: Vec<&str> = pieces(&page, "<article", "</article>").collect();
    let card = |title: &str| *cards.iter().find(|card| card.contains(title)).unwrap();
    let release = card("His release");
    for part in ["tag real", "23 April 1994", "href=\"#response-", "href=\"#representation-", "Put by"] {
        assert!(release.contains(part), "{part} is not in {release}");
    }
    let open = card("An end to his solitary confinement");
    assert!(open.contains("no answer recorded") && !open.contains("tag real"), "{open}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn a_verdict_shows_what_speaks_against_it() {
    let house = house().await;
    let mut browser = house.signed_in(Role::Officer).await;
    let page = tab(&house, &mut browser, "/demands").await;
    let last = pieces(&page, "id=\"response-", "</tr>").last().unwrap();
    let (speaks_for, against) = last.split_once("Speaks against it").unwrap();
    assert!(speaks_for.contains("Speaks for it") && !speaks_for.contains("came just before a visit"), "{speaks_for}");
    assert!(against.contains("came just before a visit"), "{against}");
    let form = tab(&house, &mut browser, "/response/new").await;
    let (real, ritual) = form.split_once("Speak for “ritual”").unwrap();
    assert!(!real.contains("value=\"timed\"") && ritual.contains("value=\"timed\""));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn a_chinese_reader_meets_each_date_in_chinese_and_once() {
    let house = house().await;
    let mut browser = house.signed_in(Role::Officer).await;
    browser.language = "zh-Hans".to_owned();
    let page = tab(&house, &mut browser, "").await;
    for twice in ["April 1976", "1976-01-01", "“1976”", "1989-07-02"] {
        assert!(!page.replace("datetime=\"1989-07-02\"", "").contains(twice), "{twice}");
    }
    assert!(page.contains("1976年4月") && page.contains("the late 1980s"), "what says more is quoted");
    assert!(page.contains("class=\"when disputed\""), "a contested date looks contested");
    assert!(page.len() < 52_000, "the page has reserve: {}", page.len());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn the_page_of_an_event_lists_what_is_said_of_it_and_leads_to_its_violations() {
    let house = house().await;
    let mut browser = house.signed_in(Role::Officer).await;
    let file = house.file().await;
    let violation = &file.violations[0];
    let event = violation.event;
    let page = tab(&house, &mut browser, &format!("/event/{event}")).await;
    let own = file
        .history
        .statements
        .iter()
        .filter(|one| one.counts() && one.about == suasion_app::domain::Subject::Event(event));
    for statement in own {
        assert!(page.contains(&format!("/cases/{}/statement/{}", house.case, statement.id)), "{page}");
    }
    assert!(page.contains(&format!("/law/{}", violation.id)) && page.contains("Add a statement of the date"));
    let law = tab(&house, &mut browser, "/law").await;
    assert!(law.contains(&format!("#event-{event}")), "and back");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn the_form_of_a_violation_offers_the_statements_of_its_event_first_and_folds_the_rest() {
    let house = house().await;
    let mut browser = house.signed_in(Role::Officer).await;
    let event = house.file().await.violations[0].event;
    let page = tab(&house, &mut browser, &format!("/violation/new?event={event}")).await;
    let boxes = page.split("id=\"field-elements\"").nth(1).unwrap();
    let (first, rest) = boxes.split_once("Statements on other events").unwrap();
    assert!(first.contains("<details open>") && first.contains("type=\"checkbox\""), "{first}");
    assert!(!rest.contains("<details open>"), "the rest is folded");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn a_case_without_a_source_leads_to_the_form_for_one_and_back() {
    let house = house().await;
    let mut browser = house.signed_in(Role::Officer).await;
    let form = browser.get("/cases/new").await;
    let typed = [("reference", "N-1"), ("names", "Somebody"), ("jurisdiction", "CN"), ("status", "held")];
    assert_eq!(browser.send("/cases/new", &form, &typed).await.location(), "/cases/N-1?saved=case");
    for place in ["", "/law", "/demands", "/sources"] {
        let page = browser.get(&format!("/cases/N-1{place}")).await.body;
        assert!(page.contains("href=\"/cases/N-1/source/new\""), "{place} does not lead to a source: {page}");
    }
    let page = browser.get("/cases/N-1/statement/new?attribute=health").await.body;
    let to = pieces(&page, "href=\"/cases/N-1/source/new?next=", "\"").next().unwrap().to_owned();
    let form = browser.get(&format!("/cases/N-1/source/new?next={to}")).await;
    let back = pieces(&form.body, "name=\"next\" value=\"", "\"").next().unwrap().to_owned();
    let typed = [("codename", "OAK"), ("kind", "press"), ("reliability", "B"), ("next", back.as_str())];
    let saved = browser.send("/cases/N-1/source", &form, &typed).await;
    assert_eq!(saved.location(), "/cases/N-1/statement/new?attribute=health");
    let page = browser.get("/cases/N-1/statement/new").await.body;
    assert!(page.contains("OAK") && !page.contains("/source/new"), "with a source there is nothing to enter first");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn a_source_leads_to_what_rests_on_it() {
    let house = house().await;
    let mut browser = house.signed_in(Role::Officer).await;
    let file = house.file().await;
    let source = file.history.sources[0].id;
    let count = file.history.statements.iter().filter(|one| one.source == source && one.counts()).count();
    assert!(tab(&house, &mut browser, "/sources").await.contains(&format!("/sources?of={source}#said")));
    let page = tab(&house, &mut browser, &format!("/sources?of={source}")).await;
    let said = page.split("<section id=\"said\"").nth(1).unwrap().split("</section>").next().unwrap();
    assert_eq!(said.matches("<li>").count(), count);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn an_officer_says_on_the_page_of_a_violation_what_shows_an_element() {
    let house = house().await;
    let mut browser = house.signed_in(Role::Officer).await;
    let file = house.file().await;
    for violation in &file.violations {
        let page = tab(&house, &mut browser, &format!("/law/{}", violation.id)).await;
        assert!(page.len() < 60_000 && page.contains("What must be shown"), "{}: {}", violation.kind, page.len());
    }
    let rights = file.violations.iter().find(|one| one.kind == "political_rights").unwrap();
    let path = format!("/cases/{}/law/{}", house.case, rights.id);
    let page = browser.get(&path).await;
    assert!(page.body.contains("shown 1 of 3"), "{}", page.body);
    let term = rights.elements[0].to_string();
    let said = [("violation", rights.id.to_string()), ("statement", term), ("element", "effect".into())];
    let said: Vec<(&str, &str)> = said.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let to = format!("/cases/{}/show-element", house.case);
    let answer = browser.send(&to, &page, &[said, vec![("shown", "yes"), ("next", path.as_str())]].concat()).await;
    assert_eq!(answer.location(), path);
    assert!(browser.get(&path).await.body.contains("shown 2 of 3"));
}
