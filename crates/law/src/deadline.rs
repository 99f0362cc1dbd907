//! A legal time limit as the data states it: what starts it, how long it runs, who may extend it.

use serde::Serialize;
use suasion_record::Day;

use crate::{Confidence, Jurisdiction, fault::Fault, table::Row};

/// How a limit is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum LimitKind {
    /// Forward from the trigger.
    Period,
    /// Back from a planned event.
    Before,
    /// No fixed limit.
    Open,
    /// The clock begins again.
    Restart,
    /// A conversion, or a share of a term.
    Ratio,
    /// Words only ("promptly").
    Vague,
    /// A day of the year.
    Calendar,
    /// At least so much.
    Minimum,
    /// Cut short by a special decision.
    Shortened,
}

/// The unit of a limit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum LimitUnit {
    /// Hours.
    Hour,
    /// Days.
    Day,
    /// Days on which offices work.
    WorkingDay,
    /// Weeks.
    Week,
    /// Months.
    Month,
    /// Years.
    Year,
    /// The term of the sentence.
    Term,
}

/// One limit in one edition.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Deadline {
    /// Stable and unique, such as `CN-DETNOTICE-79`.
    pub id: String,
    /// Whose rule it is.
    pub jurisdiction: Jurisdiction,
    /// The instrument, in words.
    pub instrument: String,
    /// The article, in words; may be empty.
    pub article: String,
    /// The event that starts it.
    pub trigger_event: String,
    /// The number of units, where the limit is a number.
    pub limit_number: Option<f64>,
    /// The unit.
    pub limit_unit: Option<LimitUnit>,
    /// How it is counted.
    pub limit_kind: LimitKind,
    /// Words where number and unit do not say everything.
    pub limit_text: String,
    /// The longest extension, in words.
    pub extensible_to: String,
    /// The authority that must grant it.
    pub extended_by: String,
    /// What follows when it lapses.
    pub consequence: String,
    /// The violations that the lapse is.
    pub violation_types: Vec<String>,
    /// The provisions that state it.
    pub provision_ids: Vec<String>,
    /// The first day on which it runs.
    pub valid_from: Day,
    /// The last such day; `None` while it lasts.
    pub valid_to: Option<Day>,
    /// How the row was checked.
    pub confidence: Confidence,
    /// What that leaves open.
    pub confidence_note: String,
    /// Where it comes from.
    pub source: String,
    /// Anything else.
    pub note: String,
}

impl Deadline {
    pub(crate) const COLUMNS: &[&str] = &[
        "id",
        "instrument",
        "article",
        "trigger_event",
        "limit_number",
        "limit_unit",
        "limit_kind",
        "limit_text",
        "extensible_to",
        "extended_by",
        "consequence",
        "violation_types",
        "provision_ids",
        "valid_from",
        "valid_to",
        "confidence",
        "confidence_note",
        "source",
        "note",
    ];

    pub(crate) fn read(row: &Row<'_>, jurisdiction: &Jurisdiction) -> Result<Self, Fault> {
        let (valid_from, valid_to) = row.window()?;
        let limit_number = row
            .optional("limit_number")?
            .map(|text| match text.parse::<f64>() {
                Ok(number) if number > 0.0 && number.is_finite() => Ok(number),
                _ => Err(row.fault("limit_number", format!("`{text}` is not a number above 0"))),
            })
            .transpose()?;
        let limit_unit = match row.text("limit_unit")?.as_str() {
            "" => None,
            _ => Some(row.code("limit_unit", unit, "hour, day, working_day, week, month, year, term")?),
        };
        if limit_number.is_some() && limit_unit.is_none() {
            return Err(row.fault("limit_unit", "a limit that is a number needs its unit"));
        }
        Ok(Deadline {
            id: row.required("id")?,
            jurisdiction: jurisdiction.clone(),
            instrument: row.required("instrument")?,
            article: row.text("article")?,
            trigger_event: row.required("trigger_event")?,
            limit_number,
            limit_unit,
            limit_kind: row.code(
                "limit_kind",
                kind,
                "period, before, open, restart, ratio, vague, calendar, minimum, shortened",
            )?,
            limit_text: row.text("limit_text")?,
            extensible_to: row.text("extensible_to")?,
            extended_by: row.text("extended_by")?,
            consequence: row.text("consequence")?,
            violation_types: row.list("violation_types")?,
            provision_ids: row.list("provision_ids")?,
            valid_from,
            valid_to,
            confidence: row.confidence()?,
            confidence_note: row.text("confidence_note")?,
            source: row.required("source")?,
            note: row.text("note")?,
        })
    }
}

fn kind(code: &str) -> Option<LimitKind> {
    Some(match code {
        "period" => LimitKind::Period,
        "before" => LimitKind::Before,
        "open" => LimitKind::Open,
        "restart" => LimitKind::Restart,
        "ratio" => LimitKind::Ratio,
        "vague" => LimitKind::Vague,
        "calendar" => LimitKind::Calendar,
        "minimum" => LimitKind::Minimum,
        "shortened" => LimitKind::Shortened,
        _ => return None,
    })
}

fn unit(code: &str) -> Option<LimitUnit> {
    Some(match code {
        "hour" => LimitUnit::Hour,
        "day" => LimitUnit::Day,
        "working_day" => LimitUnit::WorkingDay,
        "week" => LimitUnit::Week,
        "month" => LimitUnit::Month,
        "year" => LimitUnit::Year,
        "term" => LimitUnit::Term,
        _ => return None,
    })
}
