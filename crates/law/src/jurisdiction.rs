//! Whose law it is: the code of a state or territory, or the international level.

use std::fmt;

use serde::{Deserialize, Serialize};

/// A state or territory by its code (`CN`, `HK`), or [`Jurisdiction::international`]. In the data it is the name of
/// a directory, so a country is added by adding a directory.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Jurisdiction(String);

impl Jurisdiction {
    /// The jurisdiction with this code, in any case of letters.
    pub fn new(code: &str) -> Self {
        Jurisdiction(code.to_ascii_uppercase())
    }

    /// The level of instruments that belong to no single state.
    pub fn international() -> Self {
        Self::new("INTERNATIONAL")
    }

    /// Whether this is the international level.
    pub fn is_international(&self) -> bool {
        self.0 == "INTERNATIONAL"
    }

    /// The code in capitals.
    pub fn code(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Jurisdiction {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
