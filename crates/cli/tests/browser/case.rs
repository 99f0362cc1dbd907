//! The essay's case, read from its chronology to its brief.

use std::process::Command;

use serde_json::Value;

use crate::{
    house::{CASE, Server},
    reader::Reader,
};

pub use crate::house::REFERENCE;

/// The demo as a newcomer starts it.
pub fn demo(more: &[&str]) -> Server {
    let mut command = Command::new(env!("CARGO_BIN_EXE_suasion"));
    command.args(["demo", "--listen", "127.0.0.1:0", "--json"]).args(more);
    Server::start(command)
}

/// Every name in the essay's case, of persons.
pub fn names() -> Vec<String> {
    let case: toml::Table = std::fs::read_to_string(CASE).unwrap().parse().unwrap();
    let people = case["person"].as_array().unwrap().iter().chain([&case["case"]]);
    let lines = people.flat_map(|one| one["names"].as_array().unwrap());
    lines.map(|line| line.as_str().unwrap().split(" | ").next().unwrap().to_owned()).collect()
}

async fn reader(server: &Server) -> Reader {
    Reader::signed_in(server, "demo", server.ready["password"].as_str().unwrap()).await
}

/// What all elements of a kind say.
async fn texts(reader: &Reader, css: &str) -> Vec<String> {
    let script = "return [...document.querySelectorAll(arguments[0])].map((one) => one.textContent.trim())";
    serde_json::from_value(reader.ask(script, vec![Value::from(css)]).await).unwrap()
}

#[tokio::test]
async fn the_chronology_is_in_order_from_the_april_protest_to_the_release() {
    let server = demo(&[]);
    let reader = reader(&server).await;
    reader.go(&format!("/cases/{REFERENCE}")).await;
    let titles = texts(&reader, "ol.chronology > li h3").await;
    let story =
        ["April protest", "Founds Beijing Spring", "joint liaison group", "Arrested", "Sentenced", "into exile"];
    let places = story.map(|title| titles.iter().position(|one| one.contains(title)));
    assert!(places.iter().all(Option::is_some) && places.is_sorted(), "{places:?} in {titles:?}");
    let script = "return [...document.querySelectorAll('ol.chronology time')].map((one) => one.dateTime)";
    let days: Vec<String> = serde_json::from_value(reader.ask(script, vec![]).await).unwrap();
    assert!(days.len() > 5 && days.is_sorted(), "{days:?}");
}

#[tokio::test]
async fn both_dates_of_the_arrest_and_the_earlier_report_stand_against_each_other() {
    let server = demo(&[]);
    let reader = reader(&server).await;
    reader.go(&format!("/cases/{REFERENCE}")).await;
    let conflict = "return [...document.querySelectorAll('ol.chronology > li')]
        .find((one) => one.querySelector('h3').textContent.trim() === 'Arrested')
        .querySelector('a[href*=\"/contradictions#\"]').getAttribute('href')";
    let to = reader.ask(conflict, vec![]).await.as_str().unwrap().to_owned();
    reader.go(&to).await;
    let arrest = texts(&reader, &format!("#{}", to.rsplit('#').next().unwrap())).await.concat();
    for date in ["October 1989", "August 1991", "2 July 1989"] {
        assert!(arrest.contains(date), "{date} is not in {arrest}");
    }
    for source in ["ESSAY", "AI-INDEX"] {
        assert!(arrest.contains(source), "{source} is not in {arrest}");
    }
}

#[tokio::test]
async fn what_happened_before_1997_is_measured_by_the_procedure_law_of_1979_and_doubts_are_said() {
    let server = demo(&[]);
    let reader = reader(&server).await;
    reader.go(&format!("/cases/{REFERENCE}/law")).await;
    let of_event = "return [...document.querySelectorAll('main article')]
        .filter((one) => one.querySelector('p.muted').textContent.includes(arguments[0]))
        .flatMap((one) => [...one.querySelectorAll('cite')]).map((one) => one.textContent)";
    for (event, home) in [
        ("Kept in solitary confinement", ""),
        ("Held in detention", "Criminal Procedure Law (1979)"),
        ("Sentenced to 13 years", "Criminal Law (1979)"),
    ] {
        let cited: Vec<String> = serde_json::from_value(reader.ask(of_event, vec![event.into()]).await).unwrap();
        assert!(cited.iter().any(|one| one.contains(home)), "{event}: {cited:?}");
        let later = |one: &&String| ["1996", "1997", "2012", "2018"].iter().any(|year| one.contains(year));
        assert_eq!(cited.iter().find(later), None, "{event}: {cited:?}");
    }
    // Each citation that nobody has compared with the text says so, and the page says how many there are.
    let doubts = texts(&reader, "li > cite ~ .tag.due").await;
    let open = doubts.iter().filter(|doubt| *doubt == "not compared with the text").count();
    assert!(open > 0, "{doubts:?}");
    let page = reader.text("main").await;
    assert!(page.contains(&format!("{open} of ")), "{open} is not in {page}");
}

#[tokio::test]
async fn the_chain_is_lit_from_the_challenge_to_the_answer() {
    let server = demo(&[]);
    let reader = reader(&server).await;
    reader.go(&format!("/cases/{REFERENCE}/chain")).await;
    let links = texts(&reader, "main table tbody tr").await;
    assert_eq!(links.len(), 5, "{links:?}");
    assert_eq!(reader.count("main table tbody .tag.real").await, 5, "{links:?}");
    let page = reader.text("main").await;
    for record in ["UA 218/89", "The family tells the world", "released, but into exile"] {
        assert!(page.to_lowercase().contains(&record.to_lowercase()), "{record} is not in {page}");
    }
    let drawn = "const [picture, done] = [document.querySelector('main img'), arguments[arguments.length - 1]];
        picture.scrollIntoView();
        picture.decode().then(() => done(picture.naturalWidth), (error) => done(String(error)))";
    let width = reader.chrome.client.execute_async(drawn, vec![]).await.unwrap();
    assert!(width.as_u64() > Some(300), "the picture of the chain: {width}");
}

#[tokio::test]
async fn the_brief_is_a_document_that_says_the_name_in_its_own_characters() {
    let server = demo(&[]);
    let reader = reader(&server).await;
    reader.go(&format!("/cases/{REFERENCE}/documents")).await;
    for lang in ["en", "zh"] {
        let link = reader.find(&format!("a[href*='brief.pdf?lang={lang}']")).await;
        let path = link.attr("href").await.unwrap().unwrap();
        let brief = reader.download(&path).await;
        assert_eq!((brief.status, brief.header("content-type")), (200, "application/pdf"));
        let text = pdf_extract::extract_text_from_mem(&brief.body).unwrap();
        assert!(text.contains("王军涛"), "{text}");
    }
}
