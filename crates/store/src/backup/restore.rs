//! Restoring a backup: everything or nothing, and only into an empty store.

use std::path::Path;

use suasion_vault::{Passphrase, digest::Running};

use super::{
    BackupReport,
    line::{AccountLine, End, EntryLine, FORM, Line, RecordLine, ShelfLine},
    sealed,
};
use crate::{
    ShelfKind, Step, Store, StoreError, Watch,
    engine::{Conn, Gathered, Insert, MANY, binds},
    journal::{self, Head, JOURNAL, Row},
    listing::count,
    records::{self, columns, from_body, table},
    watch::Steps,
    write::derive,
};

const SHELF: Insert =
    Insert { into: "shelf (id, kind, about, position, body)", row: "($, $, $, $, $)", end: "", most: MANY };
const ACCOUNTS: Insert =
    Insert { into: "accounts (id, fold, name, body, password)", row: "($, $, $, $, $)", end: "", most: MANY };

impl Store {
    /// Restores a backup into this store, which must be empty. Its digest and its journal are verified before anything
    /// lasts. Lists and the search index are made anew afterwards by the use cases.
    ///
    /// # Errors
    /// [`StoreError::NotEmpty`], or [`StoreError::BackupRefused`] with the reason, or the vault's error if the passphrase is
    /// another. The store is then as empty as before.
    pub async fn restore(
        &self,
        path: &Path,
        passphrase: Passphrase,
        watch: Watch<'_>,
    ) -> Result<BackupReport, StoreError> {
        let mut tx = self.engine.writing().await?;
        let mut conn = tx.conn();
        refuse_unless_empty(&mut conn).await?;
        let mut bundles = sealed::lines(path, passphrase);
        let mut restored = Restored::default();
        let mut steps = Steps { watch, step: Step { done: 0, total: 0 } };
        while let Some(bundle) = bundles.recv().await {
            let bundle = bundle?;
            let mut rows = Gathered::default();
            for line in &bundle {
                restored.line(line, &mut rows)?;
            }
            conn.insert_all(rows).await?;
            steps.step.total = 2 * (restored.announced.records + restored.announced.entries);
            steps.on(bundle.len())?;
        }
        restored.refuse_if_incomplete()?;
        restored.head.write(&mut conn).await?;
        let Step { done, total } = steps.step;
        let watch = steps.watch;
        let verified = journal::verify(&mut conn, &mut |step| watch(Step { done: done + step.done, total })).await?;
        if let Some(fault) = verified.faults.first() {
            return Err(StoreError::BackupRefused(fault.to_string()));
        }
        tx.commit().await?;
        Ok(restored.report)
    }
}

async fn refuse_unless_empty(conn: &mut Conn<'_>) -> Result<(), StoreError> {
    let entries = conn.number("select count(*) from journal", binds![]).await?;
    if entries > 0 || records::total(conn).await? > 0 {
        return Err(StoreError::NotEmpty);
    }
    Ok(())
}

/// What has been read so far.
#[derive(Default)]
struct Restored {
    announced: BackupReport,
    report: BackupReport,
    head: Head,
    lines: u64,
    digest: Running,
    ended: bool,
}

impl Restored {
    fn line(&mut self, line: &str, rows: &mut Gathered) -> Result<(), StoreError> {
        let refused = |why: &str| StoreError::BackupRefused(why.to_owned());
        let number = self.lines + 1;
        let parsed: Line<'_> = serde_json::from_str(line)
            .map_err(|error| StoreError::BackupRefused(format!("line {number} cannot be read: {error}")))?;
        match (&parsed, self.lines) {
            _ if self.ended => return Err(refused("something follows its end")),
            (Line::Suasion(header), 0) if (1..=FORM).contains(&header.form) => {
                self.announced = BackupReport { records: header.records, entries: header.entries };
            }
            (Line::Suasion(_), 0) => return Err(refused("it was made by a newer program: use that one")),
            (_, 0) => return Err(refused("it does not begin like a backup")),
            (Line::Suasion(_), _) => return Err(refused("it begins twice")),
            (Line::End(end), _) => {
                let digest = std::mem::take(&mut self.digest).finish();
                if *end != (End { lines: self.lines, sha256: digest }) {
                    return Err(refused("lines are missing or were changed"));
                }
                self.ended = true;
                return Ok(());
            }
            _ => {}
        }
        self.lines += 1;
        self.digest.add(line.as_bytes());
        match parsed {
            Line::Record(record) => {
                self.report.records += 1;
                record_row(&record, rows)?;
            }
            Line::Account(account) => {
                self.report.records += 1;
                account_row(account, rows);
            }
            Line::Shelved(thing) => {
                self.report.records += 1;
                shelf_row(thing, rows)?;
            }
            Line::Entry(entry) => {
                self.report.entries += 1;
                self.head = Head { seq: entry.seq, hash: entry.hash.clone() };
                entry_row(entry, rows);
            }
            Line::Suasion(_) | Line::End(_) => {}
        }
        Ok(())
    }

    fn refuse_if_incomplete(&self) -> Result<(), StoreError> {
        if !self.ended || self.report != self.announced || count(self.head.seq) != self.report.entries {
            return Err(StoreError::BackupRefused("its end is missing".to_owned()));
        }
        Ok(())
    }
}

/// Adds the row of a record, and what is drawn out of it.
fn record_row(line: &RecordLine<'_>, rows: &mut Gathered) -> Result<(), StoreError> {
    let kind = records::kind(&line.kind)?;
    let record = from_body(kind, line.body.get())?;
    let mut row = binds![record.id().to_string(), line.position, line.body.get()];
    row.extend(columns(&record));
    rows.add(table(kind).insert, row);
    derive(&record, rows);
    Ok(())
}

fn account_row(line: AccountLine<'_>, rows: &mut Gathered) {
    let fold = suasion_names::fold(&line.name);
    rows.add(ACCOUNTS, binds![line.id, fold, line.name, line.body.get(), line.password]);
}

fn shelf_row(line: ShelfLine<'_>, rows: &mut Gathered) -> Result<(), StoreError> {
    ShelfKind::from_code(&line.kind)
        .ok_or_else(|| StoreError::BackupRefused(format!("`{}` is nothing that stands on the shelf", line.kind)))?;
    rows.add(SHELF, binds![line.id, line.kind, line.about, line.position, line.body.get()]);
    Ok(())
}

fn entry_row(line: EntryLine, rows: &mut Gathered) {
    let EntryLine { seq, at, account, operation, case, reason, changes, previous, hash } = line;
    rows.add(JOURNAL, Row { seq, at, account, operation, case, reason, changes, previous, hash }.binds());
}
