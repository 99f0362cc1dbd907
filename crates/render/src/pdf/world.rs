//! What Typst may see: one template, the installed fonts and the values of one document. No files, no clock, no packages.

use crate::Fonts;
use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Dict, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};

/// The page of every document.
const TEMPLATE: &str = include_str!("template.typ");

/// One document on its way to paper.
pub(super) struct Sheet<'a> {
    library: LazyHash<Library>,
    fonts: &'a Fonts,
    source: Source,
}

impl<'a> Sheet<'a> {
    /// The template with these values as its `sys.inputs`.
    pub(super) fn new(fonts: &'a Fonts, inputs: Dict) -> Self {
        let path = VirtualPath::new("document.typ").expect("a plain file name is a path");
        let id = RootedPath::new(VirtualRoot::Project, path).intern();
        Sheet {
            library: LazyHash::new(Library::builder().with_inputs(inputs).build()),
            fonts,
            source: Source::new(id, TEMPLATE.to_owned()),
        }
    }
}

impl World for Sheet<'_> {
    fn library(&self) -> &LazyHash<Library> {
        &self.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.fonts.shelf().book
    }

    fn main(&self) -> FileId {
        self.source.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.source.id() { Ok(self.source.clone()) } else { Err(nothing_else(id)) }
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        Err(nothing_else(id))
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.fonts.shelf().font(index)
    }

    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        None
    }
}

/// The answer to every request for another file.
fn nothing_else(id: FileId) -> FileError {
    FileError::NotFound(id.vpath().get_with_slash().into())
}
