//! Files and directories that nobody else on the machine may read, where the system knows owners.

use std::{
    fs::{self, File, OpenOptions},
    io,
    path::Path,
};

/// Opens a file for its owner alone, also when it was there before with other permissions.
pub(crate) fn open(path: &Path, options: &mut OpenOptions) -> io::Result<File> {
    #[cfg(unix)]
    {
        use std::os::unix::fs::{OpenOptionsExt, PermissionsExt};
        let file = options.mode(0o600).open(path)?;
        if file.metadata()?.permissions().mode() & 0o077 != 0 {
            file.set_permissions(fs::Permissions::from_mode(0o600))?;
        }
        Ok(file)
    }
    #[cfg(not(unix))]
    options.open(path)
}

/// Makes a directory, with those above it, for its owner alone.
pub(crate) fn directory(path: &Path) -> io::Result<()> {
    fs::create_dir_all(path)?;
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        fs::set_permissions(path, fs::Permissions::from_mode(0o700))?;
    }
    Ok(())
}

/// Waits until names that were given or taken in a directory have reached the disk; systems that cannot sync a
/// directory need not.
pub(crate) fn sync(directory: &Path) {
    let directory = if directory.as_os_str().is_empty() { Path::new(".") } else { directory };
    if let Err(error) = File::open(directory).and_then(|directory| directory.sync_all()) {
        tracing::debug!(%error, "a directory could not be synced");
    }
}
