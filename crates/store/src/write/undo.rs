//! Taking back what was written as one: the states before it are put in place again, from the journal.
//!
//! Nothing is rubbed out. The undoing is a writing like any other, with an entry for each entry taken back, so it is
//! journaled, verified, and can be taken back itself. It is all or nothing, and refused where something later rests on
//! what would go: a record that was changed since, or one that refers to it.

use std::collections::BTreeSet;

use suasion_campaign::{Kind, Record};
use suasion_record::{Actor, CaseId, Id};

use super::{Unit, Writing, journaled_shelf, unit::number};
use crate::{
    Heading, ShelfKind, Shelved, Step, StoreError, Watch,
    engine::binds,
    journal::{Raw, Row, rows},
    listing::count,
    read::{body_of, shelved},
    records::{self, IN_A_FILE, from_body, table},
    watch::Steps,
};

/// How many entries are read at once.
const ENTRIES: u32 = 200;

/// What an undoing touched; lists and the search index of these are to be made anew.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Undone {
    /// Records put back, taken away or restored.
    pub records: u64,
    /// Cases that are there afterwards and have other records than before.
    pub cases: BTreeSet<CaseId>,
    /// Persons and bodies that are there afterwards and say something else than before.
    pub actors: BTreeSet<Actor>,
}

/// What is gone, and what is touched, while it is taken back.
#[derive(Default)]
struct Touched {
    undone: Undone,
    gone: BTreeSet<Id>,
    gone_cases: BTreeSet<CaseId>,
    gone_actors: BTreeSet<Actor>,
}

impl Writing {
    /// Puts every record that a unit changed back to what it was before. `heading` stands over each entry of it, with
    /// the case of the entry taken back.
    ///
    /// # Errors
    /// [`StoreError::InTheWay`] if a later entry rests on what would go; [`StoreError::NothingToUndo`] if the unit changed
    /// no record; [`StoreError::Taken`] if the reference of a case that would come back is another case's by now;
    /// [`StoreError::Interrupted`] if the watch says so. Then this writing can no longer be committed.
    pub async fn undo(&mut self, unit: &Unit, heading: &Heading, watch: Watch<'_>) -> Result<Undone, StoreError> {
        let undone = self.take_back(unit, heading, watch).await;
        if undone.is_err() {
            // Half of it must not last.
            let _ = self.step();
        }
        undone
    }

    async fn take_back(&mut self, unit: &Unit, heading: &Heading, watch: Watch<'_>) -> Result<Undone, StoreError> {
        let mut touched = Touched::default();
        let mut steps = Steps { watch, step: Step { done: 0, total: unit.last + 1 - unit.first } };
        let mut before = unit.last + 1;
        while before > unit.first {
            let end = "where seq >= $1 and seq < $2 order by seq desc limit $3";
            let entries = rows(&mut self.conn(), end, binds![number(unit.first), number(before), ENTRIES]).await?;
            let Some(oldest) = entries.last() else { break };
            before = count(oldest.seq);
            for entry in &entries {
                let changes: Vec<Raw<'_>> =
                    serde_json::from_str(&entry.changes).map_err(StoreError::body("journal entry"))?;
                if unit.first < unit.last && !changes.is_empty() {
                    let case = entry.case.as_deref().map(|case| records::id(case).map(CaseId)).transpose()?;
                    self.heading(Heading { case, ..heading.clone() });
                }
                for change in changes.iter().rev() {
                    self.reverse(unit, change, &mut touched).await?;
                }
            }
            self.flush_finished().await?;
            steps.on(entries.len())?;
        }
        if touched.undone.records == 0 {
            return Err(StoreError::NothingToUndo);
        }
        self.refuse_if_needed(unit, &mut touched).await?;
        Ok(touched.undone)
    }

    /// Puts one record back.
    async fn reverse(&mut self, unit: &Unit, change: &Raw<'_>, touched: &mut Touched) -> Result<(), StoreError> {
        if let Some(kind) = ShelfKind::from_code(&change.kind) {
            return self.reverse_shelved(unit, kind, change, touched).await;
        }
        // Accounts are put right by the operations of accounts: putting back an old password would open a door.
        let kind = Kind::from_code(&change.kind).ok_or(StoreError::NothingToUndo)?;
        let (before, after) = (change.before.map(|body| body.get()), change.after.map(|body| body.get()));
        let now = body_of(&mut self.conn(), kind, change.id).await?;
        if now.as_deref() != after {
            return Err(self.in_the_way(unit, changes(change.id)).await?);
        }
        touched.undone.records += 1;
        let body = before.or(after).ok_or(StoreError::NothingToUndo)?;
        let record = from_body(kind, body)?;
        touched.undone.cases.extend(record.cases());
        if let Some(after) = after {
            touched.undone.cases.extend(from_body(kind, after)?.cases());
        }
        let actor = match &record {
            Record::Person(person) => Some(Actor::Person(person.id)),
            Record::Body(body) => Some(Actor::Body(body.id)),
            _ => None,
        };
        if before.is_some() {
            self.step()?;
            self.put_at(&record, change.place).await?;
            self.done();
            touched.gone.remove(&change.id);
            if let Record::Case(case) = &record {
                touched.gone_cases.remove(&case.id);
            }
            if let Some(actor) = actor {
                touched.gone_actors.remove(&actor);
                touched.undone.actors.insert(actor);
            }
        } else {
            self.remove(kind, change.id).await?;
            touched.gone.insert(change.id);
            if let Record::Case(case) = &record {
                touched.gone_cases.insert(case.id);
            }
            touched.gone_actors.extend(actor);
        }
        Ok(())
    }

