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
        assert!(restored[journal].contains("whole"));
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

/// What lies in a directory; nothing if there is none.
fn lies_in(directory: &Path) -> Vec<String> {
    let entries = fs::read_dir(directory).into_iter().flatten();
    entries.map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned()).collect()
}

#[test]
fn a_restore_that_fails_leaves_nothing_in_the_way_of_the_next() {
    let house = backed_up();
    let (backup, back) = (house.path("backup"), house.path("back"));
    let good = fs::read(&backup).unwrap();
    let restore = || sealed(&house, &back, &["restore", backup.to_str().unwrap()]);
    let mut flipped = good.clone();
    flipped[good.len() / 2] ^= 1;
    for damaged in [&flipped[..], &good[..good.len() / 2]] {
        fs::write(&backup, damaged).unwrap();
        assert!(!restore().status.success());
        assert_eq!(lies_in(&back), [""; 0]);
    }
    fs::write(&backup, &good).unwrap();
    // As a restore leaves it that was cut off by the power.
    fs::create_dir_all(&back).unwrap();
    for name in ["unfinished", "suasion.db", "key.toml", "lock"] {
        fs::write(back.join(name), "half").unwrap();
    }
    assert!(!sealed(&house, &back, &["case", "list"]).status.success());
    said(&restore(), &["restore"]);
    assert!(said(&sealed(&house, &back, &["journal", "verify"]), &["journal", "verify"]).contains("whole"));
    assert_eq!(shown(&house, &back)[..4], shown(&house, &house.store())[..4]);
}

#[test]
fn an_init_that_fails_leaves_nothing_in_the_way_of_the_next() {
    let house = House::new();
    let place = house.path("new");
    let short = house.path("short");
    fs::write(&short, "short").unwrap();
    let init = |password: &Path| {
        sealed(&house, &place, &["init", "--user", "anna", "--password-file", password.to_str().unwrap()])
    };
    refused(&init(&short), 65);
    assert_eq!(lies_in(&place), [""; 0]);
    said(&init(&house.path("password")), &["init"]);
}

#[test]
#[cfg(unix)]
fn a_house_and_its_backup_are_for_their_owner_alone() {
    use std::os::unix::fs::PermissionsExt;
    let house = backed_up();
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!((mode(&house.store()), mode(&house.path("backup"))), (0o700, 0o600));
    for name in lies_in(&house.store()) {
        assert_eq!(mode(&house.store().join(&name)), 0o600, "{name}");
    }
}

#[test]
fn a_wrong_key_is_refused_in_words_and_by_nobody_else() {
    let house = House::new();
    fs::write(house.path("other"), "0f".repeat(32)).unwrap();
    let ask = |lang: &str| {
        let mut command = house.command(&["--lang", lang, "case", "list"]);
        command.env("SUASION_KEY_FILE", house.path("other")).output().unwrap()
    };
    for (lang, word) in [("en", "does not open the store"), ("zh", "打不开档案库")] {
        let output = ask(lang);
        let error = String::from_utf8_lossy(&output.stderr);
        assert!(!output.status.success() && error.contains(word), "{error}");
        assert!(!error.contains("sqlcipher") && !error.contains("CORE"), "{error}");
    }
}
