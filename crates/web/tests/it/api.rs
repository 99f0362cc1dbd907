//! The API: tokens, problems, the brief's bytes, and its description.

use axum::{
    body::Body,
    http::{Request, StatusCode, header},
};
use suasion_app::{Role, domain::Vocabularies, law::Library};

use crate::house::{answered, house};

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn a_script_signs_in_adds_a_record_and_reads_it_back() {
    let house = house().await;
    let token = house.token(Role::Officer).await;
    let body = r#"{"codename":"OAK","kind":"press","reliability":"B","reason":"by script"}"#;
    let path = format!("/api/v1/cases/{}/source", house.case);
    let (status, edited) = house.api("POST", &path, &token, body).await;
    assert_eq!(status, StatusCode::OK, "{edited}");
    let (_, case) = house.api("GET", &format!("/api/v1/cases/{}", house.case), &token, "").await;
    let sources = case["file"]["history"]["sources"].as_array().unwrap();
    assert!(sources.iter().any(|source| source["id"] == edited["id"] && source["codename"] == "OAK"));
    let (_, journal) = house.api("GET", &format!("/api/v1/cases/{}/journal", house.case), &token, "").await;
    assert_eq!(journal["rows"][0]["reason"], "by script");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn a_problem_names_every_field_in_the_language_asked_for() {
    let house = house().await;
    let token = house.token(Role::Officer).await;
    let path = format!("/api/v1/cases/{}/source", house.case);
    for (lang, said) in [("en", "must be filled in"), ("zh-Hans", "此项必填")] {
        let (status, problem) = house.api("POST", &format!("{path}?lang={lang}"), &token, r#"{"kind":"planet"}"#).await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
        let fields: Vec<&str> =
            problem["errors"].as_array().unwrap().iter().map(|one| one["field"].as_str().unwrap()).collect();
        assert_eq!(fields, ["codename", "kind", "reliability"]);
        assert!(problem["errors"][0]["message"].as_str().unwrap().contains(said), "{problem}");
    }
    let (_, problem) = house.api("POST", &path, &token, r#"{"codename":{"a":1}}"#).await;
    assert_eq!(problem["errors"][0]["field"], "codename");
    let (_, problem) = house.api("POST", &path, &token, r#"{"codname":"OAK"}"#).await;
    assert_eq!(problem["errors"][0]["field"], "codname", "a misspelt field is named");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn the_api_takes_no_cookie_and_says_how_to_sign_in() {
    let house = house().await;
    let browser = house.signed_in(Role::Officer).await;
    let cookies: Vec<String> = browser.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
    let request = Request::get("/api/v1/cases").header(header::COOKIE, cookies.join("; ")).body(Body::empty()).unwrap();
    let page = answered(house.router.clone(), request).await;
    assert_eq!(page.status, StatusCode::UNAUTHORIZED);
    assert_eq!(page.headers.get(header::WWW_AUTHENTICATE).unwrap(), "Bearer");
    assert_eq!(page.headers.get(header::CONTENT_TYPE).unwrap(), "application/problem+json");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn the_brief_comes_as_bytes_under_a_name_without_a_name() {
    let house = house().await;
    let token = house.token(Role::Officer).await;
    let path = format!("/api/v1/cases/{}/brief?lang=zh&format=pdf", house.case);
    let request =
        Request::get(path).header(header::AUTHORIZATION, format!("Bearer {token}")).body(Body::empty()).unwrap();
    let page = answered(house.router.clone(), request).await;
    assert_eq!((page.status, page.body.as_str()), (StatusCode::OK, "%PDF"));
    assert_eq!(page.headers.get(header::CONTENT_TYPE).unwrap(), "application/pdf");
    let disposition = page.headers.get(header::CONTENT_DISPOSITION).unwrap().to_str().unwrap();
    assert_eq!(disposition, format!("attachment; filename=\"brief-{}-zh.pdf\"", house.case));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn the_description_is_served_to_everybody() {
    let house = house().await;
    let (status, described) = house.api("GET", "/api/openapi.json", "", "").await;
    assert_eq!(status, StatusCode::OK);
    assert_eq!(described, suasion_web::openapi(&Vocabularies::shipped(), Library::compiled()));
}

/// A change of the API is a change of this snapshot, so that somebody looks at it.
#[test]
fn the_description_is_the_one_that_was_reviewed() {
    let described = suasion_web::openapi(&Vocabularies::shipped(), Library::compiled());
    let text = serde_json::to_string_pretty(&described).unwrap();
    insta::with_settings!({ snapshot_path => "../snapshots", prepend_module_to_snapshot => false }, {
        insta::assert_snapshot!("openapi", text);
    });
}
