//! What is wrong with a row of the reference facts, and exactly where.

use std::fmt;

/// One thing wrong in one file.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{file}, line {line}, column `{column}`: {reason}")]
pub struct Fault {
    /// The file as it was named to the loader, such as `cn/provisions.csv`.
    pub file: String,
    /// The line on which the row begins; the header is line 1.
    pub line: u64,
    /// The column at fault.
    pub column: String,
    /// What is wrong and what would be right.
    pub reason: String,
}

/// Everything wrong that the loader found, file by file: never empty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Faults(pub Vec<Fault>);

impl fmt::Display for Faults {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (place, fault) in self.0.iter().enumerate() {
            if place > 0 {
                f.write_str("\n")?;
            }
            fault.fmt(f)?;
        }
        Ok(())
    }
}

impl std::error::Error for Faults {}
