//! When something is amiss: a wrong table is taken back, a stolen password is answered.

use std::fs;

use crate::house::{House, refused};

#[test]
fn a_table_of_cases_is_taken_back_by_any_of_its_entries() {
    let house = House::with_case();
    let before = house.says(&["case", "list", "--json"]);
    let rows: String = (1..=5).map(|n| format!("T-{n},张三,held,CN,LIST,C\n")).collect();
    let table = house.path("cases.csv");
    fs::write(&table, format!("reference,name,status,jurisdiction,source,source_grade\n{rows}")).unwrap();
    house.says(&["import", "cases", table.to_str().unwrap()]);
    let entry = house.answers(&["journal", "show"])["rows"][0]["seq"].to_string();
    let back = house.answers(&["journal", "undo", &entry, "--reason", "the wrong table"]);
    assert_eq!(back["last"].to_string(), entry);
    assert_eq!(house.says(&["case", "list", "--json"]), before);
    assert!(house.answers(&["search", "张三"]).as_array().unwrap().is_empty());
    house.says(&["journal", "verify"]);
    let error = refused(&house.run(&["journal", "undo", &entry]), 65);
    assert!(error.contains("journal"), "{error}");
}

#[test]
fn an_account_is_closed_opened_and_given_roles_and_a_password() {
    let house = House::new();
    house.says(&["user", "add", "li", "--role", "officer"]);
    house.says(&["user", "disable", "li"]);
    let li = || house.answers(&["user", "list"]).as_array().unwrap().iter().find(|row| row["name"] == "li").cloned();
    assert_eq!(li().unwrap()["disabled"], true);
    house.says(&["user", "enable", "li"]);
    house.says(&["user", "roles", "li", "--role", "auditor", "--role", "contributor"]);
    let row = li().unwrap();
    assert_eq!((row["disabled"].clone(), row["roles"].as_array().unwrap().len()), (false.into(), 2));
    let reset = house.answers(&["user", "passwd", "li"]);
    assert_eq!(reset["password"].as_str().unwrap().len(), 23);
    assert!(refused(&house.run(&["user", "disable", "anna"]), 65).contains("last administrator"));
    assert!(refused(&house.run(&["user", "passwd", "nobody"]), 65).contains("nobody"));
}
