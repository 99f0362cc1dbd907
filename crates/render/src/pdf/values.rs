//! The document as Typst values. Text goes in as strings, so nothing in it can be read as markup or code.

use crate::{Fonts, RenderError};
use suasion_documents::tree::{
    Block, Document, LangTag, ListKind, Mark, NoticeKind, Run, Runs, Table, page_words, visible,
};
use typst::foundations::{Array, Dict, IntoValue, Value, dict};

/// The template's `sys.inputs`: the document, and the families to set it in.
pub(super) fn inputs(document: &Document, fonts: &Fonts) -> Result<Dict, RenderError> {
    let values = Values { fonts, lang: LangTag::from(document.lang) };
    let families = &fonts.shelf().families;
    let words = page_words(document.lang);
    Ok(dict! {
        "fonts" => dict! {
            "serif" => families.serif,
            "mono" => families.mono,
            "han" => families.han,
            "han_traditional" => families.han_traditional,
        },
        "words" => dict! { "before" => words.before, "between" => words.between, "after" => words.after },
        "lang" => tongue(&values.lang),
        "chinese" => document.lang.is_chinese(),
        "title" => values.line(&document.title)?,
        "title_plain" => values.one_line(&document.title.plain())?,
        "reference" => values.one_line(&document.reference)?,
        "classification" => values.one_line(&document.classification)?,
        "information_as_of" => values.one_line(&document.information_as_of)?,
        "blocks" => document
            .blocks
            .iter()
            .enumerate()
            .map(|(place, block)| values.block(block, document.blocks.get(place + 1)))
            .collect::<Result<Array, _>>()?,
    })
}

/// What turning text into values needs to know.
struct Values<'a> {
    fonts: &'a Fonts,
    /// The document's language.
    lang: LangTag,
}

