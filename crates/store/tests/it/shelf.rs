//! What stands on the shelf of the house is kept, journaled, backed up and taken back like everything else.

use std::ops::ControlFlow;

use suasion_store::{Fault, Page, ShelfKind, Shelved, Step, Store, StoreError};
use suasion_testkit::{
    on_both_engines,
    stores::{Engine, TestStore},
};
use suasion_vault::{Passphrase, Strength};

use crate::facts::*;
use crate::journal::behind_its_back;

fn on(_: Step) -> ControlFlow<()> {
    ControlFlow::Continue(())
}

fn thing(kind: ShelfKind, n: u128, about: &str, body: &str) -> Shelved {
    Shelved { kind, id: id(16, n), about: about.into(), body: body.into() }
}

fn confirmation(n: u128) -> Shelved {
    thing(ShelfKind::Confirmation, n, "CN-CPL79-23", r#"{"text_seen":"公报 \"12\"","n":1.0}"#)
}

async fn put(store: &Store, thing: &Shelved) -> u64 {
    let mut writing = store.begin(heading("law.confirm")).await.unwrap();
    writing.put_shelved(thing).await.unwrap();
    writing.commit().await.unwrap()
}

async fn undo(store: &Store, seq: u64) -> Result<u64, StoreError> {
    let unit = store.unit(seq).await?.unwrap();
    let heading = heading("journal.undo");
    let mut writing = store.begin(heading.clone()).await?;
    writing.undo(&unit, &heading, &mut on).await?;
    writing.commit().await
}

on_both_engines! {
    async fn a_thing_is_found_by_its_kind_and_by_what_it_is_about(store: &TestStore) {
        let text = thing(ShelfKind::LawText, 9, "CN CPL 1979", r#"{"articles":[]}"#);
        for one in [&confirmation(2), &text, &confirmation(1)] {
            put(store, one).await;
        }
        assert_eq!(store.shelf(ShelfKind::Confirmation).await.unwrap(), [confirmation(2), confirmation(1)]);
        assert_eq!(store.shelved_about(ShelfKind::LawText, "CN CPL 1979").await.unwrap(), std::slice::from_ref(&text));
        assert_eq!(store.shelved_about(ShelfKind::Confirmation, "CN CPL 1979").await.unwrap(), []);
        assert_eq!(store.shelved(ShelfKind::LawText, text.id).await.unwrap(), Some(text.clone()));
        assert_eq!(store.shelved(ShelfKind::Confirmation, text.id).await.unwrap(), None);
    }

    async fn every_change_is_journaled_and_can_be_taken_back_and_forth(store: &TestStore) {
        let first = put(store, &confirmation(1)).await;
        let other = Shelved { about: "CN-CPL79-24".into(), ..confirmation(1) };
        let changed = put(store, &other).await;
        assert_eq!(put(store, &other).await, changed + 1, "an entry that changes nothing");
        let refused = undo(store, first).await;
        assert!(matches!(refused, Err(StoreError::InTheWay { entry }) if entry == changed), "{refused:?}");
        let back = undo(store, changed).await.unwrap();
        assert_eq!(store.shelf(ShelfKind::Confirmation).await.unwrap(), [confirmation(1)]);
        undo(store, back).await.unwrap();
        assert_eq!(store.shelf(ShelfKind::Confirmation).await.unwrap(), std::slice::from_ref(&other));
        let mut writing = store.begin(heading("law.withdraw")).await.unwrap();
        assert!(writing.remove_shelved(ShelfKind::Confirmation, other.id).await.unwrap());
        assert!(!writing.remove_shelved(ShelfKind::Confirmation, other.id).await.unwrap());
        let removed = writing.commit().await.unwrap();
        assert_eq!(store.shelf(ShelfKind::Confirmation).await.unwrap(), []);
        undo(store, removed).await.unwrap();
        assert_eq!(store.shelf(ShelfKind::Confirmation).await.unwrap(), [other]);
        let journal = store.journal(&Default::default(), Page::first(99)).await.unwrap();
        assert!(journal.rows.iter().flat_map(|entry| &entry.changes).all(|change| change.kind == "confirmation"));
        assert!(store.verify_journal(&mut on).await.unwrap().is_intact());
    }

    async fn what_was_changed_behind_the_journals_back_is_found(store: &TestStore) {
        put(store, &confirmation(1)).await;
        for wrong in ["update shelf set about = 'CN-CPL79-99'", "delete from shelf"] {
            behind_its_back(store, wrong).await;
            let faults = store.verify_journal(&mut on).await.unwrap().faults;
            assert!(matches!(&faults[..], [Fault::Changed { .. } | Fault::Gone { .. }]), "{faults:?}");
        }
    }

    async fn a_backup_carries_the_shelf_to_the_other_engine(store: &TestStore) {
        put(store, &confirmation(1)).await;
        put(store, &confirmation(2)).await;
        let words = || Passphrase::new("five safe words".to_owned());
        let path = store.directory().join("backup.age");
        let made = store.backup(&path, words(), Strength::Light, &mut on).await.unwrap();
        assert_eq!(made.records, 2);
        let there = TestStore::new(match store.location() {
            suasion_store::Location::Directory(_) => Engine::Postgres,
            suasion_store::Location::Postgres(_) => Engine::Sqlite,
        }).await;
        there.restore(&path, words(), &mut on).await.unwrap();
        assert_eq!(there.shelf(ShelfKind::Confirmation).await.unwrap(), [confirmation(1), confirmation(2)]);
        assert!(there.verify_journal(&mut on).await.unwrap().is_intact());
    }
}
