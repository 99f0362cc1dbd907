//! What falls due in all cases together.

use suasion_campaign::{Due, DueKind};
use suasion_record::{CaseId, Day};

use crate::{
    Listing, StoreError,
    engine::{Conn, binds},
    listing::count,
    records,
};

/// Something that falls due, and in which case.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct DueRow {
    /// What, and when.
    pub due: Due,
    /// The case.
    pub case: CaseId,
    /// Its reference.
    pub reference: String,
}

/// What stands, so that a consent that ended before `today` is no longer due (see [`Due::stands`]).
const STANDS: &str = "d.day <= $1 and (d.kind <> 'consent' or d.day >= $2)";

/// What falls due until a day, soonest first.
pub(super) async fn dues(
    conn: &mut Conn<'_>,
    today: Day,
    until: Day,
    limit: u32,
) -> Result<Listing<DueRow>, StoreError> {
    let count_all = format!("select count(*) from dues d where {STANDS}");
    let total = conn.number(count_all, binds![until.to_string(), today.to_string()]).await?;
    let sql = format!(
        "select d.day, d.kind, d.record_id, d.case_id, c.reference from dues d join cases c on c.id = d.case_id
        where {STANDS} order by d.day, d.case_id, d.record_id, d.kind limit $3"
    );
    let rows: Vec<(String, String, String, String, String)> =
        conn.fetch(sql, binds![until.to_string(), today.to_string(), limit]).await?;
    let rows = rows.into_iter().map(|(day, kind, record, case, reference)| {
        let wrong = |what: &str| StoreError::Damaged(format!("`{what}` in what falls due"));
        let due = Due {
            day: day.parse().map_err(|_| wrong(&day))?,
            kind: DueKind::from_code(&kind).ok_or_else(|| wrong(&kind))?,
            record: records::id(&record)?,
        };
        Ok(DueRow { due, case: CaseId(records::id(&case)?), reference })
    });
    Ok(Listing { rows: rows.collect::<Result<_, StoreError>>()?, total: count(total) })
}
