//! The product in a real browser: what only a browser can show.
//!
//! Every test has a server and a browser of its own. [`chrome`] starts and ends the browser, [`reader`] is somebody who
//! sits before it, [`sound`] is what must hold of every page.
#![allow(clippy::unwrap_used)]

mod axe;
mod by_hand;
mod case;
mod chrome;
#[allow(dead_code, reason = "the terminal's tests use the rest of it")]
#[path = "../it/house.rs"]
mod house;
mod keyboard;
mod mistakes;
mod reader;
mod roles;
mod sound;
mod walk;
mod wire;
mod without_scripts;
