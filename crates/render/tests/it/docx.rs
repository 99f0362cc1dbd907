//! What a Word document holds, read by other hands: an XML parser and another program's reader.

use crate::sample::{HOSTILE, brief, empty, hostile, letter};
use resvg::usvg::roxmltree::Document as Xml;
use std::collections::BTreeMap;
use std::io::{Cursor, Read};
use suasion_documents::tree::visible;
use suasion_render::docx;

/// The main namespace of a Word document.
const W: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/// The parts of the package by path.
fn parts(bytes: &[u8]) -> BTreeMap<String, String> {
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    (0..zip.len())
        .map(|index| {
            let mut file = zip.by_index(index).unwrap();
            let mut content = String::new();
            file.read_to_string(&mut content).unwrap();
            (file.name().to_owned(), content)
        })
        .collect()
}

/// The text of a part, paragraph by paragraph.
fn paragraphs(part: &str) -> Vec<String> {
    let xml = Xml::parse(part).unwrap();
    xml.descendants()
        .filter(|node| node.has_tag_name((W, "p")))
        .map(|p| p.descendants().filter(|n| n.has_tag_name((W, "t"))).filter_map(|n| n.text()).collect())
        .collect()
}

#[test]
fn every_part_is_well_formed_and_every_relation_has_its_part() {
    for document in [brief(), letter(), hostile(), empty()] {
        let parts = parts(&docx(&document).unwrap());
        for (path, content) in &parts {
            Xml::parse(content).unwrap_or_else(|error| panic!("{path}: {error}\n{content}"));
        }
        let relations = Xml::parse(&parts["word/_rels/document.xml.rels"]).unwrap();
        for target in relations.descendants().filter_map(|node| node.attribute("Target")) {
            assert!(parts.contains_key(&format!("word/{target}")), "{target}");
        }
        let types = &parts["[Content_Types].xml"];
        for path in parts.keys().filter(|path| path.ends_with(".xml") && !path.starts_with('[')) {
            assert!(types.contains(&format!("/{path}\"")), "{path}");
        }
    }
}

#[test]
fn every_style_and_list_that_is_used_is_defined() {
    for document in [brief(), letter()] {
        let parts = parts(&docx(&document).unwrap());
        let values = |part: &str, element: &str, attribute: &str| -> Vec<String> {
            let xml = Xml::parse(&parts[part]).unwrap();
            let nodes = xml.descendants().filter(|node| node.has_tag_name((W, element)));
            nodes.filter_map(|node| node.attribute((W, attribute)).map(str::to_owned)).collect()
        };
        let styles = values("word/styles.xml", "style", "styleId");
        for part in ["word/document.xml", "word/header1.xml", "word/footer1.xml"] {
            for used in values(part, "pStyle", "val") {
                assert!(styles.contains(&used), "{used}");
            }
        }
        let lists = values("word/numbering.xml", "num", "numId");
        let used = values("word/document.xml", "numId", "val");
        assert!(!used.is_empty() && used.iter().all(|id| lists.contains(id)));
    }
}

#[test]
fn headings_are_real_headings_and_points_carry_their_numbers() {
    let parts = parts(&docx(&brief()).unwrap());
    let body = &parts["word/document.xml"];
    let xml = Xml::parse(body).unwrap();
    let headings = xml
        .descendants()
        .filter(|node| node.has_tag_name((W, "pStyle")))
        .filter(|node| node.attribute((W, "val")).is_some_and(|style| style.starts_with("Heading")))
        .count();
    assert_eq!(headings, 5);
    let lines = paragraphs(body);
    assert!(lines.iter().any(|line| line.starts_with("2.He was sentenced in 1991")), "{lines:#?}");
    assert!(lines.contains(&"II.Law".to_owned()));
}

