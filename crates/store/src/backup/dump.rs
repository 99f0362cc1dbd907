//! Making a backup: one snapshot, written line by line.

use std::path::Path;

use serde_json::value::RawValue;
use suasion_campaign::Kind;
use suasion_vault::{Passphrase, Strength, digest::Running};

use super::{
    BackupReport,
    line::{AccountLine, End, EntryLine, FORM, Header, Line, RecordLine, ShelfLine},
    sealed::SealedFile,
};
use crate::{
    Step, Store, StoreError, Watch,
    engine::{Conn, binds},
    journal, records,
    watch::Steps,
};

/// How many rows are read at once.
const ROWS: u32 = 1_000;

impl Store {
    /// Writes a sealed backup to a new file. The journal is verified first: a backup that could not be restored is worse
    /// than none, because somebody counts on it.
    ///
    /// # Errors
    /// [`StoreError::NotIntact`] if the journal is not; [`StoreError::Interrupted`] if the watch says so. No file is then
    /// left behind.
    pub async fn backup(
        &self,
        path: &Path,
        passphrase: Passphrase,
        strength: Strength,
        watch: Watch<'_>,
    ) -> Result<BackupReport, StoreError> {
        let mut tx = self.reading().await?;
        let mut conn = tx.conn();
        let report = BackupReport {
            records: records::total(&mut conn).await?,
            entries: crate::listing::count(conn.number("select count(*) from journal", binds![]).await?),
        };
        // Everything is read twice: once against the journal, once for the file.
        let total = 2 * (report.records + report.entries);
        let verified = journal::verify(&mut conn, &mut |step| watch(Step { done: step.done, total })).await?;
        if let Some(fault) = verified.faults.first() {
            return Err(StoreError::NotIntact(fault.to_string()));
        }
        let file = SealedFile::create(path, passphrase, strength)?;
        let steps = Steps { watch, step: Step { done: total / 2, total } };
        let mut out = Out { file, digest: Running::default(), lines: 0, buffer: Vec::new(), steps };
        out.line(&Line::Suasion(Header { form: FORM, records: report.records, entries: report.entries }))?;
        for kind in Kind::ALL.iter().filter(|kind| **kind != Kind::Body) {
            out.records(&mut conn, *kind).await?;
        }
        out.accounts(&mut conn).await?;
        out.shelf(&mut conn).await?;
        out.journal(&mut conn).await?;
        out.finish().await?;
        Ok(report)
    }
}

/// Where the lines go.
struct Out<'w> {
    file: SealedFile,
    digest: Running,
    lines: u64,
    buffer: Vec<u8>,
    steps: Steps<'w>,
}

impl Out<'_> {
    fn line(&mut self, line: &Line<'_>) -> Result<(), StoreError> {
        let start = self.buffer.len();
        serde_json::to_writer(&mut self.buffer, line).map_err(StoreError::body("backup line"))?;
        self.buffer.push(b'\n');
        self.digest.add(&self.buffer[start..]);
        self.lines += 1;
        Ok(())
    }

    async fn hand_over(&mut self, rows: usize) -> Result<(), StoreError> {
        self.file.write(std::mem::take(&mut self.buffer)).await?;
        self.steps.on(rows)
    }

    async fn records(&mut self, conn: &mut Conn<'_>, kind: Kind) -> Result<(), StoreError> {
        let table = records::table(kind);
        let code = if table.name == "actors" { "kind" } else { "''" };
        let sql = format!("select id, {code}, position, body from {} where id > $1 order by id limit $2", table.name);
        let mut after = String::new();
        loop {
            let rows: Vec<(String, String, i64, String)> =
                conn.fetch(sql.clone(), binds![after.as_str(), ROWS]).await?;
            let Some((last, ..)) = rows.last() else { return Ok(()) };
            after.clone_from(last);
            for (_, code, position, body) in &rows {
                let kind = if code.is_empty() { kind.code() } else { code };
                self.line(&Line::Record(RecordLine { kind: kind.into(), position: *position, body: raw(body)? }))?;
            }
            self.hand_over(rows.len()).await?;
        }
    }

    async fn accounts(&mut self, conn: &mut Conn<'_>) -> Result<(), StoreError> {
        let sql = "select id, name, body, password from accounts order by id";
        let rows: Vec<(String, String, String, String)> = conn.fetch(sql, binds![]).await?;
        let count = rows.len();
        for (id, name, body, password) in rows {
            self.line(&Line::Account(AccountLine { id, name, body: raw(&body)?, password }))?;
        }
        self.hand_over(count).await
    }

    async fn shelf(&mut self, conn: &mut Conn<'_>) -> Result<(), StoreError> {
        let sql = "select id, kind, about, position, body from shelf order by id";
        let rows: Vec<(String, String, String, i64, String)> = conn.fetch(sql, binds![]).await?;
        let count = rows.len();
        for (id, kind, about, position, body) in rows {
            self.line(&Line::Shelved(ShelfLine { id, kind, about, position, body: raw(&body)? }))?;
        }
        self.hand_over(count).await
    }

    async fn journal(&mut self, conn: &mut Conn<'_>) -> Result<(), StoreError> {
        let mut after = 0;
        loop {
            let rows = journal::rows(conn, "where seq > $1 order by seq limit $2", binds![after, ROWS]).await?;
            let Some(last) = rows.last() else { return Ok(()) };
            after = last.seq;
            let count = rows.len();
            for row in rows {
                let journal::Row { seq, at, account, operation, case, reason, changes, previous, hash } = row;
                let entry = EntryLine { seq, at, account, operation, case, reason, changes, previous, hash };
                self.line(&Line::Entry(entry))?;
            }
            self.hand_over(count).await?;
        }
    }

    async fn finish(mut self) -> Result<(), StoreError> {
        let end = End { lines: self.lines, sha256: std::mem::take(&mut self.digest).finish() };
        self.line(&Line::End(end))?;
        self.hand_over(0).await?;
        self.file.finish().await
    }
}

/// A stored body as a part of a line, untouched.
fn raw(body: &str) -> Result<&RawValue, StoreError> {
    serde_json::from_str(body).map_err(StoreError::body("stored body"))
}
