//! What the store and the vault report, in the reader's language. They say what happened as a value; the words for it are
//! `store-…`, `vault-…` and `fault-…` in `locale/*/errors.ftl`.

use suasion_locale::{say, word};
use suasion_record::Lang;
use suasion_store::{Fault, StoreError};
use suasion_vault::VaultError;

/// A key of a message and what it fills in.
type Said = (&'static str, Vec<(&'static str, String)>);

fn in_words(lang: Lang, (key, fill): Said) -> String {
    let fill: Vec<_> = fill.iter().map(|(name, value)| (*name, value.as_str().into())).collect();
    say(lang, key, &fill)
}

/// Why the store did not do something.
pub fn store_said(error: &StoreError, lang: Lang) -> String {
    let said = match error {
        StoreError::WrongKey => ("store-wrong-key", vec![]),
        StoreError::NotAStore(place) => ("store-not-a-store", vec![("place", place.clone())]),
        StoreError::AlreadyAStore(place) => ("store-already", vec![("place", place.clone())]),
        StoreError::Newer { found, known } => {
            ("store-newer", vec![("found", found.to_string()), ("known", known.to_string())])
        }
        StoreError::Migration { number } => ("store-migration", vec![("number", number.to_string())]),
        StoreError::Locked(place) => ("store-locked", vec![("place", place.display().to_string())]),
        StoreError::Busy => ("store-busy", vec![]),
        StoreError::Taken { value, .. } => ("store-taken", vec![("value", value.clone())]),
        StoreError::Missing(_) => ("store-missing", vec![]),
        StoreError::InTheWay { entry } => ("problem-undo-later", vec![("entry", entry.to_string())]),
        StoreError::NothingToUndo => ("problem-undo-nothing", vec![]),
        StoreError::Unsound => ("store-unsound", vec![]),
        StoreError::Damaged(reason) => ("store-damaged", vec![("reason", reason.clone())]),
        StoreError::NotEmpty => ("store-not-empty", vec![]),
        StoreError::NotIntact(reason) => ("store-not-intact", vec![("reason", reason.clone())]),
        StoreError::BackupRefused(reason) => ("store-backup-refused", vec![("reason", reason.clone())]),
        StoreError::Interrupted => ("store-interrupted", vec![]),
        StoreError::Vault(error) => return vault_said(error, lang),
        StoreError::File { path, error } => {
            ("store-file", vec![("path", path.display().to_string()), ("reason", error.to_string())])
        }
        StoreError::Unreachable(reason) => ("store-unreachable", vec![("reason", reason.clone())]),
        StoreError::Database(error) => ("store-database", vec![("reason", error.to_string())]),
    };
    in_words(lang, said)
}

/// Why a secret could not be used.
pub fn vault_said(error: &VaultError, lang: Lang) -> String {
    let said = match error {
        VaultError::KeyFile { found } => ("vault-key-file", vec![("found", found.to_string())]),
        VaultError::Header { reason } => ("vault-header", vec![("reason", reason.clone())]),
        VaultError::NeedsKeyFile => ("vault-needs-key-file", vec![]),
        VaultError::Empty => ("vault-empty", vec![]),
        VaultError::Derivation(reason, memory) => {
            ("vault-derivation", vec![("reason", reason.to_string()), ("memory", memory.to_string())])
        }
        VaultError::Password(reason) => ("vault-password", vec![("reason", reason.to_string())]),
        VaultError::WrongPassphrase => ("vault-wrong-passphrase", vec![]),
        VaultError::NotSealed(reason) => ("vault-not-sealed", vec![("reason", reason.clone())]),
        VaultError::Io(reason) => ("vault-io", vec![("reason", reason.to_string())]),
    };
    in_words(lang, said)
}

/// What is wrong with the journal, or with a record that does not agree with it.
pub fn fault_said(fault: &Fault, lang: Lang) -> String {
    let record = |kind: &str, id: &suasion_record::Id| {
        vec![("kind", word(lang, &format!("kind-{kind}"))), ("id", id.to_string())]
    };
    let said = match fault {
        Fault::Altered { seq } => ("fault-altered", vec![("entry", seq.to_string())]),
        Fault::Unchained { seq } => ("fault-unchained", vec![("entry", seq.to_string())]),
        Fault::CutOff { found, expected } => {
            ("fault-cut-off", vec![("found", found.to_string()), ("expected", expected.to_string())])
        }
        Fault::Contradicted { seq, kind, id } => {
            let mut fill = record(kind, id);
            fill.push(("entry", seq.to_string()));
            ("fault-contradicted", fill)
        }
        Fault::Changed { kind, id } => ("fault-changed", record(kind, id)),
        Fault::Gone { kind, id } => ("fault-gone", record(kind, id)),
        Fault::Unknown { kind, id } => ("fault-unknown", record(kind, id)),
        Fault::Page { said } => ("fault-page", vec![("reason", said.clone())]),
    };
    in_words(lang, said)
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use suasion_record::Id;

    use super::*;

    #[test]
    fn everything_that_the_store_can_report_has_words_in_every_language() {
        let text = || "x".to_owned();
        let file = || std::io::Error::other("x");
        let errors = [
            StoreError::WrongKey,
            StoreError::NotAStore(text()),
            StoreError::AlreadyAStore(text()),
            StoreError::Newer { found: 2, known: 1 },
            StoreError::Migration { number: 1 },
            StoreError::Locked(PathBuf::new()),
            StoreError::Busy,
            StoreError::Taken { what: "reference", value: text() },
            StoreError::Missing(text()),
            StoreError::InTheWay { entry: 1 },
            StoreError::NothingToUndo,
            StoreError::Unsound,
            StoreError::Damaged(text()),
            StoreError::NotEmpty,
            StoreError::NotIntact(text()),
            StoreError::BackupRefused(text()),
            StoreError::Interrupted,
            StoreError::Vault(VaultError::KeyFile { found: 1 }),
            StoreError::Vault(VaultError::Header { reason: text() }),
            StoreError::Vault(VaultError::NeedsKeyFile),
            StoreError::Vault(VaultError::Empty),
            StoreError::Vault(VaultError::WrongPassphrase),
            StoreError::Vault(VaultError::NotSealed(text())),
            StoreError::Vault(VaultError::Io(file())),
            StoreError::File { path: PathBuf::new(), error: file() },
            StoreError::Unreachable(text()),
        ];
        let (kind, id) = ("event".to_owned(), Id::from_bits(1));
        let faults = [
            Fault::Altered { seq: 1 },
            Fault::Unchained { seq: 1 },
            Fault::CutOff { found: 1, expected: 2 },
            Fault::Contradicted { seq: 1, kind: kind.clone(), id },
            Fault::Changed { kind: kind.clone(), id },
            Fault::Gone { kind: kind.clone(), id },
            Fault::Unknown { kind, id },
            Fault::Page { said: text() },
        ];
        for lang in Lang::ALL {
            let said = errors.iter().map(|error| store_said(error, *lang));
            for said in said.chain(faults.iter().map(|fault| fault_said(fault, *lang))) {
                let is_key = ["store-", "vault-", "fault-", "problem-"].iter().any(|start| said.starts_with(start));
                assert!(!is_key && !said.contains('{'), "{lang:?}: {said}");
            }
        }
    }
}
