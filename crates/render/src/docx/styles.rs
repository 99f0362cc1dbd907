//! The styles of a Word document: the built-in names, so that outlines, navigation and screen readers know them.

use super::xml::part;
use suasion_documents::tree::{Lang, LangTag};

/// The styles part for a document in this language. Sizes are in half points, distances in twentieths of a point.
pub(super) fn styles(lang: Lang) -> String {
    let justified = if lang.is_chinese() { r#"<w:jc w:val="both"/>"# } else { "" };
    let slanted = if lang.is_chinese() { "" } else { "<w:i/>" };
    let content = [
        defaults(lang),
        paragraph(
            "Normal",
            "Normal",
            true,
            &format!(r#"<w:spacing w:after="120" w:line="300" w:lineRule="auto"/>{justified}"#),
            "",
        ),
        paragraph(
            "Title",
            "Title",
            false,
            r#"<w:keepNext/><w:spacing w:after="300"/><w:jc w:val="left"/>"#,
            r#"<w:b/><w:sz w:val="34"/><w:szCs w:val="34"/>"#,
        ),
        heading(1, 340, r#"<w:b/><w:sz w:val="25"/><w:szCs w:val="25"/>"#),
        heading(2, 260, r#"<w:b/><w:sz w:val="22"/><w:szCs w:val="22"/>"#),
        heading(3, 220, slanted),
        paragraph(
            "Point",
            "Point",
            false,
            r#"<w:tabs><w:tab w:val="left" w:pos="510"/></w:tabs><w:ind w:left="510" w:hanging="510"/>"#,
            "",
        ),
        paragraph("ListParagraph", "List Paragraph", false, r#"<w:spacing w:after="60"/>"#, ""),
        paragraph(
            "Quote",
            "Quote",
            false,
            r#"<w:pBdr><w:left w:val="single" w:sz="12" w:space="10" w:color="969696"/></w:pBdr><w:ind w:left="794"/>"#,
            "",
        ),
        paragraph(
            "QuoteSource",
            "Quote Source",
            false,
            r#"<w:pBdr><w:left w:val="single" w:sz="12" w:space="10" w:color="969696"/></w:pBdr><w:ind w:left="794"/>"#,
            r#"<w:color w:val="555555"/><w:sz w:val="18"/><w:szCs w:val="18"/>"#,
        ),
        paragraph("Caption", "caption", false, r#"<w:keepNext/><w:spacing w:before="200" w:after="80"/>"#, "<w:b/>"),
        paragraph(
            "TableText",
            "Table Text",
            false,
            r#"<w:spacing w:before="40" w:after="40" w:line="240" w:lineRule="auto"/><w:jc w:val="left"/>"#,
            r#"<w:sz w:val="19"/><w:szCs w:val="19"/>"#,
        ),
        paragraph("Header", "header", false, &furniture("bottom"), SMALL),
        paragraph("Footer", "footer", false, &furniture("top"), SMALL),
    ]
    .concat();
    part("styles", &content)
}

const SMALL: &str = r#"<w:color w:val="555555"/><w:sz w:val="17"/><w:szCs w:val="17"/>"#;

/// Fonts, size and language of everything that does not say otherwise.
fn defaults(lang: Lang) -> String {
    let tag = LangTag::from(lang);
    format!(
        r#"<w:docDefaults><w:rPrDefault><w:rPr>{}<w:sz w:val="21"/><w:szCs w:val="21"/>{}</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>"#,
        fonts(&tag, "Times New Roman"),
        language(&tag),
    )
}

fn heading(level: u8, before: u16, run: &str) -> String {
    let layout = format!(
        r#"<w:keepNext/><w:keepLines/><w:tabs><w:tab w:val="left" w:pos="510"/></w:tabs><w:spacing w:before="{before}" w:after="120"/><w:jc w:val="left"/><w:outlineLvl w:val="{}"/>"#,
        level - 1
    );
    paragraph(&format!("Heading{level}"), &format!("heading {level}"), false, &layout, run)
}

/// A line across the page and a tab at its right end (A4 with margins of 25 mm: 160 mm of text).
fn furniture(side: &str) -> String {
    format!(
        r#"<w:pBdr><w:{side} w:val="single" w:sz="4" w:space="4" w:color="969696"/></w:pBdr><w:tabs><w:tab w:val="right" w:pos="9071"/></w:tabs><w:spacing w:after="0"/><w:jc w:val="left"/>"#
    )
}

fn paragraph(id: &str, name: &str, default: bool, layout: &str, run: &str) -> String {
    let (default, based) = if default { (r#" w:default="1""#, "") } else { ("", r#"<w:basedOn w:val="Normal"/>"#) };
    format!(
        r#"<w:style w:type="paragraph"{default} w:styleId="{id}"><w:name w:val="{name}"/>{based}<w:qFormat/><w:pPr>{layout}</w:pPr><w:rPr>{run}</w:rPr></w:style>"#
    )
}

/// The fonts of a run: a Latin face, and the Chinese face that every Windows has and other systems replace by their own.
pub(super) fn fonts(tag: &LangTag, latin: &str) -> String {
    let east_asian = if tag.is_traditional() { "PMingLiU" } else { "SimSun" };
    let hint = if tag.is_chinese() { r#" w:hint="eastAsia""# } else { "" };
    format!(r#"<w:rFonts w:ascii="{latin}" w:hAnsi="{latin}" w:eastAsia="{east_asian}" w:cs="{latin}"{hint}/>"#)
}

/// The language of a run, for spelling, hyphens and screen readers.
pub(super) fn language(tag: &LangTag) -> String {
    let value = word_language(tag);
    if tag.is_chinese() {
        format!(r#"<w:lang w:val="{value}" w:eastAsia="{value}"/>"#)
    } else if tag.is_right_to_left() {
        format!(r#"<w:lang w:val="{value}" w:eastAsia="zh-CN" w:bidi="{value}"/>"#)
    } else {
        format!(r#"<w:lang w:val="{value}" w:eastAsia="zh-CN"/>"#)
    }
}

/// The tag as Word knows it: Chinese goes by region, English without one is British.
pub(super) fn word_language(tag: &LangTag) -> String {
    match (tag.language(), tag.region()) {
        (language, Some(region)) => format!("{language}-{region}"),
        ("zh", None) if tag.is_traditional() => "zh-TW".to_owned(),
        ("zh", None) => "zh-CN".to_owned(),
        ("en", None) => "en-GB".to_owned(),
        (language, None) => language.to_owned(),
    }
}
