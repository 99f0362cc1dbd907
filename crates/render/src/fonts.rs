//! The installed fonts: found once, loaded when first used, shared by every page and picture.

use crate::RenderError;
use resvg::usvg::fontdb;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};
use typst::foundations::Bytes;
use typst::text::{Font, FontBook, FontInfo};
use typst::utils::LazyHash;

/// Where Debian and most other systems keep fonts.
const INSTALLED: [&str; 2] = ["/usr/share/fonts", "/usr/local/share/fonts"];

/// Fonts to set documents and pictures with. Cloning is cheap: all clones share what is loaded.
#[derive(Clone)]
pub struct Fonts(Arc<Shelf>);

/// What the clones of [`Fonts`] share.
pub(crate) struct Shelf {
    /// What each face is called and covers, in an order that does not depend on the disk.
    pub(crate) book: LazyHash<FontBook>,
    faces: Vec<Face>,
    /// The same faces for pictures; `ids[i]` is face `i` of the book.
    pub(crate) database: Arc<fontdb::Database>,
    pub(crate) ids: Vec<fontdb::ID>,
    /// The families chosen for each purpose.
    pub(crate) families: Families,
}

/// The family chosen for each purpose.
#[derive(Debug)]
pub(crate) struct Families {
    pub(crate) serif: &'static str,
    pub(crate) sans: &'static str,
    pub(crate) mono: &'static str,
    /// Simplified Chinese, with serifs for documents.
    pub(crate) han: &'static str,
    /// Traditional Chinese, with serifs.
    pub(crate) han_traditional: &'static str,
    /// Simplified Chinese without serifs, for pictures.
    pub(crate) han_sans: &'static str,
}

// In order of preference. The collections of Noto hold Japanese shapes first, so the Chinese family is named outright.
const SERIF: &[&str] = &["Noto Serif", "Liberation Serif", "DejaVu Serif"];
const SANS: &[&str] = &["Noto Sans", "Liberation Sans", "DejaVu Sans"];
const MONO: &[&str] = &["Noto Sans Mono", "DejaVu Sans Mono", "Liberation Mono"];
const HAN: &[&str] = &["Noto Serif CJK SC", "Noto Serif SC", "Noto Sans CJK SC", "Droid Sans Fallback"];
const HAN_TRADITIONAL: &[&str] = &["Noto Serif CJK TC", "Noto Serif TC", "Noto Sans CJK TC"];
const HAN_SANS: &[&str] = &["Noto Sans CJK SC", "Noto Sans SC", "Droid Sans Fallback", "Noto Serif CJK SC"];

/// A face in a file.
struct Face {
    file: Arc<File>,
    index: u32,
    font: OnceLock<Option<Font>>,
}

/// A font file, read at its first use; a collection serves several faces from one copy.
struct File {
    path: PathBuf,
    bytes: OnceLock<Option<Bytes>>,
}

impl Fonts {
    /// The fonts of the system. Fails if there is no Latin or no Chinese one, naming the package to install.
    pub fn installed() -> Result<Self, RenderError> {
        Self::load(&INSTALLED)
    }

