//! The confirmation gate. A document rests on citations; where one of them is unconfirmed, the document stays in the house
//! until a colleague has compared it with the text: who, when, which text. From then on the row counts as verified here.

use std::borrow::Cow;

use serde::Serialize;
use suasion_documents::brief::{Facts, cited};
use suasion_law::{Confidence, Confirmation, Library, cite};
use suasion_record::{ConfirmationId, Id, Lang};
use suasion_store::{ShelfKind, Shelved, StoreError};

use super::texts::title;
use crate::{
    App, AppError, Context, FieldError, Permission,
    form::{Field, Form, Lookup, Takes, Values},
};

/// What a confirmation takes.
pub const CONFIRM: &[Field] = &[
    Field::required("provision", Takes::Provisions),
    Field::required("text_seen", Takes::Text),
    Field::optional("note", Takes::Lines),
];

/// What came of a confirmation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Confirmed {
    /// The rows of the catalogue that count as verified in this house from now on.
    pub provisions: Vec<String>,
    /// The journal entry that says so.
    pub entry: u64,
}

/// A confirmation, as pages and scripts show it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ConfirmationView {
    /// Its id.
    pub id: ConfirmationId,
    /// The row of the catalogue.
    pub provision: String,
    /// The citation that was compared.
    pub citation: String,
    /// The account name of who compared.
    pub who: String,
    /// When.
    pub on: suasion_record::Day,
    /// Which text was seen.
    pub text_seen: String,
    /// What there is to say about it.
    pub note: String,
    /// Whether it counts: the catalogue still says what was compared.
    pub counts: bool,
}

/// A citation that nobody has compared with a text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Held {
    /// The row of the catalogue.
    pub id: String,
    /// Instrument and edition.
    pub title: String,
    /// The citation.
    pub citation: String,
    /// What the row says.
    pub subject: String,
    /// How far the project is with it.
    pub confidence: Confidence,
    /// What is left open; may be empty.
    pub confidence_note: String,
    /// Whether the house has a text of this edition to compare it with.
    pub has_text: bool,
}

