//! Reading the journal, newest first.

use suasion_record::{AccountId, CaseId};

use super::{JournalEntry, Row, packed::unpack};
use crate::{
    Listing, Page, Store, StoreError,
    engine::{Bind, Conn},
    listing::{Conditions, count},
};

/// Which entries to show; the default shows all.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct JournalFilter {
    /// Only those that concern a case.
    pub case: Option<CaseId>,
    /// Only those of one colleague.
    pub account: Option<AccountId>,
}

impl Store {
    /// The journal, newest first.
    ///
    /// # Errors
    /// If the database fails or an entry cannot be read.
    pub async fn journal(&self, filter: &JournalFilter, page: Page) -> Result<Listing<JournalEntry>, StoreError> {
        let mut conditions = Conditions::default();
        if let Some(case) = filter.case {
            conditions.add("case_id =", case.to_string());
        }
        if let Some(account) = filter.account {
            conditions.add("account_id =", account.to_string());
        }
        let mut tx = self.reading().await?;
        let mut conn = tx.conn();
        let total = format!("select count(*) from journal {}", conditions.sql());
        let total = conn.number(total, conditions.binds.clone()).await?;
        let (end, binds) = conditions.page("seq desc", page);
        let rows = rows(&mut conn, &end, binds).await?;
        let entries = rows.into_iter().map(JournalEntry::try_from).collect::<Result<_, _>>()?;
        Ok(Listing { rows: entries, total: count(total) })
    }
}

type Columns = (i64, String, Option<String>, String, Option<String>, String, String, Option<Vec<u8>>, String, String);

/// Rows of the journal; `end` is the conditions, the order and the limit.
pub(crate) async fn rows(conn: &mut Conn<'_>, end: &str, binds: Vec<Bind>) -> Result<Vec<Row>, StoreError> {
    let sql = format!(
        "select seq, at, account_id, operation, case_id, reason, changes, packed, previous, hash from journal {end}"
    );
    let rows: Vec<Columns> = conn.fetch(sql, binds).await?;
    let row = |(seq, at, account, operation, case, reason, changes, packed, previous, hash)| Row {
        seq,
        at,
        account,
        operation,
        case,
        reason,
        changes: unpack(changes, packed),
        previous,
        hash,
    };
    Ok(rows.into_iter().map(row).collect())
}
