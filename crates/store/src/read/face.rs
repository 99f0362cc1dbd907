//! What a [`Store`] reads, each in a snapshot of its own.

use jiff::Timestamp;
use suasion_campaign::{CaseFile, Kind, Overview, Record};
use suasion_names::Query;
use suasion_record::{AccountId, Actor, Body, CaseId, Id};

use super::{
    DueRow, Filter, PortfolioCounts, Span, accounts, actors, case_file, dues, overviews, portfolio, record, search,
    shelf,
};
use crate::{Account, Listing, Page, Session, ShelfKind, Shelved, Store, StoreError};

/// Every function here takes a snapshot and hands its connection to the function that knows the query.
///
/// # Errors
/// All of them fail if the database does, or if what is stored is damaged; see [`StoreError`].
impl Store {
    /// A record.
    pub async fn get(&self, kind: Kind, id: Id) -> Result<Option<Record>, StoreError> {
        record::get(&mut self.reading().await?.conn(), kind, id).await
    }

    /// The whole file of a case, with every actor that it names.
    pub async fn case_file(&self, case: CaseId) -> Result<Option<CaseFile>, StoreError> {
        case_file::case_file(&mut self.reading().await?.conn(), case).await
    }

    /// The case with a reference.
    pub async fn case_by_reference(&self, reference: &str) -> Result<Option<CaseId>, StoreError> {
        case_file::case_by_reference(&mut self.reading().await?.conn(), reference).await
    }

    /// Cases in the order of their ids, after a given one: for walking through all of them.
    pub async fn case_ids(&self, after: Option<CaseId>, limit: u32) -> Result<Vec<CaseId>, StoreError> {
        case_file::case_ids(&mut self.reading().await?.conn(), after, limit).await
    }

    /// A person or body.
    pub async fn actor(&self, actor: Actor) -> Result<Option<Record>, StoreError> {
        actors::actor(&mut self.reading().await?.conn(), actor).await
    }

    /// Persons and bodies with a name that folds to this (`suasion_names::fold`).
    pub async fn actors_named(&self, fold: &str) -> Result<Vec<Record>, StoreError> {
        actors::actors_named(&mut self.reading().await?.conn(), fold).await
    }

    /// The cases whose file names a person or body: those to be looked at again when its names change.
    pub async fn cases_naming(&self, actor: Actor) -> Result<Vec<CaseId>, StoreError> {
        actors::cases_naming(&mut self.reading().await?.conn(), actor).await
    }

    /// Bodies in order of entry.
    pub async fn bodies(&self, limit: u32) -> Result<Vec<Body>, StoreError> {
        actors::bodies(&mut self.reading().await?.conn(), limit).await
    }

    /// A case in one row.
    pub async fn overview(&self, case: CaseId) -> Result<Option<Overview>, StoreError> {
        overviews::overview(&mut self.reading().await?.conn(), case).await
    }

    /// Cases in rows, with the exact total.
    pub async fn overviews(&self, filter: &Filter, page: Page) -> Result<Listing<Overview>, StoreError> {
        overviews::overviews(&mut self.reading().await?.conn(), filter, page).await
    }

    /// The figures of the cases of a filter.
    pub async fn portfolio(&self, filter: &Filter) -> Result<PortfolioCounts, StoreError> {
        portfolio::portfolio(&mut self.reading().await?.conn(), filter).await
    }

    /// The states under whose law there are cases, by code.
    pub async fn jurisdictions(&self) -> Result<Vec<String>, StoreError> {
        overviews::jurisdictions(&mut self.reading().await?.conn()).await
    }

    /// What falls due in all cases within some days, soonest first.
    pub async fn dues(&self, span: Span, page: Page) -> Result<Listing<DueRow>, StoreError> {
        dues::dues(&mut self.reading().await?.conn(), span, page).await
    }

    /// Cases that meet every term of a query: those whose names do first, then by order of entry.
    pub async fn search(&self, query: &Query, page: Page) -> Result<Listing<Overview>, StoreError> {
        search::search(&mut self.reading().await?.conn(), query, page).await
    }

    /// All accounts, by name.
    pub async fn accounts(&self) -> Result<Vec<Account>, StoreError> {
        accounts::accounts(&mut self.reading().await?.conn()).await
    }

    /// One account.
    pub async fn account(&self, id: AccountId) -> Result<Option<Account>, StoreError> {
        accounts::account(&mut self.reading().await?.conn(), id).await
    }

    /// The account with a name, and the verifier of its password.
    pub async fn sign_in_data(&self, name: &str) -> Result<Option<(Account, String)>, StoreError> {
        accounts::sign_in_data(&mut self.reading().await?.conn(), name).await
    }

    /// Everything of a kind on the shelf of the house, in the order in which it came.
    pub async fn shelf(&self, kind: ShelfKind) -> Result<Vec<Shelved>, StoreError> {
        shelf::shelf(&mut self.reading().await?.conn(), kind).await
    }

    /// What of a kind is about something, in the order in which it came.
    pub async fn shelved_about(&self, kind: ShelfKind, about: &str) -> Result<Vec<Shelved>, StoreError> {
        shelf::shelved_about(&mut self.reading().await?.conn(), kind, about).await
    }

    /// One thing on the shelf.
    pub async fn shelved(&self, kind: ShelfKind, id: Id) -> Result<Option<Shelved>, StoreError> {
        shelf::shelved(&mut self.reading().await?.conn(), kind, id).await
    }

    /// The session of a token by its digest, while it lasts.
    pub async fn session(&self, token_digest: &str, now: Timestamp) -> Result<Option<Session>, StoreError> {
        accounts::session(&mut self.reading().await?.conn(), token_digest, now).await
    }
}
