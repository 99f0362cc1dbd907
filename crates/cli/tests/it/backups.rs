//! A backup comes back whole, on the same engine or the other.

use std::{fs, path::Path, process::Output};

use suasion_testkit::stores::{drop_database, new_database};

use crate::house::{House, REFERENCE, refused, said};

/// A house whose backups have a passphrase, and a backup of it.
fn backed_up() -> House {
    let house = House::with_case();
    fs::write(house.path("seal"), "words that seal a backup\n").unwrap();
    said(&sealed(&house, &house.store(), &["backup", house.path("backup").to_str().unwrap()]), &["backup"]);
    house
}

/// A command with the backup's passphrase, on a store at a place.
fn sealed(house: &House, store: &Path, words: &[&str]) -> Output {
    let mut command = house.command(words);
    command.env("SUASION_DATA", store).env("SUASION_BACKUP_PASSPHRASE_FILE", house.path("seal")).output().unwrap()
}

/// What a store shows of itself.
fn shown(house: &House, store: &Path) -> Vec<String> {
    let looks: &[&[&str]] = &[
        &["case", "export", REFERENCE],
        &["case", "list", "--json"],
        &["search", "军涛", "--json"],
        &["user", "list", "--json"],
        &["journal", "verify"],
    ];
    looks.iter().map(|look| said(&sealed(house, store, look), look)).collect()
}

#[test]
fn a_backup_restored_from_one_engine_to_the_other_and_back_shows_the_same() {
    let house = backed_up();
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let url = runtime.block_on(new_database());
    let (backup, again) = (house.path("backup"), house.path("again"));
    let (backup, again) = (backup.to_str().unwrap(), again.to_str().unwrap());
    said(&sealed(&house, Path::new(&url), &["restore", backup]), &["restore to PostgreSQL"]);
    said(&sealed(&house, Path::new(&url), &["backup", again]), &["backup of PostgreSQL"]);
    let back = house.path("back");
    said(&sealed(&house, &back, &["restore", again]), &["restore to a directory"]);
    let original = shown(&house, &house.store());
    for place in [Path::new(&url), &back] {
        let restored = shown(&house, place);
        let journal = original.len() - 1;
        assert_eq!(restored[..journal], original[..journal]);
        assert!(restored[journal].contains("intact"));
    }
    runtime.block_on(drop_database(&url));
}

#[test]
fn a_backup_holds_nothing_readable_and_a_damaged_one_is_refused() {
    let house = backed_up();
    let backup = house.path("backup");
    let mut bytes = fs::read(&backup).unwrap();
    assert!(!bytes.windows(9).any(|window| window == "王军涛".as_bytes()));
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    fs::write(&backup, bytes).unwrap();
    let output = sealed(&house, &house.path("back"), &["restore", backup.to_str().unwrap()]);
    refused(&output, 65);
}

#[test]
fn a_backup_goes_only_into_an_empty_place_and_over_no_other_file() {
    let house = backed_up();
    let backup = house.path("backup");
    let backup = backup.to_str().unwrap();
    refused(&sealed(&house, &house.store(), &["restore", backup]), 73);
    refused(&sealed(&house, &house.store(), &["backup", backup]), 73);
}
