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

/// Why no clock runs a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum NotRun {
    /// It prolongs another limit: `extensions.csv` names it.
    Extension,
    /// It counts the sentence: `sentences.csv` holds the rule.
    Sentence,
    /// Words that nobody can count ("promptly").
    Vague,
    /// A day of the year, set anew each year.
    Calendar,
    /// At least so much, each day.
    Minimum,
    /// Cut short by a special decision that names no number.
    Shortened,
    /// The way is closed for the states whose law is here.
    Closed,
    /// A preference of the addressee, not a rule.
    Preference,
}

impl NotRun {
    /// Every reason.
    pub const ALL: [NotRun; 8] = [
        NotRun::Extension,
        NotRun::Sentence,
        NotRun::Vague,
        NotRun::Calendar,
        NotRun::Minimum,
        NotRun::Shortened,
        NotRun::Closed,
        NotRun::Preference,
    ];

    /// The code in the data.
    pub const fn code(self) -> &'static str {
        match self {
            NotRun::Extension => "extension",
            NotRun::Sentence => "sentence",
            NotRun::Vague => "vague",
            NotRun::Calendar => "calendar",
            NotRun::Minimum => "minimum",
            NotRun::Shortened => "shortened",
            NotRun::Closed => "closed",
            NotRun::Preference => "preference",
        }
    }

    fn from_code(code: &str) -> Option<NotRun> {
        NotRun::ALL.into_iter().find(|reason| reason.code() == code)
    }
}

/// One limit in one edition.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Deadline {
    /// Stable and unique, such as `CN-DETNOTICE-79`.
    pub id: String,
    /// Whose rule it is.
    pub jurisdiction: Jurisdiction,
    /// The clock of `clocks.csv` that runs it.
    pub clock: Option<String>,
    /// Why no clock runs it; exactly one of the two is there.
    pub not_run: Option<NotRun>,
    /// The instrument, in words.
    pub instrument: String,
    /// The article, in words; may be empty.
    pub article: String,
    /// What starts it, in the words of the collection; the clock says it in steps.
    pub trigger_event: String,
    /// The number of units, where the limit is a number.
    pub limit_number: Option<f64>,
    /// The unit.
    pub limit_unit: Option<LimitUnit>,
    /// How it is counted.
    pub limit_kind: LimitKind,
    /// Words where number and unit do not say everything.
    pub limit_text: String,
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
        "clock",
        "not_run",
        "instrument",
        "article",
        "trigger_event",
        "limit_number",
        "limit_unit",
        "limit_kind",
        "limit_text",
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
        let limit = length(row, "limit_number", "limit_unit")?;
        let limit_unit = match limit {
            Some((_, unit)) => Some(unit),
            None if row.text("limit_unit")?.is_empty() => None,
            None => Some(row.code("limit_unit", unit, UNITS)?),
        };
        let limit_kind =
            row.code("limit_kind", kind, "period, before, open, restart, ratio, vague, calendar, minimum, shortened")?;
        let clock = row.optional("clock")?;
        let not_run = match row.optional("not_run")? {
            None => None,
            Some(_) => Some(row.code("not_run", NotRun::from_code, &NotRun::ALL.map(NotRun::code).join(", "))?),
        };
        if clock.is_some() == not_run.is_some() {
            return Err(row.fault("clock", "a row names its clock, or says in `not_run` why none runs it"));
        }
        let counts = matches!(limit_kind, LimitKind::Period | LimitKind::Before);
        if clock.is_some() && !(counts && limit.is_some_and(|(_, unit)| unit != LimitUnit::Term)) {
            return Err(
                row.fault("limit_kind", "a clock runs only a `period` or `before` with a number of a unit of time")
            );
        }
        Ok(Deadline {
            id: row.required("id")?,
            jurisdiction: jurisdiction.clone(),
            instrument: row.required("instrument")?,
            article: row.text("article")?,
            trigger_event: row.required("trigger_event")?,
            clock,
            not_run,
            limit_number: limit.map(|(number, _)| number),
            limit_unit,
            limit_kind,
            limit_text: row.text("limit_text")?,
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

const UNITS: &str = "hour, day, working_day, week, month, year, term";

/// A number above 0 with its unit, or nothing.
pub(crate) fn length(row: &Row<'_>, number: &str, unit_column: &str) -> Result<Option<(f64, LimitUnit)>, Fault> {
    let Some(text) = row.optional(number)? else { return Ok(None) };
    let value = match text.parse::<f64>() {
        Ok(value) if value > 0.0 && value.is_finite() => value,
        _ => return Err(row.fault(number, format!("`{text}` is not a number above 0"))),
    };
    if row.text(unit_column)?.is_empty() {
        return Err(row.fault(unit_column, "a limit that is a number needs its unit"));
    }
    Ok(Some((value, row.code(unit_column, unit, UNITS)?)))
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
