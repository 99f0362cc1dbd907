//! What a signed-in colleague may see.

mod case;
mod chain;
mod journal;
mod law;
mod lists;
mod statements;

pub use case::{ActView, CaseView, ContradictionView, DateView, Entry, date};
pub use chain::{ChainView, ItemView, LinkView, Trace, bounds_in_words, link_name};
pub use journal::{JournalPage, JournalRow};
pub use law::{Cited, QUESTION, ViolationView};
pub use lists::{Found, FoundCase, LIST, ROWS, Reason, SEARCH, Today, asked_page};
pub use statements::{Said, act_in_words, said, subject};
