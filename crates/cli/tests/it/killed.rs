//! Acknowledged means durable: a server killed in the middle of its work has lost nothing that it confirmed.

use std::{
    collections::BTreeSet,
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    thread,
};

use serde_json::json;

use crate::{
    house::{House, PASSWORD, REFERENCE, Server},
    http::Client,
};

/// Writes that are acknowledged in all.
const WRITES: usize = 200;
/// The server is killed each time so many more have been acknowledged.
const BETWEEN_KILLS: usize = 67;
/// Writers at once.
const WRITERS: usize = 4;

#[test]
fn a_server_killed_again_and_again_loses_no_acknowledged_write() {
    let house = House::with_case();
    let mut acknowledged = BTreeSet::new();
    let mut round = 0;
    while acknowledged.len() < WRITES {
        round += 1;
        acknowledged.extend(write_until_killed(house.serve(), round));
    }
    let case = house.answers(&["case", "show", REFERENCE]);
    let titles: BTreeSet<&str> =
        case["chronology"].as_array().unwrap().iter().map(|entry| entry["title"].as_str().unwrap()).collect();
    let lost: Vec<_> = acknowledged.iter().filter(|title| !titles.contains(title.as_str())).collect();
    assert!(lost.is_empty(), "lost: {lost:?}");
    assert_eq!(house.answers(&["journal", "verify"])["intact"], true);
    let found = house.answers(&["search", acknowledged.first().unwrap()]);
    assert_eq!(found[0]["reference"], REFERENCE);
}

/// Writes from several sides and kills the server while they write; gives what was acknowledged.
fn write_until_killed(server: Server, round: usize) -> Vec<String> {
    let address = server.address().to_owned();
    let done = Arc::new(AtomicUsize::new(0));
    let writers: Vec<_> = (0..WRITERS)
        .map(|writer| {
            let (address, done) = (address.clone(), Arc::clone(&done));
            thread::spawn(move || write(&address, &format!("Remark{round}x{writer}"), &done))
        })
        .collect();
    while done.load(Ordering::SeqCst) < BETWEEN_KILLS {
        assert!(!writers.iter().all(thread::JoinHandle::is_finished), "the server stopped answering by itself");
        thread::yield_now();
    }
    server.kill();
    writers.into_iter().flat_map(|writer| writer.join().unwrap()).collect()
}

/// Adds events until nobody answers any more.
fn write(address: &str, name: &str, done: &AtomicUsize) -> Vec<String> {
    let client = Client::sign_in(address, "anna", PASSWORD);
    let mut acknowledged = vec![];
    for number in 0.. {
        let title = format!("{name}x{number}");
        let event = json!({ "kind": "other", "title_en": title });
        match client.post(&format!("/api/v1/cases/{REFERENCE}/event"), &event) {
            Ok((200 | 201, _)) => acknowledged.push(title),
            Ok((status, body)) => panic!("{status}: {body}"),
            Err(_) => break,
        }
        done.fetch_add(1, Ordering::SeqCst);
    }
    acknowledged
}