impl Values<'_> {
    /// A block as a dictionary whose `kind` names the function of the template that sets it.
    fn block(&self, block: &Block, next: Option<&Block>) -> Result<Value, RenderError> {
        let leads = block.leads_into(next);
        let value = match block {
            Block::Heading(heading) => dict! {
                "kind" => "heading",
                "level" => i64::from(heading.level.depth()),
                "number" => heading.number.as_deref().map(|number| self.text(number)).transpose()?,
                "runs" => self.line(&heading.runs)?,
            },
            Block::Paragraph(runs) => dict! { "kind" => "paragraph", "runs" => self.line(runs)?, "leads" => leads },
            Block::Point { number, runs } => dict! {
                "kind" => "point",
                "number" => i64::from(*number),
                "runs" => self.line(runs)?,
                "leads" => leads,
            },
            Block::List(list) => dict! {
                "kind" => "list",
                "numbering" => match list.kind {
                    ListKind::Bulleted => Value::None,
                    ListKind::Numbered => "(1)".into_value(),
                    ListKind::Lettered => "(a)".into_value(),
                },
                "items" => self.lines(&list.items)?,
            },
            Block::Definitions(pairs) => dict! {
                "kind" => "definitions",
                "pairs" => pairs
                    .iter()
                    .map(|pair| {
                        let whole = is_kept_whole(&[(&pair.term, TERM), (&pair.meaning, LINE - TERM)]);
                        let (term, meaning) = (self.line(&pair.term)?, self.line(&pair.meaning)?);
                        Ok(dict! { "term" => term, "meaning" => meaning, "whole" => whole }.into_value())
                    })
                    .collect::<Result<Array, RenderError>>()?,
            },
            Block::Table(table) => self.table(table)?,
            Block::Quote(quote) => dict! {
                "kind" => "quote",
                "runs" => self.line(&quote.runs)?,
                "source" => self.line(&quote.source)?,
            },
            Block::Notice(notice) => dict! {
                "kind" => "notice",
                "frame" => match notice.kind {
                    NoticeKind::Information => "information",
                    NoticeKind::Caution => "caution",
                    NoticeKind::Harm => "harm",
                },
                "title" => self.line(&notice.title)?,
                "body" => self.lines(&notice.body)?,
            },
            Block::PageBreak => dict! { "kind" => "page_break" },
        };
        Ok(value.into_value())
    }

    fn table(&self, table: &Table) -> Result<Dict, RenderError> {
        let total: u32 = table.columns().iter().map(|column| column.share).sum();
        let width = |share: u32| LINE * share / total.max(1);
        let row = |cells: &Vec<Runs>| -> Result<Value, RenderError> {
            let sized: Vec<(&Runs, u32)> =
                cells.iter().zip(table.columns()).map(|(cell, column)| (cell, width(column.share))).collect();
            Ok(dict! { "cells" => self.lines(cells)?, "whole" => is_kept_whole(&sized) }.into_value())
        };
        Ok(dict! {
            "kind" => "table",
            "caption" => self.line(table.caption_runs())?,
            "heads" => self.lines(table.columns().iter().map(|column| &column.head))?,
            "shares" => table.columns().iter().map(|column| i64::from(column.share).into_value()).collect::<Array>(),
            "numeric" => table.columns().iter().map(|column| column.numeric.into_value()).collect::<Array>(),
            "rows" => table.rows().iter().map(row).collect::<Result<Array, RenderError>>()?,
        })
    }

    fn lines<'r>(&self, lines: impl IntoIterator<Item = &'r Runs>) -> Result<Array, RenderError> {
        lines.into_iter().map(|runs| Ok(self.line(runs)?.into_value())).collect()
    }

    fn line(&self, runs: &Runs) -> Result<Array, RenderError> {
        runs.iter().filter(|run| !run.text.is_empty()).map(|run| Ok(self.run(run)?.into_value())).collect()
    }

    fn run(&self, run: &Run) -> Result<Dict, RenderError> {
        let text = self.text(&run.text)?;
        // Chinese has no italics: emphasis becomes weight.
        let chinese = run.lang.as_ref().unwrap_or(&self.lang).is_chinese() || text.chars().any(is_han);
        Ok(dict! {
            "lines" => text.split('\n').map(|line| line.into_value()).collect::<Array>(),
            "lang" => run.lang.as_ref().map(tongue),
            "strong" => run.style.strong || run.style.emphasis && chinese,
            "italic" => run.style.emphasis && !chinese,
            "code" => run.style.code,
            "mark" => run.style.mark.map(|mark| match mark {
                Mark::Confirmed => "confirmed",
                Mark::Unconfirmed => "unconfirmed",
                Mark::Conflict => "conflict",
            }),
        })
    }

    /// The text without line breaks, for what stands at the edges of pages and in metadata.
    fn one_line(&self, text: &str) -> Result<String, RenderError> {
        Ok(self.text(text)?.replace('\n', " "))
    }

    /// The text as it will stand on the page, if every character of it can be drawn.
    fn text(&self, text: &str) -> Result<String, RenderError> {
        let shown = visible(text);
        match self.fonts.missing(&shown) {
            Some(character) => Err(RenderError::MissingGlyph { character }),
            None => Ok(shown.into_owned()),
        }
    }
}

/// Latin letters on one line across the page, and in the left column of a list of terms.
const LINE: u32 = 90;
const TERM: u32 = 27;

/// The lines that a row may fill and still be moved to the next page as a whole; a page has about 55.
const KEPT_LINES: u32 = 40;

/// Whether a row with these cells, each with the letters that fit on its line, is short enough that a page may not end
/// within it. What is longer may be parted, or it would run off the foot of the page.
fn is_kept_whole(cells: &[(&Runs, u32)]) -> bool {
    cells.iter().all(|(cell, width)| {
        let letters = |line: &str| line.chars().map(|c| if is_han(c) { 2 } else { 1 }).sum::<u32>();
        cell.plain().split('\n').map(|line| letters(line) / (*width).max(1) + 1).sum::<u32>() <= KEPT_LINES
    })
}

/// A language as Typst knows it: ISO 639 code, region, and which Chinese shapes to use, if any.
fn tongue(tag: &LangTag) -> Value {
    let region = match tag.region() {
        Some(region) => Some(region),
        None if tag.is_traditional() => Some("TW"),
        None if tag.is_chinese() => Some("CN"),
        None => None,
    };
    let shapes = match (tag.is_chinese(), tag.is_traditional()) {
        (_, true) => "traditional",
        (true, false) => "simplified",
        (false, _) => "none",
    };
    dict! { "code" => tag.language(), "region" => region, "han" => shapes }.into_value()
}

/// Whether a character is a Chinese ideograph.
fn is_han(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}
