//! The course of a procedure: the dated steps of one person, as the clocks need them.

use super::Span;

/// A step of `steps.csv` by its place there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct StepId(pub(super) u16);

/// One step that was taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Taken {
    /// Which step it is.
    pub step: StepId,
    /// The day, as far as it is known.
    pub days: Span,
    /// When what it began was over, where the record of the step itself says so.
    pub until: Option<Span>,
    /// Whether the record surely means this step; a coarse record may mean another.
    pub surely: bool,
    /// The place of the record from which it comes, as the caller counts.
    pub record: u32,
}
