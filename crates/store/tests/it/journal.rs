//! The journal: complete, chained, and not to be fooled.

use std::ops::ControlFlow;

use sqlx::{Connection, PgConnection, sqlite::SqliteConnectOptions};
use suasion_campaign::Kind;
use suasion_record::AccountId;
use suasion_store::{Fault, Heading, JournalFilter, Location, Page, Store, StoreError};
use suasion_testkit::{
    on_both_engines,
    stores::{TestStore, key},
};

use crate::facts::*;

/// Changes the store behind the program's back, as somebody with the key or the server's password could.
pub async fn behind_its_back(store: &TestStore, sql: &str) {
    let sql = sqlx::AssertSqlSafe(sql.to_owned());
    match store.location() {
        Location::Postgres(url) => {
            let mut conn = PgConnection::connect(url).await.unwrap();
            sqlx::raw_sql(sql).execute(&mut conn).await.unwrap();
        }
        Location::Directory(directory) => {
            let options = SqliteConnectOptions::new()
                .filename(directory.join("suasion.db"))
                .pragma("key", format!("\"x'{}'\"", *key().hex()))
                .pragma("cipher_page_size", "8192")
                .pragma("cipher_hmac_algorithm", "HMAC_SHA256")
                .pragma("wal_autocheckpoint", "0");
            let mut conn = sqlx::SqliteConnection::connect_with(&options).await.unwrap();
            sqlx::raw_sql(sql).execute(&mut conn).await.unwrap();
        }
    }
}

async fn faults(store: &Store) -> Vec<Fault> {
    let report = store.verify_journal(&mut |_| ControlFlow::Continue(())).await.unwrap();
    assert_eq!(report.is_intact(), report.faults.is_empty());
    report.faults
}

/// Two cases entered, one changed, one statement taken away: six entries.
async fn lively(store: &Store) {
    import(store, vec![file(1), file(2)]).await;
    let mut case = file(1).history.case;
    case.status = "released".into();
    let mut writing = store.begin(heading("change")).await.unwrap();
    writing.put(&case.into()).await.unwrap();
    writing.commit().await.unwrap();
    let mut writing = store.begin(heading("remove")).await.unwrap();
    writing.remove(Kind::Evidence, id(9, 2)).await.unwrap();
    writing.commit().await.unwrap();
    let writing = store.begin(heading("look")).await.unwrap();
    assert_eq!(writing.commit().await.unwrap(), 6);
}

