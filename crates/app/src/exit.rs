//! The exit codes of what the store and its secrets refuse (sysexits.h where it has one).

use suasion_store::StoreError;
use suasion_vault::VaultError;

/// The input is not what it should be.
const UNSOUND: u8 = 65;
/// There is no such thing.
const NOTHING_THERE: u8 = 66;
/// A fault of ours.
const OURS: u8 = 70;
/// Something is there already.
const TAKEN: u8 = 73;
/// Reading or writing failed.
const FAILED: u8 = 74;
/// No secret, or another one.
const NO_SECRET: u8 = 77;
/// Somebody interrupted it: as shells say it, 128 and the number of the signal.
pub const INTERRUPTED: u8 = 130;

/// The exit code of a command that the store refused.
pub const fn of_store(error: &StoreError) -> u8 {
    match error {
        StoreError::WrongKey => NO_SECRET,
        StoreError::NotAStore(_) => NOTHING_THERE,
        StoreError::AlreadyAStore(_) | StoreError::NotEmpty => TAKEN,
        StoreError::NotIntact(_) | StoreError::BackupRefused(_) => UNSOUND,
        StoreError::Interrupted => INTERRUPTED,
        StoreError::Vault(error) => of_secret(error),
        _ => FAILED,
    }
}

/// The exit code of a command whose secret cannot be used.
pub const fn of_secret(error: &VaultError) -> u8 {
    match error {
        VaultError::KeyFile { .. } | VaultError::NeedsKeyFile | VaultError::Empty | VaultError::WrongPassphrase => {
            NO_SECRET
        }
        VaultError::Header { .. } | VaultError::NotSealed(_) => UNSOUND,
        VaultError::Io(_) => FAILED,
        VaultError::Derivation(..) | VaultError::Password(_) => OURS,
    }
}
