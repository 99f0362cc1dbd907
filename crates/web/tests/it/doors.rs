//! Coming in, going out, and requests that somebody else makes in a reader's name.

use axum::{
    body::Body,
    http::{Request, StatusCode, header},
};
use suasion_app::Role;

use crate::house::{PASSWORD, house, house_with};

#[tokio::test]
async fn a_session_cookie_is_for_this_host_and_no_script_and_over_tls_for_nothing_else() {
    for (secure, expected) in [(false, "suasion="), (true, "__Host-suasion=")] {
        let house = house_with(secure).await;
        let mut browser = house.browser();
        let page = browser.get("/sign-in").await;
        let entered = browser.send("/sign-in", &page, &[("user", "officer"), ("password", PASSWORD)]).await;
        let cookie = entered.headers.get(header::SET_COOKIE).unwrap().to_str().unwrap();
        assert!(cookie.starts_with(expected), "{cookie}");
        for flag in ["; Path=/", "; HttpOnly", "; SameSite=Strict"] {
            assert!(cookie.contains(flag), "{cookie} lacks {flag}");
        }
        assert!(!cookie.contains("Max-Age"), "a session ends with the browser: {cookie}");
        assert_eq!(cookie.contains("; Secure"), secure, "{cookie}");
        assert_eq!(entered.headers.contains_key(header::STRICT_TRANSPORT_SECURITY), secure);
    }
}

#[tokio::test]
async fn a_wrong_password_and_an_unknown_name_are_told_the_same() {
    let house = house().await;
    let mut answers = vec![];
    for user in ["officer", "nobody"] {
        let mut browser = house.browser();
        let page = browser.get("/sign-in").await;
        let refused = browser.send("/sign-in", &page, &[("user", user), ("password", "not the password")]).await;
        assert_eq!(refused.status, StatusCode::UNAUTHORIZED);
        assert!(refused.body.contains(&format!("value=\"{user}\"")), "the name stays typed");
        assert!(!refused.body.contains("not the password"), "a secret is never shown again");
        answers.push(refused.body.replace(user, "USER").replace(refused.token(), "TOKEN"));
    }
    assert_eq!(answers[0], answers[1]);
}

#[tokio::test]
async fn whoever_wanted_somewhere_is_led_there_after_signing_in_but_never_out_of_the_house() {
    let house = house().await;
    for (next, leads_to) in
        [("/cases?sort=entered", "/cases?sort=entered"), ("//evil.example", "/start"), ("", "/start")]
    {
        let mut browser = house.browser();
        let page = browser.get("/sign-in").await;
        let typed = [("user", "officer"), ("password", PASSWORD), ("next", next)];
        assert_eq!(browser.send("/sign-in", &page, &typed).await.location(), leads_to);
    }
    for (role, home) in [(Role::Officer, "/"), (Role::Auditor, "/journal"), (Role::Administrator, "/journal")] {
        let mut browser = house.signed_in(role).await;
        assert_eq!(browser.get("/start").await.location(), home, "{}", role.code());
    }
}

