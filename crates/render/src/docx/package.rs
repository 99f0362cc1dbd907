//! The zip around the parts, with nothing in it that tells when or where it was made.

use crate::RenderError;
use std::io::{Cursor, Write};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter, result::ZipError};

/// The parts in order as one zip. Every entry carries the earliest date a zip knows (1 January 1980).
pub(super) fn zip(parts: &[(&str, String)]) -> Result<Vec<u8>, RenderError> {
    pack(parts).map_err(|error| RenderError::Packing(error.to_string()))
}

fn pack(parts: &[(&str, String)]) -> Result<Vec<u8>, ZipError> {
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default())
        .unix_permissions(0o644);
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (path, content) in parts {
        zip.start_file(*path, options)?;
        zip.write_all(content.as_bytes())?;
    }
    Ok(zip.finish()?.into_inner())
}
