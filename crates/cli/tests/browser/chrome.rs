//! Chromium and its driver: started for one test, ended with it, even if the test fails.

use std::{
    io::{BufRead, BufReader},
    path::Path,
    process::{Child, Command, Stdio},
};

use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use tempfile::TempDir;

use crate::wire;

/// What the product is promised to a browser that runs scripts, and to one that does not.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Scripts {
    /// As most browsers come.
    Run,
    /// As Tor Browser at its safest.
    Blocked,
}

/// A running browser.
pub struct Chrome {
    driver: Child,
    address: String,
    session: String,
    /// The way to speak to it.
    pub client: Client,
    // Dropped last: the browser writes into it until it ends.
    _profile: TempDir,
}

impl Chrome {
    /// Starts a browser with an empty profile.
    pub async fn start(scripts: Scripts) -> Self {
        let profile = tempfile::tempdir().unwrap();
        let (driver, address) = driver(profile.path());
        let wanted = capabilities(profile.path().to_str().unwrap(), scripts);
        let client = ClientBuilder::new(HttpConnector::new())
            .capabilities(wanted.as_object().unwrap().clone())
            .connect(&format!("http://{address}"))
            .await
            .unwrap_or_else(|error| panic!("Chromium did not start ({error}). `./test` installs it."));
        let session = client.session_id().await.unwrap().unwrap();
        Chrome { driver, address, session, client, _profile: profile }
    }

    /// Says something to the browser that no script of a page could (Chrome DevTools Protocol).
    pub fn tell(&self, command: &str, parameters: &Value) {
        let body = json!({ "cmd": command, "params": parameters }).to_string();
        let path = format!("/session/{}/goog/cdp/execute", self.session);
        let json = ["Content-Type: application/json".to_owned()];
        let answer = wire::ask("POST", &self.address, &path, &json, &body);
        assert_eq!(answer.status, 200, "{command}: {}", String::from_utf8_lossy(&answer.body));
    }
}

impl Drop for Chrome {
    fn drop(&mut self) {
        // The driver alone knows the processes of the browser; it ends them with the session.
        let (address, path) = (self.address.clone(), format!("/session/{}", self.session));
        let _ = std::thread::spawn(move || wire::ask("DELETE", &address, &path, &[], "")).join();
        let _ = self.driver.kill();
        let _ = self.driver.wait();
    }
}

/// The driver, on a free port of its own choice; what it and the browser leave lying about is left in `temporary`.
fn driver(temporary: &Path) -> (Child, String) {
    let mut child = Command::new("chromedriver")
        .arg("--port=0")
        .env("TMPDIR", temporary)
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap_or_else(|error| panic!("chromedriver is not there ({error}). `./test` installs it."));
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines().map_while(Result::ok);
    let port = lines.find_map(|line| Some(line.rsplit_once("on port ")?.1.strip_suffix('.')?.to_owned()));
    let port = port.expect("chromedriver says on which port it listens");
    // Whoever writes to a closed pipe is ended: keep on reading.
    std::thread::spawn(move || lines.for_each(drop));
    (child, format!("127.0.0.1:{port}"))
}

fn capabilities(profile: &str, scripts: Scripts) -> Value {
    let profile = format!("--user-data-dir={profile}");
    let mut chrome = json!({
        "args": [
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-dev-shm-usage",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--lang=en",
            profile,
        ],
    });
    if scripts == Scripts::Blocked {
        chrome["prefs"] = json!({ "profile.managed_default_content_settings.javascript": 2 });
    }
    json!({ "goog:chromeOptions": chrome })
}
