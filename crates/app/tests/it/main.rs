//! Use cases through the public face: cases in and out as files, edits, tables of cases, fictional portfolios.
#![allow(clippy::unwrap_used)]

mod documented;
mod edit;
mod essay;
mod exchange;
mod fiction;
mod house;
mod lists;
mod permissions;
mod table;
