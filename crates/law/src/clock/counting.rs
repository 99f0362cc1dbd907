//! How a law counts: whether the first day counts, what half a month is, what holidays do.
//!
//! Months end on the same day of a later month, or on its last day; hours run from one day into the next. That is the
//! same everywhere the files reach, so it stands in the code; what differs stands in `counting.csv`.

use serde::Serialize;
use suasion_record::Day;

use crate::{Confidence, Jurisdiction, fault::Fault, table::Row};

/// The counting rule of a jurisdiction for a time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Counting {
    /// Whose rule it is.
    pub jurisdiction: Jurisdiction,
    /// The first day on which it holds.
    pub valid_from: Day,
    /// The last such day; `None` while it lasts.
    pub valid_to: Option<Day>,
    /// Whether the day of the trigger counts as the first.
    pub first_day_counts: bool,
    /// How many days half a month has.
    pub half_month_days: i32,
    /// By how many days at most a holiday moves a last day that falls on one.
    pub holiday_days: i32,
    /// Whether custody is never lengthened for a holiday.
    pub custody_exempt: bool,
    /// The provisions that state it.
    pub provision_ids: Vec<String>,
    /// How the row was checked.
    pub confidence: Confidence,
    /// Where it comes from.
    pub source: String,
    /// Anything else.
    pub note: String,
}

impl Counting {
    pub(crate) const COLUMNS: &[&str] = &[
        "valid_from",
        "valid_to",
        "first_day",
        "half_month_days",
        "holiday_days",
        "custody_exempt",
        "provision_ids",
        "confidence",
        "source",
        "note",
    ];

    pub(crate) fn read(row: &Row<'_>, jurisdiction: &Jurisdiction) -> Result<Self, Fault> {
        let (valid_from, valid_to) = row.window()?;
        let days = |column: &str, least: i32| {
            let read = |text: &str| text.parse().ok().filter(|days| (least..=31).contains(days));
            row.code(column, read, &format!("{least} to 31"))
        };
        Ok(Counting {
            jurisdiction: jurisdiction.clone(),
            valid_from,
            valid_to,
            first_day_counts: row.code("first_day", first_day, "excluded, counted")?,
            half_month_days: days("half_month_days", 1)?,
            holiday_days: days("holiday_days", 0)?,
            custody_exempt: row.flag("custody_exempt")?,
            provision_ids: row.list("provision_ids")?,
            confidence: row.confidence()?,
            source: row.required("source")?,
            note: row.text("note")?,
        })
    }

    /// Whether it holds on this day.
    pub(super) fn holds_on(&self, day: Day) -> bool {
        self.valid_from <= day && self.valid_to.is_none_or(|last| day <= last)
    }
}

fn first_day(code: &str) -> Option<bool> {
    match code {
        "excluded" => Some(false),
        "counted" => Some(true),
        _ => None,
    }
}
