//! Whoever changes the store behind its back is found out.

use std::fs;

use crate::house::{House, refused};

/// Bytes of a page of the encrypted file.
const PAGE: usize = 8192;

#[test]
fn an_untouched_journal_is_intact() {
    let house = House::with_case();
    let report = house.answers(&["journal", "verify"]);
    assert_eq!((&report["intact"], &report["entries"]), (&true.into(), &2.into()));
}

#[test]
fn one_flipped_bit_in_the_file_is_found_wherever_it_is() {
    let house = House::with_case();
    let file = house.store().join("suasion.db");
    let original = fs::read(&file).unwrap();
    let pages = original.len() / PAGE;
    assert!(pages > 20, "{pages} pages");
    assert_eq!(original.len() % PAGE, 0);
    // A page in ten, the first and the last, near its beginning and near its end by turns: each takes a process of its own.
    for (turn, page) in (0..pages).step_by(10).chain([pages - 1]).enumerate() {
        let mut flipped = original.clone();
        flipped[page * PAGE + [2000, PAGE - 100][turn % 2]] ^= 1;
        fs::write(&file, &flipped).unwrap();
        let output = house.run(&["journal", "verify"]);
        let said = format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
        assert!(!output.status.success() && !said.contains("is intact"), "page {page}: {said}");
        assert!(!said.contains("sqlcipher_"), "page {page}: {said}");
    }
    fs::write(&file, &original).unwrap();
    house.says(&["journal", "verify"]);
}

#[test]
fn a_second_program_cannot_open_a_house_in_use() {
    let house = House::new();
    let _server = house.serve();
    let error = refused(&house.run(&["case", "list"]), 74);
    assert!(error.contains("open"), "{error}");
}
