//! How a clock stands.

use serde::Serialize;

/// How a clock stands, as far as the record tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum ClockState {
    /// It ended within the first limit.
    Kept,
    /// The first limit has not passed, and no end is recorded.
    Running,
    /// The first limit has passed, the last lawful day has not, or not surely.
    PastFirst,
    /// It ended after the last day that every extension with a number allows.
    PastLast,
    /// The last lawful day has passed and the record holds no end.
    NoEndRecorded,
    /// The dates leave it open.
    CannotSay,
}

impl ClockState {
    /// The codes of every state.
    pub const CODES: &'static [&'static str] =
        &["kept", "running", "past_first", "past_last", "no_end_recorded", "cannot_say"];

    /// Every state.
    pub const ALL: [ClockState; 6] = [
        ClockState::Kept,
        ClockState::Running,
        ClockState::PastFirst,
        ClockState::PastLast,
        ClockState::NoEndRecorded,
        ClockState::CannotSay,
    ];

    /// The code under which it is stored and translated.
    pub const fn code(self) -> &'static str {
        match self {
            ClockState::Kept => "kept",
            ClockState::Running => "running",
            ClockState::PastFirst => "past_first",
            ClockState::PastLast => "past_last",
            ClockState::NoEndRecorded => "no_end_recorded",
            ClockState::CannotSay => "cannot_say",
        }
    }
}
