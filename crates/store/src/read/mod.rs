//! Reading: functions on a connection, used by a [`Store`](crate::Store) in a snapshot of its own and by a
//! [`Writing`](crate::Writing) inside its transaction.

mod accounts;
mod actors;
mod case_file;
mod dues;
mod face;
mod overviews;
mod portfolio;
mod record;
mod search;
mod shelf;

pub use dues::{DueRow, Span};
pub use overviews::{Filter, Lead, Need, Sort};
pub use portfolio::{LinkCounts, PortfolioCounts};

pub(crate) use accounts::password_of;
pub(crate) use actors::{actor, actors_named, cases_naming};
pub(crate) use case_file::{case_by_reference, case_file, case_written_like, references};
pub(crate) use portfolio::letters;
pub(crate) use record::{body_of, get};
pub(crate) use search::NAME_MARK;
pub(crate) use shelf::{shelf, shelved};
