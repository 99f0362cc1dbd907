//! What is asked, of whom, through whom, what came back, and the chain between.
//!
//! A [`Demand`] is one concrete ask. A [`Representation`] is one act of asking that carries demands from an actor to an
//! actor; what prompted it makes the [`chain()`]. A [`Response`] is what came back, with a [`Verdict`] by published
//! criteria. All of it, with the record and the violations, is the [`CaseFile`]; a case in one row is its
//! [`Overview`].

mod chain;
mod demand;
mod due;
mod file;
mod link;
mod matter;
mod overview;
mod question;
mod references;
mod representation;
mod response;
mod trace;

pub use chain::{Chain, Item, ItemId, Stage, State, Weakest, Weakness, chain};
pub use demand::{Demand, DemandStanding, Flaw};
pub use due::{Due, DueKind, due};
pub use file::{CaseFile, Kind, Record};
pub use link::Link;
pub use matter::{Answered, Matter, Waiting};
pub use overview::{Overview, overview};
pub use question::{Question, Rival, questions};
pub use references::{dangling, references};
pub use representation::{Representation, Sent};
pub use response::{Lack, Response, Verdict, Weighed};
pub use trace::{Traces, after, behind};
