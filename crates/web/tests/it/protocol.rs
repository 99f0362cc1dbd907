//! How the API wants to be asked: what it refuses, with which status, and that it always says why as a problem.

use axum::{
    body::Body,
    http::{Request, StatusCode, header},
};
use serde_json::Value;
use suasion_app::Role;

use crate::house::{House, Page, answered, house};

/// A request with exactly these parts; a problem must come back.
async fn asked(house: &House, method: &str, path: &str, token: &str, media_type: &str, body: &str) -> (Page, Value) {
    let mut request = Request::builder().method(method).uri(path);
    if !token.is_empty() {
        request = request.header(header::AUTHORIZATION, format!("Bearer {token}"));
    }
    if !media_type.is_empty() {
        request = request.header(header::CONTENT_TYPE, media_type);
    }
    let page = answered(house.router.clone(), request.body(Body::from(body.to_owned())).unwrap()).await;
    let json: Value = serde_json::from_str(&page.body).unwrap_or_default();
    if !page.status.is_success() {
        assert_eq!(
            page.headers.get(header::CONTENT_TYPE).unwrap(),
            "application/problem+json",
            "{path}: {}",
            page.body
        );
        assert_eq!(json["status"].as_u64(), Some(page.status.as_u16().into()), "{path}");
        let said = |name: &str| json[name].as_str().is_some_and(|text| text.len() > 5 && !text.starts_with("error-"));
        assert!(said("title") && said("detail"), "{path}: {json}");
    }
    (page, json)
}