on_both_engines! {
    async fn every_change_is_journaled_with_what_was_before_and_after(store: &TestStore) {
        let who = AccountId(id(15, 1));
        enter(store, &file(1)).await;
        let (old, mut new) = (file(1).history.case, file(1).history.case);
        new.status = "released".into();
        let head = Heading {
            account: Some(who), case: Some(case_id(1)), reason: "she came home".into(), ..heading("change_case")
        };
        let mut writing = store.begin(head).await.unwrap();
        writing.put(&new.clone().into()).await.unwrap();
        writing.put(&new.clone().into()).await.unwrap();
        writing.remove(Kind::Evidence, id(9, 1)).await.unwrap();
        assert_eq!(writing.commit().await.unwrap(), 2);

        let journal = store.journal(&JournalFilter { case: None, account: Some(who) }, Page::first(9)).await.unwrap();
        assert_eq!(journal.total, 1);
        let entry = &journal.rows[0];
        assert_eq!((entry.seq, entry.operation.as_str(), entry.reason.as_str()), (2, "change_case", "she came home"));
        assert_eq!((entry.account, entry.case), (Some(who), Some(case_id(1))));
        assert_eq!(entry.at, heading("").at);
        assert_eq!(entry.changes.len(), 2, "putting the same again is no change");
        assert_eq!((entry.changes[0].kind.as_str(), entry.changes[0].id), ("case", case_id(1).0));
        assert_eq!(entry.changes[0].before, Some(serde_json::to_value(&old).unwrap()));
        assert_eq!(entry.changes[0].after, Some(serde_json::to_value(&new).unwrap()));
        assert_eq!(entry.changes[1].after, None);
    }

    async fn the_journal_is_read_newest_first_by_case_and_in_pages(store: &TestStore) {
        lively(store).await;
        let all = store.journal(&JournalFilter::default(), Page { limit: 2, offset: 1 }).await.unwrap();
        assert_eq!(all.total, 6);
        assert_eq!(all.rows.iter().map(|entry| entry.seq).collect::<Vec<_>>(), [5, 4]);
        let of_two = JournalFilter { case: Some(case_id(2)), account: None };
        assert_eq!(store.journal(&of_two, Page::first(9)).await.unwrap().total, 1);
    }

    async fn an_untouched_journal_is_intact_and_tells_how_far_it_is(store: &TestStore) {
        lively(store).await;
        let mut steps = vec![];
        let report = store.verify_journal(&mut |step| { steps.push(step); ControlFlow::Continue(()) }).await.unwrap();
        assert_eq!((report.entries, report.faults.as_slice()), (6, &[][..]));
        let journal = store.journal(&JournalFilter::default(), Page::first(1)).await.unwrap();
        assert_eq!(report.head.as_ref(), Some(&journal.rows[0].hash));
        let last = steps.last().unwrap();
        assert_eq!(last.done, last.total);
    }

    async fn checking_stops_when_asked(store: &TestStore) {
        lively(store).await;
        let stopped = store.verify_journal(&mut |_| ControlFlow::Break(())).await;
        assert!(matches!(stopped, Err(StoreError::Interrupted)));
    }

    async fn an_empty_journal_is_intact(store: &TestStore) {
        assert_eq!(faults(store).await, []);
    }

    async fn other_changes_in_an_entry_are_found_and_so_are_none(store: &TestStore) {
        lively(store).await;
        behind_its_back(store, "update journal set packed = (select packed from journal where seq = 3) where seq = 2").await;
        assert!(faults(store).await.contains(&Fault::Altered { seq: 2 }));
        behind_its_back(store, "update journal set packed = null where seq = 3").await;
        assert!(faults(store).await.contains(&Fault::Altered { seq: 3 }));
        behind_its_back(store, "update journal set changes = '[]' where seq = 3").await;
        assert!(faults(store).await.contains(&Fault::Altered { seq: 3 }));
    }

    async fn an_entry_from_before_entries_were_packed_is_read_and_fits_the_chain(store: &TestStore) {
        lively(store).await;
        let case = |status: &str| {
            let mut case = file(1).history.case;
            status.clone_into(&mut case.status);
            serde_json::to_string(&case).unwrap()
        };
        let (before, after) = (case(&file(1).history.case.status), case("released"));
        let text = format!(r#"[{{"kind":"case","id":"{}","before":{before},"after":{after}}}]"#, case_id(1));
        let told = store.journal(&JournalFilter::default(), Page::first(9)).await.unwrap();
        let unpacked = format!("update journal set changes = '{text}', packed = null where seq = 4");
        behind_its_back(store, &unpacked).await;
        assert_eq!(faults(store).await, []);
        assert_eq!(store.journal(&JournalFilter::default(), Page::first(9)).await.unwrap(), told);
        behind_its_back(store, "update journal set changes = replace(changes, 'released', 'exiled') where seq = 4").await;
        assert!(faults(store).await.contains(&Fault::Altered { seq: 4 }));
    }

    async fn another_reason_or_another_colleague_is_found(store: &TestStore) {
        lively(store).await;
        behind_its_back(store, "update journal set reason = 'none' where seq = 4").await;
        assert_eq!(faults(store).await, [Fault::Altered { seq: 4 }]);
        behind_its_back(store, "update journal set reason = 'a test', account_id = 'x' where seq = 4").await;
        assert_eq!(faults(store).await, [Fault::Altered { seq: 4 }]);
    }

    async fn a_deleted_entry_is_found(store: &TestStore) {
        lively(store).await;
        behind_its_back(store, "delete from journal where seq = 4").await;
        assert!(faults(store).await.contains(&Fault::Unchained { seq: 5 }));
    }

    async fn two_exchanged_entries_are_found(store: &TestStore) {
        lively(store).await;
        behind_its_back(store, "update journal set seq = 99 where seq = 4; update journal set seq = 4 where seq = 5;
            update journal set seq = 5 where seq = 99").await;
        let faults = faults(store).await;
        assert!(faults.contains(&Fault::Unchained { seq: 4 }) && faults.contains(&Fault::Altered { seq: 4 }));
    }

    async fn a_cut_off_end_is_found(store: &TestStore) {
        lively(store).await;
        behind_its_back(store, "delete from journal where seq = 6").await;
        assert_eq!(faults(store).await, [Fault::CutOff { found: 5, expected: 6 }]);
    }

    async fn a_record_changed_without_the_journal_is_found(store: &TestStore) {
        lively(store).await;
        behind_its_back(store, "update statements set body = replace(body, '1989', '1990') where case_id =
            (select id from cases where reference = 'CN-00001')").await;
        assert_eq!(faults(store).await, [Fault::Changed { kind: "statement".into(), id: id(8, 1) }]);
    }

    async fn a_column_changed_without_the_journal_is_found(store: &TestStore) {
        lively(store).await;
        behind_its_back(store, "update cases set reference = 'CN-77777' where reference = 'CN-00002'").await;
        assert_eq!(faults(store).await, [Fault::Changed { kind: "case".into(), id: case_id(2).0 }]);
    }

    async fn a_record_taken_away_or_brought_in_without_the_journal_is_found(store: &TestStore) {
        lively(store).await;
        behind_its_back(store, &format!("delete from consents where id = '{}'", id(10, 1))).await;
        behind_its_back(store, &format!("insert into demands (case_id, id, position, body)
            select case_id, '{}', position, body from demands where id = '{}'", id(12, 9), id(12, 1))).await;
        let expected = [
            Fault::Unknown { kind: "demand".into(), id: id(12, 9) },
            Fault::Gone { kind: "consent".into(), id: id(10, 1) },
        ];
        assert_eq!(faults(store).await, expected);
    }
}
