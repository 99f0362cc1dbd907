//! The body of a Word document: blocks to paragraphs and tables, runs to runs.

use super::styles::{fonts, language};
use super::xml::{escape, part};
use suasion_documents::tree::{
    Block, Definition, Document, Lang, LangTag, ListKind, Mark, NoticeKind, Quote, Run, Runs, Style, Table,
};

/// The width of the text on A4 with margins of 25 mm, in twentieths of a point.
const WIDTH: u32 = 9071;

/// A table with so few rows is kept on one page, with what leads on to it.
const FEW_ROWS: usize = 3;

/// The same for terms and what they stand for, whose rows are mostly of one line.
const FEW_TERMS: usize = 8;

/// A4 with the margins of the PDF; header and footer by their relations.
const SECTION: &str = concat!(
    r#"<w:sectPr><w:headerReference w:type="default" r:id="rId4"/><w:footerReference w:type="default" r:id="rId5"/>"#,
    r#"<w:pgSz w:w="11906" w:h="16838"/>"#,
    r#"<w:pgMar w:top="1701" w:right="1417" w:bottom="1531" w:left="1417" w:header="851" w:footer="794" w:gutter="0"/></w:sectPr>"#
);

/// The document part, and the kind of every list in it.
pub(super) fn body(document: &Document) -> (String, Vec<ListKind>) {
    let mut writer = Writer { lang: document.lang, content: String::new(), lists: Vec::new() };
    writer.paragraph("Title", "", &document.title);
    for (place, block) in document.blocks.iter().enumerate() {
        writer.block(block, document.blocks.get(place + 1));
    }
    let content = format!("<w:body>{}{SECTION}</w:body>", writer.content);
    (part("document", &content), writer.lists)
}

/// The body as far as it is written.
struct Writer {
    lang: Lang,
    content: String,
    lists: Vec<ListKind>,
}

