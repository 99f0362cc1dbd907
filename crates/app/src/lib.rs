//! Use cases: what a signed-in colleague may do.
//!
//! Pages, the API and the command line all come here. Every use case takes a [`Context`] (who asks, when, where new
//! ids come from) and what was typed; it checks the permission, lets the domain decide, writes and journals in one
//! transaction, and gives back what a reader needs to see.
//!
//! * [`OPERATIONS`] is the table of everything that can be done: permission, route, fields.
//! * [`form`] turns what was typed into what was meant, or into field errors.
//! * [`record`] holds a reader and a writer for every kind of record.
//! * `edit` is the one way in which a case changes; `read` the ways in which it is seen; `exchange` the ways in which
//!   it comes and goes as a file; `account` says who may come in; `keep` backs everything up and brings it back.

mod account;
mod app;
mod brief;
mod charts;
mod context;
mod edit;
mod error;
mod exchange;
pub mod fiction;
pub mod form;
mod index;
mod keep;
mod operation;
mod read;
pub mod record;
mod role;

pub use account::{ADD as ADD_ACCOUNT, AccountView, SIGN_IN};
pub use app::{App, Draw, Parts, Print, Printers};
pub use brief::{Brief, BriefFormat};
pub use charts::Picture;
pub use context::{Colleague, Context, Moment};
pub use edit::Edited;
pub use error::{AppError, FieldError};
pub use exchange::{Column, OtherColumns, SELF, TableReport};
pub use operation::{Action, Method, OPERATIONS, Operation, operation};
pub use read::*;
pub use role::{Permission, Role};

// What pages need to speak of the domain; they depend on this crate alone.
pub use suasion_campaign as campaign;
pub use suasion_law as law;
pub use suasion_record as domain;
pub use suasion_store::{
    BackupReport, DueRow, JournalEntry, JournalReport, Listing, Location, PortfolioCounts, SessionKind, Step, Store,
    Watch,
};
pub use suasion_vault as vault;
