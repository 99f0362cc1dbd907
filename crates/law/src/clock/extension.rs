//! What can prolong a limit: by how much, by whose decision, under which condition, and what would document it.

use serde::Serialize;
use suasion_record::{Day, Lang};

use crate::{LimitUnit, deadline, fault::Fault, table::Row};

/// What an extension does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Effect {
    /// Adds to the limit.
    More,
    /// Sets the whole limit, counted from the same start.
    Total,
    /// Prolongs it without a fixed limit.
    Open,
    /// Suspends the duty while the condition lasts.
    Suspends,
    /// Has it counted anew.
    Restarts,
}

/// One link of an extension chain.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Extension {
    /// The limit that it prolongs.
    pub deadline_id: String,
    /// Its place in the chain, from 1.
    pub order: u8,
    /// What it does.
    pub effect: Effect,
    /// Number and unit of [`Effect::More`] and [`Effect::Total`].
    pub length: Option<(f64, LimitUnit)>,
    /// How often it can be had; `None` if the law names no number.
    pub times: Option<u8>,
    /// The first day on which it could be had, where that is later than the limit itself.
    pub valid_from: Option<Day>,
    /// Who decides on it, in English.
    pub authority_en: String,
    /// Who decides on it, in Chinese.
    pub authority_zh: String,
    /// Under which condition, in English.
    pub condition_en: String,
    /// Under which condition, in Chinese.
    pub condition_zh: String,
    /// The step that documents it.
    pub document: String,
    /// The row of `deadlines.csv` that states it, where it has one of its own.
    pub stated_by: Option<String>,
    /// The provisions that allow it.
    pub provision_ids: Vec<String>,
}

impl Extension {
    pub(crate) const COLUMNS: &[&str] = &[
        "deadline_id",
        "order",
        "effect",
        "number",
        "unit",
        "times",
        "valid_from",
        "authority_en",
        "authority_zh",
        "condition_en",
        "condition_zh",
        "document",
        "stated_by",
        "provision_ids",
    ];

    pub(crate) fn read(row: &Row<'_>) -> Result<Self, Fault> {
        let effect = row.code("effect", effect, "more, total, open, suspends, restarts")?;
        let length = deadline::length(row, "number", "unit")?;
        if length.is_some() != matches!(effect, Effect::More | Effect::Total) {
            return Err(row.fault("number", "`more` and `total` need a number with its unit, the others have none"));
        }
        Ok(Extension {
            deadline_id: row.required("deadline_id")?,
            order: row.code("order", |text| text.parse().ok(), "1 to 255")?,
            effect,
            length,
            times: count(row, "times")?,
            valid_from: row.optional_day("valid_from")?,
            authority_en: row.required("authority_en")?,
            authority_zh: row.required("authority_zh")?,
            condition_en: row.required("condition_en")?,
            condition_zh: row.required("condition_zh")?,
            document: row.required("document")?,
            stated_by: row.optional("stated_by")?,
            provision_ids: row.list("provision_ids")?,
        })
    }

    /// Who decides on it.
    pub fn authority(&self, lang: Lang) -> &str {
        if lang.is_chinese() { &self.authority_zh } else { &self.authority_en }
    }

    /// Under which condition.
    pub fn condition(&self, lang: Lang) -> &str {
        if lang.is_chinese() { &self.condition_zh } else { &self.condition_en }
    }

    /// Whether it has no end that can be counted: no fixed limit, a suspension, a restart, or a number of times that the
    /// law does not name.
    pub fn is_open(&self) -> bool {
        self.times.is_none() || !matches!(self.effect, Effect::More | Effect::Total)
    }
}

/// A count from 1, or nothing where the law names no number.
pub(super) fn count(row: &Row<'_>, column: &str) -> Result<Option<u8>, Fault> {
    match row.optional(column)? {
        None => Ok(None),
        Some(text) => match text.parse() {
            Ok(count) if count > 0 => Ok(Some(count)),
            _ => Err(row.fault(column, format!("`{text}` is not a count from 1 to 255"))),
        },
    }
}

fn effect(code: &str) -> Option<Effect> {
    Some(match code {
        "more" => Effect::More,
        "total" => Effect::Total,
        "open" => Effect::Open,
        "suspends" => Effect::Suspends,
        "restarts" => Effect::Restarts,
        _ => return None,
    })
}
