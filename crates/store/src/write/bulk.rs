//! Entering many cases at once: the same rows and the same journal as one by one, in few statements.

use std::collections::{BTreeMap, HashSet};

use suasion_campaign::{CaseFile, Kind, Overview};
use suasion_record::Id;

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

/// How many values one look-up asks for.
const ASKED_AT_ONCE: usize = 250;

impl Writing {
    /// Enters new cases. A few hundred at a time is best.
    ///
    /// # Errors
    /// [`StoreError::Taken`] if a reference is another case's.
    pub async fn put_new_cases(&mut self, cases: Vec<NewCase>) -> Result<(), StoreError> {
        self.step()?;
        self.refuse_taken_references(&cases).await?;
        let known = self.known_actors(&cases).await?;
        let mut entered: HashSet<Id> = HashSet::new();
        let mut rows: BTreeMap<Kind, Vec<Vec<Bind>>> = BTreeMap::new();
        let (mut derived, mut shown) = (Derived::default(), Shown::default());
        for case in cases {
            self.heading(case.heading);
            let mut number = None;
            for record in case.file.records() {
                let (kind, id) = (record.kind(), record.id());
                let is_actor = matches!(kind, Kind::Person | Kind::Body);
                let body = records::body(&record)?;
                match known.get(&id.to_string()) {
                    Some(same) if is_actor && *same == body => continue,
                    Some(_) if is_actor => {
                        self.put_one(&record).await?;
                        continue;
                    }
                    // A body that several of the new cases name is entered with the first.
                    _ if is_actor && !entered.insert(id) => continue,
                    _ => {}
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
        self.flush_finished().await?;
        self.done();
        Ok(())
    }

    async fn refuse_taken_references(&mut self, cases: &[NewCase]) -> Result<(), StoreError> {
        let references: Vec<String> = cases.iter().map(|case| case.file.case().reference.clone()).collect();
        let mut seen = HashSet::new();
        let twice = references.iter().find(|reference| !seen.insert(reference.as_str())).cloned();
        let there = ask(&mut self.conn(), "select reference, '' from cases where reference in", &references).await?;
        match twice.or_else(|| there.into_keys().next()) {
            Some(value) => Err(StoreError::Taken { what: "reference", value }),
            None => Ok(()),
        }
    }

    /// Which of the persons and bodies are there, and as what.
    async fn known_actors(&mut self, cases: &[NewCase]) -> Result<BTreeMap<String, String>, StoreError> {
        let actors = cases.iter().flat_map(|case| {
            let people = case.file.history.people.iter().map(|person| person.id.0);
            people.chain(case.file.history.bodies.iter().map(|body| body.id.0))
        });
        let ids: HashSet<Id> = actors.collect();
        let ids: Vec<String> = ids.iter().map(Id::to_string).collect();
        ask(&mut self.conn(), "select id, body from actors where id in", &ids).await
    }
}

/// Pairs of text for some of the values.
async fn ask(conn: &mut Conn<'_>, select: &str, values: &[String]) -> Result<BTreeMap<String, String>, StoreError> {
    let mut all = BTreeMap::new();
    for chunk in values.chunks(ASKED_AT_ONCE) {
        let places: Vec<String> = (1..=chunk.len()).map(|place| format!("${place}")).collect();
        let binds = chunk.iter().map(|value| Bind::from(value.as_str())).collect();
        let rows: Vec<(String, String)> = conn.fetch(format!("{select} ({})", places.join(", ")), binds).await?;
        all.extend(rows);
    }
    Ok(all)
}
