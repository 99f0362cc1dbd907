//! DOCX: the same tree as a Word document, with real headings, lists, table heads and language tags.

mod body;
mod numbering;
mod package;
mod parts;
mod styles;
mod xml;

use crate::RenderError;
use suasion_documents::tree::Document;

/// The document as an editable Word file. Fonts are named, not embedded: the reader's word processor finds its own, so no
/// glyph can be missing here. The same document gives the same bytes; the only metadata are the title and the language.
pub fn docx(document: &Document) -> Result<Vec<u8>, RenderError> {
    let (body, lists) = body::body(document);
    package::zip(&[
        ("[Content_Types].xml", parts::CONTENT_TYPES.to_owned()),
        ("_rels/.rels", parts::RELATIONS.to_owned()),
        ("docProps/core.xml", parts::core_properties(document)),
        ("word/_rels/document.xml.rels", parts::DOCUMENT_RELATIONS.to_owned()),
        ("word/document.xml", body),
        ("word/styles.xml", styles::styles(document.lang)),
        ("word/numbering.xml", numbering::numbering(&lists)),
        ("word/settings.xml", parts::SETTINGS.to_owned()),
        ("word/header1.xml", parts::header(document)),
        ("word/footer1.xml", parts::footer(document)),
    ])
}
