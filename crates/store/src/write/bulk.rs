//! Entering many cases at once: the same rows and the same journal as one by one, in few statements.
//!
//! Writing records out as text takes about as long as storing them, so a [scribe](super::scribe) does it on a thread of
//! its own: while the store runs the statements of one batch, the next is being written out.

use std::collections::{HashMap, HashSet};

use suasion_campaign::{CaseFile, Overview};
use suasion_record::{Actor, Id};

use super::{
    Tokens, Writing,
    record::replace,
    scribe::{AHEAD, Batch, Desk, Task},
};
use crate::{
    Heading, StoreError,
    engine::{Bind, Conn, MANY},
    records,
};

/// A case to be entered, whole.
#[derive(Debug, Clone)]
pub struct NewCase {
    /// Who enters it, when and why: its own entry in the journal.
    pub heading: Heading,
    /// Its file. Persons and bodies may be known already; everything else is new. One whom several new cases name is
    /// entered with the first of them.
    pub file: CaseFile,
    /// Its row in lists.
    pub overview: Overview,
    /// What it is found by.
    pub tokens: Tokens,
}

/// New cases on their way into the store. Dropping it before [`Entering::finish`] spoils its writing.
pub struct Entering<'w> {
    writing: &'w mut Writing,
    desk: Desk,
    /// Batches on the desk.
    under_way: usize,
    /// The references of all cases so far: the store may not show them yet.
    references: HashSet<String>,
}

impl Writing {
    /// Begins to enter new cases. They arrive in batches, each case becomes an entry of the journal, and the store
    /// works on one batch while the next is made.
    ///
    /// # Errors
    /// [`StoreError::Unsound`] if an earlier step failed.
    pub fn new_cases(&mut self) -> Result<Entering<'_>, StoreError> {
        self.step()?;
        let sqlite = self.conn().is_sqlite();
        let desk = Desk::open(std::mem::take(&mut self.ledger), sqlite);
        Ok(Entering { writing: self, desk, under_way: 0, references: HashSet::new() })
    }
}

impl Entering<'_> {
    /// Enters some; a few hundred at a time is best. They may still be under way when this returns.
    ///
    /// # Errors
    /// [`StoreError::Taken`] if a reference is another case's.
    pub async fn put(&mut self, cases: Vec<NewCase>) -> Result<(), StoreError> {
        self.refuse_taken_references(&cases).await?;
        let known = known_actors(&mut self.writing.conn(), &cases).await?;
        if self.under_way == AHEAD {
            self.store_batch().await?;
        }
        self.under_way += 1;
        // If the scribe has gone, it left an error, which comes with the next tasks.
        let _ = self.desk.batches.send(Batch { cases, known }).await;
        Ok(())
    }

    /// Stores what is under way. Only then can the writing go on or be committed.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn finish(mut self) -> Result<(), StoreError> {
        while self.under_way > 0 {
            self.store_batch().await?;
        }
        let Desk { batches, mut tasks, ledger } = self.desk;
        drop(batches);
        perform(&mut self.writing.conn(), tasks.recv().await).await?;
        self.writing.ledger = ledger.await.map_err(|_| StoreError::Interrupted)?;
        self.writing.done();
        Ok(())
    }

    async fn store_batch(&mut self) -> Result<(), StoreError> {
        self.under_way -= 1;
        perform(&mut self.writing.conn(), self.desk.tasks.recv().await).await
    }

    async fn refuse_taken_references(&mut self, cases: &[NewCase]) -> Result<(), StoreError> {
        let references: Vec<String> = cases.iter().map(|case| case.file.case().reference.clone()).collect();
        let sql = "select reference, '' from cases where reference in";
        let there = ask(&mut self.writing.conn(), sql, &references).await?;
        let taken = there.into_iter().map(|(reference, _)| reference).next();
        match taken.or_else(|| references.into_iter().find(|reference| !self.references.insert(reference.clone()))) {
            Some(value) => Err(StoreError::Taken { what: "reference", value }),
            None => Ok(()),
        }
    }
}

/// Does what a batch comes to.
async fn perform(conn: &mut Conn<'_>, tasks: Option<Result<Vec<Task>, StoreError>>) -> Result<(), StoreError> {
    for task in tasks.ok_or(StoreError::Interrupted)?? {
        match task {
            Task::Run(statement) => conn.run_ready(statement).await.map(drop)?,
            Task::Replace { record, before, body } => replace(conn, &record, &before, &body).await?,
        }
    }
    Ok(())
}

/// Which of the persons and bodies are there, and as what.
async fn known_actors(conn: &mut Conn<'_>, cases: &[NewCase]) -> Result<HashMap<Id, String>, StoreError> {
    let histories = cases.iter().map(|case| &case.file.history);
    let actors = histories.flat_map(|history| {
        let people = history.people.iter().map(|person| Actor::Person(person.id));
        people.chain(history.bodies.iter().map(|body| Actor::Body(body.id)))
    });
    let ids: HashSet<Actor> = actors.collect();
    let ids: Vec<String> = ids.iter().map(Actor::to_string).collect();
    let there = ask(conn, "select id, body from actors where id in", &ids).await?;
    there.into_iter().map(|(id, body)| Ok((records::id(&id)?, body))).collect()
}

/// Pairs of text for some of the values.
async fn ask(conn: &mut Conn<'_>, select: &str, values: &[String]) -> Result<Vec<(String, String)>, StoreError> {
    let mut all = vec![];
    for chunk in values.chunks(MANY) {
        let binds = chunk.iter().map(|value| Bind::from(value.as_str())).collect();
        let sql = format!("{select} ({})", conn.places(chunk.len()));
        all.extend(conn.fetch::<(String, String)>(sql, binds).await?);
    }
    Ok(all)
}
