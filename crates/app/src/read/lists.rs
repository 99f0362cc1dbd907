//! Lists over all cases: search, the portfolio, what is due today. They read overviews, never whole files.

use serde::Serialize;
use suasion_campaign::{Link, Overview};
use suasion_names::{Match, explain, query};
use suasion_record::{Body, Day, Name};
use suasion_store::{DueRow, Filter, Listing, Page, PortfolioCounts, Sort};

use crate::{
    App, AppError, Context, FieldError, Permission,
    form::{Field, Takes, Values},
};

/// What is looked for.
pub const SEARCH: &[Field] = &[Field::required("q", Takes::Text), Field::optional("page", Takes::Number)];

/// Which cases a list shows.
pub const LIST: &[Field] = &[
    Field::optional("status", Takes::Term("status")),
    Field::optional("weakest", Takes::Code("link", Link::CODES)),
    Field::optional("contradicted", Takes::Flag),
    Field::optional("sort", Takes::Code("sort", &["reference", "last_event", "contradictions", "entered"])),
    Field::optional("page", Takes::Number),
];

/// The orders in which a list can stand, by code.
const SORTS: &[(&str, Sort)] = &[
    ("reference", Sort::Reference),
    ("last_event", Sort::LastEvent),
    ("contradictions", Sort::Contradictions),
    ("entered", Sort::Entered),
];

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
}

/// What a colleague meets in the morning.
#[derive(Debug, Clone, Serialize)]
pub struct Today {
    /// The day.
    pub day: Day,
    /// What was due before it.
    pub overdue: Listing<DueRow>,
    /// What is due on it or within seven days.
    pub soon: Vec<DueRow>,
    /// Cases opened last.
    pub newest: Vec<Overview>,
    /// Cases that contradict themselves most.
    pub contradicted: Listing<Overview>,
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
    /// A missing permission; a filter with an unknown code.
    pub async fn list(&self, context: &Context, values: &Values) -> Result<Listing<Overview>, AppError> {
        context.allow(Permission::Read)?;
        let filter = self.filter(values)?;
        Ok(self.store().overviews(&filter, page_of(asked_page(values)?)).await?)
    }

    fn filter(&self, values: &Values) -> Result<Filter, AppError> {
        let some = |name: &str| Some(values.one(name).to_owned()).filter(|value| !value.is_empty());
        let (status, weakest) = (some("status"), values.one("weakest"));
        if let Some(code) = status.as_ref().filter(|code| self.vocabularies().term("status", code).is_none()) {
            return Err(AppError::Invalid(vec![FieldError::new("status", "problem-pick").with("typed", code)]));
        }
        let weakest = match weakest {
            "" => None,
            code => Some(Link::from_code(code).ok_or_else(|| {
                AppError::Invalid(vec![FieldError::new("weakest", "problem-pick").with("typed", code)])
            })?),
        };
        let sort = SORTS.iter().find(|(code, _)| *code == values.one("sort"));
        Ok(Filter {
            status,
            weakest,
            contradicted: values.one("contradicted") == "yes",
            sort: sort.map_or(Sort::Reference, |(_, sort)| *sort),
            ..Filter::default()
        })
    }

    /// All cases in numbers.
    ///
    /// # Errors
    /// A missing permission.
    pub async fn portfolio(&self, context: &Context) -> Result<PortfolioCounts, AppError> {
        context.allow(Permission::Read)?;
        Ok(self.store().portfolio().await?)
    }

    /// What is due, what is new, what contradicts itself.
    ///
    /// # Errors
    /// A missing permission.
    pub async fn today(&self, context: &Context) -> Result<Today, AppError> {
        context.allow(Permission::Read)?;
        let day = context.now.today;
        let yesterday = day.plus_days(-1).unwrap_or(day);
        let overdue = self.store().dues(yesterday, 20).await?;
        let week = self.store().dues(day.plus_days(7).unwrap_or(day), 100).await?;
        let soon = week.rows.into_iter().filter(|row| row.due.day >= day).collect();
        let newest = Filter { sort: Sort::Entered, ..Filter::default() };
        let contradicted = Filter { sort: Sort::Contradictions, contradicted: true, ..Filter::default() };
        let few = Page { limit: 5, offset: 0 };
        Ok(Today {
            day,
            overdue,
            soon,
            newest: self.store().overviews(&newest, few).await?.rows,
            contradicted: self.store().overviews(&contradicted, few).await?,
        })
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

/// Which page of a list was asked for; the first if none was.
///
/// # Errors
/// What is no number from 1 upwards: another page than the one asked for would be taken for it.
pub fn asked_page(values: &Values) -> Result<u32, AppError> {
    match values.one("page") {
        "" => Ok(1),
        typed => typed
            .parse()
            .ok()
            .filter(|page| *page > 0)
            .ok_or_else(|| AppError::Invalid(vec![FieldError::new("page", "problem-page").with("typed", typed)])),
    }
}

/// A page of a list, counted from 1.
fn page_of(page: u32) -> Page {
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
        why: reason(best),
        status: overview.status.clone(),
        overview,
    }
}

fn reason(best: Option<(Match, &Name)>) -> Reason {
    match best {
        Some((how, name)) => Reason { code: how.why.code().to_owned(), name: name.text.clone(), score: how.score },
        None => Reason { code: "text".to_owned(), name: String::new(), score: 0 },
    }
}
