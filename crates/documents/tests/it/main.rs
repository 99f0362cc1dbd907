//! How the case brief behaves, seen through the public face of the crate.
#![allow(clippy::unwrap_used)]

mod brief;
mod case;
mod legal;
mod plain;
mod words;
