//! What a signed-in colleague may see.

mod case;
mod chain;
mod filter;
mod journal;
mod law;
mod lists;
mod statements;
mod today;

pub use case::{ActView, CaseView, ContradictionView, DateView, Entry, date};
pub use chain::{ChainView, ItemView, LinkView, Trace, bounds_in_words, link_name};
pub use filter::{LIST, PORTFOLIO, QUIET_DAYS};
pub use journal::{JournalPage, JournalRow};
pub use law::{Cited, QUESTION, ViolationView};
pub use lists::{Found, FoundCase, ROWS, Reason, SEARCH};
pub use statements::{Said, act_in_words, said, subject};
pub use today::{DUES, Today};
