//! The table of operations against the doors: for every row and every role, in iff the permission is held.

use axum::http::StatusCode;
use suasion_app::{Action, Method, OPERATIONS, Operation, Permission, Role};

use crate::house::{House, house};

/// A route with the essay's case and one of its sources in place of the placeholders.
async fn filled(house: &House, route: &str) -> String {
    let id = match route {
        route if route.contains("/law/texts/{id}") => house.a_text().await,
        route if route.contains("/law/confirmations/{id}") => house.a_confirmation().await,
        _ => house.file().await.history.sources[0].id.to_string(),
    };
    route.replace("{case}", &house.case).replace("{kind}", "source").replace("{id}", &id)
}

/// What a browser asks for to do an operation: a form or a page; for what is a button on other pages, the button.
async fn asked_for(house: &House, operation: &Operation) -> (Method, String) {
    let path = match operation.action {
        Action::Accept => return (Method::Post, format!("/cases/{}/accept", house.case)),
        Action::ShowElement => return (Method::Post, format!("/cases/{}/show-element", house.case)),
        Action::Brief => "/cases/{case}/brief.pdf?lang=en&audience=colleagues",
        Action::Export => "/cases/{case}/file.toml",
        _ => operation.page,
    };
    (Method::Get, filled(house, path).await)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn every_page_opens_to_those_who_hold_its_permission_and_to_nobody_else() {
    let house = house().await;
    for role in Role::ALL {
        let mut browser = house.signed_in(*role).await;
        let form = browser.get("/law").await;
        for operation in OPERATIONS.iter().filter(|operation| !operation.page.is_empty()) {
            let (method, path) = asked_for(&house, operation).await;
            let page = match method {
                Method::Get => browser.get(&path).await,
                Method::Post => browser.send(&path, &form, &[]).await,
            };
            let may = operation.permission.granted_to(&[*role].into());
            let refused = page.status == StatusCode::FORBIDDEN;
            assert_eq!(refused, !may, "{} {} {path}: {}", role.code(), operation.name, page.status);
            assert!(page.status != StatusCode::NOT_FOUND && !page.status.is_server_error(), "{path}: {}", page.status);
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn every_form_is_taken_from_those_who_hold_its_permission_and_from_nobody_else() {
    let house = house().await;
    for role in Role::ALL {
        let mut browser = house.signed_in(*role).await;
        let form = browser.get("/law").await;
        let posts =
            OPERATIONS.iter().filter(|operation| operation.method == Method::Post && !operation.page.is_empty());
        for operation in posts {
            let to = match operation.action {
                Action::SignIn => continue,
                Action::Save(kind) => format!("/cases/{}/{}", house.case, kind.code()),
                Action::Accept => format!("/cases/{}/accept", house.case),
                Action::ShowElement => format!("/cases/{}/show-element", house.case),
                // Removing what is not there: whoever may is told so, whoever may not learns nothing.
                Action::Remove => format!("/cases/{}/demand/{}/remove", house.case, "0".repeat(26)),
                _ => operation.page.to_owned(),
            };
            let page = browser.send(&to, &form, &[]).await;
            let may = operation.permission.granted_to(&[*role].into());
            assert_eq!(page.status != StatusCode::FORBIDDEN, may, "{} {to}: {}", role.code(), page.status);
            assert!(!page.status.is_success() && !page.status.is_redirection(), "{to} took an empty form");
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn the_api_does_what_the_permission_allows_and_nothing_else() {
    let house = house().await;
    for role in Role::ALL {
        let token = house.token(*role).await;
        for operation in OPERATIONS {
            let path = filled(&house, operation.route).await;
            let (status, answer) = match operation.method {
                Method::Get => house.api("GET", &path, &token, "").await,
                Method::Post => house.api("POST", &path, &token, "{}").await,
            };
            let may = operation.permission.granted_to(&[*role].into());
            assert_eq!(status != StatusCode::FORBIDDEN, may, "{} {}: {status} {answer}", role.code(), operation.name);
            assert!(!status.is_server_error(), "{}: {answer}", operation.name);
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn nobody_who_is_not_signed_in_gets_past_the_door() {
    let house = house().await;
    let mut browser = house.browser();
    let form = browser.get("/sign-in").await;
    let guarded = |operation: &&Operation| operation.permission != Permission::Anyone && !operation.page.is_empty();
    for operation in OPERATIONS.iter().filter(guarded) {
        let (method, path) = asked_for(&house, operation).await;
        let page = match method {
            Method::Get => browser.get(&path).await,
            Method::Post => browser.send(&path, &form, &[]).await,
        };
        assert_eq!(page.status, StatusCode::SEE_OTHER, "{path}");
        assert!(page.location().starts_with("/sign-in?next="), "{path} leads to {}", page.location());
        let route = filled(&house, operation.route).await;
        let method = if operation.method == Method::Get { "GET" } else { "POST" };
        let (status, answer) = house.api(method, &route, "", "").await;
        assert_eq!(status, StatusCode::UNAUTHORIZED, "{route}: {answer}");
    }
}
