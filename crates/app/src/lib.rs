//! Use cases: what a signed-in colleague may do.
//!
//! Pages, the API and the command line all come here. Every use case takes a [`Context`] (who asks, when, where new
//! ids come from) and what was typed; it checks the permission, lets the domain decide, writes and journals in one
//! transaction, and gives back what a reader needs to see.
//!
//! * [`OPERATIONS`] is the table of everything that can be done: permission, route, fields; `perform` does a row of it.
//! * [`form`] turns what was typed into what was meant, or into field errors.
//! * [`record`] holds a reader and a writer for every kind of record.
//! * `edit` is the one way in which a case changes; `read` the ways in which it is seen; `exchange` the ways in which
//!   it comes and goes as a file; `account` says who may come in; `keep` backs everything up and brings it back; `undo`
//!   takes back what was written.

mod account;
mod app;
mod brief;
mod charts;
mod context;
mod edit;
mod error;
mod exchange;
pub mod exit;
pub mod fiction;
pub mod form;
mod house_law;
mod index;
mod keep;
mod operation;
mod perform;
mod read;
pub mod record;
mod role;
mod store_words;
mod undo;

pub use account::{ADD as ADD_ACCOUNT, AccountView, PASSWORD, ROLES, Reset, SIGN_IN};
pub use app::{App, Draw, Parts, Print, Printers};
pub use brief::{Brief, BriefFormat, COLLEAGUES, Paper, Printing};
pub use charts::Picture;
pub use context::{Colleague, Context, Moment};
pub use edit::{Edited, SEEN};
pub use error::{AppError, FieldError, problem};
pub use exchange::{Column, Imported, OtherColumns, SELF, TableReport};
pub use house_law::{
    ArticleView, CONFIRM, ConfirmationView, Confirmed, FIND, FoundArticle, Held, TEXT, TextRow, TextView,
};
pub use operation::{Action, Method, OPERATIONS, Operation, WITHOUT_ROUTE, operation};
pub use read::*;
pub use role::{Permission, Role};
pub use store_words::{fault_said, store_said, vault_said};
pub use undo::{TakenBack, UNDO, UnitView};

// What pages need to speak of the domain; they depend on this crate alone.
pub use suasion_campaign as campaign;
pub use suasion_law as law;
pub use suasion_record as domain;
pub use suasion_store::{
    BackupReport, DueRow, Fault, JournalEntry, JournalReport, Listing, Location, PortfolioCounts, SessionKind, Step,
    Store, StoreError, Watch,
};
pub use suasion_vault as vault;