    /// Puts one thing of the shelf back.
    async fn reverse_shelved(
        &mut self,
        unit: &Unit,
        kind: ShelfKind,
        change: &Raw<'_>,
        touched: &mut Touched,
    ) -> Result<(), StoreError> {
        let (before, after) = (change.before.map(|body| body.get()), change.after.map(|body| body.get()));
        let now = shelved(&mut self.conn(), kind, change.id).await?;
        let now = now.map(|thing| journaled_shelf(&thing.about, &thing.body)).transpose()?;
        if now.as_deref() != after {
            return Err(self.in_the_way(unit, changes(change.id)).await?);
        }
        touched.undone.records += 1;
        match before {
            None => {
                self.remove_shelved(kind, change.id).await?;
            }
            Some(before) => {
                let (about, body) = super::shelf::from_journal(before)?;
                self.put_shelved(&Shelved { kind, id: change.id, about, body }).await?;
            }
        }
        Ok(())
    }

    /// Refuses where something that stays refers to what is gone.
    async fn refuse_if_needed(&mut self, unit: &Unit, touched: &mut Touched) -> Result<(), StoreError> {
        let here = |kind: &Kind| format!("(select count(*) from {} where case_id = $1)", table(*kind).name);
        let left: Vec<String> = IN_A_FILE.iter().map(here).collect();
        let left = format!(
            "select {} + (select count(*) from representation_cases where case_id = $1)
                + (select count(*) from cases where reprisal_of = $1)",
            left.join(" + ")
        );
        for case in &touched.gone_cases {
            touched.undone.cases.remove(case);
            if self.conn().number(left.clone(), binds![case.to_string()]).await? > 0 {
                return Err(self.in_the_way(unit, naming(case)).await?);
            }
        }
        let named = "select (select count(*) from mentions where actor_id = $1)
            + (select count(*) from cases where person_id = $1)";
        for actor in &touched.gone_actors {
            touched.undone.actors.remove(actor);
            if self.conn().number(named, binds![actor.to_string()]).await? > 0 {
                return Err(self.in_the_way(unit, naming(actor)).await?);
            }
        }
        if touched.gone.is_empty() {
            return Ok(());
        }
        // Within a file a record refers to another by its id, wherever in it that stands.
        for case in &touched.undone.cases {
            let Some(file) = self.case_file(*case).await? else { continue };
            for record in file.records() {
                let body = records::body(&record)?;
                if ids_in(&body).any(|id| touched.gone.contains(&id)) {
                    return Err(self.in_the_way(unit, changes(record.id())).await?);
                }
            }
        }
        Ok(())
    }

    /// The last later entry of which something is true; the unit's own last one where there is none, because then it
    /// is not the journal that tells what is wrong.
    async fn in_the_way(&mut self, unit: &Unit, is_it: impl Fn(&Row) -> bool) -> Result<StoreError, StoreError> {
        let mut before = i64::MAX;
        loop {
            let end = "where seq > $1 and seq < $2 order by seq desc limit $3";
            let entries = rows(&mut self.conn(), end, binds![number(unit.last), before, ENTRIES]).await?;
            let Some(oldest) = entries.last() else { return Ok(StoreError::InTheWay { entry: unit.last }) };
            before = oldest.seq;
            if let Some(found) = entries.iter().find(|entry| is_it(entry)) {
                return Ok(StoreError::InTheWay { entry: count(found.seq) });
            }
        }
    }
}

/// Whether an entry changes a record.
fn changes(id: Id) -> impl Fn(&Row) -> bool {
    let own = format!("\"id\":\"{id}\"");
    move |entry| entry.changes.contains(&own)
}

/// Whether an entry concerns a case or an actor, or has to do with it.
fn naming(id: impl ToString) -> impl Fn(&Row) -> bool {
    let id = id.to_string();
    move |entry| entry.case.as_ref() == Some(&id) || entry.changes.contains(&id)
}

/// The ids that stand in a body, each a text of its own.
fn ids_in(body: &str) -> impl Iterator<Item = Id> {
    body.split('"').filter_map(|text| text.parse().ok())
}
