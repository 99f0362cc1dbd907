//! A document tree becomes PDF or DOCX, a drawing becomes PNG: the only user of Typst.
//!
//! [`Fonts`] are found once and shared. [`pdf`] sets a document on A4 with Typst: its words reach the typesetter as values,
//! never as markup, so no text can change the page. [`docx`] writes the same tree as a Word document with real headings,
//! lists and repeated table heads. [`png`] paints an SVG for browsers that show none.
//!
//! All three give the same bytes for the same input: no clock, no author, no path, no random number gets into a file.
//!
//! ```no_run
//! use suasion_documents::tree::{Document, Lang};
//!
//! # fn main() -> Result<(), suasion_render::RenderError> {
//! let fonts = suasion_render::Fonts::installed()?;
//! let mut letter = Document::new(Lang::En, "To the prison");
//! letter.point("The family asks for a visit.");
//! let printed: Vec<u8> = suasion_render::pdf(&letter, &fonts)?;
//! let editable: Vec<u8> = suasion_render::docx(&letter)?;
//! # Ok(()) }
//! ```
mod docx;
mod error;
mod fonts;
mod pdf;
mod png;

pub use docx::docx;
pub use error::RenderError;
pub use fonts::Fonts;
pub use pdf::pdf;
pub use png::png;
