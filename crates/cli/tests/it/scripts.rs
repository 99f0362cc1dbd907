//! What scripts rely on: the shapes of JSON answers and the exit codes. A change here breaks somebody's work.

use std::fs;

use serde_json::Value;

use crate::house::{CASE, House, REFERENCE, refused};

fn keys(value: &Value) -> Vec<&str> {
    value.as_object().unwrap().keys().map(String::as_str).collect()
}

fn has(value: &Value, wanted: &[&str]) {
    for name in wanted {
        assert!(value.get(name).is_some(), "`{name}` is missing among {:?}", keys(value));
    }
}

#[test]
fn a_search_answers_rows_that_say_why() {
    let house = House::with_case();
    for query in ["王军涛", "wang juntao", "Wang Chün-t'ao", "军涛"] {
        let rows = house.answers(&["search", query]);
        assert_eq!(rows.as_array().unwrap().len(), 1, "{query}");
        assert_eq!(rows[0]["reference"], REFERENCE);
        assert!(rows[0]["names"].as_array().unwrap().contains(&"王军涛".into()));
        has(&rows[0]["why"], &["code", "name", "score"]);
    }
    assert_eq!(house.answers(&["search", "nobody of this name"]).as_array().unwrap().len(), 0);
}

#[test]
fn a_case_its_contradictions_and_its_chain_answer_as_before() {
    let house = House::with_case();
    let case = house.answers(&["case", "show", REFERENCE]);
    has(&case, &["reference", "names", "status", "summary", "fictional", "chronology", "contradictions", "file"]);
    has(&case["chronology"][0], &["event", "kind", "title", "when", "disputed", "acts", "statements"]);
    has(&case["chronology"][0]["when"], &["wording", "printed", "edtf", "bounds", "exact"]);
    let contradictions = house.answers(&["case", "contradictions", REFERENCE]);
    has(&contradictions[0], &["about", "attribute", "nature", "statements", "subject", "sentence", "said"]);
    has(&contradictions[0]["said"][0], &["value", "source", "passage", "grade", "official", "standing"]);
    assert_eq!(contradictions, case["contradictions"]);
    let chain = house.answers(&["case", "chain", REFERENCE]);
    has(&chain, &["links", "weakest", "why", "sentence", "traces"]);
    assert_eq!(chain["links"].as_array().unwrap().len(), 5);
    has(&chain["links"][0], &["link", "name", "state", "reached", "took", "items"]);
}

#[test]
fn the_clocks_of_a_case_answer_with_intervals() {
    let house = House::with_case();
    let clocks = house.answers(&["law", "clocks", REFERENCE]);
    let path = clocks.as_array().unwrap().iter().find(|one| one["id"] == "CN-PATH-79").unwrap();
    let wanted = ["id", "trigger", "earliest_expiry", "latest_lawful_expiry", "undocumented_extension", "provision"];
    has(path, &wanted);
    has(&path["overrun_days"], &["least", "most"]);
    has(&path["disputed"], &["trigger", "overrun_days", "statements"]);
    assert_eq!(path["latest_lawful_expiry"]["latest"], "1990-07-30");
    assert_eq!(path["undocumented_extension"], true);
}

#[test]
fn the_law_answers_without_a_store() {
    let house = House::new();
    let words = [
        "law",
        "applies",
        "--jurisdiction",
        "CN",
        "--violation",
        "overlong_pretrial",
        "--date",
        "1991-02-12",
        "--json",
    ];
    let output = house.command(&words).env_remove("SUASION_DATA").output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let rows: Value = serde_json::from_slice(&output.stdout).unwrap();
    let wanted = ["id", "instrument_short", "edition", "article", "paragraph", "subject", "confidence", "why"];
    has(&rows[0], &wanted);
    let criminal_procedure: Vec<&str> = rows
        .as_array()
        .unwrap()
        .iter()
        .filter(|row| row["instrument_short"] == "CPL")
        .map(|row| row["edition"].as_str().unwrap())
        .collect();
    assert!(!criminal_procedure.is_empty());
    assert!(criminal_procedure.iter().all(|edition| edition.starts_with("1979")), "{criminal_procedure:?}");
}

#[test]
fn what_comes_out_as_a_file_goes_in_again_and_comes_out_the_same() {
    let (one, other) = (House::with_case(), House::new());
    let text = one.says(&["case", "export", REFERENCE]);
    let file = other.path("case.toml");
    fs::write(&file, &text).unwrap();
    other.says(&["import", "case", file.to_str().unwrap()]);
    assert_eq!(other.says(&["case", "export", REFERENCE]), text);
}

#[test]
fn a_table_goes_in_whole_or_not_at_all() {
    let house = House::new();
    let table = house.path("cases.csv");
    let import = ["import", "cases", table.to_str().unwrap()];
    fs::write(
        &table,
        "reference,name,name_zh,jurisdiction,status\nT-1,Li Yi,李一,CN,held\nT-2,Wang Er,王二,CN,no such\n",
    )
    .unwrap();
    let error = refused(&house.run(&import), 65);
    assert!(error.contains("line 3, status"), "{error}");
    assert_eq!(house.answers(&["case", "list"])["total"], 0);
    fs::write(
        &table,
        "reference,name,name_zh,jurisdiction,status,shoe\nT-1,Li Yi,李一,CN,held,42\nT-2,Wang Er,王二,CN,serving,41\n",
    )
    .unwrap();
    refused(&house.run(&import), 65);
    let report = house.answers(&[&import[..], &["--ignore"]].concat());
    assert_eq!((&report["cases"], &report["ignored"][0]), (&2.into(), &"shoe".into()));
    assert_eq!(house.answers(&["search", "王二"])[0]["reference"], "T-2");
}

#[test]
fn a_brief_is_printed_in_either_format_the_same_each_time() {
    let house = House::with_case();
    for (lang, format, begins) in [("en", "pdf", &b"%PDF"[..]), ("zh", "docx", b"PK")] {
        let print = |name: &str| {
            let path = house.path(name);
            house.says(&["brief", REFERENCE, "--lang", lang, "--format", format, "-o", path.to_str().unwrap()]);
            fs::read(path).unwrap()
        };
        let bytes = print("one");
        assert!(bytes.starts_with(begins) && bytes.len() > 5000, "{lang} {format}: {} bytes", bytes.len());
        assert!(print("two") == bytes, "{lang} {format} differs from one time to the next");
    }
}

#[test]
fn any_operation_of_the_table_can_be_done() {
    let house = House::with_case();
    let edited = house.answers(&["do", "event.save", &format!("case={REFERENCE}"), "kind=other", "title_en=Remark"]);
    has(&edited, &["reference", "id"]);
    let rows = house.answers(&["operations"]);
    has(&rows[0], &["name", "permission", "method", "route", "page", "command", "fields", "about"]);
    let counts = house.answers(&["do", "portfolio.show"]);
    assert_eq!(counts["cases"], 1);
    assert_eq!(house.answers(&["rebuild"])["cases"], 1);
}

#[test]
fn the_reason_and_the_name_go_into_the_journal() {
    let house = House::new();
    house.says(&["user", "add", "li", "--role", "officer"]);
    house.says(&["import", "case", CASE, "--as", "li", "--reason", "asked by the family"]);
    let journal = house.answers(&["journal", "show"]);
    assert_eq!(
        (&journal["rows"][0]["who"], &journal["rows"][0]["reason"]),
        (&"li".into(), &"asked by the family".into())
    );
    assert_eq!(journal["rows"][0]["reference"], REFERENCE);
}
