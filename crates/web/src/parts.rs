//! The parts that pages are made of; each is one function, looks the same everywhere and is described in one place.
//!
//! A part takes what it shows and the language of the reader. Nothing here asks a use case anything.

mod citation;
mod date;
mod frame;
mod links;
mod list;
mod message;
mod name;
mod notice;
mod picture;
mod table;
mod tag;

pub use citation::{Rank, citations, citations_in_short};
pub use date::{date, date_in_line, day, day_in_words};
pub use frame::{Crumb, heading, lost, page, section};
pub use links::{Tab, action, action_on, actions, anchor, button, csrf, edit_path, tabs};
pub use list::{details, empty, summary};
pub use message::say;
pub use name::{actor, actor_link, bidi_safe, name, name_text, names, own, phrase, spoken};
pub use notice::{notice, notice_with};
pub use picture::picture;
pub use table::{Column, Table, pager, table};
pub use tag::{Tone, grade, link_state, official, standing, status, tag, verdict};
