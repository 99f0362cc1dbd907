//! A document: who may read it, as of when, and its blocks in order.
//!
//! ```
//! use suasion_documents::tree::{Document, Lang, Mark, chinese, mark, strong, text};
//!
//! let mut brief = Document::new(Lang::En, "Brief on one detention");
//! brief.reference = "SU-0001".into();
//! brief.section("The person");
//! let first = brief.point(strong("Wang Juntao").and(text(" (")).and(chinese("王军涛")).and(text(") is held.")));
//! brief.point(text("The family was not told. ").and(mark(Mark::Unconfirmed, "unconfirmed")));
//! assert_eq!(first, 1);
//! ```
mod block;
mod lang_tag;
mod number;
mod run;
mod table;
mod visible;
mod walk;
mod words;

pub use block::{Block, Definition, Heading, Level, List, ListKind, Notice, NoticeKind, Quote};
pub use lang_tag::LangTag;
pub use run::{Mark, Run, Runs, Style, chinese, code, emphasis, mark, strong, text};
pub use table::{Column, Table};
pub use visible::visible;
pub use words::{PageWords, page_words};

pub use suasion_record::Lang;

/// A document as data: its furniture (what stands on every page) and its blocks.
///
/// Points are counted through the whole document and sections through their level, by the methods that add them, so
/// that every output prints the same number and "paragraph 14" can be quoted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /// The language of the document's own wording; a run may differ.
    pub lang: Lang,
    /// The title, printed once and carried in the file's metadata.
    pub title: Runs,
    /// The reference under which the document is quoted; on every page. May be empty.
    pub reference: String,
    /// Who may read it, in words; on every page. May be empty.
    pub classification: String,
    /// The sentence that dates the information ("Information as of 23 November 2026"); on every page. May be empty.
    pub information_as_of: String,
    /// The content, in reading order.
    pub blocks: Vec<Block>,
    counts: Counts,
}

/// How many points, sections and subsections have been numbered so far.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Counts {
    point: u32,
    section: u32,
    subsection: u32,
}

impl Document {
    /// An empty document in one language.
    pub fn new(lang: Lang, title: impl Into<Runs>) -> Self {
        Document {
            lang,
            title: title.into(),
            reference: String::new(),
            classification: String::new(),
            information_as_of: String::new(),
            blocks: Vec::new(),
            counts: Counts::default(),
        }
    }

    /// Adds any block.
    pub fn push(&mut self, block: impl Into<Block>) -> &mut Self {
        self.blocks.push(block.into());
        self
    }

    /// Adds a numbered heading of the first level: "I." in English, "一、" in Chinese.
    pub fn section(&mut self, runs: impl Into<Runs>) -> &mut Self {
        self.counts.section += 1;
        self.counts.subsection = 0;
        let number = number::section(self.lang, self.counts.section);
        self.push(Heading { level: Level::Section, number: Some(number), runs: runs.into() })
    }

    /// Adds a numbered heading of the second level: "A." in English, "（一）" in Chinese.
    pub fn subsection(&mut self, runs: impl Into<Runs>) -> &mut Self {
        self.counts.subsection += 1;
        let number = number::subsection(self.lang, self.counts.subsection);
        self.push(Heading { level: Level::Subsection, number: Some(number), runs: runs.into() })
    }

    /// Adds a heading without a number.
    pub fn heading(&mut self, level: Level, runs: impl Into<Runs>) -> &mut Self {
        self.push(Heading { level, number: None, runs: runs.into() })
    }

    /// Adds a paragraph without a number.
    pub fn paragraph(&mut self, runs: impl Into<Runs>) -> &mut Self {
        self.push(Block::Paragraph(runs.into()))
    }

    /// Adds a numbered paragraph, the unit that is quoted, and returns its number for cross-references.
    pub fn point(&mut self, runs: impl Into<Runs>) -> u32 {
        self.counts.point += 1;
        self.push(Block::Point { number: self.counts.point, runs: runs.into() });
        self.counts.point
    }

    /// Adds a list, set in under the point before it.
    pub fn list<R: Into<Runs>>(&mut self, kind: ListKind, items: impl IntoIterator<Item = R>) -> &mut Self {
        self.push(List { kind, items: items.into_iter().map(Into::into).collect() })
    }

    /// Adds a quotation, word for word, with whose words they are.
    pub fn quote(&mut self, runs: impl Into<Runs>, source: impl Into<Runs>) -> &mut Self {
        self.push(Quote { runs: runs.into(), source: source.into() })
    }

    /// Adds terms with what they stand for, in two columns.
    pub fn definitions(&mut self, pairs: impl IntoIterator<Item = Definition>) -> &mut Self {
        self.push(Block::Definitions(pairs.into_iter().collect()))
    }

    /// Adds a boxed notice: what happened, what to do.
    pub fn notice<R: Into<Runs>>(
        &mut self,
        kind: NoticeKind,
        title: impl Into<Runs>,
        body: impl IntoIterator<Item = R>,
    ) -> &mut Self {
        self.push(Notice { kind, title: title.into(), body: body.into_iter().map(Into::into).collect() })
    }

    /// Starts a new page.
    pub fn page_break(&mut self) -> &mut Self {
        self.push(Block::PageBreak)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn points_are_counted_through_the_document_and_subsections_within_their_section() {
        let mut document = Document::new(Lang::En, "Title");
        document.section("First").subsection("One").subsection("Two");
        assert_eq!(document.point("a"), 1);
        document.section("Second").subsection("Three");
        assert_eq!(document.point("b"), 2);
        let numbers: Vec<_> = document
            .blocks
            .iter()
            .filter_map(|block| match block {
                Block::Heading(heading) => heading.number.as_deref(),
                _ => None,
            })
            .collect();
        assert_eq!(numbers, ["I.", "A.", "B.", "II.", "A."]);
    }

    #[test]
    fn chinese_sections_are_numbered_as_chinese_documents_are() {
        let mut document = Document::new(Lang::ZhHans, "标题");
        document.section("事实").subsection("拘留");
        assert!(matches!(&document.blocks[0], Block::Heading(h) if h.number.as_deref() == Some("一、")));
        assert!(matches!(&document.blocks[1], Block::Heading(h) if h.number.as_deref() == Some("（一）")));
    }
}
