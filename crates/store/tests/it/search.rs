//! Searching: the same rows on both engines, names first, an exact total.

use suasion_campaign::CaseFile;
use suasion_names::query;
use suasion_record::{Name, Phrase};
use suasion_store::{Page, Store};
use suasion_testkit::on_both_engines;

use crate::facts::*;

/// No case at all.
const NOTHING: [u32; 0] = [];

/// A case whose person has one name, and what its summary says.
fn about(n: u128, name: &str, en: &str, zh: &str) -> CaseFile {
    let mut file = file(n);
    file.history.people[0].names = vec![Name::legal(name)];
    file.history.case.summary = Phrase::new(en, zh);
    file
}

fn some() -> Vec<CaseFile> {
    vec![
        about(1, "李海", "met Wang Juntao in prison", "与王军涛同狱"),
        about(2, "王军涛", "an economist and editor", "人权律师为其辩护"),
        about(3, "劉曉波", "a writer", "零八宪章"),
        about(4, "Tashi Tsering", "a lawyer's clerk", "人權"),
    ]
}

async fn found(store: &Store, typed: &str) -> Vec<u32> {
    let listing = store.search(&query(typed), Page::first(10)).await.unwrap();
    assert_eq!(listing.total, listing.rows.len() as u64, "{typed}");
    listing.rows.iter().map(|row| row.reference.trim_start_matches("CN-").parse().unwrap()).collect()
}

on_both_engines! {
    async fn two_characters_and_one_find_what_they_should(store: &TestStore) {
        import(store, some()).await;
        assert_eq!(found(store, "人权").await, [2, 4]);
        assert_eq!(found(store, "律师").await, [2]);
        assert_eq!(found(store, "律師").await, [2]);
        assert_eq!(found(store, "宪章").await, [3]);
        assert_eq!(found(store, "曉").await, [3]);
        assert_eq!(found(store, "师律").await, NOTHING);
    }

    async fn a_case_whose_person_bears_the_name_comes_before_one_that_mentions_it(store: &TestStore) {
        import(store, some()).await;
        for typed in ["王军涛", "王軍濤", "wang juntao"] {
            assert_eq!(found(store, typed).await, [2, 1], "{typed}");
        }
        assert_eq!(found(store, "Wang Chün-t'ao").await.first(), Some(&2));
    }

    async fn every_word_must_be_met(store: &TestStore) {
        import(store, some()).await;
        assert_eq!(found(store, "lawyer clerk").await, [4]);
        assert_eq!(found(store, "economist clerk").await, NOTHING);
        assert_eq!(found(store, "王军涛 editor").await, [2]);
    }

    async fn nothing_and_strange_signs_find_nothing_and_break_nothing(store: &TestStore) {
        import(store, some()).await;
        for typed in ["", "  ", "\"", "'); drop table search; --", "NOT", "a AND (", "*", "\u{0}", "n0wang", "& | !"] {
            let listing = store.search(&query(typed), Page::first(10)).await.unwrap();
            assert_eq!(listing.rows.len() as u64, listing.total, "{typed}");
        }
        assert_eq!(found(store, "").await, NOTHING);
        assert_eq!(found(store, "n0wang").await, NOTHING, "the mark of names cannot be typed");
    }

    async fn pages_go_through_names_and_then_the_rest_without_gap_or_repetition(store: &TestStore) {
        let files = (1..=30).map(|n| match n % 3 {
            0 => about(n, "王军涛", "", ""),
            _ => about(n, "李海", "", "王军涛的朋友"),
        });
        import(store, files.collect()).await;
        let mut numbers = vec![];
        for offset in (0..35).step_by(7) {
            let page = store.search(&query("军涛"), Page { limit: 7, offset }).await.unwrap();
            assert_eq!(page.total, 30);
            numbers.extend(page.rows.into_iter().map(|row| row.reference));
        }
        let expected = (1..=30).filter(|n| n % 3 == 0).chain((1..=30).filter(|n| n % 3 != 0));
        assert_eq!(numbers, expected.map(|n| format!("CN-{n:05}")).collect::<Vec<_>>());
    }

    async fn a_changed_name_is_found_and_the_old_one_is_not(store: &TestStore) {
        enter(store, &about(1, "王军涛", "", "")).await;
        enter(store, &about(1, "劉曉波", "", "")).await;
        assert_eq!(found(store, "军涛").await, NOTHING);
        assert_eq!(found(store, "刘晓波").await, [1]);
    }
}
