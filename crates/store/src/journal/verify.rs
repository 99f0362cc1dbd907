//! Reading the whole journal against its chain, and the records against the journal.

use super::{Fault, Head, read::rows, state::State};
use crate::{
    Step, Store, StoreError, Watch,
    engine::{Conn, binds},
    listing::count,
    records,
    watch::Steps,
};

/// What a reading of the whole journal found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JournalReport {
    /// How many entries there are.
    pub entries: u64,
    /// The last entry's hash. Kept on paper, it tells later whether the whole store was put back to an earlier day.
    pub head: Option<String>,
    /// What is wrong, in the order of the journal; the first hundred.
    pub faults: Vec<Fault>,
}

/// More faults than this say nothing new.
const FAULTS: usize = 100;
/// How many entries are read at once.
const ENTRIES: u32 = 500;

impl JournalReport {
    /// Whether nothing is wrong.
    pub fn is_intact(&self) -> bool {
        self.faults.is_empty()
    }
}

impl Store {
    /// Reads the whole journal against its chain, the records and accounts against the journal, and on SQLite every page
    /// of the file against its seal. Others may go on reading and writing; they do not change what is checked.
    ///
    /// # Errors
    /// [`StoreError::Interrupted`] if the watch says so; otherwise if the database fails. What is wrong with the
    /// journal is in the report.
    pub async fn verify_journal(&self, watch: Watch<'_>) -> Result<JournalReport, StoreError> {
        // With the writer's turn in hand, so that no page is looked at while a checkpoint writes it.
        let faults = pages(&mut self.engine.writing().await?.conn()).await?;
        if !faults.is_empty() {
            return Ok(JournalReport { entries: 0, head: None, faults });
        }
        verify(&mut self.reading().await?.conn(), watch).await
    }
}

/// The chain, and the records against it; see [`Store::verify_journal`].
pub(crate) async fn verify(conn: &mut Conn<'_>, watch: Watch<'_>) -> Result<JournalReport, StoreError> {
    let entries = count(conn.number("select count(*) from journal", binds![]).await?);
    let total = entries + records::total(conn).await?;
    let mut steps = Steps { watch, step: Step { done: 0, total } };
    let mut faults = Vec::new();
    let mut state = State::default();
    let (mut last, mut entries) = (Head::default(), 0);
    loop {
        let chunk = rows(conn, "where seq > $1 order by seq limit $2", binds![last.seq, ENTRIES]).await?;
        if chunk.is_empty() {
            break;
        }
        for row in &chunk {
            let seq = count(row.seq);
            if row.seq != last.seq + 1 || row.previous != last.hash {
                faults.push(Fault::Unchained { seq });
            }
            // Against the hash it names itself: a gap before it is not its own fault.
            if row.expected_hash(&row.previous)? != row.hash {
                faults.push(Fault::Altered { seq });
            }
            state.follow(seq, &row.changes, &mut faults);
            last = Head { seq: row.seq, hash: row.hash.clone() };
        }
        entries += chunk.len() as u64;
        steps.on(chunk.len())?;
        if faults.len() > FAULTS {
            break;
        }
    }
    let remembered = Head::read(conn).await?;
    if faults.len() <= FAULTS && remembered != last {
        faults.push(Fault::CutOff { found: count(last.seq), expected: count(remembered.seq) });
    }
    if faults.len() <= FAULTS {
        state.compare(conn, &mut steps, &mut faults).await?;
    }
    faults.truncate(FAULTS);
    Ok(JournalReport { entries, head: (!last.hash.is_empty()).then_some(last.hash), faults })
}

/// Pages of the file whose seal does not fit; SQLite only.
async fn pages(conn: &mut Conn<'_>) -> Result<Vec<Fault>, StoreError> {
    if !conn.is_sqlite() {
        return Ok(vec![]);
    }
    let said: Vec<(String,)> = conn.fetch("pragma cipher_integrity_check", binds![]).await?;
    Ok(said.into_iter().map(|(said,)| Fault::Page { said }).collect())
}
