//! Somebody who sits before the browser: goes to pages, reads, types, clicks.

use std::{collections::BTreeMap, time::Duration};

use fantoccini::{Locator, elements::Element};
use serde_json::{Value, json};

use crate::{
    chrome::{Chrome, Scripts},
    house::Server,
    wire::{self, Answer},
};

/// How long a page may take on the slowest machine before a test gives up.
const PATIENCE: Duration = Duration::from_secs(60);

/// What is typed into a form: the names of its fields, each with one value or several.
pub type Typed = BTreeMap<String, Vec<String>>;

/// Somebody with a browser, at the address of one server.
pub struct Reader {
    /// Her browser.
    pub chrome: Chrome,
    /// The server's host and port.
    pub address: String,
}

impl Reader {
    /// Somebody who has opened a browser and nothing else.
    pub async fn new(server: &Server, scripts: Scripts) -> Self {
        Reader { chrome: Chrome::start(scripts).await, address: server.address().to_owned() }
    }

    /// Somebody who has signed in.
    pub async fn signed_in(server: &Server, user: &str, password: &str) -> Self {
        let reader = Reader::new(server, Scripts::Run).await;
        reader.sign_in(user, password).await;
        reader
    }

    /// Signs in, as a person does.
    pub async fn sign_in(&self, user: &str, password: &str) {
        self.go("/sign-in").await;
        self.write("user", user).await;
        self.write("password", password).await;
        self.submit().await;
        assert!(!self.path().await.starts_with("/sign-in"), "signing in failed: {}", self.text("main").await);
    }

    /// Reads in a language from now on.
    pub async fn read_in(&self, lang: &str) {
        self.go(&format!("/language?to={lang}&next=/")).await;
    }

    /// Opens a page.
    pub async fn go(&self, path: &str) {
        self.chrome.client.goto(&format!("http://{}{path}", self.address)).await.unwrap();
    }

    /// The address of the page without the host.
    pub async fn path(&self) -> String {
        let url = self.chrome.client.current_url().await.unwrap().to_string();
        url.strip_prefix(&format!("http://{}", self.address)).unwrap_or(&url).to_owned()
    }

    /// The first element of a kind.
    pub async fn find(&self, css: &str) -> Element {
        match self.chrome.client.find(Locator::Css(css)).await {
            Ok(element) => element,
            Err(error) => panic!("{} has no {css}: {error}", self.path().await),
        }
    }

    /// How many elements of a kind there are.
    pub async fn count(&self, css: &str) -> usize {
        self.chrome.client.find_all(Locator::Css(css)).await.unwrap().len()
    }

    /// What an element says.
    pub async fn text(&self, css: &str) -> String {
        self.find(css).await.text().await.unwrap()
    }

    /// Types into a field, key by key.
    pub async fn write(&self, name: &str, text: &str) {
        self.find(&format!("main [name='{name}']")).await.send_keys(text).await.unwrap();
    }

    /// Chooses from a list.
    pub async fn choose(&self, name: &str, value: &str) {
        self.find(&format!("main select[name='{name}']")).await.select_by_value(value).await.unwrap();
    }

    /// What stands in a field.
    pub async fn value(&self, name: &str) -> String {
        self.find(&format!("main [name='{name}']")).await.prop("value").await.unwrap().unwrap_or_default()
    }

    /// Clicks on something that leads to another page, and waits until it is there.
    pub async fn follow(&self, css: &str) {
        let before = self.find("html").await;
        self.find(css).await.click().await.unwrap();
        self.arrive(before, css).await;
    }

    /// Waits until another page is there than the one whose root is `before`.
    pub async fn arrive(&self, before: Element, by: &str) {
        // The old page is gone once its elements are no longer known.
        let gone = async { while before.tag_name().await.is_ok() {} };
        let patience = tokio::time::timeout(PATIENCE, gone).await;
        assert!(patience.is_ok(), "{by} leads nowhere from {}", self.path().await);
        self.find("body").await;
    }

    /// Presses the button of the form.
    pub async fn submit(&self) {
        self.follow("main form.sheet .buttons button").await;
    }

    /// Puts values into the form at one go; says which found no place.
    pub async fn fill(&self, typed: &Typed) -> Vec<String> {
        let lost = self.ask(include_str!("fill.js"), vec![json!(typed)]).await;
        serde_json::from_value(lost).unwrap()
    }

    /// What a script of ours, not of the page, finds out about the page.
    pub async fn ask(&self, script: &str, arguments: Vec<Value>) -> Value {
        self.chrome.client.execute(script, arguments).await.unwrap()
    }

    /// The status code with which the page came.
    pub async fn status(&self) -> u64 {
        let script = "return performance.getEntriesByType('navigation')[0].responseStatus";
        self.ask(script, vec![]).await.as_u64().unwrap()
    }

    /// What a path of the same session answers, outside the browser.
    pub async fn download(&self, path: &str) -> Answer {
        let cookie = self.chrome.client.get_named_cookie("suasion").await.unwrap();
        wire::ask("GET", &self.address, path, &[format!("Cookie: suasion={}", cookie.value())], "")
    }

    /// Makes the window so many CSS pixels wide, in the dark or the light colours.
    pub fn look(&self, width: u32, dark: bool) {
        let size = json!({ "width": width, "height": 900, "deviceScaleFactor": 1, "mobile": false });
        self.chrome.tell("Emulation.setDeviceMetricsOverride", &size);
        self.chrome.tell("Emulation.setScrollbarsHidden", &json!({ "hidden": true }));
        let scheme = json!({ "name": "prefers-color-scheme", "value": if dark { "dark" } else { "light" } });
        self.chrome.tell("Emulation.setEmulatedMedia", &json!({ "features": [scheme] }));
    }
}
