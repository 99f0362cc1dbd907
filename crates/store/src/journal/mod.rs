//! The journal: every change, who, when, why, before and after, each entry chained to the one before it.

mod chain;
mod entry;
mod fault;
mod packed;
mod read;
mod state;
mod verify;

pub use entry::{Change, JournalEntry};
pub use fault::Fault;
pub use read::JournalFilter;
pub use verify::JournalReport;

pub(crate) use chain::{Draft, Head, JOURNAL, Row};
pub(crate) use read::rows;
pub(crate) use state::Raw;
pub(crate) use verify::verify;
