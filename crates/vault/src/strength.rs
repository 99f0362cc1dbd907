//! How much work it costs to try one passphrase.

use argon2::{Algorithm, Argon2, Params, Version};

use crate::VaultError;

/// How much work it costs to try one passphrase, for us and for whoever guesses.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Strength {
    /// For real data: argon2id over 256 MiB three times, a second or more on an office computer.
    Standard,
    /// For demonstrations and tests: a few milliseconds. Keeps nobody out who means it.
    Light,
}

/// The parameters of argon2id.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Work {
    /// Memory in KiB.
    pub memory_kib: u32,
    /// Passes over it.
    pub passes: u32,
}

impl Strength {
    pub(crate) const fn work(self) -> Work {
        match self {
            Strength::Standard => Work { memory_kib: 256 * 1024, passes: 3 },
            Strength::Light => Work { memory_kib: 8 * 1024, passes: 1 },
        }
    }

    /// The work for one sign-in on a server: several people sign in at once, so memory is bounded (OWASP asks for
    /// 19 MiB and two passes at least).
    pub(crate) const fn password_work(self) -> Work {
        match self {
            Strength::Standard => Work { memory_kib: 64 * 1024, passes: 3 },
            Strength::Light => Work { memory_kib: 1024, passes: 1 },
        }
    }

    /// The work factor of scrypt for a backup: 2 to this power, times 1 KiB of memory. 18 is what `age` itself reaches
    /// in about a second.
    pub(crate) const fn scrypt_log_n(self) -> u8 {
        match self {
            Strength::Standard => 18,
            Strength::Light => 8,
        }
    }
}

impl Work {
    /// The algorithm with these parameters, on one lane: the time is then the same on every machine with one core free.
    pub(crate) fn argon2(self) -> Result<Argon2<'static>, VaultError> {
        const LANES: u32 = 1;
        let params = Params::new(self.memory_kib, self.passes, LANES, None)
            .map_err(|error| VaultError::Derivation(error, self.memory_kib / 1024))?;
        Ok(Argon2::new(Algorithm::Argon2id, Version::V0x13, params))
    }
}
