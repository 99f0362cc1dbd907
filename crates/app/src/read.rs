//! What a signed-in colleague may see.

mod case;
mod chain;
mod journal;
mod label;
mod law;
mod lists;
mod page;
mod statements;

pub use case::{ActView, CaseView, ContradictionView, DateView, Entry, date};
pub use chain::{ChainView, ItemView, LinkView, Trace, bounds_in_words, link_name};
pub use journal::{JournalPage, JournalRow};
pub use label::{Label, label};
pub use law::{Cited, QUESTION, ViolationView};
pub use lists::{Found, FoundCase, LIST, ROWS, Reason, SEARCH, Today};
pub use page::{only, page_number};
pub use statements::{Said, act_in_words, said, subject};
