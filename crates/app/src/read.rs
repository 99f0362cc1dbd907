//! What a signed-in colleague may see.

mod case;
mod chain;
mod date;
mod demands;
mod journal;
mod law;
mod lists;
mod statements;

pub use case::{ActView, CaseView, ContradictionView, Entry, ViolationName};
pub use chain::{ChainView, ItemView, LinkView, Trace, bounds_in_words, link_name};
pub use date::{DateView, date, dated};
pub use demands::{answers, answers_to, followed_by, led_to, put_by, sent};
pub use journal::{JournalPage, JournalRow};
pub use law::{Cited, QUESTION, ViolationView};
pub use lists::{Found, FoundCase, LIST, ROWS, Reason, SEARCH, Today};
pub use statements::{Said, act_in_words, said, subject};
