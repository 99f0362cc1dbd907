//! The case brief, printed for an audience.

use suasion_campaign::CaseFile;
use suasion_documents::brief::{Facts, brief, legal_brief};
use suasion_law::Library;
use suasion_record::{Lang, codes};

use crate::{App, AppError, Context, FieldError, Permission, form::Values, house_law::refuse_unconfirmed};

codes! {
    /// A format in which a brief can be printed.
    BriefFormat {
        /// Portable document.
        Pdf = "pdf",
        /// Word document.
        Docx = "docx",
    }
}

codes! {
    /// Which document is made of a case.
    Paper {
        /// The case brief: everything that is known, asked and answered.
        Case = "case",
        /// The legal brief: each violation argued from fact to remedy.
        Legal = "legal",
    }
}

/// What is to be printed, and for whom.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Printing<'a> {
    /// Which document.
    pub paper: Paper,
    /// In which format.
    pub format: BriefFormat,
    /// For whom: a code of `data/vocabulary/audience.csv`; empty for colleagues.
    pub audience: &'a str,
}

impl<'a> Printing<'a> {
    /// Reads what was asked for; the case brief as PDF for colleagues where nothing is said.
    ///
    /// # Errors
    /// A code that does not exist. Whether there is such an audience is asked when it is printed.
    pub fn read(values: &'a Values) -> Result<Self, AppError> {
        let wrong = |name: &str, codes: &[&'static str]| {
            let problem = FieldError::code(name, values.one(name), codes.iter().copied());
            AppError::Invalid(vec![problem])
        };
        let paper = match values.one("document") {
            "" => Some(Paper::Case),
            typed => Paper::from_code(typed),
        };
        let format = match values.one("format") {
            "" => Some(BriefFormat::Pdf),
            typed => BriefFormat::from_code(typed),
        };
        Ok(Printing {
            paper: paper.ok_or_else(|| wrong("document", Paper::CODES))?,
            format: format.ok_or_else(|| wrong("format", BriefFormat::CODES))?,
            audience: values.one("audience"),
        })
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

    /// Prints a brief of a case in the language of the context.
    ///
    /// # Errors
    /// An unknown reference or audience; a missing permission; no consent for this audience (invariant 5); a citation that
    /// nobody has compared with a text, if it goes to others than colleagues (invariant 4); a glyph or font that is missing.
    pub async fn brief(
        &self,
        context: &Context,
        reference: &str,
        Printing { paper, format, audience }: Printing<'_>,
    ) -> Result<Brief, AppError> {
        context.allow(Permission::Export)?;
        let audience = self.audience(audience)?;
        let file = self.case_file(context, reference).await?;
        consented(&file, audience, context)?;
        let library = self.law_here().await?;
        let facts = self.facts(context, &file, &library, audience);
        if audience != COLLEAGUES {
            refuse_unconfirmed(&facts)?;
        }
        let document = match paper {
            Paper::Case => brief(&facts),
            Paper::Legal => legal_brief(&facts),
        };
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
        let name = if paper == Paper::Case { "brief" } else { "legal-brief" };
        let file_name = format!("{name}-{reference}-{language}.{}", format.code());
        Ok(Brief { file_name, media_type, bytes })
    }
}

impl App {
    /// What a brief of a case is made from, today and in the reader's language.
    pub(crate) fn facts<'a>(
        &'a self,
        context: &Context,
        file: &'a CaseFile,
        library: &'a Library,
        audience: &'a str,
    ) -> Facts<'a> {
        let (lang, as_of) = (context.lang, context.now.today);
        Facts { file, library, vocabularies: self.vocabularies(), lang, as_of, audience }
    }
}

/// Nothing leaves the house without consent for this purpose and audience.
fn consented(file: &CaseFile, audience: &str, context: &Context) -> Result<(), AppError> {
    let today = context.now.today;
    let given =
        audience == COLLEAGUES || file.history.consents.iter().any(|consent| consent.covers("brief", audience, today));
    if given { Ok(()) } else { Err(AppError::Invalid(vec![FieldError::new("audience", "problem-no-consent")])) }
}