    /// The fonts below the given directories. Directories that do not exist are passed over.
    pub fn load<P: AsRef<Path>>(directories: &[P]) -> Result<Self, RenderError> {
        let mut database = fontdb::Database::new();
        for directory in directories {
            database.load_fonts_dir(directory);
        }
        let mut found: Vec<(PathBuf, u32, fontdb::ID)> = database
            .faces()
            .filter_map(|face| match &face.source {
                fontdb::Source::File(path) => Some((path.clone(), face.index, face.id)),
                _ => None,
            })
            .collect();
        found.sort();

        let mut book = FontBook::new();
        let (mut faces, mut ids) = (Vec::new(), Vec::new());
        let mut files: BTreeMap<PathBuf, Arc<File>> = BTreeMap::new();
        for (path, index, id) in found {
            let Some(Some(info)) = database.with_face_data(id, FontInfo::new) else { continue };
            let file = files.entry(path.clone()).or_insert_with(|| Arc::new(File { path, bytes: OnceLock::new() }));
            book.push(info);
            faces.push(Face { file: Arc::clone(file), index, font: OnceLock::new() });
            ids.push(id);
        }

        let searched = || directories.iter().map(|d| d.as_ref().display().to_string()).collect::<Vec<_>>().join(", ");
        let choose = |families: &[&'static str]| {
            families.iter().copied().find(|family| book.contains_family(&family.to_lowercase()))
        };
        let need = |families: &[&'static str], kind: &'static str, package: &'static str| {
            choose(families).ok_or_else(|| RenderError::NoFont { kind, package, searched: searched() })
        };
        let serif = need(SERIF, "Latin serif", "fonts-liberation")?;
        let sans = need(SANS, "Latin sans-serif", "fonts-liberation")?;
        let han = need(HAN, "Chinese", "fonts-noto-cjk")?;
        let families = Families {
            serif,
            sans,
            mono: choose(MONO).unwrap_or(serif),
            han,
            han_traditional: choose(HAN_TRADITIONAL).unwrap_or(han),
            han_sans: choose(HAN_SANS).unwrap_or(han),
        };
        let shelf = Shelf { book: LazyHash::new(book), faces, database: Arc::new(database), ids, families };
        Ok(Fonts(Arc::new(shelf)))
    }

    /// The first character of the text that no face can draw.
    pub(crate) fn missing(&self, text: &str) -> Option<char> {
        text.chars().find(|&c| !c.is_whitespace() && !shapes_its_neighbour(c) && !self.covers(c))
    }

    fn covers(&self, c: char) -> bool {
        (0..self.0.faces.len()).any(|index| self.0.face_covers(index, c))
    }

    pub(crate) fn shelf(&self) -> &Shelf {
        &self.0
    }
}

/// Joiners and variation selectors: they choose the shape of the letter beside them and have none of their own.
fn shapes_its_neighbour(c: char) -> bool {
    matches!(c, '\u{200c}' | '\u{200d}' | '\u{fe00}'..='\u{fe0f}' | '\u{e0100}'..='\u{e01ef}')
}

impl Shelf {
    /// Whether a face of the book can draw a character.
    pub(crate) fn face_covers(&self, index: usize, c: char) -> bool {
        self.book.info(index).is_some_and(|info| info.coverage.contains(u32::from(c)))
    }

    /// A face of the book, read from disk at its first use; `None` if the file has gone since.
    pub(crate) fn font(&self, index: usize) -> Option<Font> {
        let face = self.faces.get(index)?;
        face.font.get_or_init(|| Font::new(face.file.bytes()?, face.index)).clone()
    }
}

impl File {
    fn bytes(&self) -> Option<Bytes> {
        self.bytes.get_or_init(|| std::fs::read(&self.path).ok().map(Bytes::new)).clone()
    }
}

impl std::fmt::Debug for Fonts {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Fonts").field("faces", &self.0.faces.len()).field("families", &self.0.families).finish()
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn an_empty_shelf_names_the_package_to_install() {
        let error = Fonts::load(&["/no/such/directory"]).unwrap_err().to_string();
        assert!(error.contains("fonts-liberation") && error.contains("/no/such/directory"), "{error}");
    }

    #[test]
    fn a_shelf_without_chinese_names_the_package_to_install() {
        let error = Fonts::load(&["/usr/share/fonts/truetype/liberation"]).unwrap_err().to_string();
        assert!(error.contains("fonts-noto-cjk"), "{error}");
    }

    #[test]
    fn chinese_is_set_in_simplified_shapes_and_found_by_name() {
        let fonts = Fonts::installed().unwrap();
        assert!(!fonts.shelf().families.han.contains("JP"));
        assert_eq!(fonts.missing("王军涛 held"), None);
        assert_eq!(fonts.missing("a\u{10ffff}"), Some('\u{10ffff}'));
    }
}
