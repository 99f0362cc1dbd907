//! What a signed-in colleague may see.

mod case;
mod chain;
mod date;
mod demands;
mod journal;
mod label;
mod law;
mod lists;
mod page;
mod statements;

pub use case::{ActView, CaseView, ContradictionView, Entry, ViolationName};
pub use chain::{ChainView, ItemView, LinkView, Trace, bounds_in_words, link_name};
pub use date::{DateView, date, dated};
pub use demands::{answers, answers_to, followed_by, led_to, put_by, sent};
pub use journal::{JournalPage, JournalRow};
pub use label::{Label, label, statement_text, with_date};
pub use law::{Cited, QUESTION, ViolationView};
pub use lists::{Found, FoundCase, LIST, ROWS, Reason, SEARCH, Today};
pub use page::{only, page_number};
pub use statements::{Said, act_in_words, said, subject};
