//! Cases in and out as files: one case as TOML, many as a table.

mod export;
mod import;
mod table;

pub use import::{Imported, SELF};
pub use table::{Column, OtherColumns, TableReport};
