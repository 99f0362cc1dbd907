//! What every page carries and what none may: headers, languages, size, nothing that runs, nothing from elsewhere.

use axum::{
    body::Body,
    http::{Request, StatusCode, header},
};
use suasion_app::{OPERATIONS, Role, campaign::Kind};

use crate::house::{Browser, House, Page, answered, house};

/// The most bytes a page of the essay's case may have before it is packed.
const LARGEST: usize = 60_000;

/// Every page that somebody with this role can open.
async fn all_pages(house: &House, browser: &mut Browser) -> Vec<(String, Page)> {
    let file = house.file().await;
    let (case, history) = (&house.case, &file.history);
    let mut paths: Vec<String> = ["sources", "demands", "documents"].map(|tab| format!("/cases/{case}/{tab}")).into();
    paths.extend(
        OPERATIONS
            .iter()
            .filter(|one| !one.page.is_empty() && !one.page.contains("{id}"))
            .map(|one| one.page.replace("{case}", case)),
    );
    for kind in Kind::ALL {
        let some = file.records().into_iter().find(|record| record.kind() == *kind);
        paths.extend(some.map(|record| format!("/cases/{case}/{}/{}", kind.code(), record.id())));
    }
    paths.push(format!("/cases/{case}/source/{}/remove", history.sources[0].id));
    paths.push(format!("/cases/{case}/statement/new?about={}&attribute=when", history.events[0].id));
    paths.push("/nowhere".to_owned());
    paths.sort();
    paths.dedup();
    // Last, because it ends the session.
    paths.push("/exit".to_owned());
    let mut pages = vec![];
    for path in paths {
        let mut own = browser.clone();
        let page = own.get(&path).await;
        assert!(!page.status.is_server_error(), "{path}: {}", page.body);
        if page.status != StatusCode::FORBIDDEN {
            pages.push((path, page));
        }
    }
    pages
}

async fn for_every_page(check: impl Fn(&str, &str, &Page)) {
    let house = house().await;
    for role in [Role::Coordinator, Role::Administrator] {
        for language in ["en", "zh-Hans", "zh-Hant"] {
            let mut browser = house.signed_in(role).await;
            browser.language = language.to_owned();
            let pages = all_pages(&house, &mut browser).await;
            assert!(pages.len() > 3);
            for (path, page) in &pages {
                check(path, language, page);
            }
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn every_page_shuts_out_scripts_and_strangers_speaks_its_language_and_is_small() {
    for_every_page(|path, language, page| {
        let header = |name: &str| page.headers.get(name).map_or("", |value| value.to_str().unwrap());
        assert_eq!(
            header("content-security-policy"),
            "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
            "{path}"
        );
        assert_eq!(header("x-content-type-options"), "nosniff");
        assert_eq!(header("referrer-policy"), "same-origin");
        assert_eq!(header("cache-control"), "no-store");
        for forbidden in ["<script", "http://", "https://", "<style", " style=", " onclick=", "<svg", "javascript:"] {
            assert!(!page.body.contains(forbidden), "{path} holds {forbidden}");
        }
        assert!(page.body.contains(&format!("<html lang=\"{language}\">")), "{path} is not in {language}");
        assert!(page.body.len() < LARGEST, "{path} has {} bytes", page.body.len());
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn no_title_carries_a_name() {
    let house = house().await;
    let names: Vec<String> = house
        .file()
        .await
        .history
        .people
        .iter()
        .flat_map(|person| person.names.iter().map(|name| name.text.clone()))
        .collect();
    assert!(!names.is_empty());
    for_every_page(|path, _, page| {
        let title = page.body.split("<title>").nth(1).and_then(|rest| rest.split("</title>").next()).unwrap_or("");
        assert!(!title.is_empty(), "{path} has no title");
        assert!(!names.iter().any(|name| title.contains(name.as_str())), "{path}: {title}");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn every_page_has_one_heading_labels_for_its_controls_and_ids_that_stand_once() {
    for_every_page(|path, _, page| {
        assert_eq!(page.body.matches("<h1").count(), 1, "{path}");
        let ids: Vec<&str> = page.body.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
        let mut once = ids.clone();
        once.sort_unstable();
        once.dedup();
        let twice: Vec<_> = once.iter().filter(|id| ids.iter().filter(|own| own == id).count() > 1).collect();
        assert!(twice.is_empty(), "{path}: {twice:?}");
        for attribute in [" for=\"", " aria-labelledby=\"", " list=\""] {
            for id in page.body.split(attribute).skip(1).filter_map(|rest| rest.split('"').next()) {
                assert!(ids.contains(&id), "{path}: {attribute} names {id}, which is not there");
            }
        }
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn every_link_of_every_page_leads_somewhere() {
    let house = house().await;
    let mut browser = house.signed_in(Role::Coordinator).await;
    let mut links: Vec<(String, String)> = vec![];
    for (path, page) in all_pages(&house, &mut browser).await {
        for href in page.body.split(" href=\"").skip(1).filter_map(|rest| rest.split('"').next()) {
            let to = href.split('#').next().unwrap().replace("&amp;", "&");
            if to.starts_with('/') && !to.starts_with("/exit") && !to.starts_with("/language") {
                links.push((to, path.clone()));
            }
        }
    }
    links.sort();
    links.dedup_by(|one, other| one.0 == other.0);
    assert!(links.len() > 30);
    for (link, from) in links {
        let page = browser.clone().get(&link).await;
        assert!(page.status.is_success() || page.status.is_redirection(), "{from} links to {link}: {}", page.status);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn what_is_not_there_is_said_on_a_page_and_to_scripts_as_a_problem() {
    let house = house().await;
    let mut browser = house.signed_in(Role::Officer).await;
    for path in ["/nowhere", "/cases/NO-SUCH", "/cases/NO-SUCH/planet/new", "/cases/NO-SUCH/event/new"] {
        assert_eq!(browser.get(path).await.status, StatusCode::NOT_FOUND, "{path}");
    }
    let button = browser.get(&format!("/cases/{}/accept", house.case)).await;
    assert_eq!(button.status, StatusCode::NOT_FOUND, "a button has no page of its own");
    let (status, problem) = house.api("GET", "/api/v1/nowhere", "", "").await;
    assert_eq!((status, problem["status"].as_u64()), (StatusCode::NOT_FOUND, Some(404)));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn pages_travel_packed() {
    let house = house().await;
    let browser = house.signed_in(Role::Officer).await;
    let cookies: Vec<String> = browser.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
    let request = Request::get("/cases")
        .header(header::COOKIE, cookies.join("; "))
        .header(header::ACCEPT_ENCODING, "gzip")
        .body(Body::empty())
        .unwrap();
    let page = answered(house.router.clone(), request).await;
    assert_eq!(page.headers.get(header::CONTENT_ENCODING).unwrap(), "gzip");
}
