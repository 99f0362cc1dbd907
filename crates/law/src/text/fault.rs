//! Why a text cannot be cut into its articles.

use crate::Unit;

/// What is wrong with a text, and where.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TextFault {
    /// No heading of the expected unit was found.
    #[error("no heading was found; expected lines that begin with {}", heading_example(*.0))]
    NoArticle(Unit),
    /// A number stands over two articles: as a rule, two texts in one file, or an amendment after the law.
    #[error("number {number} stands twice, on line {first} and on line {second}")]
    Twice {
        /// The number.
        number: String,
        /// The line of the first heading, from 1.
        first: usize,
        /// The line of the second.
        second: usize,
    },
    /// A heading has nothing under it.
    #[error("number {number} on line {line} has no words")]
    Empty {
        /// The number.
        number: String,
        /// The line of its heading.
        line: usize,
    },
    /// More articles than any law has.
    #[error("{found} headings were found; the most are {most}")]
    TooMany {
        /// How many were found.
        found: usize,
        /// How many may be.
        most: usize,
    },
    /// The XML is not well-formed.
    #[error("the XML cannot be read, line {line}: {reason}")]
    Xml {
        /// The line, from 1.
        line: usize,
        /// What the parser says.
        reason: String,
    },
}

/// What the heading of an article looks like, in both languages.
pub const fn heading_example(unit: Unit) -> &'static str {
    match unit {
        Unit::Article => "`第四十三条` / `Article 43`",
        Unit::Rule => "`规则 44` / `Rule 44`",
        Unit::Principle => "`原则 16` / `Principle 16`",
        Unit::Paragraph => "`33.`",
    }
}
