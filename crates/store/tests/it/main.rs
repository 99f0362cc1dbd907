//! What the store promises, told once and held to on both engines.
#![allow(clippy::unwrap_used)]

mod accounts;
mod backups;
mod encryption;
mod facts;
mod journal;
mod lists;
mod records;
mod search;
mod shelf;
mod undo;
mod unfinished;
mod writers;
