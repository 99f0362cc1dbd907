//! The house: its store, its law, its words, and the hands that print.

use std::sync::Arc;

use suasion_documents::tree::Document;
use suasion_law::Library;
use suasion_record::Vocabularies;
use suasion_store::Store;
use suasion_vault::Strength;

use crate::{AppError, account::Throttle};

/// Makes bytes of a document tree.
pub type Print = Arc<dyn Fn(&Document) -> Result<Vec<u8>, String> + Send + Sync>;
/// Makes a PNG of an SVG drawing.
pub type Draw = Arc<dyn Fn(&str) -> Result<Vec<u8>, String> + Send + Sync>;

/// The hands that print: given by the binary, so that nothing else waits for a typesetter to compile.
#[derive(Clone)]
pub struct Printers {
    /// To PDF.
    pub pdf: Print,
    /// To DOCX.
    pub docx: Print,
    /// A drawing to PNG.
    pub png: Draw,
}

/// Everything that use cases work with.
#[derive(Clone)]
pub struct App {
    parts: Arc<Parts>,
    throttle: Arc<Throttle>,
}

/// What a house consists of.
pub struct Parts {
    /// Where everything is kept.
    pub store: Store,
    /// The law.
    pub library: Library,
    /// The open vocabularies.
    pub vocabularies: Vocabularies,
    /// The hands that print.
    pub printers: Printers,
    /// How hard passwords are to guess.
    pub strength: Strength,
}

impl App {
    /// A house of these parts.
    pub fn new(parts: Parts) -> Self {
        App { parts: Arc::new(parts), throttle: Arc::default() }
    }

    /// The store. Pages never see it: this stays inside the crate.
    pub(crate) fn store(&self) -> &Store {
        &self.parts.store
    }

    /// The law.
    pub fn library(&self) -> &Library {
        &self.parts.library
    }

    /// The open vocabularies.
    pub fn vocabularies(&self) -> &Vocabularies {
        &self.parts.vocabularies
    }

    /// The hands that print.
    pub(crate) fn printers(&self) -> &Printers {
        &self.parts.printers
    }

    /// How hard passwords are to guess.
    pub(crate) fn strength(&self) -> Strength {
        self.parts.strength
    }

    /// Who was wrong too often at the door.
    pub(crate) fn throttle(&self) -> &Throttle {
        &self.throttle
    }

    /// Puts everything down: no write is under way any more, the store can be opened by somebody else.
    pub async fn close(&self) {
        self.store().clone().close().await;
    }

    /// Says that a store that was begun is one from now on. What is not finished is none for anybody.
    ///
    /// # Errors
    /// If it cannot be written.
    pub async fn finish(&self) -> Result<(), AppError> {
        Ok(self.store().finish().await?)
    }

    /// Puts everything down and takes away a store that was begun and not finished.
    ///
    /// # Errors
    /// If something cannot be taken away; the next who makes a store in the same place does it.
    pub async fn abandon(&self) -> Result<(), AppError> {
        Ok(self.store().clone().abandon().await?)
    }
}
