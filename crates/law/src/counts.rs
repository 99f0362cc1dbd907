//! How many rows each file of a law directory has, and how they were checked.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::Confidence;

/// The rows of one file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FileCount {
    /// The file as the loader names it, such as `cn/provisions.csv`.
    pub file: String,
    /// How many rows it has.
    pub rows: usize,
    /// How many of them have each confidence, surest first; empty for files whose rows claim nothing about a text.
    pub confidence: BTreeMap<Confidence, usize>,
}

impl FileCount {
    /// Counts a file that the loader has found sound.
    pub(crate) fn of(file: &str, text: &str) -> Self {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let mut reader = csv::Reader::from_reader(text.as_bytes());
        let checked = reader.headers().ok().and_then(|header| header.iter().position(|column| column == "confidence"));
        let mut count = FileCount { file: file.to_owned(), rows: 0, confidence: BTreeMap::new() };
        for row in reader.records().flatten() {
            count.rows += 1;
            if let Some(confidence) = checked.and_then(|place| Confidence::from_code(row.get(place)?)) {
                *count.confidence.entry(confidence).or_default() += 1;
            }
        }
        count
    }
}
