//! A clock through all editions of the law: what must have happened by then, what starts it, what ends it.

use serde::Serialize;
use suasion_record::Lang;

use crate::{Jurisdiction, fault::Fault, table::Row};

/// Whose limit it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Whose {
    /// The state must have acted by then.
    State,
    /// The person, the family or those who act for them must have acted by then.
    Ours,
    /// Somebody else: an international body.
    Others,
}

/// One clock; its limits, one for each edition, are rows of `deadlines.csv`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ClockFamily {
    /// Its id, such as `CN-INV2M`.
    pub id: String,
    /// Whose rule it is.
    pub jurisdiction: Jurisdiction,
    /// What must have happened by then, or what must be over, in English.
    pub name_en: String,
    /// The same in Chinese.
    pub name_zh: String,
    /// The steps that start it. Of several, the first; a later one starts nothing while it still runs.
    pub starts: Vec<String>,
    /// The steps that end it.
    pub ends: Vec<String>,
    /// Later steps that show that it had ended, without saying when.
    pub over_by: Vec<String>,
    /// Whose limit it is.
    pub whose: Whose,
    /// Whether it limits how long a person may be held.
    pub custody: bool,
    /// Two steps between which it stands still: the first and the last day of what is not counted.
    pub pauses: Option<(String, String)>,
    /// The steps from which it is counted anew.
    pub restarts: Vec<String>,
    /// The clock that says the same and is run instead where it was law on every possible day.
    pub gives_way_to: Option<String>,
}

impl ClockFamily {
    pub(crate) const COLUMNS: &[&str] = &[
        "id",
        "name_en",
        "name_zh",
        "starts",
        "ends",
        "over_by",
        "whose",
        "custody",
        "pauses",
        "restarts",
        "gives_way_to",
    ];

    pub(crate) fn read(row: &Row<'_>, jurisdiction: &Jurisdiction) -> Result<Self, Fault> {
        let filled = |column: &str| {
            let steps = row.list(column)?;
            if steps.is_empty() { Err(row.fault(column, "at least one step stands here")) } else { Ok(steps) }
        };
        let pauses = match row.list("pauses")?.as_slice() {
            [] => None,
            [begin, end] => Some((begin.clone(), end.clone())),
            _ => return Err(row.fault("pauses", "two steps stand here, the beginning and the end, or none")),
        };
        Ok(ClockFamily {
            id: row.required("id")?,
            jurisdiction: jurisdiction.clone(),
            name_en: row.required("name_en")?,
            name_zh: row.required("name_zh")?,
            starts: filled("starts")?,
            ends: filled("ends")?,
            over_by: row.list("over_by")?,
            whose: row.code("whose", whose, "state, ours, others")?,
            custody: row.flag("custody")?,
            pauses,
            restarts: row.list("restarts")?,
            gives_way_to: row.optional("gives_way_to")?,
        })
    }

    /// What must have happened by then, in this language.
    pub fn name(&self, lang: Lang) -> &str {
        if lang.is_chinese() { &self.name_zh } else { &self.name_en }
    }

    /// Every step it names, with the column that names it.
    pub(super) fn steps(&self) -> impl Iterator<Item = (&'static str, &str)> {
        let pauses = self.pauses.iter().flat_map(|(begin, end)| [("pauses", begin), ("pauses", end)]);
        [("starts", &self.starts), ("ends", &self.ends), ("over_by", &self.over_by), ("restarts", &self.restarts)]
            .into_iter()
            .flat_map(|(column, steps)| steps.iter().map(move |step| (column, step)))
            .chain(pauses)
            .map(|(column, step)| (column, step.as_str()))
    }
}

fn whose(code: &str) -> Option<Whose> {
    match code {
        "state" => Some(Whose::State),
        "ours" => Some(Whose::Ours),
        "others" => Some(Whose::Others),
        _ => None,
    }
}
