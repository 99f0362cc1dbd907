//! What a printed document holds.

use crate::sample::{HOSTILE, brief, empty, hostile, letter};
use suasion_documents::tree::{Column, Document, Lang, Table, visible};
use suasion_render::{Fonts, RenderError, pdf};

/// The text of a PDF without its line breaks and spaces, which depend on where lines end.
fn words(bytes: &[u8]) -> String {
    let text = pdf_extract::extract_text_from_mem(bytes).unwrap();
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

fn squeezed(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

#[test]
fn a_brief_holds_its_names_in_both_scripts_and_its_furniture_on_every_page() {
    let bytes = pdf(&brief(), &Fonts::installed().unwrap()).unwrap();
    let text = words(&bytes);
    for part in ["WangJuntao", "王军涛", "延庆监狱", "2.Hewassentencedin1991", "(b)", "II.Law"] {
        assert!(text.contains(part), "{part} is not in {text}");
    }
    let pages = 2;
    for furniture in ["Confidential–fortheaddresseeonly", "SU-0001/B3", "Informationasof23November2026"] {
        assert_eq!(text.matches(furniture).count(), pages, "{furniture}");
    }
    assert!(text.contains("Page1of2") && text.contains("Page2of2"));
}

#[test]
fn a_chinese_letter_is_numbered_in_chinese() {
    let bytes = pdf(&letter(), &Fonts::installed().unwrap()).unwrap();
    let text = words(&bytes);
    for part in ["会见申请书", "一、请求事项", "（一）基本情况", "“不予会见”", "第1页，共1页", "未核实"]
    {
        assert!(text.contains(part), "{part} is not in {text}");
    }
}

#[test]
fn text_that_looks_like_markup_is_printed_as_it_is() {
    let bytes = pdf(&hostile(), &Fonts::installed().unwrap()).unwrap();
    let text = words(&bytes);
    for part in HOSTILE {
        let shown = squeezed(&visible(part));
        assert!(text.contains(&shown), "{shown} is not in {text}");
    }
    assert!(text.contains("name[U+202E]emaN"));
}

#[test]
fn a_character_without_a_glyph_stops_the_document_and_is_named() {
    let mut document = Document::new(Lang::En, "Title");
    document.point("a name with \u{10abcd} in it");
    let error = pdf(&document, &Fonts::installed().unwrap()).unwrap_err();
    assert!(matches!(error, RenderError::MissingGlyph { character: '\u{10abcd}' }), "{error}");
    assert!(error.to_string().contains("U+10ABCD"));
}

#[test]
fn a_character_that_only_shapes_its_neighbour_needs_no_glyph_of_its_own() {
    let mut document = Document::new(Lang::ZhHans, "葛\u{e0100}某");
    document.point("可汗 ئۇيغۇر می\u{200c}خواهم");
    assert!(pdf(&document, &Fonts::installed().unwrap()).is_ok());
}

#[test]
fn empty_parts_do_no_harm() {
    let text = words(&pdf(&empty(), &Fonts::installed().unwrap()).unwrap());
    assert!(text.contains("theend"), "{text}");
}

#[test]
fn the_same_document_gives_the_same_bytes_and_says_nothing_of_its_making() {
    let first = pdf(&brief(), &Fonts::installed().unwrap()).unwrap();
    let second = pdf(&brief(), &Fonts::installed().unwrap()).unwrap();
    assert_eq!(first, second);
    let raw = String::from_utf8_lossy(&first);
    for trace in ["/Creator", "/Producer", "/Author", "/CreationDate", "/ModDate", "Typst", "/usr/", "/home/"] {
        assert!(!raw.contains(trace), "{trace}");
    }
    assert!(raw.contains("/StructTreeRoot"), "the PDF is tagged");
    assert!(raw.contains("/Lang"), "the PDF says its language");
}

/// A table whose rows are of many heights, after headings and lead-ins of their own.
fn long() -> Document {
    let mut document = Document::new(Lang::En, "Long");
    for part in 0..12 {
        document.section(format!("Heading{part}"));
        document.point(format!("Leading{part} to what follows:"));
        let mut table = Table::new([Column::new("Head of the left", 1), Column::new("Head of the right", 3)]);
        for row in 0..7 {
            let lines = "a line of this row that is long enough to fill the width of the cell and more than that "
                .repeat(1 + (row * 5 + part) % 7);
            table.add_row([format!("begin{part}x{row}."), format!("{lines} end{part}x{row}.")]);
        }
        document.push(table);
    }
    document
}

#[test]
fn no_page_ends_within_a_row_or_after_what_only_leads_on() {
    let bytes = pdf(&long(), &Fonts::installed().unwrap()).unwrap();
    let pages = pdf_extract::extract_text_from_mem_by_pages(&bytes).unwrap();
    assert!(pages.len() > 3, "{}", pages.len());
    for page in &pages {
        for part in 0..12 {
            for row in 0..7 {
                let has = |word: &str| page.contains(&format!("{word}{part}x{row}."));
                assert_eq!(has("begin"), has("end"), "row {row} of table {part} is parted:\n{page}");
            }
            let leads =
                |word: &str| page.contains(&format!("{word}{part} ")) || page.contains(&format!("{word}{part}\n"));
            if leads("Heading") || leads("Leading") {
                assert!(
                    page.contains(&format!("begin{part}x0.")),
                    "what leads on to table {part} stands alone:\n{page}"
                );
            }
        }
        if page.contains("begin") {
            assert!(page.contains("Head of the left"), "a page of a table has no heads:\n{page}");
        }
    }
}

#[test]
fn a_row_that_is_longer_than_a_page_is_printed_in_full() {
    let mut document = Document::new(Lang::En, "One row");
    let mut table = Table::new([Column::new("Head", 1)]);
    table.add_row([format!("{} finis", "words that go on and on ".repeat(900))]);
    document.push(table);
    let bytes = pdf(&document, &Fonts::installed().unwrap()).unwrap();
    let pages = pdf_extract::extract_text_from_mem_by_pages(&bytes).unwrap();
    assert!(pages.len() > 3 && pages.last().unwrap().contains("finis"), "{}", pages.len());
}
