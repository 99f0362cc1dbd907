//! Cases in rows: filtered, sorted, paged, with an exact total.

use suasion_campaign::{Link, Overview, State, Verdict};
use suasion_record::{AccountId, CaseId, Day};

use crate::{
    Listing, Page, StoreError,
    engine::{Conn, binds},
    listing::{Conditions, count},
    read::portfolio::letter,
};

/// Which cases to list, and in which order. The default lists all, by reference.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    /// Only those whose person stands so, a code of `data/vocabulary/status.csv`.
    pub status: Option<String>,
    /// Only those whose chain is weakest here.
    pub weakest: Option<Link>,
    /// Only those in which this link stands so.
    pub link: Option<(Link, State)>,
    /// Only those with an answer that was judged so.
    pub verdict: Option<Verdict>,
    /// Only those with contradictions.
    pub contradicted: bool,
    /// Only invented ones, or only real ones.
    pub fictional: Option<bool>,
    /// Only those under the law of this state.
    pub jurisdiction: Option<String>,
    /// Only those that are led so.
    pub lead: Option<Lead>,
    /// Only those whose last event may have begun on this day or later.
    pub last_from: Option<Day>,
    /// Only those whose last event may have begun on this day or earlier.
    pub last_until: Option<Day>,
    /// Only those where somebody has to do something by this day ([`Overview::next_due`]).
    pub due_until: Option<Day>,
    /// Only those that need this.
    pub needs: Option<Need>,
    /// In which order.
    pub sort: Sort,
}

/// Who leads a case.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lead {
    /// This colleague.
    By(AccountId),
    /// Somebody else.
    NotBy(AccountId),
    /// Nobody.
    Nobody,
}

/// What a case can need besides what falls due.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Need {
    /// Somebody to read the answer that came.
    Reading,
    /// Somebody to ask again: what was asked has no answer yet.
    Answer,
    /// Somebody to put a demand that is written.
    Putting,
    /// News: there is none of a person who is not free since this day.
    NewsSince(Day),
}

suasion_record::codes! {
    /// In which order cases are listed.
    #[derive(Default)]
    Sort {
        /// By reference.
        #[default]
        Reference = "reference",
        /// Those in which something happened last come first.
        LastEvent = "last_event",
        /// Those in which somebody has to do something first come first.
        NextDue = "next_due",
        /// Those with the latest answer come first.
        Answered = "answered",
        /// Those that have waited longest for an answer come first.
        Waiting = "waiting",
        /// Those without news for longest come first.
        Quiet = "quiet",
        /// Those with most contradictions come first.
        Contradictions = "contradictions",
        /// Those entered last come first.
        Entered = "entered",
    }
}

impl Sort {
    /// A total order, so that pages neither overlap nor skip. What has no day comes last.
    const fn order(self) -> &'static str {
        match self {
            Sort::Reference => "reference",
            Sort::LastEvent => "last_event desc, number desc",
            Sort::NextDue => "coalesce(next_due, 'z'), number",
            Sort::Answered => "answered desc, number desc",
            Sort::Waiting => "case waiting when '' then 'z' else waiting end, number",
            Sort::Quiet => "case quiet_since when '' then 'z' else quiet_since end, number",
            Sort::Contradictions => "contradictions desc, number desc",
            Sort::Entered => "number desc",
        }
    }

    /// The same order over cases that all have the day, so that the index of that day gives it.
    const fn order_of(self, filter: &Filter) -> &'static str {
        match (self, filter.needs, filter.due_until) {
            (Sort::NextDue, _, Some(_)) => "next_due, number",
            (Sort::Waiting, Some(Need::Answer), _) => "waiting, number",
            (Sort::Quiet, Some(Need::NewsSince(_)), _) => "quiet_since, number",
            _ => self.order(),
        }
    }
}

