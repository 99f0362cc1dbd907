//! What a colleague meets in the morning, and the whole list of what falls due.

use serde::Serialize;
use suasion_campaign::Overview;
use suasion_record::Day;
use suasion_store::{DueRow, Filter, Lead, Listing, Need, Page, Sort, Span};

use super::{
    filter::{QUIET_DAYS, before},
    lists::page_of,
};
use crate::{
    App, AppError, Context, FieldError, Permission,
    form::{Field, Takes, Values},
};

/// What falls due when.
pub const DUES: &[Field] =
    &[Field::optional("span", Takes::Code("span", &["overdue", "week"])), Field::optional("page", Takes::Number)];

/// Days ahead that count as soon.
const SOON: i64 = 7;
/// Rows of what is overdue or due soon.
const DUE_ROWS: u32 = 15;
/// Rows of every other part.
const ROWS: u32 = 5;

/// What a colleague meets in the morning.
#[derive(Debug, Clone, Serialize)]
pub struct Today {
    /// The day.
    pub day: Day,
    /// What was due before it.
    pub overdue: Listing<DueRow>,
    /// The first of what is due on it or within seven days.
    pub soon: Vec<DueRow>,
    /// How much that is in all.
    pub soon_total: u64,
    /// Answers that came, the latest first.
    pub answered: Listing<Overview>,
    /// What was asked and has no answer yet, the longest waiting first.
    pub waiting: Listing<Overview>,
    /// Demands that are written and not yet put.
    pub drafts: Listing<Overview>,
    /// Persons who are not free and of whom nothing has been heard for ninety days.
    pub quiet: Listing<Overview>,
    /// Cases that the colleague leads, by what falls due in them.
    pub mine: Listing<Overview>,
    /// Cases opened last.
    pub newest: Vec<Overview>,
    /// Cases that contradict themselves most.
    pub contradicted: Listing<Overview>,
}

impl App {
    /// What is due, what came, what is waited for, what is new, what contradicts itself.
    ///
    /// # Errors
    /// A missing permission.
    pub async fn today(&self, context: &Context) -> Result<Today, AppError> {
        let me = context.allow(Permission::Read)?.account;
        let day = context.now.today;
        let first = Page::first(DUE_ROWS);
        let soon = self.store().dues(soon(day), first).await?;
        let needs = |need, sort| Filter { needs: Some(need), sort, ..Filter::default() };
        let mine = Filter { lead: Some(Lead::By(me)), sort: Sort::NextDue, ..Filter::default() };
        let contradicted = Filter { sort: Sort::Contradictions, contradicted: true, ..Filter::default() };
        let quiet = needs(Need::NewsSince(before(day, QUIET_DAYS)), Sort::Quiet);
        Ok(Today {
            day,
            overdue: self.store().dues(overdue(day), first).await?,
            soon: soon.rows,
            soon_total: soon.total,
            answered: self.few(needs(Need::Reading, Sort::Answered)).await?,
            waiting: self.few(needs(Need::Answer, Sort::Waiting)).await?,
            drafts: self.few(needs(Need::Putting, Sort::Reference)).await?,
            quiet: self.few(quiet).await?,
            mine: self.few(mine).await?,
            newest: self.few(Filter { sort: Sort::Entered, ..Filter::default() }).await?.rows,
            contradicted: self.few(contradicted).await?,
        })
    }

    async fn few(&self, filter: Filter) -> Result<Listing<Overview>, AppError> {
        Ok(self.store().overviews(&filter, Page::first(ROWS)).await?)
    }

    /// Everything that falls due, soonest first: what is overdue, what is due within seven days, or all of it.
    ///
    /// # Errors
    /// A missing permission; a span that there is not.
    pub async fn dues(&self, context: &Context, values: &Values) -> Result<Listing<DueRow>, AppError> {
        context.allow(Permission::Read)?;
        let day = context.now.today;
        let span = match values.one("span") {
            "" => Span::default().on(day),
            "overdue" => overdue(day),
            "week" => soon(day),
            other => {
                let wrong = FieldError::new("span", "problem-code").with("typed", other).with("known", "overdue, week");
                return Err(AppError::Invalid(vec![wrong]));
            }
        };
        Ok(self.store().dues(span, page_of(values.one("page").parse().unwrap_or(1))).await?)
    }
}

/// What was due before a day.
fn overdue(day: Day) -> Span {
    Span::until(before(day, 1)).on(day)
}

/// What is due on a day or within a week of it.
fn soon(day: Day) -> Span {
    Span { from: Some(day), until: Some(before(day, -SOON)), today: Some(day) }
}
