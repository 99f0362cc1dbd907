//! The case brief, printed for an audience.

use suasion_campaign::CaseFile;
use suasion_documents::brief::{Facts, brief};
use suasion_record::{Lang, codes};

use crate::{App, AppError, Context, FieldError, Permission, house_law::refuse_unconfirmed};

codes! {
    /// A format in which a brief can be printed.
    BriefFormat {
        /// Portable document.
        Pdf = "pdf",
        /// Word document.
        Docx = "docx",
    }
}

/// A printed brief.
pub struct Brief {
    /// The name under which to keep it; carries the reference and no name of a person.
    pub file_name: String,
    /// Its media type.
    pub media_type: &'static str,
    /// Its bytes, the same for the same record, day and language.
    pub bytes: Vec<u8>,
}

/// The audience for whom no consent is needed: those who may read the case anyway.
pub const COLLEAGUES: &str = "colleagues";

impl App {
    /// The audience that was asked for, if there is such an audience; nothing typed means colleagues.
    ///
    /// # Errors
    /// A code that is not in the vocabulary: nobody could tell afterwards to whom the brief went.
    pub fn audience<'a>(&self, typed: &'a str) -> Result<&'a str, AppError> {
        if typed.is_empty() {
            return Ok(COLLEAGUES);
        }
        if self.vocabularies().term("audience", typed).is_some() {
            return Ok(typed);
        }
        let known = self.vocabularies().terms("audience").iter().map(|term| term.code.as_str());
        Err(AppError::Invalid(vec![FieldError::code("audience", typed, known)]))
    }

    /// Prints the brief of a case in the language of the context.
    ///
    /// # Errors
    /// An unknown reference or audience; a missing permission; no consent for this audience (invariant 5); a citation that
    /// nobody has compared with a text, if it goes to others than colleagues (invariant 4); a glyph or font that is missing.
    pub async fn brief(
        &self,
        context: &Context,
        reference: &str,
        format: BriefFormat,
        audience: &str,
    ) -> Result<Brief, AppError> {
        context.allow(Permission::Export)?;
        let audience = self.audience(audience)?;
        let file = self.case_file(context, reference).await?;
        consented(&file, audience, context)?;
        let library = self.law_here().await?;
        let facts = Facts {
            file: &file,
            library: &library,
            vocabularies: self.vocabularies(),
            lang: context.lang,
            as_of: context.now.today,
            audience,
        };
        if audience != COLLEAGUES {
            refuse_unconfirmed(&facts)?;
        }
        let document = brief(&facts);
        let (print, media_type) = match format {
            BriefFormat::Pdf => (self.printers().pdf.clone(), "application/pdf"),
            BriefFormat::Docx => (
                self.printers().docx.clone(),
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            ),
        };
        let printed = tokio::task::spawn_blocking(move || print(&document)).await;
        let bytes = printed.map_err(|error| AppError::Internal(error.to_string()))?.map_err(AppError::Document)?;
        let language = if context.lang == Lang::En { "en" } else { "zh" };
        let file_name = format!("brief-{reference}-{language}.{}", format.code());
        Ok(Brief { file_name, media_type, bytes })
    }
}

/// Nothing leaves the house without consent for this purpose and audience.
fn consented(file: &CaseFile, audience: &str, context: &Context) -> Result<(), AppError> {
    let today = context.now.today;
    let given =
        audience == COLLEAGUES || file.history.consents.iter().any(|consent| consent.covers("brief", audience, today));
    if given { Ok(()) } else { Err(AppError::Invalid(vec![FieldError::new("audience", "problem-no-consent")])) }
}
