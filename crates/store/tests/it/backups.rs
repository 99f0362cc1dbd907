//! Backups: complete, sealed, the same from either engine, refused when touched.

use std::{fs, ops::ControlFlow, path::PathBuf};

use serde_json::json;
use suasion_record::AccountId;
use suasion_store::{Account, BackupReport, Location, Step, Store, StoreError};
use suasion_testkit::{
    on_both_engines,
    stores::{Engine, TestStore, key, key_header},
};
use suasion_vault::{Passphrase, Strength, VaultError};

use crate::facts::*;

fn words(text: &str) -> Passphrase {
    Passphrase::new(text.to_owned())
}

fn on(_: Step) -> ControlFlow<()> {
    ControlFlow::Continue(())
}

async fn fill(store: &Store) {
    import(store, (1..=3).map(file).collect()).await;
    let mut writing = store.begin(heading("add_account")).await.unwrap();
    let account = Account { id: AccountId(id(15, 1)), name: "Anna".into(), body: json!({ "role": "officer" }) };
    writing.put_account(&account, Some("$argon2id$x")).await.unwrap();
    writing.commit().await.unwrap();
}

async fn backup(store: &TestStore) -> (PathBuf, BackupReport) {
    let path = store.directory().join("backup.age");
    let report = store.backup(&path, words("five safe words"), Strength::Light, &mut on).await.unwrap();
    (path, report)
}

/// A store of the other engine.
async fn other(store: &TestStore) -> TestStore {
    TestStore::new(match store.location() {
        Location::Directory(_) => Engine::Postgres,
        Location::Postgres(_) => Engine::Sqlite,
    })
    .await
}

on_both_engines! {
    async fn a_backup_goes_to_the_other_engine_and_back_without_a_loss(store: &TestStore) {
        fill(store).await;
        let (path, made) = backup(store).await;
        assert_eq!(made, BackupReport { records: 3 * 13 + 1 + 1, entries: 5 });
        let there = other(store).await;
        assert_eq!(there.restore(&path, words("five safe words"), &mut on).await.unwrap(), made);
        let (path, again) = backup(&there).await;
        assert_eq!(again, made);
        let back = other(&there).await;
        back.restore(&path, words("five safe words"), &mut on).await.unwrap();
        for n in 1..=3 {
            assert_eq!(back.case_file(case_id(n)).await.unwrap(), Some(file(n)));
        }
        assert_eq!(back.accounts().await.unwrap(), store.accounts().await.unwrap());
        assert_eq!(back.sign_in_data("anna").await.unwrap(), store.sign_in_data("anna").await.unwrap());
        let all = suasion_store::Page::first(99);
        assert_eq!(back.journal(&Default::default(), all).await.unwrap(), store.journal(&Default::default(), all).await.unwrap());
        assert_eq!(enter(&back, &file(4)).await, 6, "the chain goes on where it stopped");
        assert_eq!(back.actors_named(&suasion_names::fold("王军涛")).await.unwrap().len(), 4);
        assert!(back.verify_journal(&mut on).await.unwrap().is_intact());
    }

    async fn a_backup_shows_nothing_and_opens_with_its_passphrase_only(store: &TestStore) {
        fill(store).await;
        let (path, _) = backup(store).await;
        let bytes = fs::read(&path).unwrap();
        for word in ["HERON", "王军涛", "Juntao", "statement"] {
            assert!(!bytes.windows(word.len()).any(|window| window == word.as_bytes()), "{word}");
        }
        let empty = TestStore::new(Engine::Sqlite).await;
        let refused = empty.restore(&path, words("five safe word"), &mut on).await;
        assert!(matches!(refused, Err(StoreError::Vault(VaultError::WrongPassphrase))));
    }

    async fn a_backup_that_was_touched_or_cut_off_is_refused_and_nothing_is_restored(store: &TestStore) {
        fill(store).await;
        let (path, _) = backup(store).await;
        let bytes = fs::read(&path).unwrap();
        let empty = TestStore::new(Engine::Sqlite).await;
        let half = bytes.len() / 2;
        let mut flipped = bytes.clone();
        flipped[half] ^= 1;
        for touched in [&flipped[..], &bytes[..half], &bytes[..bytes.len() - 1], b"age-encryption.org/v1\n"] {
            fs::write(&path, touched).unwrap();
            assert!(empty.restore(&path, words("five safe words"), &mut on).await.is_err());
            assert_eq!(empty.case_ids(None, 9).await.unwrap(), []);
        }
        fs::write(&path, &bytes).unwrap();
        empty.restore(&path, words("five safe words"), &mut on).await.unwrap();
    }

    async fn only_an_empty_store_is_restored_into(store: &TestStore) {
        fill(store).await;
        let (path, _) = backup(store).await;
        assert!(matches!(store.restore(&path, words("five safe words"), &mut on).await, Err(StoreError::NotEmpty)));
    }

    async fn a_stopped_backup_leaves_no_file_and_a_stopped_restore_no_record(store: &TestStore) {
        fill(store).await;
        let path = store.directory().join("stopped.age");
        for steps in 0..6 {
            let mut left = steps;
            let mut watch = |_| match left {
                0 => ControlFlow::Break(()),
                _ => { left -= 1; ControlFlow::Continue(()) }
            };
            let stopped = store.backup(&path, words("five safe words"), Strength::Light, &mut watch).await;
            assert!(matches!(stopped, Err(StoreError::Interrupted)));
        }
        let left: Vec<_> = fs::read_dir(store.directory()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
        assert!(left.iter().all(|name| name == "store"), "{left:?}");
        let (path, _) = backup(store).await;
        let empty = other(store).await;
        let stopped = empty.restore(&path, words("five safe words"), &mut |_| ControlFlow::Break(())).await;
        assert!(matches!(stopped, Err(StoreError::Interrupted)));
        assert_eq!(empty.case_ids(None, 9).await.unwrap(), []);
    }

    async fn a_backup_does_not_overwrite_what_is_there(store: &TestStore) {
        fill(store).await;
        let (path, _) = backup(store).await;
        let again = store.backup(&path, words("five safe words"), Strength::Light, &mut on).await;
        assert!(matches!(again, Err(StoreError::AlreadyAStore(_))));
    }

    async fn progress_ends_where_it_said_it_would(store: &TestStore) {
        fill(store).await;
        let mut last = Step { done: 0, total: 1 };
        let path = store.directory().join("watched.age");
        store.backup(&path, words("five safe words"), Strength::Light, &mut |step| { last = step; on(step) }).await.unwrap();
        assert_eq!(last.done, last.total);
    }
}

#[test]
fn the_same_key_header_is_kept_on_both_engines() {
    suasion_testkit::stores::tell(Engine::Postgres, async |store: &TestStore| {
        assert_eq!(Store::key_header(store.location()).await.unwrap(), key_header());
        assert!(matches!(
            Store::create(store.location(), &key(), &key_header()).await,
            Err(StoreError::AlreadyAStore(_))
        ));
    });
}
