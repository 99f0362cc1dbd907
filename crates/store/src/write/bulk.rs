//! Entering many cases at once: the same rows and the same journal as one by one, in few statements.
//!
//! Writing records out as text takes about as long as storing them, so it is done on a thread of its own, a bundle ahead.

use std::collections::{BTreeMap, HashSet};

use suasion_campaign::{CaseFile, Kind, Overview, Record};
use suasion_record::Id;
use tokio::{
    sync::mpsc::{Receiver, channel},
    task::spawn_blocking,
};

use super::{Derived, Tokens, Writing, insert_derived, overview::Shown};
use crate::{
    Heading, StoreError,
    engine::{Bind, Conn, binds},
    records::{self, columns, table},
};

/// A case to be entered, whole.
#[derive(Debug, Clone)]
pub struct NewCase {
    /// Who enters it, when and why: its own entry in the journal.
    pub heading: Heading,
    /// Its file. Persons and bodies may be known already; everything else is new.
    pub file: CaseFile,
    /// Its row in lists.
    pub overview: Overview,
    /// What it is found by.
    pub tokens: Tokens,
}

/// Cases that are written out and stored together.
const BUNDLE: usize = 256;
/// Bundles that may wait to be stored.
const AHEAD: usize = 2;

/// A case written out as text.
struct Ready {
    heading: Heading,
    reference: String,
    records: Vec<(Record, String)>,
    overview: Overview,
    tokens: Tokens,
}

fn ready(case: NewCase) -> Result<Ready, StoreError> {
    let records = case.file.records().into_iter().map(|record| {
        let body = records::body(&record)?;
        Ok((record, body))
    });
    let records = records.collect::<Result<_, StoreError>>()?;
    let reference = case.file.history.case.reference;
    Ok(Ready { heading: case.heading, reference, records, overview: case.overview, tokens: case.tokens })
}

/// Writes cases out on a thread of its own.
fn write_out(cases: Vec<NewCase>) -> Receiver<Result<Vec<Ready>, StoreError>> {
    let (sender, receiver) = channel(AHEAD);
    spawn_blocking(move || {
        let mut cases = cases.into_iter();
        loop {
            let bundle: Result<Vec<Ready>, StoreError> = cases.by_ref().take(BUNDLE).map(ready).collect();
            let last = bundle.as_ref().map_or(true, Vec::is_empty);
            // Whoever stores may have given up.
            if sender.blocking_send(bundle).is_err() || last {
                return;
            }
        }
    });
    receiver
}

impl Writing {
    /// Enters new cases. A few thousand at a time is best; each becomes an entry of the journal.
    ///
    /// # Errors
    /// [`StoreError::Taken`] if a reference is another case's.
    pub async fn put_new_cases(&mut self, cases: Vec<NewCase>) -> Result<(), StoreError> {
        self.step()?;
        let mut bundles = write_out(cases);
        while let Some(bundle) = bundles.recv().await {
            self.put_bundle(bundle?).await?;
        }
        self.done();
        Ok(())
    }

    async fn put_bundle(&mut self, cases: Vec<Ready>) -> Result<(), StoreError> {
        refuse_taken_references(&mut self.conn(), &cases).await?;
        let known = known_actors(&mut self.conn(), &cases).await?;
        let mut entered: HashSet<Id> = HashSet::new();
        let mut rows: BTreeMap<Kind, Vec<Vec<Bind>>> = BTreeMap::new();
        let (mut derived, mut shown) = (Derived::default(), Shown::default());
        for case in cases {
            self.heading(case.heading);
            let mut number = None;
            for (record, body) in case.records {
                let (kind, id) = (record.kind(), record.id());
                if is_actor(kind) {
                    match known.get(&id.to_string()) {
                        Some(same) if *same == body => continue,
                        Some(_) => {
                            self.put_one(&record).await?;
                            continue;
                        }
                        // One whom several of the new cases name is entered with the first.
                        None if !entered.insert(id) => continue,
                        None => {}
                    }
                }
                let position = self.next_position();
                if kind == Kind::Case {
                    number = Some(position);
                }
                derived.of(&record);
                self.draft()?.change(kind.code(), id, None, Some(&body));
                let mut row = binds![id.to_string(), position, body];
                row.extend(columns(&record));
                rows.entry(kind).or_default().push(row);
            }
            // Invariant: `CaseFile::records` contains the case.
            let number = number.ok_or(StoreError::Unsound)?;
            shown.add(number, &case.overview, &case.tokens)?;
        }
        let mut conn = self.conn();
        for (kind, rows) in rows {
            conn.insert(table(kind).insert, rows).await?;
        }
        insert_derived(&mut conn, derived).await?;
        shown.insert(&mut conn).await?;
        self.flush_finished().await
    }
}

fn is_actor(kind: Kind) -> bool {
    matches!(kind, Kind::Person | Kind::Body)
}

async fn refuse_taken_references(conn: &mut Conn<'_>, cases: &[Ready]) -> Result<(), StoreError> {
    let references: Vec<String> = cases.iter().map(|case| case.reference.clone()).collect();
    let mut seen = HashSet::new();
    let twice = references.iter().find(|reference| !seen.insert(reference.as_str())).cloned();
    let there = ask(conn, "select reference, '' from cases where reference in", &references).await?;
    match twice.or_else(|| there.into_keys().next()) {
        Some(value) => Err(StoreError::Taken { what: "reference", value }),
        None => Ok(()),
    }
}

/// Which of the persons and bodies are there, and as what.
async fn known_actors(conn: &mut Conn<'_>, cases: &[Ready]) -> Result<BTreeMap<String, String>, StoreError> {
    let records = cases.iter().flat_map(|case| &case.records).map(|(record, _)| record);
    let ids: HashSet<Id> = records.filter(|record| is_actor(record.kind())).map(Record::id).collect();
    let ids: Vec<String> = ids.iter().map(Id::to_string).collect();
    ask(conn, "select id, body from actors where id in", &ids).await
}

/// Pairs of text for some of the values.
async fn ask(conn: &mut Conn<'_>, select: &str, values: &[String]) -> Result<BTreeMap<String, String>, StoreError> {
    let mut all = BTreeMap::new();
    for chunk in values.chunks(BUNDLE) {
        let binds = chunk.iter().map(|value| Bind::from(value.as_str())).collect();
        let sql = format!("{select} ({})", conn.places(chunk.len()));
        let rows: Vec<(String, String)> = conn.fetch(sql, binds).await?;
        all.extend(rows);
    }
    Ok(all)
}
