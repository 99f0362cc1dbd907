//! Cases in and out as files.

mod export;
mod import;

pub use import::SELF;
