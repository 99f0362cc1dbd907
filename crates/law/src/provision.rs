//! A provision: one article, rule, principle or paragraph of one edition, with the days on which it is law.

use serde::Serialize;
use suasion_record::{Bounds, Day, Lang};

use crate::{Confidence, ConfirmedHere, Jurisdiction, Place, Role, Unit, fault::Fault, table::Row};

/// One rule under one number in one edition. The window says between which days **this number carries this rule**; it
/// belongs to the provision and not to the instrument, because amendments add and renumber single articles.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Provision {
    /// Stable and unique, such as `CN-CPL79-23`.
    pub id: String,
    /// Whose law it is.
    pub jurisdiction: Jurisdiction,
    /// The short name of its instrument.
    pub instrument_short: String,
    /// Its edition, in words.
    pub edition: String,
    /// The first day on which it is in force.
    pub valid_from: Day,
    /// The last such day; `None` while it lasts.
    pub valid_to: Option<Day>,
    /// The article column as it stands in the data, such as `62;63` or `Rule 43`.
    pub article: String,
    /// The same, read.
    #[serde(skip)]
    pub place: Place,
    /// Paragraph or letter; in the Standard Minimum Rules, the number in the other edition.
    pub paragraph: Option<String>,
    /// What it says, in the project's own words, never a quotation.
    pub subject: String,
    /// The same in Chinese, also the project's own words.
    pub subject_zh: Option<String>,
    /// Whom and what alone it concerns, where it does not concern everybody: codes of the groups file. Of several groups
    /// of one kind one is enough; of each kind there must be one.
    pub concerns: Vec<String>,
    /// The violations that break it: codes of the vocabulary, at least one.
    pub violation_types: Vec<String>,
    /// What it does about them: forbids, guarantees, limits, authorises.
    pub role: Role,
    /// How it stands in the jurisdiction, in words: domestic, superseded, reservation, soft law …
    pub status: String,
    /// How the row was checked.
    pub confidence: Confidence,
    /// What the level of confidence leaves open; may be empty.
    pub confidence_note: String,
    /// Where number or text come from.
    pub source: String,
    /// Who compared it with a text in this house, where somebody did; never in the data files.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub confirmed_here: Option<ConfirmedHere>,
}

impl Provision {
    pub(crate) const COLUMNS: &[&str] = &[
        "id",
        "instrument_short",
        "edition",
        "valid_from",
        "valid_to",
        "article",
        "article_en",
        "article_zh",
        "paragraph",
        "subject",
        "subject_zh",
        "concerns",
        "violation_types",
        "role",
        "status",
        "confidence",
        "confidence_note",
        "source",
    ];

    /// Reads a row; `unit_of` says what the bare numbers of an instrument count, if the instrument is known.
    pub(crate) fn read(
        row: &Row<'_>,
        jurisdiction: &Jurisdiction,
        unit_of: impl Fn(&str) -> Option<Unit>,
    ) -> Result<Self, Fault> {
        let instrument_short = row.required("instrument_short")?;
        let unit = unit_of(&instrument_short).ok_or_else(|| {
            row.fault(
                "instrument_short",
                format!("`{instrument_short}` has no row in the instruments file beside this one"),
            )
        })?;
        let article = row.required("article")?;
        let place = Place::read(&article, unit, &row.text("article_en")?, &row.text("article_zh")?)
            .map_err(|reason| row.fault("article", reason))?;
        let (valid_from, valid_to) = row.window()?;
        let violation_types = row.list("violation_types")?;
        if violation_types.is_empty() {
            return Err(row.fault("violation_types", "a provision names at least one violation that breaks it"));
        }
        Ok(Provision {
            id: row.required("id")?,
            jurisdiction: jurisdiction.clone(),
            instrument_short,
            edition: row.required("edition")?,
            valid_from,
            valid_to,
            article,
            place,
            paragraph: row.optional("paragraph")?,
            subject: row.required("subject")?,
            subject_zh: row.optional("subject_zh")?,
            concerns: row.list("concerns")?,
            violation_types,
            role: row.code("role", Role::from_code, &Role::ALL.map(Role::code).join(", "))?,
            status: row.required("status")?,
            confidence: row.confidence()?,
            confidence_note: row.text("confidence_note")?,
            source: row.required("source")?,
            confirmed_here: None,
        })
    }

    /// What it says, in this language; in English where no Chinese description exists yet.
    pub fn subject(&self, lang: Lang) -> &str {
        match &self.subject_zh {
            Some(zh) if lang.is_chinese() => zh,
            _ => &self.subject,
        }
    }

    /// Its window as bounds.
    pub fn window(&self) -> Bounds {
        Bounds { earliest: Some(self.valid_from), latest: self.valid_to }
    }
}
