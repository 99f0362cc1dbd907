//! What falls due in all cases together.

use suasion_campaign::{Due, DueKind, Matter, Overview};
use suasion_record::{CaseId, Day, Name};

use crate::{
    Listing, Page, StoreError,
    engine::Conn,
    listing::{Conditions, count},
    records,
};

/// Something that falls due, in which case, and what it is about.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct DueRow {
    /// What, and when.
    pub due: Due,
    /// The case.
    pub case: CaseId,
    /// Its reference.
    pub reference: String,
    /// The names of its person.
    pub names: Vec<Name>,
    /// What is due, in words; none for a review.
    pub matter: Option<Matter>,
}

/// The days within which something falls due, both among them; without one there is no bound.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Span {
    /// The first day.
    pub from: Option<Day>,
    /// The last day.
    pub until: Option<Day>,
    /// The day on which it is asked: what stands no longer on it is left out (see [`Due::stands`]). Without one, nothing is.
    pub today: Option<Day>,
}

impl Span {
    /// Up to a day.
    pub const fn until(day: Day) -> Self {
        Span { from: None, until: Some(day), today: None }
    }

    /// The same, as it stands on a day.
    #[must_use]
    pub const fn on(self, today: Day) -> Self {
        Span { today: Some(today), ..self }
    }

    fn conditions(self) -> Conditions {
        let mut conditions = Conditions::default();
        for (operator, day) in [("day >=", self.from), ("day <=", self.until)] {
            if let Some(day) = day {
                conditions.add(operator, day.to_string());
            }
        }
        if let Some(today) = self.today {
            // What `Due::stands` says, in the words of the database.
            conditions.binds.push(today.to_string().into());
            conditions.also(&format!("(kind <> 'consent' or day >= ${})", conditions.binds.len()));
        }
        conditions
    }
}

/// What falls due within some days, soonest first.
pub(super) async fn dues(conn: &mut Conn<'_>, span: Span, page: Page) -> Result<Listing<DueRow>, StoreError> {
    let conditions = span.conditions();
    let total = format!("select count(*) from dues {}", conditions.sql());
    let total = conn.number(total, conditions.binds.clone()).await?;
    let (end, binds) = conditions.page("day, case_id, record_id, kind", page);
    // The page is found first; only its own rows are joined with their cases.
    let sql = format!(
        "select d.day, d.kind, d.record_id, d.case_id, o.body
        from (select day, kind, record_id, case_id from dues {end}) d
        join cases c on c.id = d.case_id join overviews o on o.number = c.position
        order by d.day, d.case_id, d.record_id, d.kind"
    );
    let rows: Vec<(String, String, String, String, String)> = conn.fetch(sql, binds).await?;
    let rows = rows.into_iter().map(|(day, kind, record, case, overview)| {
        let wrong = |what: &str| StoreError::Damaged(format!("`{what}` in what falls due"));
        let overview: Overview = serde_json::from_str(&overview).map_err(StoreError::body("overview"))?;
        let due = Due {
            day: day.parse().map_err(|_| wrong(&day))?,
            kind: DueKind::from_code(&kind).ok_or_else(|| wrong(&kind))?,
            record: records::id(&record)?,
        };
        let matter = overview.matter(&due).cloned();
        let case = CaseId(records::id(&case)?);
        Ok(DueRow { due, case, reference: overview.reference, names: overview.names, matter })
    });
    Ok(Listing { rows: rows.collect::<Result<_, StoreError>>()?, total: count(total) })
}