#[tokio::test]
async fn signing_out_and_leaving_end_the_session_itself() {
    let house = house().await;
    let mut browser = house.signed_in(Role::Officer).await;
    let mut stolen = browser.clone();
    let page = browser.get("/cases").await;
    assert_eq!(browser.send("/sign-out", &page, &[]).await.location(), "/sign-in");
    assert_eq!(stolen.get("/cases").await.status, StatusCode::SEE_OTHER, "a copy of the cookie is worth nothing");

    let mut browser = house.signed_in(Role::Officer).await;
    let mut stolen = browser.clone();
    let left = browser.get("/exit").await;
    assert!(left.headers.contains_key("clear-site-data"));
    assert!(!left.body.contains("Suasion") && !left.body.contains("href=\"/cases"), "the plain page tells nothing");
    assert_eq!(stolen.get("/cases").await.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn a_form_without_its_token_or_with_that_of_another_session_changes_nothing() {
    let house = house().await;
    let mut browser = house.signed_in(Role::Officer).await;
    let other = house.signed_in(Role::Coordinator).await.get("/cases/new").await;
    let to = format!("/cases/{}/source", house.case);
    let typed = [("codename", "FORGED"), ("kind", "press"), ("reliability", "B")];
    let without = browser.post(&to, &typed).await;
    assert_eq!(without.status, StatusCode::UNPROCESSABLE_ENTITY);
    let foreign = browser.send(&to, &other, &typed).await;
    assert_eq!(foreign.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(!house.file().await.history.sources.iter().any(|source| source.codename == "FORGED"));
    let page = browser.get(&format!("{to}/new")).await;
    assert_eq!(browser.send(&to, &page, &typed).await.status, StatusCode::SEE_OTHER);
    assert!(house.file().await.history.sources.iter().any(|source| source.codename == "FORGED"));
}

#[tokio::test]
async fn a_request_that_another_site_makes_is_refused_even_with_the_token() {
    let house = house().await;
    let mut browser = house.signed_in(Role::Officer).await;
    let page = browser.get("/cases").await;
    let cookies: Vec<String> = browser.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
    for (name, value) in [("sec-fetch-site", "cross-site"), ("origin", "https://evil.example")] {
        let request = Request::post("/sign-out")
            .header(header::HOST, "suasion.test")
            .header(header::COOKIE, cookies.join("; "))
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .header(name, value)
            .body(Body::from(format!("form_token={}", page.token())))
            .unwrap();
        assert_eq!(browser.answered(request).await.status, StatusCode::FORBIDDEN, "{name}");
    }
    assert_eq!(browser.get("/cases").await.status, StatusCode::OK, "still signed in");
}

#[tokio::test]
async fn the_chosen_language_is_kept_and_leads_back() {
    let house = house().await;
    let mut browser = house.browser();
    browser.language = "en".to_owned();
    let chosen = browser.get("/language?to=zh-Hans&next=%2Fsign-in").await;
    assert_eq!(chosen.location(), "/sign-in");
    assert!(browser.get("/sign-in").await.body.contains("登录"));
    assert_eq!(browser.get("/language?to=tlh&next=https%3A%2F%2Fevil.example").await.location(), "/");
}

#[tokio::test]
async fn from_the_door_the_name_of_the_product_leads_to_ones_own_day() {
    let house = house().await;
    let mut browser = house.browser();
    let door = browser.get("/sign-in").await;
    assert!(door.body.contains("class=\"brand\" href=\"/\""), "{}", door.body);
    let home = browser.get("/").await;
    assert_eq!(home.location(), "/sign-in?next=%2F");
    let door = browser.get(home.location()).await;
    let typed = [("user", "officer"), ("password", PASSWORD), ("next", "/")];
    assert_eq!(browser.send("/sign-in", &door, &typed).await.location(), "/start");
    assert_eq!(browser.get("/start").await.location(), "/");
}

#[tokio::test]
async fn a_page_that_is_not_there_belongs_to_no_place() {
    let house = house().await;
    let mut browser = house.signed_in(Role::Officer).await;
    let here = |page: &crate::house::Page| {
        let places =
            page.body.split("<nav class=\"places\"").nth(1).unwrap().split("</nav>").next().unwrap().to_owned();
        places.contains("aria-current")
    };
    assert!(here(&browser.get("/cases").await));
    assert!(!here(&browser.get("/cases/NOPE").await));
}

#[tokio::test]
async fn a_filter_that_means_nothing_is_refused_on_the_page_itself() {
    let house = house().await;
    let mut browser = house.signed_in(Role::Officer).await;
    for (path, field) in
        [("/cases?status=fine", "status"), ("/cases?sort=colour", "sort"), ("/portfolio?last_from=soon", "last_from")]
    {
        let page = browser.get(path).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{path}");
        assert!(page.body.contains(&format!("href=\"#field-{field}\"")), "{path}: {}", page.body);
    }
    assert_eq!(browser.get("/due?span=ever").await.status, StatusCode::UNPROCESSABLE_ENTITY);
}
