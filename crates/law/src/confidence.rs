//! How sure the project is of a fact: five levels, and the line between confirmed and unconfirmed.

use std::fmt;

use serde::{Deserialize, Serialize};

/// How a row of the reference facts was checked. The order is from surest to least sure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Confidence {
    /// Number and content were compared with the text or a published quotation of it.
    Verified,
    /// A cross-reference in an official text confirms the number; the wording was not compared.
    NumberVerified,
    /// Part of the row is confirmed; its note says which.
    PartlyVerified,
    /// The number was computed from another edition by a tested offset.
    Derived,
    /// General knowledge of the field; nobody has compared it with the text.
    Unconfirmed,
}

impl Confidence {
    /// Every level, surest first.
    pub const ALL: [Confidence; 5] =
        [Self::Verified, Self::NumberVerified, Self::PartlyVerified, Self::Derived, Self::Unconfirmed];

    /// The word that stands in the data files.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Verified => "verified",
            Self::NumberVerified => "number_verified",
            Self::PartlyVerified => "partly_verified",
            Self::Derived => "derived",
            Self::Unconfirmed => "unconfirmed",
        }
    }

    /// The level with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|level| level.code() == code)
    }

    /// Whether a citation at this level may leave without a person looking at the text first.
    ///
    /// A citation claims that this number carries this rule. Both upper levels rest that claim on a text; the
    /// three below do not, wholly or in part, and a page marks them all as *unconfirmed*.
    pub const fn is_confirmed(self) -> bool {
        matches!(self, Self::Verified | Self::NumberVerified)
    }
}

impl fmt::Display for Confidence {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_level_is_found_by_its_code_and_by_nothing_else() {
        for level in Confidence::ALL {
            assert_eq!(Confidence::from_code(level.code()), Some(level));
        }
        assert_eq!(Confidence::from_code("Verified"), None);
    }

    #[test]
    fn only_what_rests_on_a_text_counts_as_confirmed() {
        let confirmed: Vec<_> = Confidence::ALL.into_iter().filter(|level| level.is_confirmed()).collect();
        assert_eq!(confirmed, [Confidence::Verified, Confidence::NumberVerified]);
    }
}
