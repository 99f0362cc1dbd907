//! Writing: one transaction that also writes the journal.

mod account;
mod bulk;
mod derived;
mod ledger;
mod overview;
mod record;
mod scribe;
mod shelf;
mod undo;
mod unit;
mod writing;

pub use bulk::{Entering, NewCase};
pub use overview::Tokens;
pub use undo::Undone;
pub use unit::Unit;
pub use writing::Writing;

pub(crate) use account::journaled as journaled_account;
pub(crate) use derived::derive;
pub(crate) use shelf::journaled as journaled_shelf;
