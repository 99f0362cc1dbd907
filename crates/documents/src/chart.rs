//! Drawings as data, and the SVG they become.
//!
//! A chart never carries what its page does not also say as a table: [`timeline`] and [`chain`] draw what the reader could
//! read. Words come in already in the reader's language; days are numbers counted from 1970-01-01. No state is told by
//! colour alone: each has a word, and a shape or a pattern that survives grey print.
mod chain;
mod day;
mod measure;
mod scale;
mod svg;
mod timeline;

pub use chain::{ChainChart, ChainLink, State, chain};
pub use timeline::{Bound, Extent, TimelineChart, TimelineRow, TimelineWords, timeline};
