//! What a provision does about the act: forbid it, guarantee the contrary, limit a power, or grant one.

use serde::Serialize;

/// What a provision does. The order is the one in which a brief cites: what was broken first, what the state can
/// point to last, so that nobody reads the state's own authority as something that it broke.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// It bans the act, or makes it an offence of the official who commits it.
    Forbids,
    /// It gives the person or the family a right, or lays a duty on the authorities.
    Guarantees,
    /// It sets conditions or time limits to a power of the state.
    Limits,
    /// It gives the state the power, or is the offence or the exception that it can point to.
    Authorises,
}

impl Role {
    /// Every role, in the order of citation.
    pub const ALL: [Role; 4] = [Self::Forbids, Self::Guarantees, Self::Limits, Self::Authorises];

    /// The word that stands in the data files.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Forbids => "forbids",
            Self::Guarantees => "guarantees",
            Self::Limits => "limits",
            Self::Authorises => "authorises",
        }
    }

    /// The role with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.code() == code)
    }
}
