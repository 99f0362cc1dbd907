//! What a signed-in colleague may see.

mod case;
mod chain;
mod clocks;
mod contradictions;
mod date;
mod demands;
mod elements;
mod filter;
mod journal;
mod label;
mod law;
mod library;
mod lists;
mod page;
mod statements;
mod today;

pub use case::{ActView, CaseView, Entry, ViolationName};
pub use chain::{Beside, ChainView, ItemView, LinkView, Trace, bounds_in_words, link_name};
pub use clocks::{ClockView, DisputedClock, ExtensionView, StepView};
pub use contradictions::{ContradictionView, QuestionView, contradiction_views, question_views};
pub use date::{DateView, date};
pub use demands::{answers, answers_to, followed_by, led_to, put_by, sent};
pub use elements::{ElementSaid, ElementView};
pub use filter::{LIST, PORTFOLIO, QUIET_DAYS};
pub use journal::{JournalPage, JournalRow, report_in_json};
pub use label::{Label, label, statement_text, with_date};
pub use law::{Cited, QUESTION, ViolationView};
pub use library::{CITE, LAW_ROWS, LIBRARY, LawCheck, LawEdition, LawInstrument, LawRow, Shelf};
pub use lists::{Found, FoundCase, ROWS, Reason, SEARCH};
pub use page::{only, page_number};
pub use statements::{Said, act_in_words, said, subject};
pub use today::{DUES, Today};
