//! Every page, in both languages: the addresses of the table of operations, and everything that a link leads to.

use std::collections::BTreeSet;

use suasion_app::OPERATIONS;

use crate::{
    case::{REFERENCE, demo, names},
    chrome::Scripts,
    reader::Reader,
    sound::{Expected, look},
};

/// The name of the essay's case, as different people would look for it.
const SPELLINGS: [&str; 4] = ["王军涛", "wang juntao", "Wang Chün-t'ao", "军涛"];

#[tokio::test]
async fn the_case_is_found_by_its_name_in_characters_in_pinyin_in_wade_giles_and_by_a_part_of_it() {
    let server = demo(&[]);
    let reader = Reader::signed_in(&server, "demo", server.ready["password"].as_str().unwrap()).await;
    for spelling in SPELLINGS {
        reader.go("/").await;
        reader.find("header input[name='q']").await.send_keys(spelling).await.unwrap();
        reader.follow("header form[role='search'] button").await;
        assert!(reader.count(&format!("main a[href='/cases/{REFERENCE}']")).await > 0, "{spelling}");
    }
}

#[tokio::test]
async fn every_page_is_sound_in_english() {
    walk("en").await;
}

#[tokio::test]
async fn every_page_is_sound_in_chinese() {
    walk("zh-Hans").await;
}

/// Goes everywhere and says at the end what was wrong.
async fn walk(lang: &str) {
    let (server, names) = (demo(&["--portfolio", "30"]), names());
    let reader = Reader::new(&server, Scripts::Run).await;
    let expected = Expected { status: 200, lang, names: &names };
    reader.read_in(lang).await;
    reader.go("/sign-in").await;
    let mut faults = vec![];
    let door = look(&reader, expected).await.1;
    faults.extend(door.into_iter().map(|fault| format!("/sign-in: {fault}")));
    reader.sign_in("demo", server.ready["password"].as_str().unwrap()).await;

    let mut open: Vec<String> = OPERATIONS
        .iter()
        .filter(|operation| !operation.page.is_empty() && !operation.page.contains("{id}"))
        .map(|operation| operation.page.replace("{case}", REFERENCE))
        .collect();
    let mut seen: BTreeSet<String> = BTreeSet::from(["/sign-in".to_owned()]);
    while let Some(path) = open.pop() {
        if leads_away(&path) || !seen.insert(shape(&path)) {
            continue;
        }
        reader.go(&path).await;
        let (page, found) = look(&reader, expected).await;
        faults.extend(found.into_iter().map(|fault| format!("{path}: {fault}")));
        open.extend(page.links);
    }
    for operation in OPERATIONS.iter().filter(|operation| !operation.page.is_empty()) {
        let reached = seen.contains(&operation.page.replace("{case}", REFERENCE))
            || seen.iter().any(|shape| operation.page.contains("{id}") && shape.ends_with("/{id}/remove"));
        assert!(reached, "no way leads to the page of {}", operation.name);
    }
    reader.go("/nowhere").await;
    let nowhere = look(&reader, Expected { status: 404, ..expected }).await.1;
    faults.extend(nowhere.into_iter().map(|fault| format!("/nowhere: {fault}")));
    assert!(faults.is_empty(), "{} faults on {} pages:\n{}", faults.len(), seen.len(), faults.join("\n"));
}

/// Whether an address is no page, or the end of the session.
fn leads_away(path: &str) -> bool {
    let path = path.split('?').next().unwrap_or(path);
    let file = |ending| path.ends_with(ending);
    [".pdf", ".docx", ".toml", ".png", ".svg", ".json", ".csv"].into_iter().any(file)
        || ["/exit", "/language"].contains(&path)
}

/// Addresses that differ in nothing but the record or the query have one shape; a page of each is looked at.
fn shape(path: &str) -> String {
    let path = path.split('?').next().unwrap_or(path);
    let is_id =
        |part: &str| part.len() == 26 && part.bytes().all(|byte| byte.is_ascii_digit() || byte.is_ascii_lowercase());
    let mut parts: Vec<&str> = path.split('/').map(|part| if is_id(part) { "{id}" } else { part }).collect();
    // The other cases are alike; one of them is looked at as well.
    if let ["", "cases", case, ..] = parts.as_mut_slice()
        && ![REFERENCE, "new", "import", "import-table"].contains(case)
    {
        *case = "{other}";
    }
    parts.join("/")
}
