//! What can go wrong with a secret, and what to do about it.

/// A secret cannot be used as it is.
#[derive(Debug, thiserror::Error)]
pub enum VaultError {
    /// A key file holds something else.
    #[error("the key file holds {found} bytes of something else: a key is 32 bytes, or 64 hexadecimal digits")]
    KeyFile {
        /// How many bytes it holds.
        found: usize,
    },
    /// A key header cannot be read.
    #[error("the key header cannot be read ({reason}): put back the `key.toml` that was written with the store")]
    Header {
        /// What is wrong with it.
        reason: String,
    },
    /// The header belongs to a key file, and a passphrase was given.
    #[error("this store is opened by a key file, not by a passphrase: give the key file")]
    NeedsKeyFile,
    /// A passphrase is empty.
    #[error("the passphrase is empty: choose several words that nobody would guess")]
    Empty,
    /// The key derivation failed.
    #[error("the key cannot be derived ({0}): free {1} MiB of memory and try again")]
    Derivation(argon2::Error, u32),
    /// A password verifier cannot be made.
    #[error("the password cannot be kept ({0})")]
    Password(argon2::password_hash::Error),
    /// A backup cannot be opened with this passphrase.
    #[error("the backup does not open with this passphrase: give the passphrase that was current when it was made")]
    WrongPassphrase,
    /// A backup is damaged or not a backup.
    #[error("the file is not a sealed backup, or was changed since it was made ({0}): use another copy")]
    NotSealed(String),
    /// Reading or writing failed.
    #[error("reading or writing failed: {0}")]
    Io(#[from] std::io::Error),
}
