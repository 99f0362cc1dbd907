//! Cases in rows: filtered, sorted, paged, with an exact total.

use suasion_campaign::{Link, Overview};
use suasion_record::{CaseId, Day};

use crate::{
    Listing, Page, StoreError,
    engine::{Conn, binds},
    listing::{Conditions, count},
};

/// Which cases to list, and in which order. The default lists all, by reference.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    /// Only those whose person stands so, a code of `data/vocabulary/status.csv`.
    pub status: Option<String>,
    /// Only those whose chain is weakest here.
    pub weakest: Option<Link>,
    /// Only those with contradictions.
    pub contradicted: bool,
    /// Only invented ones, or only real ones.
    pub fictional: Option<bool>,
    /// Only those where something falls due by this day.
    pub due_until: Option<Day>,
    /// In which order.
    pub sort: Sort,
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
        /// Those with most contradictions come first.
        Contradictions = "contradictions",
        /// Those entered last come first.
        Entered = "entered",
    }
}

impl Sort {
    /// A total order, so that pages neither overlap nor skip.
    const fn order(self) -> &'static str {
        match self {
            Sort::Reference => "reference",
            Sort::LastEvent => "last_event desc, number desc",
            Sort::Contradictions => "contradictions desc, number desc",
            Sort::Entered => "number desc",
        }
    }
}

impl Filter {
    fn conditions(&self) -> Conditions {
        let mut conditions = Conditions::default();
        if let Some(status) = &self.status {
            conditions.add("status =", status.as_str());
        }
        if let Some(link) = self.weakest {
            conditions.add("weakest =", link.code());
        }
        if self.contradicted {
            conditions.add("contradictions >", 0i64);
        }
        if let Some(fictional) = self.fictional {
            conditions.add("fictional =", fictional);
        }
        if let Some(day) = self.due_until {
            conditions.add("next_due <=", day.to_string());
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
    let (end, binds) = conditions.page(filter.sort.order(), page);
    // The page is found by the narrow columns of an index; only its own rows are then read whole.
    let order = filter.sort.order();
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

/// Overviews from their stored form.
pub(super) fn read(rows: Vec<(String,)>) -> Result<Vec<Overview>, StoreError> {
    rows.iter().map(|(body,)| serde_json::from_str(body).map_err(StoreError::body("overview"))).collect()
}
