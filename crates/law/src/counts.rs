//! How many rows each file of a law directory has, and how they were checked.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::{Confidence, Jurisdiction, Library};

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

impl Library {
    /// Every file with its rows, in the order of their names.
    pub fn counts(&self) -> Vec<FileCount> {
        let mut files: BTreeMap<String, FileCount> = BTreeMap::new();
        let mut add = |whose: Option<&Jurisdiction>, file: &str, confidence: Option<Confidence>| {
            let directory = whose.map_or_else(String::new, |whose| format!("{}/", whose.code().to_ascii_lowercase()));
            let name = format!("{directory}{file}.csv");
            let empty = || FileCount { file: name.clone(), rows: 0, confidence: BTreeMap::new() };
            let count = files.entry(name.clone()).or_insert_with(empty);
            count.rows += 1;
            if let Some(confidence) = confidence {
                *count.confidence.entry(confidence).or_default() += 1;
            }
        };
        self.violation_types().iter().for_each(|_| add(None, "violations", None));
        self.rights().iter().for_each(|_| add(None, "rights", None));
        self.elements().iter().for_each(|_| add(None, "elements", None));
        self.groups().iter().for_each(|_| add(None, "groups", None));
        for instrument in self.instruments() {
            add(Some(&instrument.jurisdiction), "instruments", None);
            instrument.editions.iter().for_each(|_| add(Some(&instrument.jurisdiction), "editions", None));
        }
        self.provisions().iter().for_each(|one| add(Some(&one.jurisdiction), "provisions", Some(one.confidence)));
        self.bindings().iter().for_each(|one| add(Some(&one.jurisdiction), "bindings", Some(one.confidence)));
        self.deadlines().iter().for_each(|one| add(Some(&one.jurisdiction), "deadlines", Some(one.confidence)));
        self.mechanisms().iter().for_each(|one| add(Some(&one.jurisdiction), "mechanisms", Some(one.confidence)));
        files.into_values().collect()
    }
}