impl App {
    /// The law as this house knows it: the catalogue, and what its colleagues confirmed.
    pub(crate) async fn law_here(&self) -> Result<Cow<'_, Library>, AppError> {
        let confirmations = self.confirmations_kept().await?;
        Ok(match confirmations.is_empty() {
            true => Cow::Borrowed(self.library()),
            false => Cow::Owned(self.library().confirmed_by(&confirmations)),
        })
    }

    /// Takes note that a colleague has compared citations with a text.
    ///
    /// # Errors
    /// A row that the catalogue does not have; no word on which text was seen; a missing permission.
    pub async fn confirm(&self, context: &Context, values: &Values) -> Result<Confirmed, AppError> {
        let who = context.allow(Permission::Decide)?.account;
        let library = self.library();
        let look = Lookup { vocabularies: self.vocabularies(), library, file: None, others: &[], labels: None };
        let mut form = Form::new(CONFIRM, values, look);
        let (mut provisions, text_seen, note) = (form.codes("provision"), form.text("text_seen"), form.text("note"));
        if provisions.is_empty() && values.all("provision").is_empty() {
            form.refuse(FieldError::new("provision", "problem-missing"));
        }
        form.finish().map_err(AppError::Invalid)?;
        provisions.sort();
        provisions.dedup();
        let mut writing = self.store().begin(context.heading("law.confirm", None)).await?;
        for id in &provisions {
            // `codes` has let through rows of this library alone.
            let Some(row) = library.provision(id) else { continue };
            let confirmation = Confirmation {
                id: ConfirmationId(context.new_id()),
                provision: id.clone(),
                citation: cite(row, library, Lang::En).text,
                subject: row.subject.clone(),
                by: who,
                on: context.now.today,
                text_seen: text_seen.clone(),
                note: note.clone(),
            };
            writing.put_shelved(&shelved(&confirmation)?).await?;
        }
        let entry = writing.commit().await?;
        Ok(Confirmed { provisions, entry })
    }

    /// Takes a confirmation back: the row counts as before. The journal keeps both.
    ///
    /// # Errors
    /// No such confirmation; a missing permission.
    pub async fn withdraw_confirmation(&self, context: &Context, id: Option<Id>) -> Result<Confirmed, AppError> {
        context.allow(Permission::Decide)?;
        let unknown =
            || AppError::NotFound { what: "confirmation", name: id.map_or_else(String::new, |id| id.to_string()) };
        let mut writing = self.store().begin(context.heading("law.withdraw", None)).await?;
        let kept = writing.shelf(ShelfKind::Confirmation).await?;
        let one = kept.into_iter().find(|thing| Some(thing.id) == id).ok_or_else(unknown)?;
        writing.remove_shelved(ShelfKind::Confirmation, one.id).await?;
        let entry = writing.commit().await?;
        Ok(Confirmed { provisions: vec![one.about], entry })
    }

    /// Every confirmation of the house, newest first.
    ///
    /// # Errors
    /// A missing permission.
    pub async fn confirmations(&self, context: &Context) -> Result<Vec<ConfirmationView>, AppError> {
        context.allow(Permission::Read)?;
        let (kept, accounts) = (self.confirmations_kept().await?, self.store().accounts().await?);
        let library = self.library();
        let view = |one: Confirmation| {
            let row = library.provision(&one.provision);
            let who = accounts.iter().find(|account| account.id == one.by);
            ConfirmationView {
                counts: row.is_some_and(|row| one.fits(row, library)),
                who: who.map_or_else(String::new, |account| account.name.clone()),
                id: one.id,
                provision: one.provision,
                citation: one.citation,
                on: one.on,
                text_seen: one.text_seen,
                note: one.note,
            }
        };
        Ok(kept.into_iter().rev().map(view).collect())
    }

    /// The citations that keep the brief of a case from leaving the house: those that nobody has compared with a text.
    ///
    /// # Errors
    /// An unknown reference or audience; a missing permission.
    pub async fn held(&self, context: &Context, reference: &str, audience: &str) -> Result<Vec<Held>, AppError> {
        context.allow(Permission::Export)?;
        let audience = self.audience(audience)?;
        let (file, library) = (self.case_file(context, reference).await?, self.law_here().await?);
        let facts = self.facts(context, &file, &library, audience);
        let texts = self.kept_texts().await?;
        let held = cited(&facts).into_iter().filter(|row| !row.confidence.is_confirmed()).map(|row| Held {
            id: row.id.clone(),
            title: library.instrument(&row.jurisdiction, &row.instrument_short).map_or_else(
                || row.instrument_short.clone(),
                |instrument| title(instrument, &row.edition, context.lang),
            ),
            citation: cite(row, &library, context.lang).text,
            subject: row.subject(context.lang).to_owned(),
            confidence: row.confidence,
            confidence_note: row.confidence_note.clone(),
            has_text: texts.iter().any(|text| !text.articles_of(row).is_empty()),
        });
        // One compares the citations of one text together.
        let mut held: Vec<Held> = held.collect();
        let firsts: Vec<String> = held.iter().map(|one| one.title.clone()).collect();
        held.sort_by_key(|one| firsts.iter().position(|title| *title == one.title));
        Ok(held)
    }

    async fn confirmations_kept(&self) -> Result<Vec<Confirmation>, AppError> {
        let kept = self.store().shelf(ShelfKind::Confirmation).await?;
        kept.iter().map(read).collect()
    }
}

/// Refuses to let a document out that rests on citations which nobody has compared with a text.
///
/// # Errors
/// How many there are, and the first few.
pub(crate) fn refuse_unconfirmed(facts: &Facts<'_>) -> Result<(), AppError> {
    /// Citations that the message names; the page lists them all.
    const NAMED: usize = 3;
    let open: Vec<_> = cited(facts).into_iter().filter(|row| !row.confidence.is_confirmed()).collect();
    if open.is_empty() {
        return Ok(());
    }
    let first: Vec<String> = open.iter().take(NAMED).map(|row| cite(row, facts.library, facts.lang).text).collect();
    let problem = FieldError::new("audience", "problem-held")
        .with("count", open.len().to_string())
        .with("first", first.join("; "));
    Err(AppError::Invalid(vec![problem]))
}

fn shelved(confirmation: &Confirmation) -> Result<Shelved, AppError> {
    let body = serde_json::to_string(confirmation).map_err(|error| AppError::Internal(error.to_string()))?;
    let about = confirmation.provision.clone();
    Ok(Shelved { kind: ShelfKind::Confirmation, id: confirmation.id.0, about, body })
}

fn read(thing: &Shelved) -> Result<Confirmation, AppError> {
    let damaged = |error| AppError::Store(StoreError::Damaged(format!("confirmation {}: {error}", thing.id)));
    serde_json::from_str(&thing.body).map_err(damaged)
}