impl Writer {
    fn block(&mut self, block: &Block, next: Option<&Block>) {
        // Headings have this in their style.
        let kept = if block.leads_into(next) { "<w:keepNext/>" } else { "" };
        match block {
            Block::Heading(heading) => {
                let number = heading.number.as_deref().map(|number| self.label(number)).unwrap_or_default();
                let style = format!("Heading{}", heading.level.depth());
                let hanging = if self.lang.is_chinese() || heading.number.is_none() {
                    ""
                } else {
                    r#"<w:ind w:left="510" w:hanging="510"/>"#
                };
                let runs = self.runs(&heading.runs);
                self.raw_paragraph(&style, hanging, &format!("{number}{runs}"));
            }
            Block::Paragraph(runs) => self.paragraph("Normal", kept, runs),
            Block::Point { number, runs } => {
                let content = format!("<w:r><w:t>{number}.</w:t><w:tab/></w:r>{}", self.runs(runs));
                self.raw_paragraph("Point", kept, &content);
            }
            Block::List(list) => {
                self.lists.push(list.kind);
                let layout =
                    format!(r#"<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{}"/></w:numPr>"#, self.lists.len());
                for item in &list.items {
                    self.paragraph("ListParagraph", &layout, item);
                }
            }
            Block::Definitions(pairs) => self.definitions(pairs),
            Block::Table(table) => self.table(table),
            Block::Quote(Quote { runs, source }) => {
                self.paragraph("Quote", "", runs);
                if !source.is_empty() {
                    self.paragraph("QuoteSource", "", source);
                }
            }
            Block::Notice(notice) => {
                let layout = notice_layout(notice.kind);
                let title: Runs = notice.title.iter().cloned().map(Run::strong).collect();
                self.paragraph("Normal", &format!("<w:keepNext/>{layout}"), &title);
                for line in &notice.body {
                    self.paragraph("Normal", &layout, line);
                }
            }
            Block::PageBreak => self.raw_paragraph("Normal", "", r#"<w:r><w:br w:type="page"/></w:r>"#),
        }
    }

    /// A heading's number: before a tab in English, directly before the words in Chinese.
    fn label(&self, number: &str) -> String {
        let tab = if self.lang.is_chinese() { "" } else { "<w:tab/>" };
        format!(r#"<w:r><w:t xml:space="preserve">{}</w:t>{tab}</w:r>"#, escape(number))
    }

    fn paragraph(&mut self, style: &str, layout: &str, runs: &Runs) {
        let content = self.runs(runs);
        self.raw_paragraph(style, layout, &content);
    }

    fn raw_paragraph(&mut self, style: &str, layout: &str, content: &str) {
        self.content.push_str(&paragraph(style, layout, content));
    }

    fn definitions(&mut self, pairs: &[Definition]) {
        let widths = [WIDTH * 3 / 10, WIDTH - WIDTH * 3 / 10];
        let rows: String = pairs
            .iter()
            .enumerate()
            .map(|(place, pair)| {
                let kept = kept(place, pairs.len(), FEW_TERMS);
                let cells = [&pair.term, &pair.meaning].map(|runs| paragraph("TableText", kept, &self.runs(runs)));
                row("<w:cantSplit/>", &widths, &cells)
            })
            .collect();
        self.whole_table(&widths, &rows);
    }

    fn table(&mut self, table: &Table) {
        if !table.caption_runs().is_empty() {
            self.paragraph("Caption", "", table.caption_runs());
        }
        let columns = table.columns();
        let total: u32 = columns.iter().map(|column| column.share).sum();
        let widths: Vec<u32> = columns.iter().map(|column| WIDTH * column.share / total.max(1)).collect();
        let side = |index: usize| {
            if columns.get(index).is_some_and(|column| column.numeric) { r#"<w:jc w:val="right"/>"# } else { "" }
        };
        let heads: Vec<String> = columns
            .iter()
            .enumerate()
            .map(|(index, column)| {
                let head: Runs = column.head.iter().cloned().map(Run::strong).collect();
                paragraph("TableText", &format!("<w:keepNext/>{}", side(index)), &self.runs(&head))
            })
            .collect();
        let mut rows = row("<w:cantSplit/><w:tblHeader/>", &widths, &heads);
        for (place, cells) in table.rows().iter().enumerate() {
            let layout = |index| format!("{}{}", kept(place, table.rows().len(), FEW_ROWS), side(index));
            let cells = cells.iter().enumerate();
            let cells: Vec<String> =
                cells.map(|(index, cell)| paragraph("TableText", &layout(index), &self.runs(cell))).collect();
            rows.push_str(&row("<w:cantSplit/>", &widths, &cells));
        }
        self.whole_table(&widths, &rows);
    }

    /// A table with hairlines between its rows, and an empty paragraph after it, which Word needs between two tables.
    fn whole_table(&mut self, widths: &[u32], rows: &str) {
        if widths.is_empty() || rows.is_empty() {
            return;
        }
        let line =
            |side: &str, size: u8| format!(r#"<w:{side} w:val="single" w:sz="{size}" w:space="0" w:color="505050"/>"#);
        let grid: String = widths.iter().map(|width| format!(r#"<w:gridCol w:w="{width}"/>"#)).collect();
        self.content.push_str(&format!(
            r#"<w:tbl><w:tblPr><w:tblW w:w="{WIDTH}" w:type="dxa"/><w:tblBorders>{}{}{}</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>{rows}</w:tbl>"#,
            line("top", 6),
            line("bottom", 6),
            line("insideH", 2),
        ));
        self.raw_paragraph("Normal", r#"<w:spacing w:after="0"/>"#, "");
    }

    fn runs(&self, runs: &Runs) -> String {
        runs.iter().filter(|run| !run.text.is_empty()).map(|run| self.run(run)).collect()
    }

    fn run(&self, run: &Run) -> String {
        let document = LangTag::from(self.lang);
        let tag = run.lang.as_ref().unwrap_or(&document);
        let lines: Vec<String> =
            run.text.split('\n').map(|line| format!(r#"<w:t xml:space="preserve">{}</w:t>"#, escape(line))).collect();
        format!("<w:r><w:rPr>{}</w:rPr>{}</w:r>", properties(run.style, run.lang.as_ref(), tag), lines.join("<w:br/>"))
    }
}

/// The properties of a run, in the order the schema asks for.
fn properties(style: Style, given: Option<&LangTag>, tag: &LangTag) -> String {
    let mut text = String::new();
    if given.is_some() || style.code {
        text.push_str(&fonts(tag, if style.code { "Courier New" } else { "Times New Roman" }));
    }
    // Chinese has no italics: emphasis becomes weight.
    if style.strong || style.emphasis && tag.is_chinese() {
        text.push_str("<w:b/><w:bCs/>");
    }
    if style.emphasis && !tag.is_chinese() {
        text.push_str("<w:i/><w:iCs/>");
    }
    text.push_str(match style.mark {
        Some(Mark::Conflict) => r#"<w:color w:val="FFFFFF"/><w:sz w:val="18"/><w:szCs w:val="18"/><w:shd w:val="clear" w:color="auto" w:fill="2D2D2D"/>"#,
        Some(Mark::Confirmed) => r#"<w:sz w:val="18"/><w:szCs w:val="18"/><w:bdr w:val="single" w:sz="4" w:space="0" w:color="141414"/>"#,
        Some(Mark::Unconfirmed) => r#"<w:sz w:val="18"/><w:szCs w:val="18"/><w:bdr w:val="dashed" w:sz="4" w:space="0" w:color="141414"/>"#,
        None => "",
    });
    if tag.is_right_to_left() {
        text.push_str("<w:rtl/>");
    }
    if let Some(given) = given {
        text.push_str(&language(given));
    }
    text
}

fn paragraph(style: &str, layout: &str, content: &str) -> String {
    format!(r#"<w:p><w:pPr><w:pStyle w:val="{style}"/>{layout}</w:pPr>{content}</w:p>"#)
}

/// What keeps a row of a table on the page of the next one.
fn kept(place: usize, rows: usize, few: usize) -> &'static str {
    if rows <= few && place + 1 < rows { "<w:keepNext/>" } else { "" }
}

fn row(properties: &str, widths: &[u32], cells: &[String]) -> String {
    let cells: String = widths
        .iter()
        .zip(cells)
        .map(|(width, cell)| format!(r#"<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{cell}</w:tc>"#))
        .collect();
    let properties = if properties.is_empty() { String::new() } else { format!("<w:trPr>{properties}</w:trPr>") };
    format!("<w:tr>{properties}{cells}</w:tr>")
}

/// The frame of a notice: plain, dashed or heavy.
fn notice_layout(kind: NoticeKind) -> String {
    let (line, size) = match kind {
        NoticeKind::Information => ("single", 6),
        NoticeKind::Caution => ("dashed", 8),
        NoticeKind::Harm => ("single", 18),
    };
    let sides: String = ["top", "left", "bottom", "right"]
        .iter()
        .map(|side| format!(r#"<w:{side} w:val="{line}" w:sz="{size}" w:space="6" w:color="141414"/>"#))
        .collect();
    format!("<w:pBdr>{sides}</w:pBdr>")
}
