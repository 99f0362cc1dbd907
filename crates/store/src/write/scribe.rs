//! Writing cases out, on a thread of its own: bodies, journal entries with their hashes, rows, statements ready to run.
//! Nothing is left to the store but to run them.

use std::collections::{HashMap, HashSet};

use suasion_campaign::{Kind, Record};
use suasion_record::Id;
use tokio::{
    sync::mpsc::{Receiver, Sender, channel},
    task::{JoinHandle, spawn_blocking},
};

use super::{NewCase, derive, ledger::Ledger, overview::show};
use crate::{
    StoreError,
    engine::{Gathered, Statement, binds},
    records::{self, columns, table},
};

/// Batches that may be on the desk: one being written out, one that waits to be stored.
pub(super) const AHEAD: usize = 2;

/// Cases to be written out.
pub(super) struct Batch {
    pub cases: Vec<NewCase>,
    /// The stored form of each person and body of theirs that the store has already.
    pub known: HashMap<Id, String>,
}

/// What the store is to do.
pub(super) enum Task {
    /// Run this.
    Run(Statement),
    /// Put a person or body in place of what the store has.
    Replace { record: Box<Record>, before: String, body: String },
}

/// The thread, as the store sees it: batches go in, for each its tasks come out, and at the end the rest of them.
pub(super) struct Desk {
    pub batches: Sender<Batch>,
    pub tasks: Receiver<Result<Vec<Task>, StoreError>>,
    pub ledger: JoinHandle<Ledger>,
}

impl Desk {
    /// Starts the thread, which writes its entries into the ledger and gives it back at the end.
    pub fn open(ledger: Ledger, sqlite: bool) -> Self {
        let (batches, mut take) = channel(AHEAD);
        let (hand_over, tasks) = channel(AHEAD);
        let mut scribe = Scribe {
            sqlite,
            ledger,
            entered: HashSet::new(),
            replaced: HashMap::new(),
            rows: Gathered::default(),
            tasks: vec![],
        };
        let ledger = spawn_blocking(move || {
            // Whoever stores may have given up; an error is the last thing that is handed over.
            while let Some(batch) = take.blocking_recv() {
                let tasks = scribe.write_out(batch);
                let failed = tasks.is_err();
                if hand_over.blocking_send(tasks).is_err() || failed {
                    return scribe.ledger;
                }
            }
            let _ = hand_over.blocking_send(scribe.rest());
            scribe.ledger
        });
        Desk { batches, tasks, ledger }
    }
}

struct Scribe {
    sqlite: bool,
    ledger: Ledger,
    /// Persons and bodies entered so far: the store may not show them yet.
    entered: HashSet<Id>,
    /// The new form of those that were replaced: the store may not show it yet.
    replaced: HashMap<Id, String>,
    /// Rows that wait until they fill a statement.
    rows: Gathered,
    tasks: Vec<Task>,
}

impl Scribe {
    fn write_out(&mut self, batch: Batch) -> Result<Vec<Task>, StoreError> {
        for case in batch.cases {
            self.case(case, &batch.known)?;
        }
        self.ledger.finished(&mut self.rows)?;
        let full = self.rows.full(self.sqlite)?;
        self.tasks.extend(full.into_iter().map(Task::Run));
        Ok(std::mem::take(&mut self.tasks))
    }

    fn rest(&mut self) -> Result<Vec<Task>, StoreError> {
        Ok(self.rows.all(self.sqlite)?.into_iter().map(Task::Run).collect())
    }

    fn case(&mut self, case: NewCase, known: &HashMap<Id, String>) -> Result<(), StoreError> {
        self.ledger.heading(case.heading);
        let mut number = None;
        for record in case.file.records() {
            let (kind, id, body) = (record.kind(), record.id(), records::body(&record)?);
            if is_actor(kind) {
                match self.replaced.get(&id).or_else(|| known.get(&id)) {
                    // One whom several of the new cases name is entered with the first.
                    _ if self.entered.contains(&id) => continue,
                    Some(same) if *same == body => continue,
                    Some(before) => {
                        let before = before.clone();
                        self.ledger.draft()?.change(kind.code(), id, Some(&before), Some(&body));
                        self.replaced.insert(id, body.clone());
                        self.tasks.push(Task::Replace { record: Box::new(record), before, body });
                        continue;
                    }
                    None => {
                        self.entered.insert(id);
                    }
                }
            }
            let position = self.ledger.next_position();
            if kind == Kind::Case {
                number = Some(position);
            }
            derive(&record, &mut self.rows);
            self.ledger.draft()?.change(kind.code(), id, None, Some(&body));
            let row = binds![id.to_string(), position, body].into_iter();
            self.rows.add(table(kind).insert, row.chain(columns(&record)));
        }
        // Invariant: `CaseFile::records` contains the case.
        let number = number.ok_or(StoreError::Unsound)?;
        show(number, &case.overview, &case.tokens, &mut self.rows, self.sqlite)
    }
}

pub(super) fn is_actor(kind: Kind) -> bool {
    matches!(kind, Kind::Person | Kind::Body)
}
