//! A house for one test: an encrypted store that goes with it, the essay's case in it, colleagues who really sign in.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
};

use axum::{
    Router,
    body::Body,
    http::{HeaderMap, Request, StatusCode, header},
};
use suasion_app::{
    App, Colleague, Context, Location, Moment, Parts, Printers, Role, Store,
    domain::{AccountId, Id, Lang, Vocabularies},
    form::Values,
    law::Library,
    vault::{Key, KeyHeader, Passphrase, Strength},
};
use suasion_web::{WebState, router};
use tower::ServiceExt;

/// The case that stands in the house.
pub const ESSAY: &str = include_str!("../../../../data/case/wang-juntao.toml");
/// Everybody's password.
pub const PASSWORD: &str = "four words for tests";

/// A house and the directory in which its store lies.
pub struct House {
    pub app: App,
    /// The reference of the case in it.
    pub case: String,
    pub router: Router,
    random: Arc<dyn Fn() -> u128 + Send + Sync>,
    _directory: tempfile::TempDir,
}

impl Drop for House {
    fn drop(&mut self) {
        let app = self.app.clone();
        suasion_testkit::closing::wait_for(async move { app.close().await });
    }
}

fn now() -> Moment {
    Moment { at: "2026-11-01T09:00:00Z".parse().unwrap(), today: "2026-11-01".parse().unwrap() }
}

/// Ids and tokens follow one another: what a test prints is the same every time.
fn random() -> Arc<dyn Fn() -> u128 + Send + Sync> {
    let next = AtomicU64::new(1);
    Arc::new(move || u128::from(next.fetch_add(1, Ordering::Relaxed)))
}

/// A house with the essay's case and an account for every role, named like the role.
pub async fn house() -> House {
    house_with(false).await
}

/// The same, reached over TLS or not.
pub async fn house_with(secure_cookies: bool) -> House {
    let directory = tempfile::tempdir().unwrap();
    let header = KeyHeader::passphrase([7; 16], Strength::Light);
    let key = Key::from_passphrase(&Passphrase::new("a house for one test".to_owned()), &header).unwrap();
    let store = Store::create(&Location::Directory(directory.path().join("store")), &key, &header).await.unwrap();
    let app = App::new(Parts {
        store,
        library: Library::compiled().clone(),
        vocabularies: Vocabularies::shipped(),
        printers: Printers {
            pdf: Arc::new(|_| Ok(b"%PDF".to_vec())),
            docx: Arc::new(|_| Ok(b"PK".to_vec())),
            png: Arc::new(|_| Ok(b"\x89PNG".to_vec())),
        },
        strength: Strength::Light,
    });
    let random = random();
    let who = Colleague {
        account: AccountId(Id::from_bits(1)),
        name: "set-up".to_owned(),
        roles: Role::ALL.iter().copied().collect(),
    };
    let context = Context::new(None, Lang::En, now(), random.clone());
    let values = account("set-up", Role::ALL);
    let first = app.add_first_account(&context, &values).await.unwrap();
    let context = Context::new(Some(Colleague { account: first.id, ..who }), Lang::En, now(), random.clone());
    for role in Role::ALL {
        app.add_account(&context, &account(role.code(), &[*role])).await.unwrap();
    }
    let case = app.import_case(&context, ESSAY).await.unwrap().reference;
    let state = WebState { app: app.clone(), clock: Arc::new(now), random: random.clone(), secure_cookies };
    House { app, case, router: router(state), random, _directory: directory }
}

fn account(name: &str, roles: &[Role]) -> Values {
    let mut values: Values = [("user", name), ("password", PASSWORD)].into_iter().collect();
    for role in roles {
        values.add("roles", role.code());
    }
    values
}

impl House {
    /// Somebody who may do everything.
    fn everybody(&self) -> Context {
        let who = Colleague {
            account: AccountId(Id::from_bits(1)),
            name: "set-up".to_owned(),
            roles: Role::ALL.iter().copied().collect(),
        };
        Context::new(Some(who), Lang::En, now(), self.random.clone())
    }

    /// The id of the text of a law; it is brought in if there is none.
    pub async fn a_text(&self) -> String {
        let context = self.everybody();
        if let Some(text) = self.app.law_texts(&context).await.unwrap().first() {
            return text.id.to_string();
        }
        let values = [
            ("jurisdiction", "CN"),
            ("instrument", "CPL"),
            ("edition", "1979"),
            ("language", "zh"),
            ("text_source", "a copy"),
            ("law_text", "第四十三条　家属。"),
        ];
        self.app.add_law_text(&context, &values.into_iter().collect()).await.unwrap().id.to_string()
    }

    /// The id of a confirmed citation; one is confirmed if none is.
    pub async fn a_confirmation(&self) -> String {
        let context = self.everybody();
        if self.app.confirmations(&context).await.unwrap().is_empty() {
            let values = [("provision", "CN-CPL79-23"), ("text_seen", "a copy")];
            self.app.confirm(&context, &values.into_iter().collect()).await.unwrap();
        }
        self.app.confirmations(&context).await.unwrap()[0].id.to_string()
    }