#[test]
fn table_heads_repeat_and_the_foot_counts_pages() {
    let parts = parts(&docx(&brief()).unwrap());
    assert_eq!(parts["word/document.xml"].matches("<w:tblHeader/>").count(), 1);
    let footer = &parts["word/footer1.xml"];
    assert!(footer.contains(" PAGE ") && footer.contains(" NUMPAGES "));
    assert_eq!(paragraphs(footer), ["Information as of 23 November 2026Page 1 of 1"]);
    assert_eq!(paragraphs(&parts["word/header1.xml"]), ["Confidential – for the addressee onlySU-0001/B3"]);
}

#[test]
fn no_page_ends_within_a_row_or_after_what_only_leads_on() {
    let parts = parts(&docx(&brief()).unwrap());
    let body = &parts["word/document.xml"];
    assert_eq!(body.matches("<w:tr>").count(), body.matches("<w:cantSplit/>").count());
    for leading in ["In prison he went on hunger strike", "The provisions in force on the day"] {
        let paragraph = body.split("<w:p>").find(|paragraph| paragraph.contains(leading)).unwrap();
        assert!(paragraph.contains("<w:keepNext/>"), "{paragraph}");
    }
    let rows = body.split("<w:tr>").skip(1);
    let rows: Vec<bool> = rows.map(|row| row.split("</w:tr>").next().unwrap().contains("<w:keepNext/>")).collect();
    // Five terms and what they stand for keep together; of the fifteen rows of the table, its head and the first.
    let mut expected = vec![true, true, true, true, false, true];
    expected.resize(rows.len(), false);
    assert_eq!(rows, expected);
    let styles = &parts["word/styles.xml"];
    for level in 1..=3 {
        let style = styles.split("<w:style ").find(|style| style.contains(&format!("\"Heading{level}\""))).unwrap();
        assert!(style.contains("<w:keepNext/>"), "{style}");
    }
}

#[test]
fn a_chinese_name_in_english_carries_its_language_and_its_font() {
    let parts = parts(&docx(&brief()).unwrap());
    let xml = Xml::parse(&parts["word/document.xml"]).unwrap();
    let run = xml
        .descendants()
        .filter(|node| node.has_tag_name((W, "r")))
        .find(|run| run.descendants().any(|node| node.text() == Some("王军涛")))
        .unwrap();
    let attribute = |element: &str, name: &str| {
        run.descendants().find(|n| n.has_tag_name((W, element))).and_then(|n| n.attribute((W, name)))
    };
    assert_eq!(attribute("lang", "eastAsia"), Some("zh-CN"));
    assert_eq!(attribute("rFonts", "eastAsia"), Some("SimSun"));
}

#[test]
fn text_that_looks_like_markup_is_written_as_it_is() {
    let parts = parts(&docx(&hostile()).unwrap());
    let lines = paragraphs(&parts["word/document.xml"]).join("\n");
    for part in HOSTILE {
        let shown = visible(part).replace('\n', "");
        assert!(lines.contains(&shown), "{shown} is not in {lines}");
    }
    assert!(paragraphs(&parts["word/header1.xml"])[0].contains("<w:p><w:r/></w:p>"));
}

#[test]
fn the_same_document_gives_the_same_bytes_and_names_no_author_and_no_day() {
    let first = docx(&brief()).unwrap();
    assert_eq!(first, docx(&brief()).unwrap());
    let core = &parts(&first)["docProps/core.xml"];
    assert!(core.contains("<dc:title>") && core.contains("王军涛"));
    for trace in ["creator", "lastModifiedBy", "created", "modified", "revision"] {
        assert!(!core.contains(trace), "{trace}");
    }
    let mut zip = zip::ZipArchive::new(Cursor::new(&first)).unwrap();
    for index in 0..zip.len() {
        assert_eq!(zip.by_index(index).unwrap().last_modified(), Some(zip::DateTime::default()));
    }
}

#[test]
fn another_program_reads_the_document() {
    for document in [brief(), letter(), hostile()] {
        let read = docx_rs::read_docx(&docx(&document).unwrap()).unwrap();
        let text = read.json();
        assert!(text.contains("Heading1"));
        assert!(document.lang.is_chinese() == text.contains("一、"));
    }
}