impl Filter {
    pub(super) fn conditions(&self) -> Conditions {
        let mut conditions = Conditions::default();
        let texts = [("status =", self.status.as_deref()), ("jurisdiction =", self.jurisdiction.as_deref())];
        for (column, text) in texts {
            if let Some(text) = text {
                conditions.add(column, text);
            }
        }
        if let Some(link) = self.weakest {
            conditions.add("weakest =", link.code());
        }
        if let Some((link, state)) = self.link {
            conditions.add(&format!("substr(links, {}, 1) =", link.place() + 1), letter(state).to_string());
        }
        if let Some(verdict) = self.verdict {
            conditions.also(&format!("verdict_{} > 0", verdict.code()));
        }
        if self.contradicted {
            conditions.also("contradictions > 0");
        }
        if let Some(fictional) = self.fictional {
            conditions.add("fictional =", fictional);
        }
        match self.lead {
            Some(Lead::By(account)) => conditions.add("lead <> '' and lead =", account.to_string()),
            Some(Lead::NotBy(account)) => conditions.add("lead <> '' and lead <>", account.to_string()),
            Some(Lead::Nobody) => conditions.also("lead = ''"),
            None => {}
        }
        if let Some(day) = self.last_from {
            conditions.add("last_event >=", day.to_string());
        }
        if let Some(day) = self.last_until {
            conditions.add("last_event <> '' and last_event <=", day.to_string());
        }
        if let Some(day) = self.due_until {
            conditions.add("next_due is not null and next_due <=", day.to_string());
        }
        // Each of these is, word for word, the condition of the index that holds its cases.
        match self.needs {
            Some(Need::Reading) => conditions.also("answered <> ''"),
            Some(Need::Answer) => conditions.also("waiting <> ''"),
            Some(Need::Putting) => conditions.also("drafts > 0"),
            Some(Need::NewsSince(day)) => conditions.add("quiet_since <> '' and quiet_since <", day.to_string()),
            None => {}
        }
        conditions
    }
}

/// The cases of a filter.
pub(super) async fn overviews(
    conn: &mut Conn<'_>,
    filter: &Filter,
    page: Page,
) -> Result<Listing<Overview>, StoreError> {
    let conditions = filter.conditions();
    let total = format!("select count(*) from overviews {}", conditions.sql());
    let total = conn.number(total, conditions.binds.clone()).await?;
    let order = filter.sort.order_of(filter);
    let (end, binds) = conditions.page(order, page);
    // The page is found by the narrow columns of an index; only its own rows are then read whole.
    let sql =
        format!("select body from overviews where number in (select number from overviews {end}) order by {order}");
    let rows = conn.fetch(sql, binds).await?;
    Ok(Listing { rows: read(rows)?, total: count(total) })
}

const OVERVIEW: &str = "select overviews.body from cases join overviews on number = position where cases.id = $1";

/// One case in a row.
pub(super) async fn overview(conn: &mut Conn<'_>, case: CaseId) -> Result<Option<Overview>, StoreError> {
    let rows = conn.fetch(OVERVIEW, binds![case.to_string()]).await?;
    Ok(read(rows)?.pop())
}

/// The states under whose law there are cases, by code. Each is found by one step along their index.
const JURISDICTIONS: &str = "with recursive found (code) as (
        select min(jurisdiction) from overviews where jurisdiction > ''
        union all select (select min(jurisdiction) from overviews where jurisdiction > code) from found
            where code is not null
    ) select code from found where code is not null";

/// The states under whose law there are cases.
pub(super) async fn jurisdictions(conn: &mut Conn<'_>) -> Result<Vec<String>, StoreError> {
    let rows: Vec<(String,)> = conn.fetch(JURISDICTIONS, binds![]).await?;
    Ok(rows.into_iter().map(|(code,)| code).collect())
}

/// Overviews from their stored form.
pub(super) fn read(rows: Vec<(String,)>) -> Result<Vec<Overview>, StoreError> {
    rows.iter().map(|(body,)| serde_json::from_str(body).map_err(StoreError::body("overview"))).collect()
}
