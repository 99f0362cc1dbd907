//! Lists over all cases: search, the list itself, the portfolio. They read overviews, never whole files.

use serde::Serialize;
use suasion_campaign::Overview;
use suasion_names::{Match, explain, query, words_beyond};
use suasion_record::{Body, Name};
use suasion_store::{Listing, Page, PortfolioCounts};

use super::filter::{LIST, PORTFOLIO};
use crate::{
    App, AppError, Context, FieldError, Permission,
    form::{Field, Takes, Values},
    read::page_number,
};

/// What is looked for.
pub const SEARCH: &[Field] = &[Field::required("q", Takes::Text), Field::optional("page", Takes::Number)];

/// Rows on a page of a list.
pub const ROWS: u32 = 50;

/// What a search found.
#[derive(Debug, Clone, Serialize)]
pub struct Found {
    /// How many cases there are in all.
    pub total: u64,
    /// Those of this page, name matches first.
    pub rows: Vec<FoundCase>,
}

/// A case that a search found.
#[derive(Debug, Clone, Serialize)]
pub struct FoundCase {
    /// Its reference.
    pub reference: String,
    /// The names of its person.
    pub names: Vec<String>,
    /// Why it was found.
    pub why: Reason,
    /// How the person stands.
    pub status: String,
    /// Everything else a row shows.
    #[serde(skip)]
    pub overview: Overview,
}

/// Why a case was found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Reason {
    /// `text` if the words stand elsewhere in the case; otherwise how a name matched.
    pub code: String,
    /// The name that matched; empty for `text`.
    pub name: String,
    /// How well it matched, 0 to 1000.
    pub score: u32,
    /// For `text`: the words that stand in the case and not in a name of the person.
    pub words: Vec<String>,
}

impl App {
    /// Finds cases by names in any script or by words in their files.
    ///
    /// # Errors
    /// A missing permission; a query without anything that can be looked for.
    pub async fn search(&self, context: &Context, text: &str, page: u32) -> Result<Found, AppError> {
        context.allow(Permission::Read)?;
        let wanted = query(text);
        if wanted.all_of.is_empty() {
            return Err(AppError::Invalid(vec![FieldError::new("q", "problem-query")]));
        }
        let listing = self.store().search(&wanted, page_of(page)).await?;
        let mut rows: Vec<FoundCase> = listing.rows.into_iter().map(|overview| found(text, overview)).collect();
        rows.sort_by_key(|row| std::cmp::Reverse(row.why.score));
        Ok(Found { total: listing.total, rows })
    }

    /// A list of cases.
    ///
    /// # Errors
    /// A missing permission; a filter with a value that means nothing.
    pub async fn list(&self, context: &Context, values: &Values) -> Result<Listing<Overview>, AppError> {
        context.allow(Permission::Read)?;
        let filter = self.filter(context, LIST, values)?;
        Ok(self.store().overviews(&filter, page_of(page_number(values)?)).await?)
    }

    /// All cases in numbers, or those that are asked for.
    ///
    /// # Errors
    /// A missing permission; a filter with a value that means nothing.
    pub async fn portfolio(&self, context: &Context, values: &Values) -> Result<PortfolioCounts, AppError> {
        context.allow(Permission::Read)?;
        Ok(self.store().portfolio(&self.filter(context, PORTFOLIO, values)?).await?)
    }

    /// The states under whose law there are cases, by code.
    ///
    /// # Errors
    /// A missing permission.
    pub async fn jurisdictions(&self, context: &Context) -> Result<Vec<String>, AppError> {
        context.allow(Permission::Read)?;
        Ok(self.store().jurisdictions().await?)
    }

    /// Bodies to choose from in a form, besides those of the case.
    ///
    /// # Errors
    /// A missing permission.
    pub async fn bodies(&self, context: &Context) -> Result<Vec<Body>, AppError> {
        context.allow(Permission::Read)?;
        Ok(self.store().bodies(60).await?)
    }
}

/// A page of a list, counted from 1.
pub(super) fn page_of(page: u32) -> Page {
    Page { limit: ROWS, offset: page.saturating_sub(1).saturating_mul(ROWS) }
}

fn found(text: &str, overview: Overview) -> FoundCase {
    let best = overview
        .names
        .iter()
        .filter_map(|name| explain(text, name).map(|how| (how, name)))
        .max_by_key(|(how, _)| how.score);
    FoundCase {
        reference: overview.reference.clone(),
        names: overview.names.iter().map(|name| name.text.clone()).collect(),
        why: reason(best, || words_beyond(text, &overview.names)),
        status: overview.status.clone(),
        overview,
    }
}

fn reason(best: Option<(Match, &Name)>, words: impl FnOnce() -> Vec<String>) -> Reason {
    match best {
        Some((how, name)) => {
            Reason { code: how.why.code().to_owned(), name: name.text.clone(), score: how.score, words: vec![] }
        }
        None => Reason { code: "text".to_owned(), name: String::new(), score: 0, words: words() },
    }
}
