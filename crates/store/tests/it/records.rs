//! Records: kept as they are, found again, held together.

use std::ops::ControlFlow;

use suasion_campaign::{Kind, Record};
use suasion_record::*;
use suasion_store::{Filter, JournalFilter, NewCase, Page, StoreError};
use suasion_testkit::on_both_engines;

use crate::facts::*;

on_both_engines! {
    async fn every_kind_of_record_comes_back_as_it_was(store: &TestStore) {
        let file = file(1);
        enter(store, &file).await;
        for record in file.records() {
            assert_eq!(store.get(record.kind(), record.id()).await.unwrap(), Some(record));
        }
        assert_eq!(Kind::ALL.len(), file.records().len(), "the sample has one record of every kind");
    }

    async fn a_person_is_not_found_as_a_body(store: &TestStore) {
        enter(store, &file(1)).await;
        assert_eq!(store.get(Kind::Body, person_id(1).0).await.unwrap(), None);
        assert!(store.actor(Actor::Person(person_id(1))).await.unwrap().is_some());
        assert_eq!(store.bodies(10).await.unwrap(), [court()]);
    }

    async fn a_file_is_loaded_whole_and_a_stranger_is_not_in_it(store: &TestStore) {
        enter(store, &file(1)).await;
        enter(store, &file(2)).await;
        assert_eq!(store.case_file(case_id(1)).await.unwrap(), Some(file(1)));
        assert_eq!(store.case_file(case_id(3)).await.unwrap(), None);
        assert_eq!(store.case_by_reference("CN-00002").await.unwrap(), Some(case_id(2)));
        assert_eq!(store.case_ids(Some(case_id(1)), 10).await.unwrap(), [case_id(2)]);
    }

    async fn a_reference_is_found_in_whatever_capitals(store: &TestStore) {
        enter(store, &file(1)).await;
        let mut writing = store.begin(heading("look")).await.unwrap();
        let found = writing.case_written_like("cn-00001").await.unwrap();
        assert_eq!(found, Some((case_id(1), "CN-00001".to_owned())));
        assert_eq!(writing.case_written_like("cn-00002").await.unwrap(), None);
        assert_eq!(writing.references().await.unwrap(), ["CN-00001"]);
    }

    async fn an_import_leaves_the_same_files_as_typing_them_in(store: &TestStore) {
        let last = import(store, (1..=150).map(file).collect()).await;
        assert_eq!(last, 151, "one entry for the import and one for each case");
        for n in [1, 77, 150] {
            assert_eq!(store.case_file(case_id(n)).await.unwrap(), Some(file(n)));
        }
        assert_eq!(store.bodies(10).await.unwrap(), [court()], "the court that all name is there once");
    }

    async fn an_import_in_many_batches_is_as_if_it_came_in_one(store: &TestStore) {
        enter(store, &file(1)).await;
        let better = |n| {
            let mut better = file(n);
            better.history.bodies[0].names.push(Name::legal("Beijing Zhongji Fayuan"));
            better
        };
        let mut writing = store.begin(heading("import")).await.unwrap();
        let mut entering = writing.new_cases().unwrap();
        for first in (2..302).step_by(60) {
            entering.put((first..first + 60).map(|n| new_case(better(n))).collect()).await.unwrap();
        }
        entering.finish().await.unwrap();
        writing.commit().await.unwrap();
        for n in [2, 61, 62, 301] {
            assert_eq!(store.case_file(case_id(n)).await.unwrap(), Some(better(n)));
        }
        let journal = store.journal(&JournalFilter::default(), Page::first(999)).await.unwrap();
        assert_eq!(journal.total, 302, "one entry for typing, one for the import, one for each case");
        let mended = journal.rows.iter().filter(|entry| entry.changes.iter().any(|change| change.id == court().id.0));
        assert_eq!(mended.map(|entry| entry.seq).collect::<Vec<_>>(), [3, 1], "mended with the first case that knows it better");
        let report = store.verify_journal(&mut |_| ControlFlow::Continue(())).await.unwrap();
        assert_eq!(report.faults, []);
        assert_eq!(store.overviews(&Filter::default(), Page::first(1)).await.unwrap().total, 301);
    }

    async fn an_import_that_does_not_come_to_its_end_leaves_nothing(store: &TestStore) {
        let mut writing = store.begin(heading("import")).await.unwrap();
        let mut entering = writing.new_cases().unwrap();
        entering.put((1..=300).map(|n| new_case(file(n))).collect()).await.unwrap();
        drop(entering);
        assert!(matches!(writing.commit().await, Err(StoreError::Unsound)));
        assert_eq!(store.case_ids(None, 9).await.unwrap(), []);
        import(store, vec![file(1)]).await;
    }

    async fn an_import_mends_a_body_that_it_knows_better(store: &TestStore) {
        enter(store, &file(1)).await;
        let mut better = file(2);
        better.history.bodies[0].names.push(Name::legal("Beijing Zhongji Fayuan"));
        import(store, vec![better.clone()]).await;
        assert_eq!(store.bodies(10).await.unwrap(), better.history.bodies);
        let named = store.actors_named(&suasion_names::fold("beijing zhongji fayuan")).await.unwrap();
        assert_eq!(named, [Record::Body(better.history.bodies[0].clone())]);
    }

    async fn a_representation_for_two_cases_lies_in_both_files_with_its_source(store: &TestStore) {
        let mut first = file(1);
        first.representations[0].cases.push(case_id(2));
        let mut writing = store.begin(heading("enter")).await.unwrap();
        for record in first.records().iter().chain(&file(2).records()) {
            writing.put(record).await.unwrap();
        }
        writing.commit().await.unwrap();
        let second = store.case_file(case_id(2)).await.unwrap().unwrap();
        assert!(second.representation(first.representations[0].id).is_some());
        assert!(second.history.source(first.history.sources[0].id).is_some());
        assert!(second.history.people.iter().any(|person| person.id == person_id(1)), "its sender is named");
    }

    async fn an_actor_is_found_by_any_of_the_names_however_written(store: &TestStore) {
        enter(store, &file(1)).await;
        for typed in ["王軍濤", "WANG JUN-TAO", "wang juntao"] {
            let found = store.actors_named(&suasion_names::fold(typed)).await.unwrap();
            assert_eq!(found, [Record::Person(file(1).history.people[0].clone())], "{typed}");
        }
        let mut person = file(1).history.people[0].clone();
        person.names.pop();
        let mut writing = store.begin(heading("rename")).await.unwrap();
        writing.put(&person.into()).await.unwrap();
        writing.commit().await.unwrap();
        assert_eq!(store.actors_named(&suasion_names::fold("Wang Juntao")).await.unwrap(), []);
    }

    async fn the_cases_that_name_an_actor_are_known(store: &TestStore) {
        import(store, vec![file(1), file(2)]).await;
        let naming = |actor| store.cases_naming(actor);
        assert_eq!(naming(Actor::Body(court().id)).await.unwrap(), [case_id(1), case_id(2)]);
        assert_eq!(naming(Actor::Person(person_id(2))).await.unwrap(), [case_id(2)]);
    }

    async fn a_record_that_refers_to_nothing_leaves_nothing_behind(store: &TestStore) {
        enter(store, &file(1)).await;
        let mut statement = file(1).history.statements[0].clone();
        statement.id = StatementId(id(8, 99));
        statement.source = SourceId(id(6, 99));
        let mut writing = store.begin(heading("add")).await.unwrap();
        writing.put(&file(2).history.people[0].clone().into()).await.unwrap();
        writing.put(&statement.into()).await.unwrap();
        assert!(matches!(writing.commit().await, Err(StoreError::Missing(_))));
        assert_eq!(store.actor(Actor::Person(person_id(2))).await.unwrap(), None);
        assert_eq!(store.journal(&Default::default(), suasion_store::Page::first(9)).await.unwrap().total, 1);
    }

    async fn a_record_cannot_refer_into_the_file_of_another_case(store: &TestStore) {
        import(store, vec![file(1), file(2)]).await;
        let mut statement = file(1).history.statements[0].clone();
        statement.source = file(2).history.sources[0].id;
        let mut writing = store.begin(heading("change")).await.unwrap();
        writing.put(&statement.into()).await.unwrap();
        assert!(matches!(writing.commit().await, Err(StoreError::Missing(_))));
    }

    async fn what_is_still_referred_to_cannot_be_taken_away(store: &TestStore) {
        enter(store, &file(1)).await;
        for (kind, id) in [(Kind::Source, id(6, 1)), (Kind::Event, id(4, 1)), (Kind::Person, person_id(1).0), (Kind::Case, case_id(1).0)] {
            let mut writing = store.begin(heading("remove")).await.unwrap();
            assert!(writing.remove(kind, id).await.unwrap());
            assert!(matches!(writing.commit().await, Err(StoreError::Missing(_))), "{}", kind.code());
        }
        assert_eq!(store.case_file(case_id(1)).await.unwrap(), Some(file(1)));
    }

    async fn a_whole_file_can_be_taken_away_in_one_writing(store: &TestStore) {
        import(store, vec![file(1), file(2)]).await;
        let mut writing = store.begin(heading("remove")).await.unwrap();
        for record in file(1).records().iter().filter(|record| record.kind() != Kind::Body) {
            assert!(writing.remove(record.kind(), record.id()).await.unwrap());
        }
        assert!(!writing.remove(Kind::Case, case_id(1).0).await.unwrap(), "it is gone already");
        writing.commit().await.unwrap();
        assert_eq!(store.case_file(case_id(1)).await.unwrap(), None);
        assert_eq!(store.overview(case_id(1)).await.unwrap(), None);
        assert_eq!(store.case_file(case_id(2)).await.unwrap(), Some(file(2)));
    }

    async fn a_reference_is_taken_once(store: &TestStore) {
        enter(store, &file(1)).await;
        let mut second = file(2);
        second.history.case.reference = "CN-00001".into();
        let taken = |error| matches!(error, Err(StoreError::Taken { what: "reference", value }) if value == "CN-00001");
        let mut writing = store.begin(heading("enter")).await.unwrap();
        assert!(taken(writing.put(&second.history.case.clone().into()).await));
        assert!(matches!(writing.commit().await, Err(StoreError::Unsound)), "a failed step spoils the writing");
        let mut writing = store.begin(heading("import")).await.unwrap();
        assert!(taken(put_new_cases(&mut writing, vec![new_case(second)]).await));
        drop(writing);
        let mut writing = store.begin(heading("import")).await.unwrap();
        let mut twin = file(3);
        twin.history.case.reference = "CN-00002".into();
        let twins: Vec<NewCase> = [file(2), twin].map(new_case).into();
        assert!(matches!(put_new_cases(&mut writing, twins).await, Err(StoreError::Taken { .. })));
        drop(writing);
        let mut writing = store.begin(heading("import")).await.unwrap();
        let mut entering = writing.new_cases().unwrap();
        entering.put(vec![new_case(file(2))]).await.unwrap();
        let mut twin = file(3);
        twin.history.case.reference = "CN-00002".into();
        assert!(matches!(entering.put(vec![new_case(twin)]).await, Err(StoreError::Taken { .. })), "in a later batch");
    }

    async fn inside_a_writing_its_own_changes_are_seen_and_outside_they_are_not(store: &TestStore) {
        let mut writing = store.begin(heading("enter")).await.unwrap();
        for record in file(1).records() {
            writing.put(&record).await.unwrap();
        }
        assert_eq!(writing.case_file(case_id(1)).await.unwrap(), Some(file(1)));
        assert_eq!(writing.case_by_reference("CN-00001").await.unwrap(), Some(case_id(1)));
        assert_eq!(writing.cases_naming(Actor::Person(person_id(1))).await.unwrap(), [case_id(1)]);
        assert_eq!(store.case_file(case_id(1)).await.unwrap(), None);
        drop(writing);
        assert_eq!(store.case_file(case_id(1)).await.unwrap(), None);
    }

    async fn records_stay_in_their_order_of_entry_when_one_is_changed(store: &TestStore) {
        let mut file = file(1);
        for n in 2..6 {
            let title = Phrase::new(format!("Event {n}"), "");
            file.history.events.push(Event { id: EventId(id(4, 100 - n)), case: case_id(1), kind: "trial".into(), title });
        }
        enter(store, &file).await;
        file.history.events[2].title = Phrase::new("Changed", "");
        let mut writing = store.begin(heading("change")).await.unwrap();
        writing.put(&file.history.events[2].clone().into()).await.unwrap();
        writing.commit().await.unwrap();
        assert_eq!(store.case_file(case_id(1)).await.unwrap(), Some(file));
    }
}
