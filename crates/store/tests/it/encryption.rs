//! The encrypted file: what is on the disk, who can open it, and how its connections are set up.

use std::{fs, path::PathBuf};

use suasion_store::{Location, Store, StoreError};
use suasion_testkit::stores::{Engine, TestStore, key, key_header, tell};
use suasion_vault::Key;

use crate::facts::*;

fn directory(store: &TestStore) -> PathBuf {
    match store.location() {
        Location::Directory(directory) => directory.clone(),
        Location::Postgres(url) => unreachable!("{url} has no directory"),
    }
}

#[test]
fn no_file_of_the_store_shows_a_name_or_a_fact() {
    tell(Engine::Sqlite, async |store: &TestStore| {
        import(store, (1..=50).map(file).collect()).await;
        enter(store, &file(51)).await;
        let mut files = 0;
        for entry in fs::read_dir(directory(store)).unwrap() {
            let path = entry.unwrap().path();
            let bytes = fs::read(&path).unwrap();
            files += 1;
            for word in ["王军涛", "Juntao", "juntao", "HERON", "CN-00001", "statement", "SQLite format"] {
                let found = bytes.windows(word.len()).any(|window| window == word.as_bytes());
                assert!(!found, "`{word}` in {}", path.display());
            }
        }
        assert_eq!(files, 5, "database, log, its index, key header and lock");
    });
}

#[test]
#[cfg(unix)]
fn nobody_else_on_the_machine_can_open_a_file_of_the_store_or_a_backup() {
    use std::os::unix::fs::PermissionsExt;
    tell(Engine::Sqlite, async |store: &TestStore| {
        enter(store, &file(1)).await;
        let backup = store.directory().join("backup");
        let words = suasion_vault::Passphrase::new("words that seal".into());
        let mut on = |_| std::ops::ControlFlow::Continue(());
        store.backup(&backup, words, suasion_vault::Strength::Light, &mut on).await.unwrap();
        let mode = |path: &std::path::Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
        let home = directory(store);
        assert_eq!(mode(&home), 0o700);
        let files = fs::read_dir(&home).unwrap().map(|entry| entry.unwrap().path());
        for path in files.chain([backup]) {
            assert_eq!(mode(&path), 0o600, "{}", path.display());
        }
    });
}

#[test]
fn another_key_is_refused_on_both_engines() {
    for engine in [Engine::Sqlite, Engine::Postgres] {
        tell(engine, async |store: &TestStore| {
            enter(store, &file(1)).await;
            (**store).clone().close().await;
            let other = Key::from_file_bytes(&[9; 32]).unwrap();
            let location = match store.location() {
                Location::Postgres(url) => Location::Postgres(url.clone()),
                Location::Directory(directory) => {
                    // A copy, because the lock of the first goes with its last handle.
                    let copy = store.directory().join("copy");
                    fs::create_dir(&copy).unwrap();
                    for name in ["suasion.db", "key.toml"] {
                        fs::copy(directory.join(name), copy.join(name)).unwrap();
                    }
                    Location::Directory(copy)
                }
            };
            assert!(matches!(Store::open(&location, &other).await, Err(StoreError::WrongKey)));
            assert_eq!(Store::key_header(&location).await.unwrap(), key_header());
            let opened = Store::open(&location, &key()).await.unwrap();
            assert_eq!(opened.case_file(case_id(1)).await.unwrap(), Some(file(1)));
            opened.close().await;
        });
    }
}

#[test]
fn a_store_is_open_in_one_process_at_a_time() {
    tell(Engine::Sqlite, async |store: &TestStore| {
        assert!(matches!(Store::open(store.location(), &key()).await, Err(StoreError::Locked(_))));
        assert!(matches!(
            Store::create(store.location(), &key(), &key_header()).await,
            Err(StoreError::AlreadyAStore(_))
        ));
        let nowhere = Location::Directory(store.directory().join("nowhere"));
        assert!(matches!(Store::open(&nowhere, &key()).await, Err(StoreError::NotAStore(_))));
        assert!(matches!(Store::key_header(&nowhere).await, Err(StoreError::NotAStore(_))));
    });
}

#[test]
fn a_flipped_byte_anywhere_in_the_file_is_found_or_refused() {
    tell(Engine::Sqlite, async |store: &TestStore| {
        import(store, (1..=20).map(file).collect()).await;
        (**store).clone().close().await;
        let original = fs::read(directory(store).join("suasion.db")).unwrap();
        let copy = store.directory().join("copy");
        let location = Location::Directory(copy.clone());
        for page in (0..original.len() / 8192).step_by(7) {
            fs::create_dir_all(&copy).unwrap();
            let mut flipped = original.clone();
            flipped[page * 8192 + 1234] ^= 1;
            fs::write(copy.join("suasion.db"), &flipped).unwrap();
            fs::write(copy.join("key.toml"), key_header().to_text()).unwrap();
            let noticed = match Store::open(&location, &key()).await {
                Err(_) => true,
                Ok(store) => {
                    let report = store.verify_journal(&mut |_| std::ops::ControlFlow::Continue(())).await;
                    store.close().await;
                    report.map_or(true, |report| !report.is_intact())
                }
            };
            assert!(noticed, "page {page}");
            fs::remove_dir_all(&copy).unwrap();
        }
    });
}
