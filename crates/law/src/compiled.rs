//! The facts that travel inside the program.

use std::sync::OnceLock;

use crate::{Library, load};

/// The files of `data/law`, by the names under which a directory would be read.
macro_rules! files {
    ($($name:literal,)*) => {
        &[$(($name, include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/../../data/law/", $name))),)*]
    };
}

const FILES: &[(&str, &str)] = files![
    "groups.csv",
    "violations.csv",
    "rights.csv",
    "elements.csv",
    "steps.csv",
    "cn/instruments.csv",
    "cn/editions.csv",
    "cn/provisions.csv",
    "cn/deadlines.csv",
    "cn/clocks.csv",
    "cn/extensions.csv",
    "cn/counting.csv",
    "cn/paths.csv",
    "cn/sentences.csv",
    "cn/mechanisms.csv",
    "cn/bindings.csv",
    "hk/instruments.csv",
    "hk/editions.csv",
    "hk/provisions.csv",
    "hk/bindings.csv",
    "ru/instruments.csv",
    "ru/editions.csv",
    "ru/provisions.csv",
    "ru/bindings.csv",
    "international/instruments.csv",
    "international/editions.csv",
    "international/provisions.csv",
    "international/deadlines.csv",
    "international/clocks.csv",
    "international/extensions.csv",
    "international/counting.csv",
    "international/mechanisms.csv",
];

impl Library {
    /// The library that is compiled in. It is a constant; the first call reads it.
    pub fn compiled() -> &'static Library {
        static LIBRARY: OnceLock<Library> = OnceLock::new();
        LIBRARY.get_or_init(|| {
            load::library(Self::compiled_texts())
                .expect("the compiled-in facts pass the loader: a test of this crate reads them")
        })
    }

    /// The compiled-in files as a directory would give them: a starting point for an own edition of the facts.
    pub fn compiled_texts() -> Vec<(String, String)> {
        FILES.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect()
    }
}
