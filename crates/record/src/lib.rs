//! What happened: people, events, acts, statements, sources and uncertain dates.
//!
//! A case is told in three steps. Something happened ([`Event`]), in it somebody did something to somebody ([`Act`]),
//! and a [`Source`] made a [`Statement`] about an attribute of either: when, where, how long, with what outcome. The
//! record goes by the statements that colleagues accepted and keeps the others; where two cannot both be true there is
//! a [`Contradiction`]. Dates are uncertain until proven otherwise: see [`When`].
//!
//! Nothing here reads a clock, a file or a random number; values come in and values go out.

mod actor;
mod case;
mod claims;
mod consent;
mod contradiction;
mod dates;
mod event;
mod evidence;
mod grade;
mod history;
mod id;
mod lang;
mod name;
mod phrase;
mod relation;
mod source;
mod statement;
mod vocabulary;
mod when;

pub use actor::{Actor, Body, Person, in_own_script, known_as};
pub use case::Case;
pub use consent::{Consent, ConsentGiver};
pub use contradiction::{Contradiction, Nature, contradictions, disputed};
pub use dates::Dates;
pub use event::{Act, Event};
pub use evidence::Evidence;
pub use grade::{Credibility, Reliability};
pub use history::History;
pub use id::*;
pub use lang::Lang;
pub use name::{Name, NameKind, Romanisation, Script};
pub use phrase::Phrase;
pub use relation::Relation;
pub use source::Source;
pub use statement::{Standing, Statement, Subject, Value};
pub use vocabulary::{Term, Vocabularies, VocabularyError};
pub use when::*;
