//! Several writers at once lose nothing.

use suasion_campaign::Kind;
use suasion_store::{JournalFilter, Page};
use suasion_testkit::on_both_engines;

use crate::facts::*;

on_both_engines! {
    async fn writers_at_the_same_time_take_turns_and_lose_nothing(store: &TestStore) {
        let tasks: Vec<_> = (1..=20).map(|n| {
            let store = (**store).clone();
            tokio::spawn(async move { enter(&store, &file(n)).await })
        }).collect();
        let mut numbers = vec![];
        for task in tasks {
            numbers.push(task.await.unwrap());
        }
        numbers.sort_unstable();
        assert_eq!(numbers, (1..=20).collect::<Vec<u64>>());
        for n in 1..=20 {
            assert_eq!(store.case_file(case_id(n)).await.unwrap(), Some(file(n)));
        }
        let report = store.verify_journal(&mut |_| std::ops::ControlFlow::Continue(())).await.unwrap();
        assert_eq!((report.entries, report.faults.len()), (20, 0));
    }

    async fn reading_goes_on_while_somebody_writes(store: &TestStore) {
        enter(store, &file(1)).await;
        let mut writing = store.begin(heading("enter")).await.unwrap();
        writing.remove(Kind::Consent, id(10, 1)).await.unwrap();
        assert_eq!(store.case_file(case_id(1)).await.unwrap(), Some(file(1)));
        writing.commit().await.unwrap();
        assert_eq!(store.case_file(case_id(1)).await.unwrap().unwrap().history.consents, []);
    }

    async fn an_abandoned_writing_leaves_its_turn_to_the_next(store: &TestStore) {
        for _ in 0..5 {
            let mut writing = store.begin(heading("enter")).await.unwrap();
            writing.put(&file(1).history.people[0].clone().into()).await.unwrap();
        }
        assert_eq!(enter(store, &file(1)).await, 1);
        assert_eq!(store.journal(&JournalFilter::default(), Page::first(9)).await.unwrap().total, 1);
    }
}
