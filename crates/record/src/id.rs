//! Identifiers: 128 bits, printed as 26 letters and digits, one type per kind of record.
//!
//! Ids are made at the edge from a clock and random bits (milliseconds first, so that rows written together lie
//! together in an index) and handed in; nothing in this crate invents one.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};

/// The letters of an id: Crockford's base 32, lower case, without i, l, o and u.
const ALPHABET: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";

/// A bare identifier. Records use the typed wrappers below, so that a case cannot be asked for by a person's id.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Id(u128);

/// The text is not an identifier.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not an identifier: expected 26 letters and digits such as 01jd4x0000000000000000000a")]
pub struct IdError(pub String);

impl Id {
    /// An id from milliseconds since 1970 (48 bits are kept) and 80 random bits.
    pub fn new(milliseconds: u64, random: u128) -> Self {
        let time = u128::from(milliseconds & 0xffff_ffff_ffff);
        Id(time << 80 | (random & ((1 << 80) - 1)))
    }

    /// An id with exactly these bits, for tests and for ids derived from content.
    pub const fn from_bits(bits: u128) -> Self {
        Id(bits)
    }

    /// The bits of the id.
    pub const fn bits(self) -> u128 {
        self.0
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut text = [0u8; 26];
        let mut rest = self.0;
        for place in text.iter_mut().rev() {
            *place = ALPHABET[(rest & 31) as usize];
            rest >>= 5;
        }
        // Invariant: the alphabet is ASCII.
        f.write_str(std::str::from_utf8(&text).map_err(|_| fmt::Error)?)
    }
}

impl fmt::Debug for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl FromStr for Id {
    type Err = IdError;

    fn from_str(text: &str) -> Result<Self, IdError> {
        let wrong = || IdError(text.to_owned());
        // 26 places of 5 bits are 130: the first place may only carry 3.
        if text.len() != 26 || !matches!(text.as_bytes()[0], b'0'..=b'7') {
            return Err(wrong());
        }
        text.bytes()
            .try_fold(0u128, |bits, byte| {
                let digit = ALPHABET.iter().position(|&a| a == byte)?;
                Some(bits << 5 | digit as u128)
            })
            .map(Id)
            .ok_or_else(wrong)
    }
}

impl Serialize for Id {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Id {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = <std::borrow::Cow<'de, str>>::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

macro_rules! typed_ids {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub Id);

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }

        impl FromStr for $name {
            type Err = IdError;

            fn from_str(text: &str) -> Result<Self, IdError> {
                text.parse().map($name)
            }
        }
    )*};
}

typed_ids! {
    /// A [`Person`](crate::Person).
    PersonId;
    /// A [`Body`](crate::Body).
    BodyId;
    /// A [`Case`](crate::Case).
    CaseId;
    /// An [`Event`](crate::Event).
    EventId;
    /// An [`Act`](crate::Act).
    ActId;
    /// A [`Relation`](crate::Relation).
    RelationId;
    /// A [`Source`](crate::Source).
    SourceId;
    /// A [`Statement`](crate::Statement).
    StatementId;
    /// A piece of [`Evidence`](crate::Evidence).
    EvidenceId;
    /// A [`Consent`](crate::Consent).
    ConsentId;
    /// A violation (crate `law`).
    ViolationId;
    /// A demand (crate `campaign`).
    DemandId;
    /// A representation (crate `campaign`).
    RepresentationId;
    /// A response (crate `campaign`).
    ResponseId;
    /// An account that can sign in.
    AccountId;
    /// The text of an instrument that the house has (crate `law`).
    LawTextId;
    /// A colleague's confirmation of a citation (crate `law`).
    ConfirmationId;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_survives_its_text() {
        for bits in [0, 1, u128::MAX, 0x0123_4567_89ab_cdef_0123_4567_89ab_cdef] {
            let id = Id::from_bits(bits);
            assert_eq!(id.to_string().parse(), Ok(id));
        }
    }

    #[test]
    fn what_is_not_an_id_is_refused() {
        for text in ["", "abc", "8zzzzzzzzzzzzzzzzzzzzzzzzz", "0123456789abcdefghijklmnop", "１23456789012345678901234"]
        {
            assert!(text.parse::<Id>().is_err(), "{text}");
        }
    }

    #[test]
    fn ids_made_later_sort_later() {
        assert!(Id::new(1, u128::MAX) < Id::new(2, 0));
    }
}
