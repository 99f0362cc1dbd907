//! Files of the person who runs a command: read whole, written for nobody else to read.

use std::{
    fs::OpenOptions,
    io::{Read, Write},
    path::Path,
};

use suasion_app::domain::Lang;
use suasion_locale::say;

use crate::trouble::Trouble;

/// The name that stands for standard input and output.
const STANDARD: &str = "-";

/// The bytes of a file; `-` is standard input.
pub fn read(path: &Path) -> Result<Vec<u8>, Trouble> {
    if path == Path::new(STANDARD) {
        let mut bytes = Vec::new();
        std::io::stdin().read_to_end(&mut bytes).map_err(Trouble::file(path))?;
        return Ok(bytes);
    }
    std::fs::read(path).map_err(Trouble::file(path))
}

/// The text of a file; `-` is standard input.
pub fn read_text(path: &Path) -> Result<String, Trouble> {
    String::from_utf8(read(path)?).map_err(|_| Trouble::NotUtf8(path.to_owned()))
}

/// Writes a file that only its owner may read, where the system knows owners; `-` is standard output. A file that was
/// there before keeps its permissions.
pub fn write_private(path: &Path, bytes: &[u8]) -> Result<(), Trouble> {
    if path == Path::new(STANDARD) {
        let mut out = std::io::stdout().lock();
        return out.write_all(bytes).and_then(|()| out.flush()).map_err(Trouble::unwritable(path));
    }
    let mut options = OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt;
        options.mode(0o600);
    }
    let written = options.open(path).and_then(|mut file| file.write_all(bytes));
    written.map_err(Trouble::unwritable(path))
}

/// Says on standard error when a file with a secret can be read by everybody on the machine.
pub fn warn_if_open(path: &Path, lang: Lang) {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let open = std::fs::metadata(path).is_ok_and(|data| data.is_file() && data.permissions().mode() & 0o077 != 0);
        if open {
            eprintln!("{}", say(lang, "warn-open-file", &[("path", path.display().to_string().into())]));
        }
    }
    #[cfg(not(unix))]
    let _ = (path, lang);
}

/// A directory for this process alone, removed with everything in it when it is dropped.
pub fn temporary() -> Result<tempfile::TempDir, Trouble> {
    let mut builder = tempfile::Builder::new();
    builder.prefix("suasion-");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        builder.permissions(std::fs::Permissions::from_mode(0o700));
    }
    builder.tempdir().map_err(Trouble::unwritable(std::env::temp_dir()))
}
