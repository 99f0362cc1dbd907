//! Use cases through the public face: cases in and out as files, edits, tables of cases, fictional portfolios.
#![allow(clippy::unwrap_used)]

mod accounts;
mod documented;
mod edit;
mod elements;
mod essay;
mod exchange;
mod fiction;
mod fit;
mod house;
mod house_law;
mod integrity;
mod law;
mod lists;
mod paper;
mod permissions;
#[path = "../../../documents/tests/it/plain.rs"]
mod plain;
mod table;
mod undo;
