//! For development only: stores on both engines, signed-in clients, sample facts.
//!
//! A behaviour of the store is written once and holds twice: [`on_both_engines!`] makes a test on SQLite and a test on
//! PostgreSQL of it, each with an empty store of its own ([`stores::TestStore`]).

pub mod closing;
pub mod stores;
