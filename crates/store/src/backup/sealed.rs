//! The sealed file of a backup, on a thread of its own: sealing and disks make whoever waits for them wait.

use std::{
    fs::{self, File, OpenOptions},
    io::{BufRead, BufReader, BufWriter, Write},
    path::{Path, PathBuf},
};

use suasion_vault::{Passphrase, Strength, backup};
use tokio::{
    sync::mpsc::{Receiver, Sender, channel},
    task::{JoinHandle, spawn_blocking},
};

use crate::{StoreError, private};

/// How many pieces wait for the thread.
const WAITING: usize = 8;
/// How many lines the reading thread hands over at once.
const LINES: usize = 500;
/// A line longer than this is no line of a backup: it would fill the memory.
const LONGEST_LINE: usize = 1 << 30;

/// A sealed file in the making. Until [`SealedFile::finish`] it has another name, and dropping it removes it.
pub(super) struct SealedFile {
    sender: Option<Sender<Vec<u8>>>,
    task: Option<JoinHandle<Result<(), StoreError>>>,
    unfinished: Unfinished,
    path: PathBuf,
}

/// A file that is removed unless it comes to its end.
struct Unfinished(PathBuf);

impl Drop for Unfinished {
    fn drop(&mut self) {
        // It may not have been made yet, or have its name already.
        let _ = fs::remove_file(&self.0);
    }
}

impl SealedFile {
    pub fn create(path: &Path, passphrase: Passphrase, strength: Strength) -> Result<Self, StoreError> {
        if path.exists() {
            return Err(StoreError::AlreadyAStore(path.display().to_string()));
        }
        let mut name = path.file_name().unwrap_or_default().to_owned();
        name.push(".unfinished");
        let unfinished = path.with_file_name(name);
        let mut options = OpenOptions::new();
        let options = options.write(true).create(true).truncate(true);
        let file = private::open(&unfinished, options).map_err(StoreError::file(&unfinished))?;
        let (sender, receiver) = channel(WAITING);
        let task = spawn_blocking(move || write(file, receiver, &passphrase, strength));
        let path = path.to_owned();
        Ok(SealedFile { sender: Some(sender), task: Some(task), unfinished: Unfinished(unfinished), path })
    }

    pub async fn write(&mut self, bytes: Vec<u8>) -> Result<(), StoreError> {
        match &self.sender {
            Some(sender) if sender.send(bytes).await.is_ok() => Ok(()),
            // The thread has ended early; it knows why.
            _ => Err(self.end().await.err().unwrap_or(StoreError::Interrupted)),
        }
    }

    /// Seals the end, waits until the disk has it and gives the file its name.
    pub async fn finish(mut self) -> Result<(), StoreError> {
        self.end().await?;
        fs::rename(&self.unfinished.0, &self.path).map_err(StoreError::file(&self.path))?;
        // The new name lasts once the directory has reached the disk.
        private::sync(self.path.parent().unwrap_or(Path::new("")));
        Ok(())
    }

    async fn end(&mut self) -> Result<(), StoreError> {
        self.sender = None;
        match self.task.take() {
            Some(task) => task.await.unwrap_or(Err(StoreError::Interrupted)),
            None => Ok(()),
        }
    }
}

fn write(
    file: File,
    mut pieces: Receiver<Vec<u8>>,
    passphrase: &Passphrase,
    strength: Strength,
) -> Result<(), StoreError> {
    let mut sealer = backup::seal(BufWriter::new(file), passphrase, strength)?;
    while let Some(piece) = pieces.blocking_recv() {
        sealer.write_all(&piece).map_err(suasion_vault::VaultError::Io)?;
    }
    let file = sealer.finish()?.into_inner().map_err(|error| suasion_vault::VaultError::Io(error.into_error()))?;
    file.sync_all().map_err(suasion_vault::VaultError::Io)?;
    Ok(())
}

/// Opens a sealed file; its lines come in bundles, and an error ends them.
pub(super) fn lines(path: &Path, passphrase: Passphrase) -> Receiver<Result<Vec<String>, StoreError>> {
    let (sender, receiver) = channel(WAITING);
    let path = path.to_owned();
    spawn_blocking(move || {
        if let Err(error) = read(&path, &passphrase, &sender) {
            // Whoever reads may have gone; then nobody wants to know.
            let _ = sender.blocking_send(Err(error));
        }
    });
    receiver
}

fn read(
    path: &Path,
    passphrase: &Passphrase,
    sender: &Sender<Result<Vec<String>, StoreError>>,
) -> Result<(), StoreError> {
    let refused =
        |error: std::io::Error| StoreError::BackupRefused(format!("the file was changed or cut off ({error})"));
    let file = File::open(path).map_err(StoreError::file(path))?;
    let mut opened = backup::open(BufReader::new(file), passphrase)?;
    loop {
        let mut bundle = Vec::with_capacity(LINES);
        while bundle.len() < LINES {
            let mut line = Vec::new();
            std::io::Read::take(&mut opened, LONGEST_LINE as u64).read_until(b'\n', &mut line).map_err(refused)?;
            if line.is_empty() {
                break;
            }
            let line = String::from_utf8(line).map_err(|_| StoreError::BackupRefused("a line is not UTF-8".into()))?;
            bundle.push(line);
        }
        if bundle.is_empty() || sender.blocking_send(Ok(bundle)).is_err() {
            return Ok(());
        }
    }
}
