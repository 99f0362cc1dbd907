//! The reading thread: from bytes to cases ready for the store, and problems.

use std::collections::HashMap;

use suasion_store::NewCase;
use tokio::sync::mpsc::Sender;

use super::{BATCH, Column, LISTED, OtherColumns, Read, columns::Columns, problem, row::Row};
use crate::{App, Context, FieldError};

/// Reads the whole table. Ends early when nobody takes what it hands over, or when there are more problems than are
/// listed.
pub(super) fn read(
    app: &App,
    context: &Context,
    table: &[u8],
    others: OtherColumns,
    taken: Vec<String>,
    hand_over: &Sender<Read>,
) {
    let taken = taken.into_iter().map(|reference| (reference.to_ascii_lowercase(), reference)).collect();
    let mut reading = Reading { app, context, hand_over, ready: vec![], taken, lines: HashMap::new(), problems: 0 };
    // An error means that nobody listens any more.
    let _ = reading.table(table, others);
}

struct Reading<'a> {
    app: &'a App,
    context: &'a Context,
    hand_over: &'a Sender<Read>,
    ready: Vec<NewCase>,
    /// The references of cases that are there, by the same without capitals.
    taken: HashMap<String, String>,
    /// On which line each reference stands, without capitals.
    lines: HashMap<String, u64>,
    problems: usize,
}

/// Nobody listens any more, or there is nothing more to say.
struct Over;

impl Reading<'_> {
    fn table(&mut self, table: &[u8], others: OtherColumns) -> Result<(), Over> {
        let mut reader = csv::ReaderBuilder::new().flexible(true).from_reader(table);
        let columns = match reader.headers() {
            Err(_) => return self.problem(problem(1, "*", "problem-utf8")),
            Ok(head) => match Columns::read(head, others) {
                Ok(columns) => columns,
                Err(problems) => return problems.into_iter().try_for_each(|problem| self.problem(problem)),
            },
        };
        self.send(Read::Ignored(columns.others.clone()))?;
        let mut record = csv::StringRecord::new();
        loop {
            match reader.read_record(&mut record) {
                Ok(false) => break,
                // The reader goes on with the next line after a cell that is not UTF-8.
                Err(error) => {
                    let line = error.position().map_or(0, csv::Position::line);
                    self.problem(problem(line, "*", "problem-utf8"))?;
                }
                Ok(true) => self.row(&columns, &record)?,
            }
        }
        self.flush()
    }

    fn row(&mut self, columns: &Columns, record: &csv::StringRecord) -> Result<(), Over> {
        let line = record.position().map_or(0, csv::Position::line);
        if record.len() != columns.width {
            let (typed, known) = (record.len().to_string(), columns.width.to_string());
            let wrong = problem(line, "*", "problem-row-length").with("typed", typed).with("known", known);
            return self.problem(wrong);
        }
        let row = Row { columns, record, line };
        let reference = row.cell(Column::Reference);
        let plain = reference.to_ascii_lowercase();
        if let Some(other) = self.taken.get(&plain) {
            let taken = problem(line, Column::Reference.code(), "problem-reference-taken").with("typed", other);
            self.problem(taken)?;
        }
        if let Some(first) = self.lines.insert(plain, line) {
            let twice = problem(line, Column::Reference.code(), "problem-row-twice");
            return self.problem(twice.with("typed", reference).with("line", first.to_string()));
        }
        match row.case(self.app, self.context) {
            Err(problems) => problems.into_iter().try_for_each(|problem| self.problem(problem)),
            Ok(file) => {
                self.ready.push(self.app.new_case(self.context, file));
                if self.ready.len() < BATCH { Ok(()) } else { self.flush() }
            }
        }
    }

    fn flush(&mut self) -> Result<(), Over> {
        let ready = std::mem::replace(&mut self.ready, Vec::with_capacity(BATCH));
        if ready.is_empty() { Ok(()) } else { self.send(Read::Cases(ready)) }
    }

    fn problem(&mut self, problem: FieldError) -> Result<(), Over> {
        self.problems += 1;
        if self.problems > LISTED { Err(Over) } else { self.send(Read::Problem(problem)) }
    }

    fn send(&self, read: Read) -> Result<(), Over> {
        self.hand_over.blocking_send(read).map_err(|_| Over)
    }
}
