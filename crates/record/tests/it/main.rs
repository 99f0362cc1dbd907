//! The record, seen from outside.
#![allow(clippy::unwrap_used, missing_docs)]

mod contradiction;
mod when;
