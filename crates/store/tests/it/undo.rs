//! What was written as one can be taken back as one, and nothing else changes with it.

use std::ops::ControlFlow;

use suasion_campaign::{CaseFile, Kind, Overview};
use suasion_names::query;
use suasion_record::{AccountId, CaseId, Name};
use suasion_store::{
    Account, DueRow, Filter, Heading, Page, PortfolioCounts, Span, Step, Store, StoreError, Undone, Unit,
};
use suasion_testkit::on_both_engines;

use crate::facts::*;

fn on(_: Step) -> ControlFlow<()> {
    ControlFlow::Continue(())
}

/// Everything that a store shows of its cases.
#[derive(Debug, PartialEq)]
struct Shown {
    files: Vec<CaseFile>,
    list: Vec<Overview>,
    portfolio: PortfolioCounts,
    dues: Vec<DueRow>,
    found: Vec<Vec<String>>,
    court: Vec<CaseId>,
}

async fn shown(store: &Store) -> Shown {
    let all = Page::first(99);
    let mut files = vec![];
    for case in store.case_ids(None, 99).await.unwrap() {
        files.push(store.case_file(case).await.unwrap().unwrap());
    }
    let mut found = vec![];
    for typed in ["军涛", "wang", "editorial", "社论", "Renamed"] {
        let rows = store.search(&query(typed), all).await.unwrap().rows;
        found.push(rows.into_iter().map(|row| row.reference).collect());
    }
    Shown {
        files,
        list: store.overviews(&Filter::default(), all).await.unwrap().rows,
        portfolio: store.portfolio(&Filter::default()).await.unwrap(),
        dues: store.dues(Span::until("2030-01-01".parse().unwrap()), Page::first(999)).await.unwrap().rows,
        found,
        court: store.cases_naming(suasion_record::Actor::Body(court().id)).await.unwrap(),
    }
}

/// Imports a table as the use case does: an entry for the whole, and one for each case.
async fn import_table(store: &Store, reason: &str, numbers: impl Iterator<Item = u128>) -> u64 {
    let heading = |operation: &str| Heading { reason: reason.into(), ..heading(operation) };
    let mut writing = store.begin(heading("table.import")).await.unwrap();
    let cases = numbers.map(file).map(|file| {
        let mut case = new_case(file);
        case.heading = Heading { case: case.heading.case, ..heading("case.import") };
        case
    });
    put_new_cases(&mut writing, cases.collect()).await.unwrap();
    writing.commit().await.unwrap()
}

/// Takes back the unit of an entry; what is computed of the cases that stay is made anew, as the use case does it.
async fn undo(store: &Store, seq: u64) -> Result<Undone, StoreError> {
    let unit = store.unit(seq).await?.unwrap();
    let heading = Heading { reason: format!("#{seq}"), ..heading("journal.undo") };
    let case = if unit.first == unit.last { unit.case } else { None };
    let mut writing = store.begin(Heading { case, ..heading.clone() }).await?;
    let undone = writing.undo(&unit, &heading, &mut on).await?;
    let mut shown_in = undone.cases.clone();
    for actor in &undone.actors {
        shown_in.extend(writing.cases_naming(*actor).await?);
    }
    for case in &shown_in {
        let file = writing.case_file(*case).await?.unwrap();
        writing.put_overview(&overview_of(&file), &tokens(&file)).await?;
    }
    writing.commit().await?;
    Ok(undone)
}

/// Puts records into the file of a case, as a form does.
async fn change(store: &Store, operation: &str, n: u128, edit: impl FnOnce(&mut CaseFile)) -> u64 {
    let mut file = store.case_file(case_id(n)).await.unwrap().unwrap();
    edit(&mut file);
    let mut writing = store.begin(Heading { case: Some(case_id(n)), ..heading(operation) }).await.unwrap();
    for record in file.records() {
        writing.put(&record).await.unwrap();
    }
    writing.put_overview(&overview_of(&file), &tokens(&file)).await.unwrap();
    writing.commit().await.unwrap()
}

async fn is_intact(store: &Store) -> bool {
    store.verify_journal(&mut on).await.unwrap().is_intact()
}

