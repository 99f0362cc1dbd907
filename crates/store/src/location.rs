//! Where a store lies, and that only one process has it open.

use std::{
    fmt,
    fs::{self, File, OpenOptions, TryLockError},
    path::{Path, PathBuf},
};

use suasion_vault::KeyHeader;

use crate::StoreError;

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

    /// Makes the directory, for its owner alone where the system knows owners.
    pub fn make(&self) -> Result<(), StoreError> {
        fs::create_dir_all(self.0).map_err(StoreError::file(self.0))?;
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            fs::set_permissions(self.0, fs::Permissions::from_mode(0o700)).map_err(StoreError::file(self.0))?;
        }
        Ok(())
    }

    /// Takes the lock; it is held until the file is dropped, also when the process dies.
    pub fn take_lock(&self) -> Result<File, StoreError> {
        let path = self.lock();
        let file = OpenOptions::new().create(true).append(true).open(&path).map_err(StoreError::file(&path))?;
        match file.try_lock() {
            Ok(()) => Ok(file),
            Err(TryLockError::WouldBlock) => Err(StoreError::Locked(self.0.to_owned())),
            Err(TryLockError::Error(error)) => Err(StoreError::File { path, error }),
        }
    }

    pub fn read_header(&self) -> Result<KeyHeader, StoreError> {
        let path = self.header();
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
            let mut file = File::create_new(&path)?;
            file.write_all(header.to_text().as_bytes())?;
            file.sync_all()
        };
        write().map_err(StoreError::file(&path))
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
