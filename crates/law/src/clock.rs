//! The state's own time limits as clocks.
//!
//! A step of a procedure sets limits running ([`ClockFamily`], `clocks.csv`); each limit is a row of `deadlines.csv`, in
//! the edition in force when the step was taken, counted by that edition's rule ([`Counting`]) and prolonged by a chain of
//! [`Extension`]s. A [`Clockwork`] holds them ready; it runs over the [`Taken`] steps of a course and yields a [`Tick`]
//! for each clock: the earliest and the latest lawful end, what stopped it, by how many days it was overrun. Uncertain days
//! go in as intervals and come out as intervals, never narrower than the truth.
//!
//! Nothing here says "illegal". After the first limit nothing is said against an extension; after the last, that no
//! lawful basis is known unless one exists that the law allows without a number.

mod calendar;
mod cited;
mod clockwork;
mod counting;
mod course;
mod extension;
mod family;
mod history;
mod length;
mod path;
mod rows;
mod run;
mod sentence;
mod sentence_words;
mod span;
mod state;
mod step;
mod term_rule;
mod told;
mod words;

pub use cited::CitedRule;
pub use clockwork::Clockwork;
pub use counting::Counting;
pub use course::{StepId, Taken};
pub use extension::{Effect, Extension};
pub use family::{ClockFamily, Whose};
pub use history::Course;
pub use length::Length;
pub use path::Stage;
pub(crate) use rows::{ClockRows, OF_A_JURISDICTION};
pub use run::Tick;
pub use sentence::{Sentence, SentenceClock, Term};
pub use span::Span;
pub use state::ClockState;
pub use step::Step;
pub use term_rule::{TermRule, TermRuleKind};
pub use told::{Clock, Link};
