//! The words for breaches: kinds of violation, and the rights they break.

use serde::Serialize;
use suasion_record::Lang;

use crate::{fault::Fault, table::Row};

/// One kind of violation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ViolationType {
    /// Its code, such as `failure_to_notify_family`.
    pub code: String,
    /// What it means, in English.
    pub meaning: String,
    /// What it means, in Chinese, in the terms of the statutes.
    pub meaning_zh: String,
    /// The right that it breaks: a code of the rights file.
    pub right: String,
    /// The group that suffers it by its nature: only a foreign national is refused a consul.
    pub concerns: Option<String>,
    /// Whether it goes on or is repeated from day to day, as custody or solitary confinement does: then every edition
    /// in force while it lasted is cited, not only that of the first day.
    pub lasts: bool,
    /// Terms of HURIDOCS micro-thesaurus 4 (types of acts), 12 digits each.
    pub huridocs_mt4: Vec<String>,
    /// Terms of HURIDOCS micro-thesaurus 5 (methods), 12 digits each.
    pub huridocs_mt5: Vec<String>,
    /// Categories of the UN Working Group on Arbitrary Detention that it usually supports: `I` to `V`.
    pub wgad_categories: Vec<String>,
}

impl ViolationType {
    pub(crate) const COLUMNS: &[&str] = &[
        "code",
        "meaning",
        "meaning_zh",
        "right",
        "concerns",
        "lasts",
        "huridocs_mt4",
        "huridocs_mt5",
        "wgad_categories",
    ];

    pub(crate) fn read(row: &Row<'_>) -> Result<Self, Fault> {
        let terms = |column: &str| -> Result<Vec<String>, Fault> {
            let terms = row.list(column)?;
            match terms.iter().find(|term| term.len() != 12 || !term.bytes().all(|b| b.is_ascii_digit())) {
                Some(term) => Err(row.fault(column, format!("`{term}` is not a code of 12 digits"))),
                None => Ok(terms),
            }
        };
        let wgad_categories = row.list("wgad_categories")?;
        if let Some(wrong) = wgad_categories.iter().find(|c| !["I", "II", "III", "IV", "V"].contains(&c.as_str())) {
            return Err(row.fault("wgad_categories", format!("`{wrong}` is not one of I, II, III, IV, V")));
        }
        Ok(ViolationType {
            code: row.required("code")?,
            meaning: row.required("meaning")?,
            meaning_zh: row.required("meaning_zh")?,
            right: row.required("right")?,
            concerns: row.optional("concerns")?,
            lasts: row.flag("lasts")?,
            huridocs_mt4: terms("huridocs_mt4")?,
            huridocs_mt5: terms("huridocs_mt5")?,
            wgad_categories,
        })
    }

    /// The meaning in this language.
    pub fn meaning(&self, lang: Lang) -> &str {
        if lang.is_chinese() { &self.meaning_zh } else { &self.meaning }
    }
}

/// A right, under which kinds of violations are grouped.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Right {
    /// Its code, such as `fair_trial`.
    pub code: String,
    /// Its name in English.
    pub name_en: String,
    /// Its name in Chinese.
    pub name_zh: String,
}

impl Right {
    pub(crate) const COLUMNS: &[&str] = &["code", "name_en", "name_zh"];

    pub(crate) fn read(row: &Row<'_>) -> Result<Self, Fault> {
        Ok(Right { code: row.required("code")?, name_en: row.required("name_en")?, name_zh: row.required("name_zh")? })
    }

    /// The name in this language.
    pub fn name(&self, lang: Lang) -> &str {
        if lang.is_chinese() { &self.name_zh } else { &self.name_en }
    }
}
