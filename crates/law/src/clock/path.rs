//! The longest lawful path of an edition: its stages one after the other, each at its longest.

use serde::Serialize;

use super::extension::count;
use crate::{Jurisdiction, fault::Fault, table::Row};

/// One stage of a path.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Stage {
    /// The path, such as `CN-PATH-79`: its clock and, after the last dash, its edition.
    pub id: String,
    /// Whose law it is.
    pub jurisdiction: Jurisdiction,
    /// Its place in the path, from 1.
    pub order: u8,
    /// The step at which it begins.
    pub from: String,
    /// The step at which it ends.
    pub until: String,
    /// The limits that follow each other in it.
    pub deadline_ids: Vec<String>,
    /// How often they can; `None` if the law names no number, and then they add no days that can be counted.
    pub times: Option<u8>,
}

impl Stage {
    pub(crate) const COLUMNS: &[&str] = &["id", "order", "from", "until", "deadline_ids", "times"];

    pub(crate) fn read(row: &Row<'_>, jurisdiction: &Jurisdiction) -> Result<Self, Fault> {
        let id = row.required("id")?;
        if !id.contains('-') {
            return Err(row.fault("id", "the id of a clock, a dash and an edition stand here"));
        }
        let deadline_ids = row.list("deadline_ids")?;
        if deadline_ids.is_empty() {
            return Err(row.fault("deadline_ids", "at least one limit stands here"));
        }
        Ok(Stage {
            id,
            jurisdiction: jurisdiction.clone(),
            order: row.code("order", |text| text.parse().ok(), "1 to 255")?,
            from: row.required("from")?,
            until: row.required("until")?,
            deadline_ids,
            times: count(row, "times")?,
        })
    }

    /// The clock that runs against the path.
    pub fn family(&self) -> &str {
        self.id.rsplit_once('-').map_or(self.id.as_str(), |(family, _)| family)
    }
}
