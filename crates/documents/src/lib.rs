//! Briefs as a document tree, built from facts; charts as data and SVG.
//!
//! A document is plain data here ([`tree`]): blocks of runs of text that know their language and their standing, and nothing
//! about pages or files. A chart is plain data too ([`chart`]) and becomes SVG by a pure function. How either turns into
//! bytes that a printer, a word processor or a browser reads is the business of the crate above. The one document so far is
//! the case [`mod@brief`].
pub mod brief;
pub mod chart;
mod took;
pub mod tree;

pub use took::{spans_apart, took};