fn fields(problem: &Value) -> Vec<&str> {
    problem["errors"].as_array().unwrap().iter().map(|one| one["field"].as_str().unwrap()).collect()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn another_method_is_refused_and_the_right_ones_are_named() {
    let house = house().await;
    for (method, path, allowed) in [
        ("DELETE", "/api/v1/cases", "GET,HEAD,POST"),
        ("POST", "/api/v1/search", "GET,HEAD"),
        ("GET", "/api/v1/token", "POST"),
    ] {
        let (page, _) = asked(&house, method, path, "", "", "").await;
        assert_eq!(page.status, StatusCode::METHOD_NOT_ALLOWED, "{method} {path}");
        assert_eq!(page.headers.get(header::ALLOW).unwrap(), allowed, "{method} {path}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn a_problem_names_the_whole_address() {
    let house = house().await;
    let (page, problem) = asked(&house, "GET", "/api/v1/nowhere", "", "", "").await;
    assert_eq!(page.status, StatusCode::NOT_FOUND);
    assert!(problem["detail"].as_str().unwrap().contains("/api/v1/nowhere"), "{problem}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn an_address_that_is_no_text_is_a_problem_too() {
    let house = house().await;
    let token = house.token(Role::Officer).await;
    for path in ["/api/v1/cases/%ff%fe", "/api/v1/cases?status=%ff%fe"] {
        let (page, _) = asked(&house, "GET", path, &token, "", "").await;
        assert!(page.status.is_client_error(), "{path}: {}", page.status);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn a_body_must_say_that_it_is_json_and_be_json_with_each_name_once() {
    let house = house().await;
    let token = house.token(Role::Officer).await;
    let path = format!("/api/v1/cases/{}/source", house.case);
    let body = r#"{"codename":"OAK","kind":"press","reliability":"B"}"#;
    let twice = r#"{"codename":"OAK","kind":"press","reliability":"B","codename":"ELM"}"#;
    let cases = [
        ("text/plain", body, StatusCode::UNSUPPORTED_MEDIA_TYPE),
        ("application/x-www-form-urlencoded", "codename=OAK", StatusCode::UNSUPPORTED_MEDIA_TYPE),
        ("", body, StatusCode::UNSUPPORTED_MEDIA_TYPE),
        ("application/json", "{", StatusCode::BAD_REQUEST),
        ("application/json", "[]", StatusCode::BAD_REQUEST),
        ("application/json", twice, StatusCode::BAD_REQUEST),
        ("application/json; charset=utf-8", body, StatusCode::OK),
        ("application/merge-patch+json", "{}", StatusCode::UNPROCESSABLE_ENTITY),
    ];
    for (media_type, body, status) in cases {
        let (page, problem) = asked(&house, "POST", &path, &token, media_type, body).await;
        assert_eq!(page.status, status, "{media_type} {body}: {}", page.body);
        if body == twice {
            assert!(problem["detail"].as_str().unwrap().contains("codename"), "{problem}");
        }
    }
    let codenames = house.file().await.history.sources;
    assert_eq!(codenames.iter().filter(|source| ["OAK", "ELM"].contains(&source.codename.as_str())).count(), 1);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn what_is_not_known_or_stands_twice_in_a_query_is_named_and_not_passed_over() {
    let house = house().await;
    let token = house.token(Role::Officer).await;
    let case = format!("/api/v1/cases/{}", house.case);
    let cases = [
        ("/api/v1/cases?stauts=held".to_owned(), vec!["stauts"]),
        ("/api/v1/cases?status=held&status=released".to_owned(), vec!["status"]),
        ("/api/v1/cases?status=nowhere".to_owned(), vec!["status"]),
        ("/api/v1/cases?page=-1".to_owned(), vec!["page"]),
        ("/api/v1/cases?page=0".to_owned(), vec!["page"]),
        ("/api/v1/search?q=wang&page=abc".to_owned(), vec!["page"]),
        ("/api/v1/search?q=".to_owned(), vec!["q"]),
        (format!("{case}/journal?page=4294967296"), vec!["page"]),
        (format!("{case}?case=OTHER"), vec!["case"]),
        (format!("{case}?lang=xx"), vec!["lang"]),
        (format!("{case}/brief?audience=nobody"), vec!["audience"]),
        (format!("{case}/brief?lang=xx&format=pdf"), vec!["lang"]),
        (format!("{case}/brief?format=odt"), vec!["format"]),
        (
            "/api/v1/law/applies?jurisdiction=XX&violation=nosuch&date=then".to_owned(),
            vec!["violation", "date", "jurisdiction"],
        ),
    ];
    for (path, wrong) in cases {
        let (page, problem) = asked(&house, "GET", &path, &token, "", "").await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{path}: {}", page.body);
        assert_eq!(fields(&problem), wrong, "{path}: {problem}");
    }
    let (page, _) = asked(&house, "GET", "/api/v1/cases?stauts=held", "", "", "").await;
    assert_eq!(page.status, StatusCode::UNAUTHORIZED, "whoever is not signed in is told that first");
    let (page, problem) = asked(&house, "POST", "/api/v1/token?user=officer", "", "application/json", "{}").await;
    assert_eq!((page.status, fields(&problem)), (StatusCode::UNPROCESSABLE_ENTITY, vec!["user"]));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn a_code_that_is_none_is_answered_with_those_there_are_or_the_nearest() {
    let house = house().await;
    let token = house.token(Role::Officer).await;
    let brief = format!("/api/v1/cases/{}/brief?audience=nobody", house.case);
    let law = "/api/v1/law/applies?jurisdiction=CN&violation=tortur&date=1990";
    for (path, named) in [(brief.as_str(), "colleagues, family"), (law, "torture")] {
        let (_, problem) = asked(&house, "GET", path, &token, "", "").await;
        assert!(problem["errors"][0]["message"].as_str().unwrap().contains(named), "{problem}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn a_search_answers_its_rows_and_says_in_a_header_how_many_there_are() {
    let house = house().await;
    let token = house.token(Role::Officer).await;
    let (page, rows) = asked(&house, "GET", "/api/v1/search?q=wang", &token, "", "").await;
    assert_eq!(rows[0]["reference"], house.case);
    assert_eq!(page.headers.get("x-total-count").unwrap(), "1");
}
