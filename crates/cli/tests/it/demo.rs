//! The demo: one line when it is ready, everything there, nothing left.

use std::fs;

use crate::{
    house::{House, REFERENCE, Server},
    http::Client,
};

#[test]
fn the_demo_is_ready_with_one_line_and_leaves_nothing_behind() {
    let house = House::new();
    let server = Server::start(house.command(&["demo", "--portfolio", "12", "--listen", "127.0.0.1:0", "--json"]));
    let word = |name: &str| server.ready[name].as_str().unwrap().to_owned();
    assert!(word("url").starts_with("http://127.0.0.1:"));
    let client = Client::sign_in(server.address(), &word("user"), &word("password"));
    let (status, case) = client.get(&format!("/api/v1/cases/{REFERENCE}")).unwrap();
    assert!(status == 200 && case.contains("王军涛"), "{case}");
    let (status, cases) = client.get("/api/v1/cases").unwrap();
    let cases: serde_json::Value = serde_json::from_str(&cases).unwrap();
    assert_eq!((status, &cases["total"]), (200, &13.into()));
    assert_eq!(fs::read_dir(house.path("tmp")).unwrap().count(), 1);
    server.stop();
    assert_eq!(fs::read_dir(house.path("tmp")).unwrap().count(), 0);
}

#[test]
fn every_demo_has_another_password() {
    let house = House::new();
    let start = || Server::start(house.command(&["demo", "--listen", "127.0.0.1:0", "--json"]));
    assert_ne!(start().ready["password"], start().ready["password"]);
}
