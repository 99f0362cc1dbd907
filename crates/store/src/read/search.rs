//! Searching: which cases meet every term, those whose names do first.

use suasion_campaign::Overview;
use suasion_names::{Query, Term, fts5_match, tsquery};

use crate::{
    Listing, Page, StoreError,
    engine::{Bind, Conn, binds},
    listing::count,
};

/// What marks a name's token when it is indexed a second time, so that a name can be asked for by itself. Plain words
/// that begin like this are marked by `names` and cannot be taken for it.
pub(crate) const NAME_MARK: &str = "n0";

/// The cases that a query finds. Order: cases in whose names every term is met, then the others, each in order of
/// entry. There is no weighing by rarity: it would cost a look at every match, and officers want the same list twice.
pub(super) async fn search(conn: &mut Conn<'_>, query: &Query, page: Page) -> Result<Listing<Overview>, StoreError> {
    if query.all_of.is_empty() {
        return Ok(Listing { rows: vec![], total: 0 });
    }
    let by_name = marked(query);
    let total = matches(conn, &Wanted::All(query)).await?;
    let named = matches(conn, &Wanted::All(&by_name)).await?;
    let (limit, offset) = (i64::from(page.limit), i64::from(page.offset));
    let mut numbers = Vec::new();
    if offset < named {
        numbers = list(conn, &Wanted::All(&by_name), limit, offset).await?;
    }
    let left = limit - numbers.len() as i64;
    if left > 0 && total > named {
        let others = Wanted::Without(query, &by_name);
        numbers.extend(list(conn, &others, left, (offset - named).max(0)).await?);
    }
    Ok(Listing { rows: rows(conn, &numbers).await?, total: count(total) })
}

/// The same query asked of names alone.
fn marked(query: &Query) -> Query {
    let mark = |term: &Term| Term { any_of: term.any_of.iter().map(|token| format!("{NAME_MARK}{token}")).collect() };
    Query { all_of: query.all_of.iter().map(mark).collect() }
}

/// What a document must meet.
enum Wanted<'q> {
    All(&'q Query),
    Without(&'q Query, &'q Query),
}

impl Wanted<'_> {
    /// The condition in the engine's own language; tokens have a restricted alphabet (see `names`).
    fn bind(&self, sqlite: bool) -> Bind {
        Bind::Text(match (self, sqlite) {
            (Wanted::All(query), true) => fts5_match(query),
            (Wanted::All(query), false) => tsquery(query),
            (Wanted::Without(query, but), true) => format!("({}) NOT ({})", fts5_match(query), fts5_match(but)),
            (Wanted::Without(query, but), false) => format!("({}) & !({})", tsquery(query), tsquery(but)),
        })
    }
}

async fn matches(conn: &mut Conn<'_>, wanted: &Wanted<'_>) -> Result<i64, StoreError> {
    let sql = match conn.is_sqlite() {
        true => "select count(*) from search where search match $1",
        false => "select count(*) from search where tokens @@ $1::tsquery",
    };
    let bind = wanted.bind(conn.is_sqlite());
    conn.number(sql, vec![bind]).await
}

async fn list(conn: &mut Conn<'_>, wanted: &Wanted<'_>, limit: i64, offset: i64) -> Result<Vec<i64>, StoreError> {
    let sql = match conn.is_sqlite() {
        true => "select rowid from search where search match $1 order by rowid limit $2 offset $3",
        false => "select number from search where tokens @@ $1::tsquery order by number limit $2 offset $3",
    };
    let mut all = vec![wanted.bind(conn.is_sqlite())];
    all.extend(binds![limit, offset]);
    let rows: Vec<(i64,)> = conn.fetch(sql, all).await?;
    Ok(rows.into_iter().map(|(number,)| number).collect())
}

/// The overviews with these numbers, in this order.
async fn rows(conn: &mut Conn<'_>, numbers: &[i64]) -> Result<Vec<Overview>, StoreError> {
    if numbers.is_empty() {
        return Ok(vec![]);
    }
    let places: Vec<String> = (1..=numbers.len()).map(|place| format!("${place}")).collect();
    let sql = format!("select number, body from overviews where number in ({})", places.join(", "));
    let mut found: Vec<(i64, String)> =
        conn.fetch(sql, numbers.iter().map(|number| Bind::Number(*number)).collect()).await?;
    found.sort_by_key(|(number, _)| numbers.iter().position(|wanted| wanted == number));
    super::overviews::read(found.into_iter().map(|(_, body)| (body,)).collect())
}
