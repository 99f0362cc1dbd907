//! Documents and pictures through the public face of the crate.
#![allow(clippy::unwrap_used, missing_docs)]

mod docx;
mod pdf;
mod png;
mod sample;
