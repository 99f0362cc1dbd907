//! The binary as people and scripts meet it.
#![allow(clippy::unwrap_used)]

mod amiss;
mod backups;
mod canary;
mod demo;
mod house;
mod http;
mod interrupted;
mod killed;
mod same;
mod scripts;
mod tampering;
mod transcripts;
mod troubles;
