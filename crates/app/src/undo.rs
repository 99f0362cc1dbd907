//! Taking back what was written as one: an import with all its cases, a removal, any change of a record.
//!
//! Whoever may bring cases in may take them out again: that needs [`Permission::Import`] and tells nothing of what the
//! records say. Anything else that is taken back changes what the record says, so it needs [`Permission::Decide`] as well.
//! The store finds what belongs together and refuses where something later rests on it.

use jiff::Timestamp;
use serde::Serialize;
use suasion_store::{Heading, StoreError, Unit, Watch};

use crate::{
    App, AppError, Context, FieldError, Permission,
    form::{Field, Takes, Values},
};

/// What it takes to take something back.
pub const UNDO: &[Field] = &[Field::required("entry", Takes::Number)];

/// Operations that bring cases in.
const BRINGING_IN: &[&str] = &["case.import", "table.import", "fiction.add"];

/// What belongs to an entry of the journal and would be taken back with it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct UnitView {
    /// Its first entry.
    pub first: u64,
    /// Its last entry.
    pub last: u64,
    /// When it was written.
    pub at: Timestamp,
    /// The account name of who wrote it.
    pub who: String,
    /// Which operation it was.
    pub operation: String,
    /// The reference of the case, if it concerns one alone and that is there.
    pub reference: String,
}

/// What was taken back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TakenBack {
    /// The first entry that was taken back.
    pub first: u64,
    /// The last entry that was taken back.
    pub last: u64,
    /// How many records were put back, taken away or restored.
    pub records: u64,
    /// The number of the last journal entry of the undoing; taking that one back brings everything back.
    pub entry: u64,
}

impl App {
    /// What would be taken back with an entry.
    ///
    /// # Errors
    /// No such entry; a missing permission.
    pub async fn unit(&self, context: &Context, values: &Values) -> Result<UnitView, AppError> {
        let unit = self.allowed_unit(context, values).await?;
        let accounts = self.store().accounts().await?;
        let who = accounts.into_iter().find(|account| Some(account.id) == unit.account);
        let reference = match unit.case {
            Some(case) => self.store().overview(case).await?.map_or_else(String::new, |row| row.reference),
            None => String::new(),
        };
        let Unit { first, last, at, operation, .. } = unit;
        Ok(UnitView { first, last, at, who: who.map_or_else(String::new, |who| who.name), operation, reference })
    }

    /// Takes back everything that was written together with a journal entry. It is journaled and can itself be taken
    /// back.
    ///
    /// # Errors
    /// No such entry; one that changed no record; a later entry that rests on it, with its number; a missing
    /// permission; [`StoreError::Interrupted`] if `watch` stopped it. Nothing has changed then.
    pub async fn undo(&self, context: &Context, values: &Values, watch: Watch<'_>) -> Result<TakenBack, AppError> {
        let unit = self.allowed_unit(context, values).await?;
        let heading = heading(context, &unit);
        let alone = if unit.first == unit.last { unit.case } else { None };
        let mut writing = self.store().begin(Heading { case: alone, ..heading.clone() }).await?;
        let undone = writing.undo(&unit, &heading, watch).await.map_err(refused)?;
        let mut others = undone.cases.clone();
        for actor in &undone.actors {
            others.extend(writing.cases_naming(*actor).await?);
        }
        for case in others {
            if let Some(file) = writing.case_file(case).await? {
                self.settle(&mut writing, &file).await?;
            }
        }
        let entry = writing.commit().await.map_err(refused)?;
        Ok(TakenBack { first: unit.first, last: unit.last, records: undone.records, entry })
    }

    async fn allowed_unit(&self, context: &Context, values: &Values) -> Result<Unit, AppError> {
        context.allow(Permission::Import)?;
        let typed = values.one("entry");
        let problem = |key| AppError::Invalid(vec![FieldError::new("entry", key).with("typed", typed)]);
        if typed.is_empty() {
            return Err(problem("problem-missing"));
        }
        let entry = typed.parse().map_err(|_| problem("problem-number"))?;
        let unit = self.store().unit(entry).await?.ok_or_else(|| problem("problem-no-entry"))?;
        if !BRINGING_IN.contains(&unit.operation.as_str()) {
            context.allow(Permission::Decide)?;
        }
        Ok(unit)
    }
}

/// The heading says in its reason which entries are taken back.
fn heading(context: &Context, unit: &Unit) -> Heading {
    let mut heading = context.heading("journal.undo", None);
    let which = match unit.first == unit.last {
        true => format!("#{}", unit.first),
        false => format!("#{}–#{}", unit.first, unit.last),
    };
    heading.reason = if heading.reason.is_empty() { which } else { format!("{which} – {}", heading.reason) };
    heading
}

fn refused(error: StoreError) -> AppError {
    let problem = match error {
        StoreError::InTheWay { entry } => {
            FieldError::new("entry", "problem-undo-later").with("entry", entry.to_string())
        }
        StoreError::NothingToUndo => FieldError::new("entry", "problem-undo-nothing"),
        StoreError::Taken { value, .. } => FieldError::new("entry", "problem-reference-taken").with("typed", value),
        StoreError::Missing(_) => return AppError::InUse(vec![]),
        other => return AppError::Store(other),
    };
    AppError::Invalid(vec![problem])
}
