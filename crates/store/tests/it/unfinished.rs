//! A store that was begun and not finished is none: nobody opens it, and the next attempt takes its place.

use suasion_store::{Store, StoreError};
use suasion_testkit::stores::{Engine, TestStore, key, key_header, new_database, tell};
use suasion_vault::{Key, KeyHeader};

use crate::facts::*;

/// An empty place on an engine.
async fn place(engine: Engine, store: &TestStore) -> suasion_store::Location {
    match engine {
        Engine::Sqlite => suasion_store::Location::Directory(store.directory().join("new")),
        Engine::Postgres => suasion_store::Location::Postgres(new_database().await),
    }
}

#[test]
fn one_that_was_left_behind_is_not_opened_and_another_can_be_made_in_its_place() {
    for engine in [Engine::Sqlite, Engine::Postgres] {
        tell(engine, async |other: &TestStore| {
            let location = place(engine, other).await;
            let begun = Store::make(&location, &key(), &key_header()).await.unwrap();
            enter(&begun, &file(1)).await;
            // As if the power had failed: nothing is finished and nothing taken away.
            begun.close().await;
            assert!(matches!(Store::key_header(&location).await, Err(StoreError::NotAStore(_))));
            assert!(matches!(Store::open(&location, &key()).await, Err(StoreError::NotAStore(_))));
            let another = Key::from_file_bytes(&[9; 32]).unwrap();
            let store = Store::create(&location, &another, &KeyHeader::key_file()).await.unwrap();
            assert_eq!(store.case_ids(None, 9).await.unwrap(), []);
            enter(&store, &file(2)).await;
            store.close().await;
            let store = Store::open(&location, &another).await.unwrap();
            assert_eq!(store.case_ids(None, 9).await.unwrap(), [case_id(2)]);
            store.close().await;
        });
    }
}

#[test]
fn one_that_is_given_up_leaves_the_place_as_it_was() {
    for engine in [Engine::Sqlite, Engine::Postgres] {
        tell(engine, async |other: &TestStore| {
            let location = place(engine, other).await;
            let begun = Store::make(&location, &key(), &key_header()).await.unwrap();
            enter(&begun, &file(1)).await;
            begun.abandon().await.unwrap();
            assert!(matches!(Store::key_header(&location).await, Err(StoreError::NotAStore(_))));
            if let suasion_store::Location::Directory(directory) = &location {
                assert_eq!(std::fs::read_dir(directory).unwrap().count(), 0);
            }
            Store::create(&location, &key(), &key_header()).await.unwrap().close().await;
        });
    }
}

#[test]
fn a_finished_one_is_never_taken_away() {
    for engine in [Engine::Sqlite, Engine::Postgres] {
        tell(engine, async |other: &TestStore| {
            let location = place(engine, other).await;
            let store = Store::create(&location, &key(), &key_header()).await.unwrap();
            enter(&store, &file(1)).await;
            store.abandon().await.unwrap();
            let made = Store::make(&location, &key(), &key_header()).await;
            assert!(matches!(made, Err(StoreError::AlreadyAStore(_))));
            let store = Store::open(&location, &key()).await.unwrap();
            assert_eq!(store.case_file(case_id(1)).await.unwrap(), Some(file(1)));
            store.close().await;
        });
    }
}
