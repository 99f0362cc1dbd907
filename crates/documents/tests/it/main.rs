//! How the case brief behaves, seen through the public face of the crate.
mod brief;
mod case;
mod plain;
mod words;
