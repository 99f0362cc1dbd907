//! What is drawn out of records into tables of its own: who is named where, under which names, and which cases a
//! representation speaks for. Never journaled: it follows from the records.

use std::collections::BTreeSet;

use suasion_campaign::Record;
use suasion_names::fold;
use suasion_record::Name;

use crate::{
    engine::{Gathered, Insert, MANY, binds},
    records::actors_in,
};

const MENTIONS: Insert = Insert {
    into: "mentions (case_id, record_id, actor_id)",
    row: "($, $, $)",
    end: "on conflict do nothing",
    most: MANY,
};
const NAMES: Insert =
    Insert { into: "actor_names (fold, actor_id)", row: "($, $)", end: "on conflict do nothing", most: MANY };
const SPEAKS_FOR: Insert = Insert {
    into: "representation_cases (case_id, representation_id)",
    row: "($, $)",
    end: "on conflict do nothing",
    most: MANY,
};

/// Draws out of one record.
pub(crate) fn derive(record: &Record, rows: &mut Gathered) {
    let id = record.id().to_string();
    match record {
        Record::Person(person) => names(&id, &person.names, rows),
        Record::Body(body) => names(&id, &body.names, rows),
        Record::Representation(sent) => {
            sent.cases.iter().for_each(|case| rows.add(SPEAKS_FOR, binds![case.to_string(), id.as_str()]));
        }
        _ => {}
    }
    let actors = actors_in(record);
    for case in record.cases() {
        let case = case.to_string();
        for actor in &actors {
            rows.add(MENTIONS, binds![case.as_str(), id.as_str(), actor.to_string()]);
        }
    }
}

fn names(actor: &str, names: &[Name], rows: &mut Gathered) {
    let folds: BTreeSet<String> = names.iter().map(|name| fold(&name.text)).collect();
    for fold in folds.into_iter().filter(|fold| !fold.is_empty()) {
        rows.add(NAMES, binds![fold, actor]);
    }
}
