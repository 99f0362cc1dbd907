//! The open vocabularies: kinds of events, acts, bodies and the rest, as tables under `data/vocabulary`.
//!
//! Every table has the columns `code,en,zh`; further columns say what the code means to the product (which link of the
//! chain an event belongs to, what type of value an attribute has). A table can be replaced by a file of the same name.

use std::collections::BTreeMap;

use crate::Phrase;

/// The tables that ship with the product: name and text.
const SHIPPED: &[(&str, &str)] = &[
    ("act", include_str!("../../../data/vocabulary/act.csv")),
    ("attribute", include_str!("../../../data/vocabulary/attribute.csv")),
    ("audience", include_str!("../../../data/vocabulary/audience.csv")),
    ("body", include_str!("../../../data/vocabulary/body.csv")),
    ("channel", include_str!("../../../data/vocabulary/channel.csv")),
    ("country", include_str!("../../../data/vocabulary/country.csv")),
    ("criterion", include_str!("../../../data/vocabulary/criterion.csv")),
    ("event", include_str!("../../../data/vocabulary/event.csv")),
    ("evidence", include_str!("../../../data/vocabulary/evidence.csv")),
    ("health", include_str!("../../../data/vocabulary/health.csv")),
    ("occurred", include_str!("../../../data/vocabulary/occurred.csv")),
    ("purpose", include_str!("../../../data/vocabulary/purpose.csv")),
    ("relation", include_str!("../../../data/vocabulary/relation.csv")),
    ("response", include_str!("../../../data/vocabulary/response.csv")),
    ("sex", include_str!("../../../data/vocabulary/sex.csv")),
    ("source", include_str!("../../../data/vocabulary/source.csv")),
    ("stance", include_str!("../../../data/vocabulary/stance.csv")),
    ("status", include_str!("../../../data/vocabulary/status.csv")),
];

/// All vocabularies of a store.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Vocabularies {
    tables: BTreeMap<String, Vec<Term>>,
}

/// One term: its code, its wording, and what else its row says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Term {
    /// The code under which it is stored.
    pub code: String,
    /// How it is said.
    pub label: Phrase,
    /// The further columns of its row, by column name.
    pub more: BTreeMap<String, String>,
}

/// A table that cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum VocabularyError {
    /// The text is not a table.
    #[error("data/vocabulary/{table}.csv, line {line}: {reason}")]
    NotATable {
        /// The table.
        table: String,
        /// The line, counted from 1.
        line: u64,
        /// What is wrong with it.
        reason: String,
    },
    /// A row lacks a code or a wording, or repeats a code.
    #[error(
        "data/vocabulary/{table}.csv, line {line}, column {column}: {reason}; every row needs a code of its own and \
         its wording in English and Chinese"
    )]
    BadRow {
        /// The table.
        table: String,
        /// The line, counted from 1.
        line: u64,
        /// The column.
        column: &'static str,
        /// What is wrong with it.
        reason: &'static str,
    },
}

impl Vocabularies {
    /// The vocabularies that ship with the product.
    ///
    /// # Panics
    /// Never in a build whose tests pass: the tables are part of the program, and a test loads them.
    #[allow(clippy::expect_used)]
    pub fn shipped() -> Self {
        Self::from_tables(SHIPPED.iter().copied()).expect("the shipped vocabularies are sound, as a test shows")
    }

