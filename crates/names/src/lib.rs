//! One person across scripts and spellings: search tokens and the reasons of a match.
//!
//! A prisoner is 王军涛 in a judgment, 王軍濤 in a Hong Kong paper, Wang Juntao in an appeal, Wang Chün-t'ao in a book of 1990 and
//! WANG Jun-tao in a visa list. Whoever types one of these must find the person who is recorded under another, in an index that lies
//! inside the encrypted store and is the same on both engines. So this crate, not the engine, decides what a token is:
//!
//! * a [name](name_tokens) is indexed by its characters (simplified, singly and in pairs), its words, its readings in pinyin and in
//!   the spelling of Hong Kong, and the elements of Tibetan and Uyghur names that it contains;
//! * a [running text](text_tokens_into) by its words and characters alone;
//! * what a person [typed](query) becomes terms that must all be met, each by any of several tokens, in the
//!   [language of SQLite](fts5_match) or [of PostgreSQL](tsquery);
//! * a name that was found says [why](explain): by its characters, by its sound, by a part of it.
//!
//! A stored name is never converted. A common sound is a reason to look, never proof: two persons who share a pinyin are two persons,
//! and a match by sound always scores below a match by characters.
//!
//! How the files build on one another: `letter` and `chunk` cut a line into scripts; `latin` and `token` give the index its
//! alphabet; `cut`, `pinyin`, `wade_giles` and `han` know syllables; `rendering` makes spellings of them; `element` and `skeleton` cover names
//! without a standard spelling; `name`, `text` and `query` are the three askers. The tables are in `data/names`.

mod chunk;
mod cut;
mod element;
mod engine;
mod explain;
mod fold;
mod group;
mod han;
mod latin;
mod letter;
mod name;
mod pinyin;
mod query;
mod rendering;
mod skeleton;
mod sort;
mod table;
mod text;
mod token;
mod token_set;
mod wade_giles;

pub use engine::{fts5_match, tsquery};
pub use explain::{Match, Why, explain, words_beyond};
pub use fold::fold;
pub use name::name_tokens;
pub use query::{Query, Term, query};
pub use sort::sort_key;
pub use text::{text_tokens, text_tokens_into};
pub use token_set::TokenSet;
