//! What is drawn out of records into tables of its own: who is named where, under which names, and which cases a
//! representation speaks for. Never journaled: it follows from the records.

use std::collections::BTreeSet;

use suasion_campaign::Record;
use suasion_names::fold;
use suasion_record::Name;

use crate::{
    StoreError,
    engine::{Bind, Conn, Insert, binds},
    records::actors_in,
};

const MENTIONS: Insert =
    Insert { into: "mentions (case_id, record_id, actor_id)", row: "($, $, $)", end: "on conflict do nothing" };
const NAMES: Insert = Insert { into: "actor_names (fold, actor_id)", row: "($, $)", end: "on conflict do nothing" };
const SPEAKS_FOR: Insert =
    Insert { into: "representation_cases (case_id, representation_id)", row: "($, $)", end: "on conflict do nothing" };

/// Rows drawn out of records.
#[derive(Default)]
pub(crate) struct Derived {
    mentions: Vec<Vec<Bind>>,
    names: Vec<Vec<Bind>>,
    speaks_for: Vec<Vec<Bind>>,
}

impl Derived {
    /// Draws out of one record.
    pub fn of(&mut self, record: &Record) {
        let id = record.id().to_string();
        match record {
            Record::Person(person) => self.names(&id, &person.names),
            Record::Body(body) => self.names(&id, &body.names),
            Record::Representation(sent) => {
                self.speaks_for.extend(sent.cases.iter().map(|case| binds![case.to_string(), id.as_str()]));
            }
            _ => {}
        }
        let actors = actors_in(record);
        for case in record.cases() {
            let case = case.to_string();
            let mention = |actor: &suasion_record::Actor| binds![case.as_str(), id.as_str(), actor.to_string()];
            self.mentions.extend(actors.iter().map(mention));
        }
    }

    fn names(&mut self, actor: &str, names: &[Name]) {
        let folds: BTreeSet<String> = names.iter().map(|name| fold(&name.text)).collect();
        self.names.extend(folds.into_iter().filter(|fold| !fold.is_empty()).map(|fold| binds![fold, actor]));
    }
}

/// Writes what was drawn out.
pub(crate) async fn insert_derived(conn: &mut Conn<'_>, derived: Derived) -> Result<(), StoreError> {
    conn.insert(NAMES, derived.names).await?;
    conn.insert(SPEAKS_FOR, derived.speaks_for).await?;
    conn.insert(MENTIONS, derived.mentions).await
}
