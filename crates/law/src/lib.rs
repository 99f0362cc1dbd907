//! Which article was in force that day: instruments, editions, provisions, citations.
//!
//! "Every time I took a stand I stated when and how my rights had been violated, citing chapter and verse." A
//! [`Violation`] is a breach recorded in a case. What it breaks is not typed but asked of the [`Library`]: a
//! [`Question`] names the kind of breach, the (uncertain) day and the state; the answer is a list of [`Applied`]
//! provisions, each with what it does about the act ([`Role`]), its edition, how far it binds ([`Force`]), whether it
//! was law on every possible day ([`Window`]) and [`Why`]. [`cite`] prints one in English or Chinese and carries how sure the project is
//! ([`Confidence`]).
//!
//! ```
//! use suasion_law::{Jurisdiction, Library, Question, Window};
//! use suasion_record::{Lang, When};
//!
//! let library = Library::compiled();
//! let october = When::read("October 1989")?;
//! let question = Question::new("failure_to_notify_family", october.start(), Jurisdiction::new("CN"));
//! let first = &library.applies(&question)[0];
//! assert_eq!(first.cite(library, Lang::En).text, "Criminal Procedure Law (1979), art. 43");
//! assert_eq!(first.cite(library, Lang::ZhHans).text, "《刑事诉讼法》（1979年）第43条");
//! assert_eq!(first.window, Window::Throughout);
//! # Ok::<(), suasion_record::WhenError>(())
//! ```
//!
//! What must be shown of a violation is a list of [`Element`]s, and its [`Proof`] says which statements show each, which
//! were only found, and what is missing. What the record says of person, charge, stage and place ([`Known`]) decides which
//! provisions concern it; [`Library::look_up`] finds rows by number, day or words.
//!
//! The facts are CSV under `data/law`, one directory a [`Jurisdiction`], compiled in and replaceable by a directory
//! given at start; `data/law/README.md` describes the columns. The loader refuses a bad row with file, line, column
//! and reason ([`Fault`]). The time limits among them run as clocks ([`Clockwork`]); mechanisms are read, checked and
//! described.
//!
//! Nothing here reads a file, a clock or a random number.

mod applies;
mod attributes;
mod binding;
mod browse;
mod check;
mod cite;
mod clock;
mod compiled;
mod confidence;
mod confirmation;
mod counts;
mod deadline;
mod element;
mod explain;
mod fault;
mod instrument;
mod jurisdiction;
mod known;
mod library;
mod lighter;
mod load;
mod mechanism;
mod place;
mod proof;
mod provision;
mod role;
mod table;
mod text;
mod time;
mod violation;
mod vocabulary;
mod why;

pub use applies::{Applied, Question, Window};
pub use binding::{Binding, Force};
pub use browse::Sought;
pub use cite::{Citation, cite};
pub use clock::{
    CitedRule, Clock, ClockFamily, ClockState, Clockwork, Counting, Course, Effect, Extension, Length, Link, Sentence,
    SentenceClock, Span, Stage, Step, StepId, Taken, Term, TermRule, TermRuleKind, Tick, Whose,
};
pub use confidence::Confidence;
pub use confirmation::{Confirmation, ConfirmedHere};
pub use counts::FileCount;
pub use deadline::{Deadline, LimitKind, LimitUnit, NotRun};
pub use element::Element;
pub use fault::{Fault, Faults};
pub use instrument::{Edition, Instrument, InstrumentKind};
pub use jurisdiction::Jurisdiction;
pub use known::{Group, GroupKind, Known};
pub use library::Library;
pub use lighter::Offence;
pub use mechanism::Mechanism;
pub use place::{Place, Unit};
pub use proof::{Proof, ProofState, Shows};
pub use provision::Provision;
pub use role::Role;
pub use text::{Article, LawText, MOST_ARTICLES, TextFault, heading_example, read_articles};
pub use time::Time;
pub use violation::Violation;
pub use vocabulary::{Right, ViolationType};
pub use why::{Neighbour, Why};
