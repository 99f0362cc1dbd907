//! Accounts and sessions.

use serde_json::json;
use suasion_record::AccountId;
use suasion_store::{Account, JournalFilter, Page, Session, SessionKind, StoreError};
use suasion_testkit::on_both_engines;

use crate::facts::*;

const PASSWORD: &str = "$argon2id$v=19$m=1024,t=1,p=1$c2FsdA$aGFzaA";

fn account(n: u128, name: &str) -> Account {
    Account { id: AccountId(id(15, n)), name: name.into(), body: json!({ "role": "officer" }) }
}

fn session(token: &str, expires: &str) -> Session {
    Session {
        token_digest: token.into(),
        account: account(1, "").id,
        kind: SessionKind::Web,
        created: "2026-11-23T08:00:00Z".parse().unwrap(),
        expires: expires.parse().unwrap(),
    }
}

on_both_engines! {
    async fn an_account_signs_in_by_its_name_and_keeps_its_password_when_changed(store: &TestStore) {
        let mut anna = account(1, "Anna");
        let mut writing = store.begin(heading("add_account")).await.unwrap();
        writing.put_account(&anna, Some(PASSWORD)).await.unwrap();
        writing.commit().await.unwrap();
        assert_eq!(store.sign_in_data("ANNA").await.unwrap(), Some((anna.clone(), PASSWORD.to_owned())));
        assert_eq!(store.sign_in_data("Berta").await.unwrap(), None);
        anna.body = json!({ "role": "auditor" });
        let mut writing = store.begin(heading("change_account")).await.unwrap();
        writing.put_account(&anna, None).await.unwrap();
        writing.commit().await.unwrap();
        assert_eq!(store.sign_in_data("anna").await.unwrap(), Some((anna.clone(), PASSWORD.to_owned())));
        assert_eq!(store.account(anna.id).await.unwrap(), Some(anna.clone()));
        assert_eq!(store.accounts().await.unwrap(), [anna]);
    }

    async fn a_name_belongs_to_one_account(store: &TestStore) {
        let mut writing = store.begin(heading("add_account")).await.unwrap();
        writing.put_account(&account(1, "Anna"), Some(PASSWORD)).await.unwrap();
        let taken = writing.put_account(&account(2, "anna"), Some(PASSWORD)).await;
        assert!(matches!(taken, Err(StoreError::Taken { what: "account name", .. })));
    }

    async fn the_journal_tells_of_accounts_and_not_of_passwords(store: &TestStore) {
        let mut writing = store.begin(heading("add_account")).await.unwrap();
        writing.put_account(&account(1, "Anna"), Some(PASSWORD)).await.unwrap();
        writing.commit().await.unwrap();
        let journal = store.journal(&JournalFilter::default(), Page::first(1)).await.unwrap();
        let change = &journal.rows[0].changes[0];
        assert_eq!((change.kind.as_str(), change.id), ("account", id(15, 1)));
        assert_eq!(change.after.as_ref().unwrap()["body"]["role"], "officer");
        assert!(!format!("{change:?}").contains("argon2"));
        let report = store.verify_journal(&mut |_| std::ops::ControlFlow::Continue(())).await.unwrap();
        assert_eq!(report.faults, []);
    }

    async fn a_session_counts_until_it_expires_or_is_ended(store: &TestStore) {
        let mut writing = store.begin(heading("sign_in")).await.unwrap();
        writing.put_account(&account(1, "Anna"), Some(PASSWORD)).await.unwrap();
        for (token, expires) in [("a", "2026-11-23T09:00:00Z"), ("b", "2026-11-24T08:00:00Z"), ("c", "2026-11-24T08:00:00Z")] {
            writing.put_session(&session(token, expires)).await.unwrap();
        }
        writing.commit().await.unwrap();
        let at = |token, time: &str| store.session(token, time.parse().unwrap());
        assert_eq!(at("a", "2026-11-23T08:59:59Z").await.unwrap(), Some(session("a", "2026-11-23T09:00:00Z")));
        assert_eq!(at("a", "2026-11-23T09:00:00Z").await.unwrap(), None);
        assert_eq!(at("d", "2026-11-23T08:30:00Z").await.unwrap(), None);
        let mut writing = store.begin(heading("sign_out")).await.unwrap();
        assert!(writing.end_session("b").await.unwrap());
        assert!(!writing.end_session("b").await.unwrap());
        assert_eq!(writing.end_sessions(account(1, "").id).await.unwrap(), 2);
        writing.commit().await.unwrap();
        assert_eq!(at("c", "2026-11-23T08:30:00Z").await.unwrap(), None);
    }

    async fn a_new_session_sweeps_out_those_that_ended_before(store: &TestStore) {
        let mut writing = store.begin(heading("sign_in")).await.unwrap();
        writing.put_account(&account(1, "Anna"), Some(PASSWORD)).await.unwrap();
        writing.put_session(&session("old", "2026-11-23T07:00:00Z")).await.unwrap();
        writing.put_session(&session("new", "2026-11-24T07:00:00Z")).await.unwrap();
        assert!(!writing.end_session("old").await.unwrap(), "it is gone");
    }

    async fn a_session_needs_an_account(store: &TestStore) {
        let mut writing = store.begin(heading("sign_in")).await.unwrap();
        writing.put_session(&session("a", "2026-11-24T07:00:00Z")).await.unwrap();
        assert!(matches!(writing.commit().await, Err(StoreError::Missing(_))));
    }
}
