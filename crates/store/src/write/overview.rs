//! What lists, the portfolio and the search show of a case. It follows from the records and is not journaled.

use std::collections::BTreeSet;

use suasion_campaign::{Overview, Verdict};
use suasion_record::{CaseId, Day};

use super::Writing;
use crate::{
    StoreError,
    engine::{Conn, Gathered, Insert, MANY, binds},
    read::{NAME_MARK, letters},
};

/// What a case is found by, as `suasion_names` makes it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Tokens {
    /// The tokens of its person's names.
    pub names: BTreeSet<String>,
    /// The tokens of everything else, separated by blanks (`suasion_names::TokenSet::joined`).
    pub text: String,
}

impl Tokens {
    /// The document to index: text, names, and names once more under their mark.
    fn document(&self) -> String {
        let length: usize = self.names.iter().map(|name| 2 * name.len() + NAME_MARK.len() + 2).sum();
        let mut document = String::with_capacity(self.text.len() + length);
        document.push_str(&self.text);
        for name in &self.names {
            for piece in [" ", name, " ", NAME_MARK, name] {
                document.push_str(piece);
            }
        }
        // Leading blanks would be an empty lexeme to PostgreSQL.
        if self.text.is_empty() { document.trim_start().to_owned() } else { document }
    }
}

const OVERVIEWS: Insert = Insert {
    into: "overviews (number, reference, status, weakest, links, fictional, contradictions, next_due,
        verdict_pending, verdict_real, verdict_ritual, verdict_none, verdict_retaliation, last_event, jurisdiction, lead,
        answered, waiting, quiet_since, drafts, body)",
    row: "($, $, $, $, $, $, $, $, $, $, $, $, $, $, $, $, $, $, $, $, $)",
    end: "",
    most: MANY,
};
const DUES: Insert = Insert {
    into: "dues (day, case_id, record_id, kind)",
    row: "($, $, $, $)",
    end: "on conflict do nothing",
    most: MANY,
};
/// FTS5 writes out what it has gathered before each statement with several documents, and merges what it has written
/// out: many at a time save it most of that.
const DOCUMENTS: usize = 4096;
const SEARCH_SQLITE: Insert = Insert { into: "search (rowid, tokens)", row: "($, $)", end: "", most: DOCUMENTS };
const SEARCH_POSTGRES: Insert = Insert {
    into: "search (number, tokens)",
    row: "($, array_to_tsvector(string_to_array($, ' ')))",
    end: "",
    most: DOCUMENTS,
};

/// Adds the rows that show a case, whose position is `number`.
pub(super) fn show(
    number: i64,
    overview: &Overview,
    tokens: &Tokens,
    rows: &mut Gathered,
    sqlite: bool,
) -> Result<(), StoreError> {
    let case = overview.case.to_string();
    let body = serde_json::to_string(overview).map_err(StoreError::body(&case))?;
    let verdict = |verdict| overview.verdicts.get(&verdict).copied().unwrap_or(0);
    let day = |day: Option<Day>| day.map(|day| day.to_string()).unwrap_or_default();
    rows.add(
        OVERVIEWS,
        binds![
            number,
            overview.reference.as_str(),
            overview.status.as_str(),
            overview.weakest.map_or("", |link| link.code()),
            letters(&overview.links),
            overview.fictional,
            overview.contradictions,
            overview.next_due().map(|due| due.day.to_string()),
            verdict(Verdict::Pending),
            verdict(Verdict::Real),
            verdict(Verdict::Ritual),
            verdict(Verdict::None),
            verdict(Verdict::Retaliation),
            day(overview.last_event),
            overview.jurisdiction.as_str(),
            overview.lead.map(|lead| lead.to_string()).unwrap_or_default(),
            day(overview.answered.as_ref().map(|answered| answered.day)),
            day(overview.waiting.as_ref().map(|waiting| waiting.since)),
            day(overview.quiet_since),
            overview.drafts,
            body,
        ],
    );
    for due in &overview.due {
        rows.add(DUES, binds![due.day.to_string(), case.as_str(), due.record.to_string(), due.kind.code()]);
    }
    rows.add(if sqlite { SEARCH_SQLITE } else { SEARCH_POSTGRES }, binds![number, tokens.document()]);
    Ok(())
}

impl Writing {
    /// Puts a case's row in place, with what falls due and what it is found by.
    ///
    /// # Errors
    /// [`StoreError::Missing`] if the case itself is not there.
    pub async fn put_overview(&mut self, overview: &Overview, tokens: &Tokens) -> Result<(), StoreError> {
        self.step()?;
        let mut conn = self.conn();
        let number = forget(&mut conn, overview.case).await?;
        let number = number.ok_or_else(|| StoreError::Missing(format!("case {}", overview.case)))?;
        let mut rows = Gathered::default();
        show(number, overview, tokens, &mut rows, conn.is_sqlite())?;
        conn.insert_all(rows).await?;
        self.done();
        Ok(())
    }

    /// Takes a case's row out of lists and the search index; the case itself stays.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn remove_overview(&mut self, case: CaseId) -> Result<(), StoreError> {
        self.step()?;
        forget(&mut self.conn(), case).await?;
        self.done();
        Ok(())
    }
}

/// Takes out what is shown of a case; gives its position, if there is such a case.
pub(super) async fn forget(conn: &mut Conn<'_>, case: CaseId) -> Result<Option<i64>, StoreError> {
    let id = || binds![case.to_string()];
    let Some((number,)) = conn.first::<(i64,)>("select position from cases where id = $1", id()).await? else {
        return Ok(None);
    };
    conn.run("delete from overviews where number = $1", binds![number]).await?;
    conn.run("delete from dues where case_id = $1", id()).await?;
    let search = match conn.is_sqlite() {
        true => "delete from search where rowid = $1",
        false => "delete from search where number = $1",
    };
    conn.run(search, binds![number]).await?;
    Ok(Some(number))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_document_holds_each_name_plain_and_marked_without_a_stray_blank() {
        let names = BTreeSet::from(["wang".to_owned(), "王".to_owned()]);
        let with_text = Tokens { names: names.clone(), text: "lawyer 律".into() };
        assert_eq!(with_text.document(), "lawyer 律 wang n0wang 王 n0王");
        assert_eq!(Tokens { names, text: String::new() }.document(), "wang n0wang 王 n0王");
        assert_eq!(Tokens::default().document(), "");
    }
}
