//! The chain, the trace, what falls due and the file of a case, through the public face.
#![allow(clippy::unwrap_used)]

mod cases;
mod chain;
mod due;
mod file;
mod matter;
mod question;
mod verdict;
