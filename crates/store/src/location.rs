//! Where a store lies, and that only one process has it open.

use std::{
    fmt,
    fs::{self, File, OpenOptions, TryLockError},
    path::{Path, PathBuf},
};

use suasion_vault::KeyHeader;

use crate::{StoreError, private};

/// Where a store lies.
#[derive(Clone, PartialEq, Eq)]
pub enum Location {
    /// A directory with an encrypted SQLite database, its key header and a lock.
    Directory(PathBuf),
    /// The URL of a PostgreSQL database, with user and password if it asks for them.
    Postgres(String),
}

impl Location {
    /// A location as people type it: a PostgreSQL URL, or else a directory.
    pub fn from_text(text: &str) -> Self {
        if text.starts_with("postgres://") || text.starts_with("postgresql://") {
            Location::Postgres(text.to_owned())
        } else {
            Location::Directory(PathBuf::from(text))
        }
    }
}

impl fmt::Display for Location {
    /// The directory, or the URL without user and password.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Location::Directory(directory) => directory.display().fmt(f),
            Location::Postgres(url) => {
                let (scheme, rest) = url.split_once("://").unwrap_or(("postgres", url));
                let address = rest.rsplit_once('@').map_or(rest, |(_, address)| address);
                // Options after `?` may hold a password too.
                write!(f, "{scheme}://{}", address.split('?').next().unwrap_or_default())
            }
        }
    }
}

impl fmt::Debug for Location {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// The files of a store in a directory.
pub(crate) struct Files<'d>(pub &'d Path);

impl Files<'_> {
    /// The encrypted database; `-wal` and `-shm` come beside it while it is open.
    pub fn database(&self) -> PathBuf {
        self.0.join("suasion.db")
    }

    fn header(&self) -> PathBuf {
        self.0.join("key.toml")
    }

    fn lock(&self) -> PathBuf {
        self.0.join("lock")
    }

    /// Is there from the first step of making a store to the last: what lies beside it is no store yet.
    fn marker(&self) -> PathBuf {
        self.0.join("unfinished")
    }

    /// Whether a store was begun here and not finished.
    pub fn is_unfinished(&self) -> bool {
        self.marker().exists()
    }

    /// Whether there is a store, whole or damaged.
    pub fn is_taken(&self) -> bool {
        !self.is_unfinished() && (self.database().exists() || self.header().exists())
    }

    /// Begins to make a store: the directory for its owner alone, the lock, and the mark that it is not finished. What
    /// an earlier attempt left behind goes.
    pub fn begin(&self) -> Result<File, StoreError> {
        private::directory(self.0).map_err(StoreError::file(self.0))?;
        let lock = self.take_lock()?;
        let marker = self.marker();
        private::open(&marker, OpenOptions::new().create(true).append(true)).map_err(StoreError::file(&marker))?;
        private::sync(self.0);
        self.clear()?;
        Ok(lock)
    }

    /// Says that the store is finished.
    pub fn finish(&self) -> Result<(), StoreError> {
        let marker = self.marker();
        fs::remove_file(&marker).map_err(StoreError::file(&marker))?;
        private::sync(self.0);
        Ok(())
    }

    /// Takes away an unfinished store; the mark goes last.
    pub fn abandon(&self) -> Result<(), StoreError> {
        self.clear()?;
        self.finish()?;
        remove(&self.lock())
    }

    /// Takes away everything but the lock and the mark.
    fn clear(&self) -> Result<(), StoreError> {
        let beside = |ending: &str| {
            let mut name = self.database().into_os_string();
            name.push(ending);
            PathBuf::from(name)
        };
        [self.header(), self.database(), beside("-wal"), beside("-shm")].iter().try_for_each(|path| remove(path))
    }

    /// Makes the empty file that becomes the database; the files that come beside it take over its permissions.
    pub fn make_database(&self) -> Result<(), StoreError> {
        let path = self.database();
        private::open(&path, OpenOptions::new().create_new(true).write(true)).map_err(StoreError::file(&path))?;
        Ok(())
    }

    /// Closes the files of a store to everybody but its owner; those of early versions lay open.
    pub fn close_to_others(&self) {
        for path in [self.header(), self.database()] {
            if let Err(error) = private::open(&path, OpenOptions::new().read(true)) {
                tracing::warn!(%error, "the permissions of a file of the store could not be narrowed");
            }
        }
    }

    /// Takes the lock; it is held until the file is dropped, also when the process dies.
    pub fn take_lock(&self) -> Result<File, StoreError> {
        let path = self.lock();
        let file =
            private::open(&path, OpenOptions::new().create(true).append(true)).map_err(StoreError::file(&path))?;
        match file.try_lock() {
            Ok(()) => Ok(file),
            Err(TryLockError::WouldBlock) => Err(StoreError::Locked(self.0.to_owned())),
            Err(TryLockError::Error(error)) => Err(StoreError::File { path, error }),
        }
    }

    pub fn read_header(&self) -> Result<KeyHeader, StoreError> {
        let path = self.header();
        if self.is_unfinished() {
            return Err(StoreError::NotAStore(self.0.display().to_string()));
        }
        let text = fs::read_to_string(&path).map_err(|error| match error.kind() {
            std::io::ErrorKind::NotFound => StoreError::NotAStore(self.0.display().to_string()),
            _ => StoreError::File { path, error },
        })?;
        Ok(KeyHeader::from_text(&text)?)
    }

    /// Writes the header for good: without it no passphrase opens the store.
    pub fn write_header(&self, header: &KeyHeader) -> Result<(), StoreError> {
        use std::io::Write;
        let path = self.header();
        let write = || {
            let mut file = private::open(&path, OpenOptions::new().create_new(true).write(true))?;
            file.write_all(header.to_text().as_bytes())?;
            file.sync_all()
        };
        write().map_err(StoreError::file(&path))
    }
}

/// Removes a file if it is there.
fn remove(path: &Path) -> Result<(), StoreError> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(StoreError::file(path)(error)),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_location_is_shown_without_its_password() {
        let shown = |text: &str| format!("{0} {0:?}", Location::from_text(text));
        let address = "postgres://db.example:5432/suasion";
        for url in
            ["postgres://anna:s3cret@db.example:5432/suasion", "postgres://db.example:5432/suasion?password=s3cret"]
        {
            assert_eq!(shown(url), format!("{address} {address}"));
        }
        assert_eq!(shown("/srv/suasion"), "/srv/suasion /srv/suasion");
    }
}
