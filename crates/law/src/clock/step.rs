//! The steps of a procedure: what sets a limit running and what ends it, and the words of the record that are that step.

use serde::Serialize;
use suasion_record::Lang;

use crate::{fault::Fault, table::Row};

/// A step that the law knows, whatever a country calls it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Step {
    /// Its code, such as `arrested`.
    pub code: String,
    /// What it is, in English, as a noun.
    pub en: String,
    /// What it is, in Chinese.
    pub zh: String,
    /// The kinds of acts (`data/vocabulary/act.csv`) that are this step.
    pub acts: Vec<String>,
    /// The kinds of events (`data/vocabulary/event.csv`) that are this step where no act in them says more.
    pub events: Vec<String>,
    /// The kinds that may be this step or another, as `act:charged` or `event:arrest`.
    pub may_be: Vec<String>,
    /// Whether anybody may have done it for the person. If not, it is a step only when done to the person.
    pub by_anyone: bool,
}

impl Step {
    pub(crate) const COLUMNS: &[&str] = &["code", "en", "zh", "acts", "events", "may_be", "side"];

    pub(crate) fn read(row: &Row<'_>) -> Result<Self, Fault> {
        let may_be = row.list("may_be")?;
        if let Some(wrong) = may_be.iter().find(|kind| !kind.starts_with("act:") && !kind.starts_with("event:")) {
            return Err(row.fault("may_be", format!("`{wrong}` begins neither with `act:` nor with `event:`")));
        }
        Ok(Step {
            code: row.required("code")?,
            en: row.required("en")?,
            zh: row.required("zh")?,
            acts: row.list("acts")?,
            events: row.list("events")?,
            may_be,
            by_anyone: row.code("side", side, "state, any")?,
        })
    }

    /// What it is, in this language.
    pub fn name(&self, lang: Lang) -> &str {
        if lang.is_chinese() { &self.zh } else { &self.en }
    }
}

fn side(code: &str) -> Option<bool> {
    match code {
        "state" => Some(false),
        "any" => Some(true),
        _ => None,
    }
}
