//! Persistence: the only user of SQL. An encrypted SQLite file for one machine, PostgreSQL for many.
//!
//! A [`Store`] reads; each of its reading functions is one snapshot. Whoever changes something says who, when and why
//! (a [`Heading`]) and gets a [`Writing`]: one transaction, which also writes the journal. [`Writing::commit`] is the
//! only way to make a change last, and acknowledged means durable. The journal keeps every change with what was there
//! before and after, and each entry carries the hash of the one before it: [`Store::verify_journal`] finds what was
//! altered, removed or changed behind its back.
//!
//! The store never decides. What a list, the portfolio and the search show of a case is its [`Overview`] and its
//! [`Tokens`], made by the domain and handed over in the same transaction.
//!
//! How the files build on one another: `engine` runs one SQL text on either engine; `location`, `connect`, `open`,
//! `migrate` and `meta` bring a store up; `records` says which table keeps what; `read` and `write` are the two halves of the
//! public face; `journal` and `backup` watch over it all.
//!
//! [`Overview`]: suasion_campaign::Overview

mod account;
mod backup;
mod connect;
mod engine;
mod error;
mod heading;
mod journal;
mod listing;
mod location;
mod meta;
mod migrate;
mod open;
mod private;
mod read;
mod records;
mod shelf;
mod watch;
mod write;

pub use account::{Account, Session, SessionKind};
pub use backup::BackupReport;
pub use error::StoreError;
pub use heading::Heading;
pub use journal::{Change, Fault, JournalEntry, JournalFilter, JournalReport};
pub use listing::{Listing, Page};
pub use location::Location;
pub use open::Store;
pub use read::{DueRow, Filter, Lead, LinkCounts, Need, PortfolioCounts, Sort, Span};
pub use shelf::{ShelfKind, Shelved};
pub use watch::{Step, Watch};
pub use write::{Entering, NewCase, Tokens, Undone, Unit, Writing};
