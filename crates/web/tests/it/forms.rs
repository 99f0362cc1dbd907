//! Forms: what was typed stays, what is wrong is named, what was saved is shown where it belongs.

use std::collections::BTreeSet;

use axum::http::StatusCode;
use suasion_app::{
    Role,
    campaign::{Kind, Record},
    record::typed,
};

use crate::house::{Browser, House, Page, house};

/// The form for a new record of a kind, filled in and sent.
async fn sent(house: &House, browser: &mut Browser, kind: Kind, typed: &[(&str, &str)]) -> Page {
    let to = format!("/cases/{}/{}", house.case, kind.code());
    let form = browser.get(&format!("{to}/new")).await;
    assert_eq!(form.status, StatusCode::OK, "{to}");
    browser.send(&to, &form, typed).await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn an_error_names_its_field_and_keeps_everything_that_was_typed() {
    let house = house().await;
    let mut browser = house.signed_in(Role::Officer).await;
    let source = house.file().await.history.sources[0].id.to_string();
    let typed = [
        ("kind", "arrest"),
        ("title_en", "Taken & held"),
        ("title_zh", "被带走"),
        ("when", "31 February 1990"),
        ("source", source.as_str()),
        ("passage", "p. 12"),
        ("official", "yes"),
        ("reason", "from the second interview"),
    ];
    let page = sent(&house, &mut browser, Kind::Event, &typed).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.body.contains("href=\"#field-when\""), "the summary links to the field");
    assert!(page.body.contains("id=\"wrong-when\""), "the field says it again");
    for kept in ["Taken &amp; held", "被带走", "31 February 1990", "p. 12", "from the second interview"] {
        assert!(page.body.contains(kept), "{kept} is lost");
    }
    assert!(page.body.contains("value=\"arrest\" selected"), "the choice is lost");
    assert!(page.body.contains(&format!("value=\"{source}\" selected")), "the source is lost");
    let official = page.body.split("id=\"field-official\"").nth(1).unwrap().split('>').next().unwrap();
    assert!(official.contains("checked"), "the tick is lost: {official}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn what_was_saved_is_shown_at_its_place_and_found_in_the_journal() {
    let house = house().await;
    let mut browser = house.signed_in(Role::Officer).await;
    let source = house.file().await.history.sources[0].id.to_string();
    let typed = [
        ("kind", "arrest"),
        ("title_en", "A new arrest"),
        ("when", "October 1990"),
        ("source", &source),
        ("reason", "why not"),
    ];
    let saved = sent(&house, &mut browser, Kind::Event, &typed).await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER);
    let (address, anchor) = saved.location().split_once('#').unwrap();
    let id = anchor.strip_prefix("event-").unwrap();
    assert_eq!(address, format!("/cases/{}?saved=event&at={id}", house.case));
    let page = browser.get(address).await;
    assert!(page.body.contains(&format!("id=\"{anchor}\"")), "nothing stands at {anchor}");
    assert!(page.body.contains("A new arrest") && page.body.contains("Saved"));
    assert!(browser.get(&format!("/cases/{}/journal", house.case)).await.body.contains("why not"));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn every_record_of_the_case_can_be_opened_and_saved_again_unchanged() {
    let house = house().await;
    let mut browser = house.signed_in(Role::Officer).await;
    let before = house.file().await;
    for record in before.records() {
        let path = format!("/cases/{}/{}/{}", house.case, record.kind().code(), record.id());
        let page = browser.get(&path).await;
        assert_eq!(page.status, StatusCode::OK, "{path}");
        // A statement would be superseded by itself; its form is tried elsewhere.
        if record.kind() == Kind::Statement {
            continue;
        }
        let typed = controls(&page.body);
        let pairs: Vec<(&str, &str)> = typed.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        let saved = browser.post(&path, &pairs).await;
        assert_eq!(saved.status, StatusCode::SEE_OTHER, "{path}: {}", saved.body);
    }
    let after = house.file().await;
    for record in before.records() {
        let now = after.get(record.kind(), record.id()).unwrap();
        assert_eq!(meant(&now), meant(&record));
    }
    assert_eq!(after.records().len(), before.records().len());
}

/// What a record says, field by field; a browser sends ticked boxes in the order of the page.
fn meant(record: &Record) -> Vec<(String, BTreeSet<String>)> {
    let values = typed(record);
    let all = |name: &str| values.all(name).into_iter().map(str::to_owned).collect();
    values.names().map(|name| (name.to_owned(), all(name))).collect()
}

/// What a browser would send of the form of a page: fields as they stand.
fn controls(page: &str) -> Vec<(String, String)> {
    let form = page.split("<form class=\"sheet\"").nth(1).unwrap().split("</form>").next().unwrap();
    let attribute = |tag: &str, name: &str| {
        tag.split(&format!(" {name}=\"")).nth(1).map(|rest| unescaped(rest.split('"').next().unwrap()))
    };
    let mut found = vec![];
    for piece in form.split('<').skip(1) {
        let (tag, text) = piece.split_once('>').unwrap();
        let name = attribute(tag, "name");
        if tag.starts_with("input") {
            if !tag.contains("type=\"checkbox\"") || tag.contains(" checked") {
                found.push((name.unwrap(), attribute(tag, "value").unwrap_or_default()));
            }
        } else if tag.starts_with("textarea") {
            // The first line end of a text area does not count (HTML, parsing).
            found.push((name.unwrap(), unescaped(text.strip_prefix('\n').unwrap_or(text))));
        } else if tag.starts_with("select") {
            found.push((name.unwrap(), String::new()));
        } else if tag.starts_with("option")
            && tag.contains(" selected")
            && found.last().is_some_and(|(_, v)| v.is_empty())
        {
            found.last_mut().unwrap().1 = attribute(tag, "value").unwrap();
        }
    }
    found
}

fn unescaped(text: &str) -> String {
    text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&")
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn a_form_can_be_filled_in_by_its_address_and_leads_back_where_it_was_opened() {
    let house = house().await;
    let mut browser = house.signed_in(Role::Officer).await;
    let file = house.file().await;
    let (event, source) = (file.history.events[0].id.to_string(), file.history.sources[0].id.to_string());
    let case = &house.case;
    let address =
        format!("/cases/{case}/statement/new?about={event}&attribute=when&next=%2Fcases%2F{case}%2Fcontradictions");
    let page = browser.get(&address).await;
    assert!(
        page.body.contains(&format!("value=\"{event}\" selected")) && page.body.contains("value=\"when\" selected")
    );
    let mut typed = controls(&page.body);
    typed.retain(|(name, _)| !["value_en", "source"].contains(&name.as_str()));
    typed.extend([("value_en".to_owned(), "spring 1989".to_owned()), ("source".to_owned(), source)]);
    let pairs: Vec<(&str, &str)> = typed.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    let saved = browser.post(&format!("/cases/{case}/statement"), &pairs).await;
    assert_eq!(saved.location(), format!("/cases/{case}/contradictions"), "{}", saved.body);
    assert_eq!(house.file().await.history.statements.len(), file.history.statements.len() + 1);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn the_value_of_a_statement_is_asked_for_as_its_attribute_wants_it() {
    let house = house().await;
    let mut browser = house.signed_in(Role::Contributor).await;
    let opened = async |browser: &mut Browser, attribute: &str| {
        browser.get(&format!("/cases/{}/statement/new?attribute={attribute}", house.case)).await.body
    };
    assert!(opened(&mut browser, "health").await.contains("<select id=\"field-value_en\""));
    assert!(opened(&mut browser, "term_months").await.contains("inputmode=\"numeric\""));
    assert!(opened(&mut browser, "charge").await.contains("name=\"value_zh\""));
    assert!(!opened(&mut browser, "when").await.contains("name=\"value_zh\""));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn a_hostile_name_is_shown_and_does_nothing() {
    let house = house().await;
    let mut browser = house.signed_in(Role::Officer).await;
    let hostile = "<script>alert(1)</script> drow\" onfocus=\"x";
    let turning = format!("{hostile} \u{202e}drow");
    let form = browser.get("/cases/new").await;
    let typed = [
        ("reference", "H-1"),
        ("names", hostile),
        ("jurisdiction", "CN"),
        ("status", "held"),
        ("summary_en", turning.as_str()),
    ];
    assert_eq!(browser.send("/cases/new", &form, &typed).await.location(), "/cases/H-1?saved=case");
    let paths = [
        "/",
        "/cases",
        "/cases/H-1",
        "/cases/H-1/sources",
        "/cases/H-1/relation/new",
        "/cases/H-1/statement/new",
        "/cases/H-1/case/new",
        "/cases/H-1/journal",
    ];
    let mut seen = 0;
    for path in paths {
        let page = browser.get(path).await;
        assert_eq!(page.status, StatusCode::OK, "{path}");
        assert!(!page.body.contains("<script") && !page.body.contains("\" onfocus=\"x"), "{path}");
        seen += page.body.matches("&lt;script&gt;").count();
    }
    let page = browser.send("/search", &form, &[("q", "script")]).await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(!page.body.contains("<script") && !page.body.contains("\" onfocus=\"x"));
    seen += page.body.matches("&lt;script&gt;").count();
    assert!(seen > 4, "the name is shown as it was typed");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn actors_are_offered_by_name_and_an_id_in_a_form_is_shown_as_a_name() {
    let house = house().await;
    let mut browser = house.signed_in(Role::Officer).await;
    let file = house.file().await;
    let sent = file.representations.iter().find(|sent| sent.to.is_some()).unwrap();
    let page = browser.get(&format!("/cases/{}/representation/{}", house.case, sent.id)).await;
    let from = page.body.split("id=\"field-from\"").nth(1).unwrap().split('>').next().unwrap();
    assert!(!from.contains(&sent.from.to_string()), "{from}");
    assert!(from.contains("list=\"known-actors\"") && page.body.contains("<datalist id=\"known-actors\""));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn removing_asks_first_and_is_refused_while_others_lean_on_the_record() {
    let house = house().await;
    let mut browser = house.signed_in(Role::Officer).await;
    let file = house.file().await;
    let used = file.history.statements[0].source;
    let path = format!("/cases/{}/source/{used}/remove", house.case);
    let page = browser.get(&path).await;
    assert_eq!(browser.send(&path, &page, &[]).await.status, StatusCode::CONFLICT);
    let typed = [("codename", "UNUSED"), ("kind", "press"), ("reliability", "B")];
    sent_source(&house, &mut browser, &typed).await;
    let unused = house.file().await.history.sources.iter().find(|source| source.codename == "UNUSED").unwrap().id;
    let path = format!("/cases/{}/source/{unused}/remove", house.case);
    let page = browser.get(&path).await;
    assert!(page.body.contains("UNUSED"));
    assert_eq!(browser.send(&path, &page, &[]).await.location(), format!("/cases/{}", house.case));
    assert_eq!(house.file().await.history.sources.len(), file.history.sources.len());
}

async fn sent_source(house: &House, browser: &mut Browser, typed: &[(&str, &str)]) {
    let saved = sent(house, browser, Kind::Source, typed).await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.body);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn an_imported_case_file_is_taken_whole_or_its_problems_are_listed_with_their_places() {
    let house = house().await;
    let mut browser = house.signed_in(Role::Coordinator).await;
    let page = browser.get("/cases/import").await;
    let refused =
        browser.send("/cases/import", &page, &[("text", "[case]\nreference = \"N-1\"\nplanet = \"x\"\n")]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.body.contains("planet") && refused.body.contains("N-1"), "the text is kept");
    let text = "[case]\nreference = \"N-1\"\nnames = [\"某人\"]\njurisdiction = \"CN\"\nstatus = \"held\"\n";
    assert_eq!(browser.send("/cases/import", &page, &[("text", text)]).await.location(), "/cases/N-1?saved=case");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn an_administrator_adds_a_colleague_who_can_then_sign_in() {
    let house = house().await;
    let mut browser = house.signed_in(Role::Administrator).await;
    let page = browser.get("/accounts/new").await;
    let short = [("user", "lin"), ("password", "short"), ("roles", "officer")];
    let refused = browser.send("/accounts/new", &page, &short).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.body.contains("#field-password") && !refused.body.contains("value=\"short\""));
    let typed = [("user", "lin"), ("password", "a dozen characters"), ("roles", "officer"), ("roles", "auditor")];
    assert_eq!(browser.send("/accounts/new", &page, &typed).await.location(), "/accounts");
    assert!(browser.get("/accounts").await.body.contains("lin"));
    let mut own = house.browser();
    let page = own.get("/sign-in").await;
    assert_eq!(own.send("/sign-in", &page, &typed[..2]).await.status, StatusCode::SEE_OTHER);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn names_are_typed_in_rows_and_more_rows_lose_nothing() {
    let house = house().await;
    let mut browser = house.signed_in(Role::Officer).await;
    let form = browser.get("/cases/new").await;
    assert_eq!(form.body.matches("_text\" name=\"names_").count(), 4, "{}", form.body);
    let typed = [
        ("reference", "N-1"),
        ("jurisdiction", "CN"),
        ("status", "held"),
        ("names_0_text", "某人"),
        ("names_0_kind", "legal"),
        ("names_0_romanisation", ""),
        ("names_3_text", "Mou Jen"),
        ("names_3_kind", "pen"),
        ("names_3_romanisation", "wade_giles"),
    ];
    let more = browser.send("/cases/new", &form, &[&typed[..], &[("more_rows", "8")]].concat()).await;
    assert_eq!(more.status, StatusCode::OK);
    assert_eq!(more.body.matches("_text\" name=\"names_").count(), 8);
    assert!(more.body.contains("value=\"Mou Jen\"") && more.body.contains("value=\"wade_giles\" selected"));
    assert!(more.body.contains("value=\"N-1\"") && more.body.contains("name=\"more_rows\" value=\"12\""));
    let saved = browser.send("/cases/new", &more, &typed).await;
    assert_eq!(saved.location(), "/cases/N-1?saved=case", "{}", saved.body);
    let page = browser.get("/cases/N-1").await.body;
    assert!(page.contains("某人") && page.contains("Mou Jen"));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn a_form_says_which_row_is_no_name_and_leads_back_without_saving() {
    let house = house().await;
    let mut browser = house.signed_in(Role::Officer).await;
    let refused = sent(&house, &mut browser, Kind::Person, &[("names_0_text", "A | B | C | D")]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.body.contains("href=\"#field-names\"") && refused.body.contains("id=\"field-names\""));
    let back = format!("href=\"/cases/{}/sources\"", house.case);
    assert!(refused.body.contains(&back), "{}", refused.body);
}
