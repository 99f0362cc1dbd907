//! The blocks a document is made of.

use super::{Runs, Table};

/// One block. Nothing nests: a document that is quoted by paragraph number stays flat.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// A heading.
    Heading(Heading),
    /// A paragraph without a number.
    Paragraph(Runs),
    /// A numbered paragraph; the number is text, so that a citation of it survives later edits in a word processor.
    Point {
        /// Counted through the document from 1.
        number: u32,
        /// What it says.
        runs: Runs,
    },
    /// A list, set in.
    List(List),
    /// Terms and what they stand for.
    Definitions(Vec<Definition>),
    /// A table.
    Table(Table),
    /// Somebody's words.
    Quote(Quote),
    /// A boxed notice.
    Notice(Notice),
    /// The next block starts a page.
    PageBreak,
}

impl Block {
    /// Whether it only introduces the block after it, so that a page may not end between the two.
    pub fn leads_into(&self, next: Option<&Block>) -> bool {
        match self {
            Block::Heading(_) => true,
            Block::Paragraph(_) | Block::Point { .. } => {
                matches!(next, Some(Block::List(_) | Block::Definitions(_) | Block::Table(_) | Block::Quote(_)))
            }
            _ => false,
        }
    }
}

/// The rank of a heading.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// A main division.
    Section,
    /// A division of a section.
    Subsection,
    /// A division of a subsection.
    Detail,
}

impl Level {
    /// 1 for the main divisions, then 2 and 3.
    pub const fn depth(self) -> u8 {
        match self {
            Level::Section => 1,
            Level::Subsection => 2,
            Level::Detail => 3,
        }
    }
}

/// A heading with its printed number, if it has one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Heading {
    /// Its rank.
    pub level: Level,
    /// The number as printed, with its punctuation ("II.", "（一）").
    pub number: Option<String>,
    /// The words.
    pub runs: Runs,
}

/// How the items of a list are told apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ListKind {
    /// By a bullet: no order is meant.
    Bulleted,
    /// By (1), (2) …: the order matters.
    Numbered,
    /// By (a), (b) …: the parts of a point, each quotable.
    Lettered,
}

/// A list of short items.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct List {
    /// How items are told apart.
    pub kind: ListKind,
    /// The items in order.
    pub items: Vec<Runs>,
}

/// A term and what it stands for: a field of a form, an abbreviation, a source's codename.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Definition {
    /// The left column.
    pub term: Runs,
    /// The right column.
    pub meaning: Runs,
}

impl Definition {
    /// A term and what it stands for.
    pub fn new(term: impl Into<Runs>, meaning: impl Into<Runs>) -> Self {
        Definition { term: term.into(), meaning: meaning.into() }
    }
}

/// Somebody's words, kept as they were said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quote {
    /// The words.
    pub runs: Runs,
    /// Whose they are and where they stand; may be empty.
    pub source: Runs,
}

/// What a notice is about. Each kind has its own frame, so that it survives grey print.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum NoticeKind {
    /// Something to know: a plain frame.
    Information,
    /// Something not yet sure or soon due: a dashed frame.
    Caution,
    /// Something that could hurt a person: a heavy frame.
    Harm,
}

/// A boxed notice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// What it is about.
    pub kind: NoticeKind,
    /// What happened, in a few words.
    pub title: Runs,
    /// What to do; one entry a paragraph.
    pub body: Vec<Runs>,
}

impl From<Heading> for Block {
    fn from(heading: Heading) -> Self {
        Block::Heading(heading)
    }
}

impl From<List> for Block {
    fn from(list: List) -> Self {
        Block::List(list)
    }
}

impl From<Table> for Block {
    fn from(table: Table) -> Self {
        Block::Table(table)
    }
}

impl From<Quote> for Block {
    fn from(quote: Quote) -> Self {
        Block::Quote(quote)
    }
}

impl From<Notice> for Block {
    fn from(notice: Notice) -> Self {
        Block::Notice(notice)
    }
}
