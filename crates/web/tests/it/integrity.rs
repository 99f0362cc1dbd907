//! The record stays whole, whoever types: colleagues do not overwrite each other, letters stay as they were sent, those who
//! add are not offered what they may not do.

use axum::http::StatusCode;
use suasion_app::{Role, campaign::Kind};

use crate::house::{House, Page, house};

/// The value of the hidden field that says which state of a record a form shows.
fn seen(page: &Page) -> String {
    let (_, rest) = page.body.split_once("name=\"seen\" value=\"").expect("a form that changes says what it shows");
    rest.split('"').next().unwrap_or_default().to_owned()
}

/// The address of the first record of a kind.
async fn first(house: &House, kind: Kind) -> String {
    let record = house.file().await.records().into_iter().find(|record| record.kind() == kind).unwrap();
    format!("/cases/{}/{}/{}", house.case, kind.code(), record.id())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn the_second_of_two_who_change_a_record_is_told_and_loses_nothing() {
    let house = house().await;
    let (mut one, mut two) = (house.signed_in(Role::Officer).await, house.signed_in(Role::Coordinator).await);
    let path = first(&house, Kind::Demand).await;
    let (mine, hers) = (one.get(&path).await, two.get(&path).await);
    let ask =
        |words: &'static str, seen: String| [("ask_en", words.to_owned()), ("standing", "put".into()), ("seen", seen)];
    let pairs = |typed: &[(&'static str, String); 3]| typed.each_ref().map(|(name, value)| (*name, value.clone()));
    let send = |typed: [(&'static str, String); 3]| pairs(&typed);
    let typed = send(ask("A doctor", seen(&hers)));
    let typed: Vec<(&str, &str)> = typed.iter().map(|(name, value)| (*name, value.as_str())).collect();
    assert_eq!(two.send(&path, &hers, &typed).await.status, StatusCode::SEE_OTHER);

    let typed = send(ask("A lawyer", seen(&mine)));
    let typed: Vec<(&str, &str)> = typed.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let refused = one.send(&path, &mine, &typed).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.body.contains("A colleague has changed this record") && refused.body.contains("A lawyer"));
    assert_eq!(house.file().await.demands[0].ask.en, "A doctor");

    let knowing = send(ask("A lawyer", seen(&refused)));
    let knowing: Vec<(&str, &str)> = knowing.iter().map(|(name, value)| (*name, value.as_str())).collect();
    assert_eq!(one.send(&path, &refused, &knowing).await.status, StatusCode::SEE_OTHER);
    assert_eq!(house.file().await.demands[0].ask.en, "A lawyer");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn who_only_adds_is_offered_no_change_and_no_decision() {
    let house = house().await;
    let mut browser = house.signed_in(Role::Contributor).await;
    for tab in ["", "/sources", "/demands"] {
        let page = browser.get(&format!("/cases/{}{tab}", house.case)).await;
        for record in house.file().await.records() {
            let form = format!("href=\"/cases/{}/{}/{}\"", house.case, record.kind().code(), record.id());
            assert!(!page.body.contains(&form), "{tab}: {form}");
        }
    }
    assert_eq!(browser.get(&first(&house, Kind::Event).await).await.status, StatusCode::FORBIDDEN);
    let form = format!("/cases/{}/statement/new", house.case);
    assert!(!browser.get(&form).await.body.contains("name=\"accepted\""));
    let mut officer = house.signed_in(Role::Officer).await;
    assert!(officer.get(&form).await.body.contains("name=\"accepted\""));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn a_letter_stands_in_its_form_with_every_blank_and_line() {
    let house = house().await;
    let mut browser = house.signed_in(Role::Officer).await;
    let source = house.file().await.history.sources[0].id.to_string();
    let to = format!("/cases/{}/representation", house.case);
    let form = browser.get(&format!("{to}/new")).await;
    let letter =
        [("sent_text", "  Dear Sir,\r\n\r\n  …\r\n\r\n"), ("title_en", "A letter kept whole"), ("when", "1991")];
    let refused = browser.send(&to, &form, &letter).await;
    assert!(refused.body.contains(">\n  Dear Sir,\n\n  …\n\n</textarea>"), "nothing typed is lost");
    let more = [("link", "3"), ("from", "王军涛"), ("channel", "letter"), ("source", &source)];
    let saved = browser.send(&to, &form, &[&letter[..], &more[..]].concat()).await;
    let id = saved.location().rsplit('-').next().unwrap().to_owned();
    let page = browser.get(&format!("{to}/{id}")).await;
    assert!(page.body.contains(">\n  Dear Sir,\n\n  …\n\n</textarea>"), "{}", saved.body);
    let remove = format!("{to}/{id}/remove");
    let page = browser.get(&remove).await;
    let kept = browser.send(&remove, &page, &[]).await;
    assert!(kept.status == StatusCode::UNPROCESSABLE_ENTITY && kept.body.contains("kept as it was sent"));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn a_removal_that_is_refused_says_what_refers_to_the_record() {
    let house = house().await;
    let mut browser = house.signed_in(Role::Officer).await;
    let file = house.file().await;
    let asked = file.representations.iter().find(|sent| !sent.demands.is_empty()).unwrap();
    let path = format!("/cases/{}/demand/{}/remove", house.case, asked.demands[0]);
    let page = browser.get(&path).await;
    let refused = browser.send(&path, &page, &[]).await;
    assert_eq!(refused.status, StatusCode::CONFLICT);
    assert!(refused.body.contains(&asked.title.en), "{}", refused.body);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn an_event_of_which_nobody_says_anything_is_marked() {
    let house = house().await;
    let mut browser = house.signed_in(Role::Contributor).await;
    let to = format!("/cases/{}/event", house.case);
    let form = browser.get(&format!("{to}/new")).await;
    let typed = [("kind", "arrest"), ("title_en", "Something unheard of")];
    let saved = browser.send(&to, &form, &typed).await;
    let page = browser.get(saved.location().split('#').next().unwrap()).await;
    assert_eq!(page.body.matches("nobody is named who says so").count(), 1);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn a_script_may_say_which_state_it_has_read() {
    let house = house().await;
    let token = house.token(Role::Officer).await;
    let case = format!("/api/v1/cases/{}", house.case);
    let (_, shown) = house.api("GET", &case, &token, "").await;
    let demand = house.file().await.demands[0].id.to_string();
    let seen = shown["seen"][&demand].as_str().unwrap().to_owned();
    let body =
        |ask: &str, seen: &str| format!(r#"{{"id":"{demand}","ask_en":"{ask}","standing":"put","seen":"{seen}"}}"#);
    let to = format!("{case}/demand");
    let (status, saved) = house.api("POST", &to, &token, &body("A doctor", &seen)).await;
    assert_eq!(status, StatusCode::OK, "{saved}");
    let (status, problem) = house.api("POST", &to, &token, &body("A lawyer", &seen)).await;
    assert_eq!((status, problem["errors"][0]["field"].as_str()), (StatusCode::UNPROCESSABLE_ENTITY, Some("seen")));
    let (status, _) = house.api("POST", &to, &token, &body("A lawyer", saved["seen"].as_str().unwrap())).await;
    assert_eq!(status, StatusCode::OK);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn a_script_sends_values_of_the_right_type_and_size() {
    let house = house().await;
    let token = house.token(Role::Coordinator).await;
    let to = format!("/api/v1/cases/{}/event", house.case);
    for body in [r#"{"kind":true,"title_en":"x"}"#, r#"{"kind":"arrest","title_en":5}"#, r#"{"official":1}"#] {
        let (status, problem) = house.api("POST", &to, &token, body).await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "{body}");
        assert!(problem["errors"][0]["message"].as_str().unwrap().starts_with("This must be"), "{problem}");
    }
    let large = format!(r#"{{"kind":"arrest","title_en":"{}"}}"#, "x".repeat(2 << 20));
    let (status, problem) = house.api("POST", &to, &token, &large).await;
    assert!(status.is_client_error() && problem.to_string().contains("too large"), "{status} {problem}");
    let large = format!(r#"{{"text":"{}"}}"#, "x".repeat(2 << 20));
    let (_, problem) = house.api("POST", "/api/v1/case-files", &token, &large).await;
    assert!(!problem.to_string().contains("too large"), "a case file may be larger: {problem}");
}
