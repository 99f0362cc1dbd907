//! An instrument (a law, a treaty, a declaration) and its editions: names to print, and how it binds.

use serde::Serialize;
use suasion_record::{Day, Lang};

use crate::{Jurisdiction, Unit, fault::Fault, table::Row};

/// What sort of instrument it is; decides its [`Force`](crate::Force).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum InstrumentKind {
    /// A state's laws, regulations, decisions and judicial interpretations.
    Domestic,
    /// A state's constitution.
    Constitution,
    /// A treaty: binds the states that are bound on that day.
    Treaty,
    /// A declaration of the United Nations General Assembly.
    Declaration,
    /// Rules, principles, comments and professional standards.
    SoftLaw,
}

impl InstrumentKind {
    fn from_code(code: &str) -> Option<Self> {
        Some(match code {
            "domestic" => Self::Domestic,
            "constitution" => Self::Constitution,
            "treaty" => Self::Treaty,
            "declaration" => Self::Declaration,
            "soft_law" => Self::SoftLaw,
            _ => return None,
        })
    }
}

/// A law, treaty, declaration or standard, over all its editions.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Instrument {
    /// Whose it is.
    pub jurisdiction: Jurisdiction,
    /// The short name by which rows refer to it, such as `CPL`; unique within its jurisdiction.
    pub short: String,
    /// The name printed in English.
    pub name_en: String,
    /// The name printed in Chinese, without title marks.
    pub name_zh: String,
    /// What sort it is.
    pub kind: InstrumentKind,
    /// What its bare numbers count.
    pub unit: Unit,
    /// What instruments that replaced one another under different names share; its own short name otherwise.
    pub family: String,
    /// The short name of the instrument to prefer where both say the same on the same day.
    pub gives_way_to: Option<String>,
    /// Of a law of offences, the provisions by which the law of the day of the act counts unless a later one is lighter;
    /// empty for every other instrument.
    pub lighter_law: Vec<String>,
    /// Its editions, oldest first.
    pub editions: Vec<Edition>,
}

/// One edition of an instrument.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Edition {
    /// The edition in the words of the provision rows.
    pub edition: String,
    /// What a citation adds in English, such as `1979`; empty where the name alone says it.
    pub label_en: String,
    /// What a citation adds in Chinese, such as `1979年`.
    pub label_zh: String,
    /// The first day on which any of its provisions is in force.
    pub valid_from: Day,
    /// The last day on which any is; `None` while it lasts.
    pub valid_to: Option<Day>,
}

impl Instrument {
    pub(crate) const COLUMNS: &[&str] =
        &["instrument_short", "name_en", "name_zh", "kind", "unit", "family", "gives_way_to", "lighter_law"];

    pub(crate) fn read(row: &Row<'_>, jurisdiction: &Jurisdiction) -> Result<Self, Fault> {
        let short = row.required("instrument_short")?;
        let kinds = "domestic, constitution, treaty, declaration, soft_law";
        Ok(Instrument {
            jurisdiction: jurisdiction.clone(),
            name_en: row.required("name_en")?,
            name_zh: row.required("name_zh")?,
            kind: row.code("kind", InstrumentKind::from_code, kinds)?,
            unit: row.code("unit", Unit::from_code, "article, rule, principle, paragraph")?,
            family: row.optional("family")?.unwrap_or_else(|| short.clone()),
            gives_way_to: row.optional("gives_way_to")?,
            lighter_law: row.list("lighter_law")?,
            editions: Vec::new(),
            short,
        })
    }

    /// The name in this language.
    pub fn name(&self, lang: Lang) -> &str {
        if lang.is_chinese() { &self.name_zh } else { &self.name_en }
    }

    /// The edition with these words.
    pub fn edition(&self, words: &str) -> Option<&Edition> {
        self.editions.iter().find(|edition| edition.edition == words)
    }
}

/// A row of the editions file: its window is computed from the provisions, never typed twice.
pub(crate) struct EditionRow {
    pub instrument: String,
    pub edition: String,
    pub label_en: String,
    pub label_zh: String,
}

impl EditionRow {
    pub(crate) const COLUMNS: &[&str] = &["instrument_short", "edition", "label_en", "label_zh"];

    pub(crate) fn read(row: &Row<'_>) -> Result<Self, Fault> {
        let (label_en, label_zh) = (row.text("label_en")?, row.text("label_zh")?);
        if label_en.is_empty() != label_zh.is_empty() {
            return Err(row.fault("label_zh", "an edition is labelled in both languages or in neither"));
        }
        Ok(EditionRow {
            instrument: row.required("instrument_short")?,
            edition: row.required("edition")?,
            label_en,
            label_zh,
        })
    }
}
