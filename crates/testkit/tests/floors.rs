//! The crates use each other only as `docs/architecture.md` says.
#![allow(clippy::unwrap_used, missing_docs)]

use std::collections::{BTreeMap, BTreeSet};

use cargo_metadata::{DependencyKind, MetadataCommand};

/// The table of `docs/architecture.md`: crate, floor, what it may use.
fn table() -> BTreeMap<String, (Option<u8>, BTreeSet<String>)> {
    let text = include_str!("../../../docs/architecture.md");
    let rows = text.lines().filter(|line| line.starts_with("| ") && line.matches('|').count() == 5);
    rows.filter_map(|line| {
        let cells: Vec<&str> = line.split('|').map(str::trim).collect();
        let name = cells[2].strip_prefix('`')?.strip_suffix('`')?;
        Some((name.to_owned(), (cells[1].parse().ok(), cells[4].split(", ").map(str::to_owned).collect())))
    })
    .collect()
}

/// The edges between our own crates, development ones left out.
fn edges() -> Vec<(String, String)> {
    let metadata = MetadataCommand::new().no_deps().exec().unwrap();
    let short = |name: &str| name.strip_prefix("suasion-").map(str::to_owned);
    let mut edges = vec![];
    for package in &metadata.packages {
        let dependencies = package.dependencies.iter().filter(|one| one.kind != DependencyKind::Development);
        for other in dependencies.filter_map(|dependency| short(&dependency.name)) {
            edges.push((short(&package.name).unwrap(), other));
        }
    }
    edges
}

#[test]
fn every_crate_is_in_the_table() {
    let metadata = MetadataCommand::new().no_deps().exec().unwrap();
    let table = table();
    for package in &metadata.packages {
        assert!(table.contains_key(package.name.trim_start_matches("suasion-")), "{}", package.name);
    }
}

#[test]
fn a_crate_uses_only_what_its_row_names_and_only_lower_floors() {
    let table = table();
    assert!(table.len() > 10, "the table of docs/architecture.md was not read");
    for (from, to) in edges() {
        let (floor, may_use) = &table[&from];
        let below = table[&to].0;
        let Some(floor) = floor else { continue }; // testkit may use any
        let named = may_use.contains(&to) || may_use.contains("floors 0–3") && below <= Some(3);
        assert!(named, "{from} uses {to}, which its row does not name");
        assert!(below < Some(*floor), "{from} (floor {floor}) uses {to} (floor {below:?})");
    }
}

#[test]
fn nothing_but_tests_uses_the_testkit() {
    assert_eq!(edges().into_iter().filter(|(_, to)| to == "testkit").collect::<Vec<_>>(), []);
}

#[test]
fn only_the_store_speaks_sql_only_render_knows_typst_only_the_vault_knows_ciphers() {
    let metadata = MetadataCommand::new().no_deps().exec().unwrap();
    let alone = [
        ("sqlx", "suasion-store"),
        ("typst", "suasion-render"),
        ("docx-rs", "suasion-render"),
        ("argon2", "suasion-vault"),
        ("age", "suasion-vault"),
        ("axum", "suasion-web"),
    ];
    // The testkit makes databases and looks into them.
    for package in metadata.packages.iter().filter(|package| package.name != "suasion-testkit") {
        for dependency in package.dependencies.iter().filter(|one| one.kind != DependencyKind::Development) {
            for (library, owner) in alone {
                assert!(dependency.name != library || package.name == owner, "{} uses {library}", package.name);
            }
        }
    }
}
