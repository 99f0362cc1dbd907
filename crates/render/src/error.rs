//! Why a file could not be made, and what to do.

/// Why a document or a drawing could not become a file.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum RenderError {
    /// A kind of font that every document needs is not installed.
    #[error("no {kind} font was found under {searched}: install the Debian package {package}")]
    NoFont {
        /// The kind, as "Latin serif".
        kind: &'static str,
        /// The package that brings it.
        package: &'static str,
        /// The directories that were searched.
        searched: String,
    },
    /// No installed font can draw a character of the text.
    #[error(
        "no installed font can draw {character:?} (U+{:04X}): install a font for its script \
         (the Debian packages fonts-noto-core and fonts-noto-cjk cover most), or write it in another script",
        u32::from(*.character)
    )]
    MissingGlyph {
        /// The character.
        character: char,
    },
    /// The typesetter refused the page; a fault of ours, since no text can cause it.
    #[error("the page could not be set: {0}")]
    Typesetting(String),
    /// The drawing is no SVG, or has no size.
    #[error("the drawing could not be read: {0}")]
    Drawing(String),
    /// The picture would be larger than any page needs, or empty.
    #[error(
        "a picture of {width} by {height} pixels cannot be made: ask for a scale that keeps each side from 1 to 8192"
    )]
    PictureSize {
        /// Pixels across.
        width: u32,
        /// Pixels down.
        height: u32,
    },
    /// The file could not be put together.
    #[error("the file could not be put together: {0}")]
    Packing(String),
}
