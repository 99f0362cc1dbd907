//! Pages and the API through the router: who may what, what every page carries, what forms keep.
#![allow(clippy::unwrap_used)]

mod api;
mod doors;
mod forms;
mod house;
mod integrity;
mod pages;
mod permissions;
mod protocol;
mod schemas;
mod tabs;