    /// A browser in which nobody is signed in.
    pub fn browser(&self) -> Browser {
        Browser { router: self.router.clone(), cookies: BTreeMap::new(), language: String::new() }
    }

    /// A browser in which the colleague with this role is signed in.
    pub async fn signed_in(&self, role: Role) -> Browser {
        let mut browser = self.browser();
        let page = browser.get("/sign-in").await;
        let entered = browser.send("/sign-in", &page, &[("user", role.code()), ("password", PASSWORD)]).await;
        assert_eq!(entered.status, StatusCode::SEE_OTHER, "{}", entered.body);
        browser
    }

    /// A token for the API.
    pub async fn token(&self, role: Role) -> String {
        let body = format!(r#"{{"user":"{}","password":"{PASSWORD}"}}"#, role.code());
        let (status, answer) = self.api("POST", "/api/v1/token", "", &body).await;
        assert_eq!(status, StatusCode::OK, "{answer}");
        answer["token"].as_str().unwrap().to_owned()
    }

    /// A request of a script and its answer.
    pub async fn api(&self, method: &str, path: &str, token: &str, body: &str) -> (StatusCode, serde_json::Value) {
        let request = Request::builder()
            .method(method)
            .uri(path)
            .header(header::AUTHORIZATION, format!("Bearer {token}"))
            .header(header::CONTENT_TYPE, "application/json")
            .body(Body::from(body.to_owned()))
            .unwrap();
        let page = answered(self.router.clone(), request).await;
        let json = serde_json::from_str(&page.body).unwrap_or_else(|_| page.body.clone().into());
        (page.status, json)
    }

    /// The essay's case, as somebody who may see everything reads it.
    pub async fn file(&self) -> suasion_app::campaign::CaseFile {
        let roles: BTreeSet<Role> = Role::ALL.iter().copied().collect();
        let who = Colleague { account: AccountId(Id::from_bits(1)), name: "reader".to_owned(), roles };
        let context = Context::new(Some(who), Lang::En, now(), Arc::new(|| 0));
        self.app.case_file(&context, &self.case).await.unwrap()
    }
}

/// A browser: keeps cookies and nothing else.
#[derive(Clone)]
pub struct Browser {
    router: Router,
    pub cookies: BTreeMap<String, String>,
    /// What it asks for in `Accept-Language`.
    pub language: String,
}

/// What came back.
pub struct Page {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub body: String,
}

impl Page {
    /// Where it leads, if elsewhere.
    pub fn location(&self) -> &str {
        self.headers.get(header::LOCATION).map_or("", |value| value.to_str().unwrap())
    }

    /// The token of the forms on it.
    pub fn token(&self) -> &str {
        let (_, rest) =
            self.body.split_once("name=\"form_token\" value=\"").expect("a page with a form carries a token");
        rest.split('"').next().unwrap_or_default()
    }
}

impl Browser {
    /// Opens a page.
    pub async fn get(&mut self, path: &str) -> Page {
        let request = self.request("GET", path).body(Body::empty()).unwrap();
        self.answered(request).await
    }

    /// Sends a form that stands on a page.
    pub async fn send(&mut self, to: &str, page: &Page, typed: &[(&str, &str)]) -> Page {
        let pairs: Vec<(&str, &str)> = [("form_token", page.token())].iter().chain(typed).copied().collect();
        self.post(to, &pairs).await
    }

    /// Posts exactly these values.
    pub async fn post(&mut self, to: &str, pairs: &[(&str, &str)]) -> Page {
        let escaped =
            |text: &str| percent_encoding::utf8_percent_encode(text, percent_encoding::NON_ALPHANUMERIC).to_string();
        let body: Vec<String> =
            pairs.iter().map(|(name, value)| format!("{}={}", escaped(name), escaped(value))).collect();
        let request = self
            .request("POST", to)
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .body(Body::from(body.join("&")))
            .unwrap();
        self.answered(request).await
    }

    fn request(&self, method: &str, path: &str) -> axum::http::request::Builder {
        let cookies: Vec<String> = self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
        let builder = Request::builder().method(method).uri(path).header(header::COOKIE, cookies.join("; "));
        let builder = builder.header(header::ACCEPT_LANGUAGE, self.language.as_str());
        builder.header(header::HOST, "suasion.test").header("sec-fetch-site", "same-origin")
    }

    /// Sends a request and keeps the cookies of the answer.
    pub async fn answered(&mut self, request: Request<Body>) -> Page {
        let page = answered(self.router.clone(), request).await;
        for line in page.headers.get_all(header::SET_COOKIE) {
            let line = line.to_str().unwrap();
            let (name, value) = line.split(';').next().unwrap().split_once('=').unwrap();
            if line.contains("Max-Age=0") {
                self.cookies.remove(name);
            } else {
                self.cookies.insert(name.to_owned(), value.to_owned());
            }
        }
        page
    }
}

/// What a router answers.
pub async fn answered(router: Router, request: Request<Body>) -> Page {
    let response = router.oneshot(request).await.unwrap();
    let (parts, body) = response.into_parts();
    let bytes = axum::body::to_bytes(body, usize::MAX).await.unwrap();
    Page { status: parts.status, headers: parts.headers, body: String::from_utf8_lossy(&bytes).into_owned() }
}
