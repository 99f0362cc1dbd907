//! A mechanism: a body or procedure to which a case can be taken, and what it asks for.

use serde::Serialize;

use crate::{Confidence, Jurisdiction, fault::Fault, table::Row};

/// One addressee or procedure. All but the identifiers is words for a person to read.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Mechanism {
    /// Stable and unique, such as `WGAD-REG`.
    pub id: String,
    /// Whose procedure it is, or that of the directory which describes it.
    pub jurisdiction: Jurisdiction,
    /// Its name.
    pub name: String,
    /// The body that runs it.
    pub body: String,
    /// Its kind: domestic, UN, UN treaty body, bilateral, NGO …
    pub kind: String,
    /// Who may submit.
    pub who_may_submit: String,
    /// What a submission must hold.
    pub required_fields: String,
    /// In which languages.
    pub language: String,
    /// How long it may be.
    pub length_limit: String,
    /// What it requires of a case.
    pub admissibility: String,
    /// How long an answer usually takes.
    pub typical_response_time: String,
    /// By when the government must answer.
    pub government_response_deadline: String,
    /// What becomes public.
    pub publicity_confidentiality: String,
    /// Whose consent it needs.
    pub consent_needed: String,
    /// What it has meant for China.
    pub china_relevance: String,
    /// How the row was checked.
    pub confidence: Confidence,
    /// What that leaves open.
    pub confidence_note: String,
    /// Where it comes from.
    pub source: String,
}

impl Mechanism {
    pub(crate) const COLUMNS: &[&str] = &[
        "id",
        "name",
        "body",
        "kind",
        "who_may_submit",
        "required_fields",
        "language",
        "length_limit",
        "admissibility",
        "typical_response_time",
        "government_response_deadline",
        "publicity_confidentiality",
        "consent_needed",
        "china_relevance",
        "confidence",
        "confidence_note",
        "source",
    ];

    pub(crate) fn read(row: &Row<'_>, jurisdiction: &Jurisdiction) -> Result<Self, Fault> {
        Ok(Mechanism {
            id: row.required("id")?,
            jurisdiction: jurisdiction.clone(),
            name: row.required("name")?,
            body: row.required("body")?,
            kind: row.required("kind")?,
            who_may_submit: row.required("who_may_submit")?,
            required_fields: row.text("required_fields")?,
            language: row.text("language")?,
            length_limit: row.text("length_limit")?,
            admissibility: row.text("admissibility")?,
            typical_response_time: row.text("typical_response_time")?,
            government_response_deadline: row.text("government_response_deadline")?,
            publicity_confidentiality: row.text("publicity_confidentiality")?,
            consent_needed: row.text("consent_needed")?,
            china_relevance: row.text("china_relevance")?,
            confidence: row.confidence()?,
            confidence_note: row.text("confidence_note")?,
            source: row.required("source")?,
        })
    }
}
