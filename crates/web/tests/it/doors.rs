//! Coming in, going out, and requests that somebody else makes in a reader's name.

use axum::{
    body::Body,
    http::{Request, StatusCode, header},
};
use suasion_app::Role;

use crate::house::{PASSWORD, house, house_with};

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
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

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
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

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
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

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
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

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
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

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
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
        let refused = browser.answered(request).await;
        assert_eq!(refused.status, StatusCode::FORBIDDEN, "{name}");
        assert!(refused.body.contains("not ours") && refused.body.contains("<h1"), "it says why: {}", refused.body);
        assert!(!refused.body.contains("officer"), "and does not say who is signed in");
    }
    assert_eq!(browser.get("/cases").await.status, StatusCode::OK, "still signed in");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn the_chosen_language_is_kept_and_leads_back() {
    let house = house().await;
    let mut browser = house.browser();
    browser.language = "en".to_owned();
    let chosen = browser.get("/language?to=zh-Hans&next=%2Fsign-in").await;
    assert_eq!(chosen.location(), "/sign-in");
    assert!(browser.get("/sign-in").await.body.contains("登录"));
    assert_eq!(browser.get("/language?to=tlh&next=https%3A%2F%2Fevil.example").await.location(), "/");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn what_is_looked_for_never_stands_in_an_address() {
    let house = house().await;
    let mut browser = house.signed_in(Role::Officer).await;
    let page = browser.get("/search").await;
    assert!(!page.body.contains("action=\"/search\" method=\"get\""));
    let found = browser.send("/search", &page, &[("q", "王军涛")]).await;
    assert!(found.status == StatusCode::OK && found.body.contains(&format!("/cases/{}", house.case)), "{}", found.body);
    assert!(!found.body.contains("search?"), "no link repeats the question");
    assert_eq!(found.headers.get(header::CACHE_CONTROL).unwrap(), "no-store");
    // An address from an old bookmark asks nothing, and nobody is led back to it after signing in.
    let old = browser.get("/search?q=%E7%8E%8B%E5%86%9B%E6%B6%9B").await;
    assert!(!old.body.contains("王军涛") && !old.body.contains("%E7%8E%8B"));
    let led = house.browser().get("/search?q=%E7%8E%8B%E5%86%9B%E6%B6%9B").await;
    assert_eq!(led.location(), "/sign-in?next=%2Fsearch");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn who_guesses_passwords_waits() {
    let house = house().await;
    let mut browser = house.browser();
    let page = browser.get("/sign-in").await;
    for _ in 0..5 {
        let wrong = browser.send("/sign-in", &page, &[("user", "officer"), ("password", "not the password")]).await;
        assert_eq!(wrong.status, StatusCode::UNAUTHORIZED);
    }
    let waits = browser.send("/sign-in", &page, &[("user", "officer"), ("password", PASSWORD)]).await;
    assert_eq!(waits.status, StatusCode::TOO_MANY_REQUESTS);
    assert_eq!(waits.headers.get(header::RETRY_AFTER).unwrap(), "30");
    assert!(waits.body.contains("30 seconds"), "{}", waits.body);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn a_password_is_changed_on_its_page_and_the_session_ends() {
    let house = house().await;
    let mut browser = house.signed_in(Role::Officer).await;
    let mut elsewhere = browser.clone();
    let page = browser.get("/account/password").await;
    let new = "another four words here";
    let refused = browser.send("/account/password", &page, &[("password", "wrong"), ("new_password", new)]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.body.contains("wrong-password") && !refused.body.contains(new));
    let done = browser.send("/account/password", &page, &[("password", PASSWORD), ("new_password", new)]).await;
    assert_eq!((done.status, done.location()), (StatusCode::SEE_OTHER, "/sign-in"));
    assert!(elsewhere.get("/cases").await.location().starts_with("/sign-in"));
    let door = browser.get("/sign-in").await;
    let entered = browser.send("/sign-in", &door, &[("user", "officer"), ("password", new)]).await;
    assert_eq!(entered.status, StatusCode::SEE_OTHER);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn an_administrator_sets_a_password_anew_and_it_works_once() {
    let house = house().await;
    let mut browser = house.signed_in(Role::Administrator).await;
    let list = browser.get("/accounts").await;
    assert!(list.body.contains("/accounts/reset?account=") && list.body.contains("/accounts/disable?account="));
    let form = browser.get("/accounts/reset").await;
    let shown = browser.send("/accounts/reset", &form, &[("user", "officer")]).await;
    let (_, rest) = shown.body.split_once("shown this once: ").unwrap();
    let once = &rest[..23];
    let mut officer = house.browser();
    let door = officer.get("/sign-in").await;
    assert!(!door.body.contains("new_password"));
    let asked = officer.send("/sign-in", &door, &[("user", "officer"), ("password", once)]).await;
    assert_eq!(asked.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(asked.body.contains("name=\"new_password\""));
    let typed = [("user", "officer"), ("password", once), ("new_password", "another four words here")];
    assert_eq!(officer.send("/sign-in", &door, &typed).await.status, StatusCode::SEE_OTHER);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn an_account_without_a_role_is_refused_in_words_and_not_in_codes() {
    let house = house().await;
    let mut browser = house.signed_in(Role::Administrator).await;
    let form = browser.get("/accounts/new").await;
    let typed = [("user", "mei"), ("password", PASSWORD)];
    let refused = browser.send("/accounts/new", &form, &typed).await;
    assert!(refused.body.contains("Choose at least one role") && !refused.body.contains("“”"), "{}", refused.body);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn an_import_is_taken_back_from_the_journal() {
    let house = house().await;
    let mut browser = house.signed_in(Role::Administrator).await;
    let journal = browser.get("/journal").await;
    let (_, rest) = journal.body.split_once("/journal/undo?entry=").unwrap();
    let entry = rest.split('"').next().unwrap();
    let asked = browser.get(&format!("/journal/undo?entry={entry}")).await;
    assert!(asked.body.contains(&format!("value=\"{entry}\"")), "{}", asked.body);
    let done = browser.send("/journal/undo", &asked, &[("entry", entry), ("reason", "the wrong file")]).await;
    assert_eq!(done.status, StatusCode::OK, "{}", done.body);
    let officer = house.signed_in(Role::Officer).await.get(&format!("/cases/{}", house.case)).await;
    assert_eq!(officer.status, StatusCode::NOT_FOUND);
    let again = browser.send("/journal/undo", &asked, &[("entry", entry)]).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
}

/// What a browser sends of a form with a file.
fn multipart(browser: &crate::house::Browser, to: &str, token: &str, file: &str) -> Request<Body> {
    let part = |name: &str, rest: &str, content: &str| {
        format!("--line\r\nContent-Disposition: form-data; name=\"{name}\"{rest}\r\n\r\n{content}\r\n")
    };
    let body = [part("form_token", "", token), part("file", "; filename=\"x\"", file), "--line--\r\n".to_owned()];
    let cookies: Vec<String> = browser.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
    Request::builder()
        .method("POST")
        .uri(to)
        .header(header::COOKIE, cookies.join("; "))
        .header(header::HOST, "suasion.test")
        .header("sec-fetch-site", "same-origin")
        .header(header::CONTENT_TYPE, "multipart/form-data; boundary=line")
        .body(Body::from(body.concat()))
        .unwrap()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn a_case_file_and_a_table_are_chosen_from_the_disk() {
    let house = house().await;
    let mut browser = house.signed_in(Role::Coordinator).await;
    let form = browser.get("/cases/import").await;
    let file = "[case]\nreference = \"F-1\"\nnames = [\"Test\"]\njurisdiction = \"CN\"\nstatus = \"held\"\n";
    let request = multipart(&browser, "/cases/import/file", form.token(), file);
    let done = browser.answered(request).await;
    assert_eq!(done.location(), "/cases/F-1?saved=case", "{}", done.body);

    let head = "reference,name,status,jurisdiction,source,source_grade\n";
    for (rows, status, said) in [
        ("T-1,王小明,held,CN,LIST,C\nT-2,李四,nowhere,CN,LIST,C\n", StatusCode::UNPROCESSABLE_ENTITY, "line 3, status"),
        ("T-1,王小明,held,CN,LIST,C\nT-2,李四,held,CN,LIST,C\n", StatusCode::OK, "2"),
        ("", StatusCode::UNPROCESSABLE_ENTITY, "problems"),
    ] {
        let table = if rows.is_empty() { String::new() } else { format!("{head}{rows}") };
        let request = multipart(&browser, "/cases/import-table/file", form.token(), &table);
        let page = browser.answered(request).await;
        assert_eq!(page.status, status, "{}", page.body);
        assert!(page.body.contains(said), "{}", page.body);
    }
    assert_eq!(browser.get("/cases/T-2").await.status, StatusCode::OK);
    let forged = multipart(&browser, "/cases/import-table/file", "another token", head);
    assert_eq!(browser.answered(forged).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    let mut officer = house.signed_in(Role::Officer).await;
    let own = officer.get("/law").await;
    for to in ["/cases/import/file", "/cases/import-table/file"] {
        let request = multipart(&officer, to, own.token(), file);
        assert_eq!(officer.answered(request).await.status, StatusCode::FORBIDDEN, "{to}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn an_address_that_asks_for_what_is_not_there_is_told_so() {
    let house = house().await;
    let mut browser = house.signed_in(Role::Coordinator).await;
    let case = format!("/cases/{}/journal?page=0", house.case);
    for (path, said) in [
        ("/cases?sort=bogus", "bogus"),
        ("/cases?page=xyz", "xyz"),
        ("/cases?sotr=entered", "sotr"),
        (case.as_str(), "Pages count from 1"),
    ] {
        let page = browser.get(path).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{path}");
        assert!(page.body.contains(said), "{path}: {}", page.body);
    }
    let mut auditor = house.signed_in(Role::Auditor).await;
    assert_eq!(auditor.get("/journal?page=-1").await.status, StatusCode::UNPROCESSABLE_ENTITY);
    let token = house.token(Role::Coordinator).await;
    for path in ["/api/v1/cases?sort=bogus", "/api/v1/cases?page=xyz", "/api/v1/search?q=wang&page=0"] {
        let (status, answer) = house.api("GET", path, &token, "").await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "{path}: {answer}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
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

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
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

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
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
