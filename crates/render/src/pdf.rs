//! PDF: the document is set on A4 by Typst from a fixed template and values.

mod values;
mod world;

use crate::{Fonts, RenderError};
use suasion_documents::tree::Document;
use typst::foundations::Smart;
use typst_layout::PagedDocument;
use typst_pdf::PdfOptions;
use world::Sheet;

/// How many later documents a laid-out piece is kept for, in case one contains it again.
const KEPT_FOR: usize = 5;

/// The document as a tagged PDF on A4: repeated table heads, classification and "page x of y" on each page, the title as
/// the only metadata. The same document and fonts give the same bytes.
///
/// Fails on the first character that no installed font can draw: a name with a hole in it must not leave the house.
pub fn pdf(document: &Document, fonts: &Fonts) -> Result<Vec<u8>, RenderError> {
    let inputs = values::inputs(document, fonts)?;
    let sheet = Sheet::new(fonts, inputs);
    let laid_out = typst::compile::<PagedDocument>(&sheet).output.map_err(|errors| refused(&errors))?;
    let options = PdfOptions { creator: Smart::Custom(None), ..PdfOptions::default() };
    let bytes = typst_pdf::pdf(&laid_out, &options).map_err(|errors| refused(&errors))?;
    typst::comemo::evict(KEPT_FOR);
    Ok(bytes)
}

/// The typesetter's first complaint, without its inner structure.
fn refused(errors: &[typst::diag::SourceDiagnostic]) -> RenderError {
    let first = errors.first().map_or("no reason given", |error| error.message.as_str());
    RenderError::Typesetting(first.to_owned())
}
