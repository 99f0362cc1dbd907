//! The rules by which a sentence is counted: credit for custody, parole, the least that must be served.

use serde::Serialize;
use suasion_record::Day;

use crate::{Confidence, Jurisdiction, fault::Fault, table::Row};

/// What a rule says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum TermRuleKind {
    /// So many days of a kind of custody count as one day of the sentence.
    Credit,
    /// The share of a term, and the months of a life sentence, after which parole is possible.
    Parole,
    /// The share of a term, and the months of a life sentence, that must be served after every reduction.
    LeastServed,
    /// Deprivation of political rights runs from the release.
    Rights,
}

/// One rule in one edition.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct TermRule {
    /// Stable and unique.
    pub id: String,
    /// Whose rule it is.
    pub jurisdiction: Jurisdiction,
    /// The first day on which it holds.
    pub valid_from: Day,
    /// The last such day; `None` while it lasts.
    pub valid_to: Option<Day>,
    /// What it says.
    pub kind: TermRuleKind,
    /// The steps that begin the custody it credits.
    pub steps: Vec<String>,
    /// Days of custody for a day of sentence, or the share of the term.
    pub number: Option<f64>,
    /// Months of a life sentence.
    pub life_months: Option<i32>,
    /// The instrument, in words.
    pub instrument: String,
    /// The article.
    pub article: String,
    /// The provisions that state it, where they have a row.
    pub provision_ids: Vec<String>,
    /// How the row was checked.
    pub confidence: Confidence,
    /// Where it comes from.
    pub source: String,
    /// Anything else.
    pub note: String,
}

impl TermRule {
    pub(crate) const COLUMNS: &[&str] = &[
        "id",
        "valid_from",
        "valid_to",
        "rule",
        "steps",
        "number",
        "life_months",
        "instrument",
        "article",
        "provision_ids",
        "confidence",
        "source",
        "note",
    ];

    pub(crate) fn read(row: &Row<'_>, jurisdiction: &Jurisdiction) -> Result<Self, Fault> {
        let (valid_from, valid_to) = row.window()?;
        let kind = row.code("rule", kind, "credit, parole, least_served, rights")?;
        let number = row
            .optional("number")?
            .map(|text| match text.parse::<f64>() {
                Ok(number) if number > 0.0 && number.is_finite() => Ok(number),
                _ => Err(row.fault("number", format!("`{text}` is not a number above 0"))),
            })
            .transpose()?;
        if number.is_none() != (kind == TermRuleKind::Rights) {
            return Err(row.fault("number", "every rule but `rights` needs a number"));
        }
        let steps = row.list("steps")?;
        if steps.is_empty() == (kind == TermRuleKind::Credit) {
            return Err(row.fault("steps", "`credit` names the steps that begin the custody, the others name none"));
        }
        let life_months = match row.optional("life_months")? {
            None => None,
            Some(_) => Some(row.code("life_months", |text| text.parse().ok().filter(|m| *m > 0), "months above 0")?),
        };
        Ok(TermRule {
            id: row.required("id")?,
            jurisdiction: jurisdiction.clone(),
            valid_from,
            valid_to,
            kind,
            steps,
            number,
            life_months,
            instrument: row.required("instrument")?,
            article: row.required("article")?,
            provision_ids: row.list("provision_ids")?,
            confidence: row.confidence()?,
            source: row.required("source")?,
            note: row.text("note")?,
        })
    }

    pub(super) fn window(&self) -> suasion_record::Bounds {
        suasion_record::Bounds { earliest: Some(self.valid_from), latest: self.valid_to }
    }
}

fn kind(code: &str) -> Option<TermRuleKind> {
    Some(match code {
        "credit" => TermRuleKind::Credit,
        "parole" => TermRuleKind::Parole,
        "least_served" => TermRuleKind::LeastServed,
        "rights" => TermRuleKind::Rights,
        _ => return None,
    })
}