    /// Vocabularies from tables given by name and text; tables that are not given are the shipped ones.
    ///
    /// # Errors
    /// [`VocabularyError`] names table, line and column.
    pub fn from_tables<'a>(given: impl IntoIterator<Item = (&'a str, &'a str)>) -> Result<Self, VocabularyError> {
        let mut texts: BTreeMap<&str, &str> = SHIPPED.iter().copied().collect();
        texts.extend(given);
        let tables = texts
            .into_iter()
            .map(|(table, text)| Ok((table.to_owned(), read_table(table, text)?)))
            .collect::<Result<_, VocabularyError>>()?;
        Ok(Vocabularies { tables })
    }

    /// The terms of a table in the order of its rows; none if there is no such table.
    pub fn terms(&self, table: &str) -> &[Term] {
        self.tables.get(table).map_or(&[], Vec::as_slice)
    }

    /// One term.
    pub fn term(&self, table: &str, code: &str) -> Option<&Term> {
        self.terms(table).iter().find(|term| term.code == code)
    }

    /// The wording of a code; a code without a row is its own wording, so that no record becomes unreadable.
    pub fn label(&self, table: &str, code: &str, lang: crate::Lang) -> String {
        self.term(table, code).map_or_else(|| code.to_owned(), |term| term.label.text(lang).to_owned())
    }
}

impl Term {
    /// A further column of the row; empty if the table has no such column.
    pub fn more(&self, column: &str) -> &str {
        self.more.get(column).map_or("", String::as_str)
    }
}

fn read_table(table: &str, text: &str) -> Result<Vec<Term>, VocabularyError> {
    let not_a_table = |error: csv::Error| VocabularyError::NotATable {
        table: table.to_owned(),
        line: error.position().map_or(1, csv::Position::line),
        reason: error.to_string(),
    };
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let head = reader.headers().map_err(not_a_table)?.clone();
    let mut terms: Vec<Term> = Vec::new();
    for row in reader.records() {
        let row = row.map_err(not_a_table)?;
        let line = row.position().map_or(0, csv::Position::line);
        let mut more: BTreeMap<String, String> =
            head.iter().zip(row.iter()).map(|(column, cell)| (column.to_owned(), cell.to_owned())).collect();
        let mut take = |column: &'static str| {
            more.remove(column).filter(|cell| !cell.is_empty()).ok_or(VocabularyError::BadRow {
                table: table.to_owned(),
                line,
                column,
                reason: "is missing or empty",
            })
        };
        let (code, label) = (take("code")?, Phrase::new(take("en")?, take("zh")?));
        if terms.iter().any(|term| term.code == code) {
            let reason = "stands in the table twice";
            return Err(VocabularyError::BadRow { table: table.to_owned(), line, column: "code", reason });
        }
        terms.push(Term { code, label, more });
    }
    Ok(terms)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::Lang;

    #[test]
    fn the_shipped_tables_are_sound_and_speak_both_languages() {
        let shipped = Vocabularies::shipped();
        assert_eq!(shipped.tables.len(), SHIPPED.len());
        assert_eq!(shipped.label("event", "arrest", Lang::ZhHans), "逮捕或拘留");
        assert_eq!(shipped.term("event", "protest").unwrap().more("link"), "1");
        for (table, terms) in &shipped.tables {
            assert!(!terms.is_empty(), "{table}");
        }
    }

    #[test]
    fn an_attribute_whose_value_is_a_term_names_a_table_that_exists() {
        let shipped = Vocabularies::shipped();
        for attribute in shipped.terms("attribute") {
            if let Some(table) = attribute.more("value").strip_prefix("term:") {
                assert!(!shipped.terms(table).is_empty(), "{}", attribute.code);
            }
        }
    }

    #[test]
    fn a_bad_row_is_refused_with_its_line_and_column() {
        let error = Vocabularies::from_tables([("health", "code,en,zh\ngood,good,良好\nbad,,差\n")]).unwrap_err();
        assert!(error.to_string().starts_with("data/vocabulary/health.csv, line 3, column en"), "{error}");
        let twice = Vocabularies::from_tables([("health", "code,en,zh\ngood,good,良好\ngood,good,好\n")]).unwrap_err();
        assert!(twice.to_string().contains("line 3, column code"), "{twice}");
    }

    #[test]
    fn a_code_without_a_row_is_its_own_wording() {
        assert_eq!(Vocabularies::shipped().label("event", "eclipse", Lang::En), "eclipse");
    }
}
