//! Word's numbering: one definition a kind of list, one instance a list, so that each list starts again.

use super::xml::part;
use std::fmt::Write;
use suasion_documents::tree::ListKind;

/// The numbering part for these lists, in the order of the document; list `i` is instance `i + 1`.
pub(super) fn numbering(lists: &[ListKind]) -> String {
    let mut content = String::new();
    for kind in [ListKind::Bulleted, ListKind::Numbered, ListKind::Lettered] {
        let (format, label) = match kind {
            ListKind::Bulleted => ("bullet", "•"),
            ListKind::Numbered => ("decimal", "(%1)"),
            ListKind::Lettered => ("lowerLetter", "(%1)"),
        };
        let id = definition(kind);
        // Writing to a String cannot fail.
        let _ = write!(
            content,
            r#"<w:abstractNum w:abstractNumId="{id}"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="{format}"/><w:lvlText w:val="{label}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="964" w:hanging="454"/></w:pPr></w:lvl></w:abstractNum>"#
        );
    }
    for (list, &kind) in lists.iter().enumerate() {
        let _ = write!(
            content,
            r#"<w:num w:numId="{}"><w:abstractNumId w:val="{}"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>"#,
            list + 1,
            definition(kind)
        );
    }
    part("numbering", &content)
}

/// The number of the definition of a kind of list.
fn definition(kind: ListKind) -> u8 {
    match kind {
        ListKind::Bulleted => 0,
        ListKind::Numbered => 1,
        ListKind::Lettered => 2,
    }
}
