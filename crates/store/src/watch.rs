//! Long work tells how far it is, and stops when asked to.

use std::ops::ControlFlow;

use crate::StoreError;

/// How far long work is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Step {
    /// Rows done.
    pub done: u64,
    /// Rows in all, as far as known at the start.
    pub total: u64,
}

/// Is told of every step of long work, and may stop it.
pub type Watch<'w> = &'w mut (dyn FnMut(Step) -> ControlFlow<()> + Send);

/// Tells a watch of steps.
pub(crate) struct Steps<'w> {
    pub watch: Watch<'w>,
    pub step: Step,
}

impl Steps<'_> {
    /// So many rows more are done.
    pub fn on(&mut self, rows: usize) -> Result<(), StoreError> {
        self.step.done += rows as u64;
        match (self.watch)(self.step) {
            ControlFlow::Continue(()) => Ok(()),
            ControlFlow::Break(()) => Err(StoreError::Interrupted),
        }
    }
}