on_both_engines! {
    async fn an_import_of_many_cases_is_taken_back_as_one_and_can_come_again(store: &TestStore) {
        for already in 0..3 {
            for n in 0..already {
                enter(store, &file(100 * (already + 1) + n)).await;
            }
            let before = shown(store).await;
            let entry = import_table(store, &format!("table {already}"), 1..=4).await;
            let after = shown(store).await;
            assert_eq!(after.files.len(), before.files.len() + 4);
            // Whichever of its entries is named, the whole goes.
            let unit = store.unit(entry - already as u64).await.unwrap().unwrap();
            assert_eq!((unit.last, unit.last - unit.first), (entry, 4));
            undo(store, entry - already as u64).await.unwrap();
            assert_eq!(shown(store).await, before);
            assert!(is_intact(store).await);
            let last = store.journal(&Default::default(), Page::first(1)).await.unwrap().rows[0].seq;
            undo(store, last).await.unwrap();
            assert_eq!(shown(store).await, after);
            let last = store.journal(&Default::default(), Page::first(1)).await.unwrap().rows[0].seq;
            undo(store, last).await.unwrap();
            assert_eq!(shown(store).await, before);
            assert!(is_intact(store).await);
        }
    }

    async fn one_case_a_change_and_a_removal_are_taken_back_each(store: &TestStore) {
        enter(store, &file(1)).await;
        let empty = shown(store).await;
        let entered = enter(store, &file(2)).await;
        let two = shown(store).await;
        let renamed = change(store, "person.save", 2, |file| {
            file.history.people[0].names = vec![Name::legal("Renamed")];
        }).await;
        let mut writing = store.begin(Heading { case: Some(case_id(2)), ..heading("response.remove") }).await.unwrap();
        let response = file(2).responses[0].id.0;
        assert!(writing.remove(Kind::Response, response).await.unwrap());
        let mut left = store.case_file(case_id(2)).await.unwrap().unwrap();
        left.responses.clear();
        writing.put_overview(&overview_of(&left), &tokens(&left)).await.unwrap();
        let removed = writing.commit().await.unwrap();

        assert_eq!(undo(store, removed).await.unwrap().records, 1);
        assert_eq!(undo(store, renamed).await.unwrap().records, 1);
        assert_eq!(shown(store).await, two);
        undo(store, entered).await.unwrap();
        assert_eq!(shown(store).await, empty);
        assert!(is_intact(store).await);
    }

    async fn what_comes_back_takes_its_own_place(store: &TestStore) {
        enter(store, &file(1)).await;
        let added = change(store, "demand.save", 1, |file| {
            let demand = &mut file.demands[0].clone();
            for n in [77, 78] {
                demand.id = suasion_record::DemandId(id(12, n));
                file.demands.push(demand.clone());
            }
        }).await;
        let before = shown(store).await;
        let mut removed = vec![];
        for n in [77, 78] {
            let mut writing =
                store.begin(Heading { case: Some(case_id(1)), ..heading("demand.remove") }).await.unwrap();
            assert!(writing.remove(Kind::Demand, id(12, n)).await.unwrap());
            removed.push(writing.commit().await.unwrap());
        }
        // In the order in which they went, so that the last place would be wrong for both.
        for entry in removed {
            undo(store, entry).await.unwrap();
        }
        assert_eq!(shown(store).await.files, before.files);
        let both = [id(12, 77), id(12, 78)];
        let order: Vec<_> = before.files[0].demands.iter().map(|demand| demand.id.0).collect();
        assert_eq!(order[order.len() - 2..], both);
        undo(store, added).await.unwrap();
        let last = store.journal(&Default::default(), Page::first(1)).await.unwrap().rows[0].seq;
        undo(store, last).await.unwrap();
        assert_eq!(shown(store).await.files, before.files, "what was undone and came again stands where it stood");
        assert!(is_intact(store).await);
    }

    async fn what_was_changed_since_stays_and_the_entry_in_the_way_is_named(store: &TestStore) {
        let entered = import_table(store, "", 1..=2).await;
        let changed = change(store, "case.save", 1, |file| file.history.case.status = "released".into()).await;
        let before = shown(store).await;
        let refused = undo(store, entered).await;
        assert!(matches!(refused, Err(StoreError::InTheWay { entry }) if entry == changed), "{refused:?}");
        assert_eq!(shown(store).await, before);
        undo(store, changed).await.unwrap();
        undo(store, entered).await.unwrap();
        assert_eq!(store.case_ids(None, 9).await.unwrap(), []);
    }

    async fn what_was_added_since_and_refers_to_it_is_in_the_way(store: &TestStore) {
        let first = import_table(store, "one", 1..=1).await;
        // The second case names the court that came with the first.
        let second = import_table(store, "two", 2..=2).await;
        let refused = undo(store, first).await;
        assert!(matches!(refused, Err(StoreError::InTheWay { entry }) if entry == second), "{refused:?}");
        undo(store, second).await.unwrap();

        let added = change(store, "event.save", 1, |file| {
            let mut event = file.history.events[0].clone();
            event.id = suasion_record::EventId(id(4, 77));
            file.history.events.push(event);
        }).await;
        let led = change(store, "representation.save", 1, |file| {
            file.representations[0].prompted_by_events.push(suasion_record::EventId(id(4, 77)));
        }).await;
        let refused = undo(store, added).await;
        assert!(matches!(refused, Err(StoreError::InTheWay { entry }) if entry == led), "{refused:?}");
        let refused = undo(store, first).await;
        assert!(matches!(refused, Err(StoreError::InTheWay { entry }) if entry >= added), "{refused:?}");
        for entry in [led, added, first] {
            undo(store, entry).await.unwrap();
        }
        assert_eq!(shown(store).await.files, []);
        assert!(is_intact(store).await);
    }

    async fn accounts_and_entries_without_a_change_are_not_taken_back(store: &TestStore) {
        let nothing = store.begin(heading("look")).await.unwrap().commit().await.unwrap();
        let mut writing = store.begin(heading("account.add")).await.unwrap();
        let account = Account { id: AccountId(id(15, 1)), name: "anna".into(), body: serde_json::json!({}) };
        writing.put_account(&account, Some("$argon2id$x")).await.unwrap();
        let added = writing.commit().await.unwrap();
        for entry in [nothing, added] {
            assert!(matches!(undo(store, entry).await, Err(StoreError::NothingToUndo)));
        }
        assert_eq!(store.unit(99).await.unwrap(), None::<Unit>);
        assert_eq!(store.accounts().await.unwrap().len(), 1);
    }

    async fn half_an_undoing_never_lasts(store: &TestStore) {
        let entered = import_table(store, "", 1..=2).await;
        let before = shown(store).await;
        let unit = store.unit(entered).await.unwrap().unwrap();
        let mut writing = store.begin(heading("journal.undo")).await.unwrap();
        let stopped = writing.undo(&unit, &heading("journal.undo"), &mut |_| ControlFlow::Break(())).await;
        assert!(matches!(stopped, Err(StoreError::Interrupted)));
        assert!(matches!(writing.commit().await, Err(StoreError::Unsound)));
        assert_eq!(shown(store).await, before);
    }
}
