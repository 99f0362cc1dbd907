//! What the store and its secrets refuse: in the reader's words, and with which exit code.

use suasion_record::Lang;
use suasion_store::StoreError;
use suasion_vault::VaultError;

/// Why the store or a secret refused.
pub struct Refusal {
    /// The message key.
    key: &'static str,
    /// What the message fills in.
    fill: Vec<(&'static str, String)>,
    /// The exit code of a command that ends with it (sysexits.h where it has one).
    pub exit_code: u8,
}

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
const INTERRUPTED: u8 = 130;

impl Refusal {
    /// What a store refused.
    pub fn of_store(error: &StoreError) -> Self {
        let because = |key, exit_code, name, text: String| Refusal { key, fill: vec![(name, text)], exit_code };
        let plain = |key, exit_code| Refusal { key, fill: vec![], exit_code };
        match error {
            StoreError::WrongKey => plain("store-wrong-key", NO_SECRET),
            StoreError::NotAStore(place) => because("store-none", NOTHING_THERE, "place", place.clone()),
            StoreError::AlreadyAStore(place) => because("store-occupied", TAKEN, "place", place.clone()),
            StoreError::NotEmpty => plain("store-not-empty", TAKEN),
            StoreError::Locked(place) => because("store-locked", FAILED, "place", place.display().to_string()),
            StoreError::Busy => plain("store-busy", FAILED),
            StoreError::Damaged(reason) => because("store-damaged", FAILED, "reason", reason.clone()),
            StoreError::NotIntact(reason) => because("store-not-intact", UNSOUND, "reason", reason.clone()),
            StoreError::BackupRefused(reason) => because("store-backup-refused", UNSOUND, "reason", reason.clone()),
            StoreError::Interrupted => plain("store-interrupted", INTERRUPTED),
            StoreError::Vault(error) => Self::of_secret(error),
            other => because("error-store", FAILED, "reason", other.to_string()),
        }
    }

    /// What a secret was refused for.
    pub fn of_secret(error: &VaultError) -> Self {
        let (key, exit_code) = match error {
            VaultError::KeyFile { .. } => ("vault-key-file", NO_SECRET),
            VaultError::NeedsKeyFile => ("vault-needs-key-file", NO_SECRET),
            VaultError::Empty => ("vault-empty", NO_SECRET),
            VaultError::WrongPassphrase => ("vault-wrong-passphrase", NO_SECRET),
            VaultError::Header { .. } => ("vault-header", UNSOUND),
            VaultError::NotSealed(_) => ("vault-not-sealed", UNSOUND),
            VaultError::Io(_) => ("vault-failed", FAILED),
            VaultError::Derivation(..) | VaultError::Password(_) => ("vault-failed", OURS),
        };
        Refusal { key, fill: vec![("reason", error.to_string())], exit_code }
    }

    /// What happened and what to do, in the reader's language.
    pub fn said(&self, lang: Lang) -> String {
        let fill: Vec<_> = self.fill.iter().map(|(name, value)| (*name, value.as_str().into())).collect();
        suasion_locale::say(lang, self.key, &fill)
    }
}
