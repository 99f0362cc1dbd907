//! What stands beside a store so that its key can be made again: salt and parameters, no secret.

use data_encoding::HEXLOWER;
use serde::{Deserialize, Serialize};

use crate::{Strength, VaultError, strength::Work};

/// How the key of a store is made. Kept in plain text beside the store: without it the right passphrase is worthless.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeyHeader(pub(crate) Origin);

/// Where a key comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Origin {
    Passphrase { salt: [u8; 16], work: Work },
    KeyFile,
}

/// The header as TOML.
#[derive(Serialize, Deserialize)]
#[serde(tag = "key", rename_all = "snake_case", deny_unknown_fields)]
enum Text {
    Argon2id { version: u8, salt: String, memory_kib: u32, passes: u32 },
    File { version: u8 },
}

const VERSION: u8 = 1;

/// More than this is a damaged or hostile header: it would take all memory instead of opening a store.
const MOST_WORK: Work = Work { memory_kib: 4 * 1024 * 1024, passes: 64 };

impl KeyHeader {
    /// The header of a store that a passphrase opens; `salt` comes from the operating system's randomness.
    pub fn passphrase(salt: [u8; 16], strength: Strength) -> Self {
        KeyHeader(Origin::Passphrase { salt, work: strength.work() })
    }

    /// The header of a store that a key file opens.
    pub fn key_file() -> Self {
        KeyHeader(Origin::KeyFile)
    }

    /// Whether a passphrase is to be asked for; otherwise a key file.
    pub fn asks_passphrase(&self) -> bool {
        matches!(self.0, Origin::Passphrase { .. })
    }

    /// The header as it is kept.
    pub fn to_text(&self) -> String {
        let body = match &self.0 {
            Origin::Passphrase { salt, work } => format!(
                "key = \"argon2id\"\nversion = {VERSION}\nsalt = \"{}\"\nmemory_kib = {}\npasses = {}\n",
                HEXLOWER.encode(salt),
                work.memory_kib,
                work.passes
            ),
            Origin::KeyFile => format!("key = \"file\"\nversion = {VERSION}\n"),
        };
        format!("# How the key of this store is made. No secret; without it the store cannot be opened.\n{body}")
    }

    /// A header as it was kept.
    ///
    /// # Errors
    /// Says which part cannot be read.
    pub fn from_text(text: &str) -> Result<Self, VaultError> {
        let wrong = |reason: &str| VaultError::Header { reason: reason.to_owned() };
        let parsed: Text = toml::from_str(text).map_err(|error| wrong(error.message()))?;
        let (Text::Argon2id { version, .. } | Text::File { version }) = &parsed;
        if *version != VERSION {
            return Err(wrong(&format!("version {version} was written by a newer program")));
        }
        Ok(KeyHeader(match parsed {
            Text::File { .. } => Origin::KeyFile,
            Text::Argon2id { salt, memory_kib, passes, .. } => {
                let salt = HEXLOWER.decode(salt.as_bytes()).ok().and_then(|salt| salt.try_into().ok());
                let salt = salt.ok_or_else(|| wrong("`salt` must be 32 hexadecimal digits"))?;
                if memory_kib > MOST_WORK.memory_kib || passes > MOST_WORK.passes {
                    return Err(wrong("`memory_kib` or `passes` is beyond reason"));
                }
                Origin::Passphrase { salt, work: Work { memory_kib, passes } }
            }
        }))
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_header_survives_its_text() {
        for header in [KeyHeader::passphrase([7; 16], Strength::Standard), KeyHeader::key_file()] {
            assert_eq!(KeyHeader::from_text(&header.to_text()).unwrap(), header);
        }
    }

    #[test]
    fn a_header_that_would_take_all_memory_is_refused() {
        let greedy = KeyHeader::passphrase([7; 16], Strength::Light).to_text().replace("8192", "4294967295");
        assert!(matches!(KeyHeader::from_text(&greedy), Err(VaultError::Header { .. })));
    }

    proptest! {
        #[test]
        fn no_text_is_too_odd_to_be_refused_calmly(text in ".{0,200}") {
            let _ = KeyHeader::from_text(&text);
        }
    }
}
