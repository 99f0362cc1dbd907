//! A house for one test: an encrypted store in a directory that goes with it, the shipped law and words, no printers.

use std::{
    collections::BTreeSet,
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
};

use jiff::Timestamp;
use suasion_app::{
    App, Colleague, Context, Location, Moment, Parts, Printers, Role, Store,
    domain::{AccountId, Day, Id, Lang, Vocabularies},
    form::Values,
    law::Library,
    vault::{Key, KeyHeader, Passphrase, Strength},
};

/// A house and the directory in which its store lies.
pub struct House {
    pub app: App,
    pub context: Context,
    _directory: tempfile::TempDir,
}

impl Drop for House {
    fn drop(&mut self) {
        let app = self.app.clone();
        suasion_testkit::closing::wait_for(async move { app.close().await });
    }
}

/// A new house with nothing in it.
pub async fn house() -> House {
    let directory = tempfile::tempdir().unwrap();
    let header = KeyHeader::passphrase([7; 16], Strength::Light);
    let key = Key::from_passphrase(&Passphrase::new("a house for one test".to_owned()), &header).unwrap();
    let location = Location::Directory(directory.path().join("store"));
    let store = Store::create(&location, &key, &header).await.unwrap();
    House { app: app(store), context: colleague(Role::ALL), _directory: directory }
}

fn app(store: Store) -> App {
    let silent = || Err("nothing is printed in this test".to_owned());
    App::new(Parts {
        store,
        library: Library::compiled().clone(),
        vocabularies: Vocabularies::shipped(),
        printers: Printers {
            pdf: Arc::new(move |_| silent()),
            docx: Arc::new(move |_| silent()),
            png: Arc::new(move |_| silent()),
        },
        strength: Strength::Light,
    })
}

/// Somebody with these roles, on 1 November 2026.
pub fn colleague(roles: &[Role]) -> Context {
    // Ids follow one another: what a test prints is the same every time.
    let next = AtomicU64::new(1);
    let random = Arc::new(move || u128::from(next.fetch_add(1, Ordering::Relaxed)));
    let at: Timestamp = "2026-11-01T09:00:00Z".parse().unwrap();
    let who = Colleague {
        account: AccountId(Id::from_bits(1)),
        name: "tester".to_owned(),
        roles: roles.iter().copied().collect::<BTreeSet<_>>(),
    };
    Context::new(Some(who), Lang::En, Moment { at, today: day("2026-11-01") }, random)
}

/// A day from its ISO text.
pub fn day(text: &str) -> Day {
    text.parse().unwrap()
}

/// Typed values.
pub fn typed(pairs: &[(&str, &str)]) -> Values {
    pairs.iter().copied().collect()
}
