//! Where secrets come from: a file, or a person at the terminal; and how new ones are made.

use std::{io::IsTerminal, path::Path};

use suasion_app::{
    domain::Lang,
    vault::{Key, KeyHeader, Passphrase, Strength, password},
};
use suasion_locale::say;

use crate::{
    edge,
    files::{read, read_text, warn_if_open, write_private},
    given::Given,
    trouble::{Secret, Trouble},
};

/// The fewest characters of a passphrase that opens a store or a backup.
const PASSPHRASE_LENGTH: usize = 12;

/// The key of a store that is there, made as its header says.
pub async fn key(given: &Given, header: &KeyHeader) -> Result<Key, Trouble> {
    if !header.asks_passphrase() {
        let path = given.key_file.as_ref().ok_or(suasion_app::vault::VaultError::NeedsKeyFile)?;
        warn_if_open(path, given.lang());
        return Ok(Key::from_file_bytes(&read(path)?)?);
    }
    let typed = text(Secret::Passphrase, given.passphrase_file.as_deref(), given.lang(), Ask::Once)?;
    derived(Passphrase::new(typed), header.clone()).await
}

/// The key of a store to be made, and its header. A key file that is not there yet is written.
pub async fn new_key(given: &Given) -> Result<(Key, KeyHeader), Trouble> {
    if let Some(path) = &given.key_file {
        if !path.exists() {
            let key = Key::from_file_bytes(&edge::random_bytes::<32>())?;
            write_private(path, format!("{}\n", *key.hex()).as_bytes())?;
        }
        return Ok((Key::from_file_bytes(&read(path)?)?, KeyHeader::key_file()));
    }
    let typed = text(Secret::NewPassphrase, given.passphrase_file.as_deref(), given.lang(), Ask::Twice)?;
    let typed = long_enough(typed)?;
    let header = KeyHeader::passphrase(edge::random_bytes(), Strength::Standard);
    Ok((derived(typed, header.clone()).await?, header))
}

/// The passphrase that seals a backup: of its own file, or else the one that opens the store, or else typed twice.
pub fn to_seal(own: Option<&Path>, given: &Given) -> Result<Passphrase, Trouble> {
    let file = own.or(given.passphrase_file.as_deref());
    long_enough(text(Secret::BackupPassphrase, file, given.lang(), Ask::Twice)?)
}

/// The passphrase that opens a backup, from the same places.
pub fn to_unseal(own: Option<&Path>, given: &Given) -> Result<Passphrase, Trouble> {
    let file = own.or(given.passphrase_file.as_deref());
    Ok(Passphrase::new(text(Secret::BackupPassphrase, file, given.lang(), Ask::Once)?))
}

/// A password for an account, as it goes into a form: from its file, from the terminal, or made here if nobody gives
/// one. The second value says whether it was made and must be shown.
pub fn password(file: Option<&Path>, lang: Lang) -> Result<(String, bool), Trouble> {
    if file.is_none() && !std::io::stdin().is_terminal() {
        return Ok((one_time_password(), true));
    }
    match text(Secret::Password, file, lang, Ask::Twice)?.trim_end_matches(['\r', '\n']) {
        "" => Ok((one_time_password(), true)),
        typed => Ok((typed.to_owned(), false)),
    }
}

/// A password of 100 random bits, to be shown once.
pub fn one_time_password() -> String {
    password::one_time(edge::random_bytes())
}

fn long_enough(typed: String) -> Result<Passphrase, Trouble> {
    let typed = Passphrase::new(typed);
    if typed.length() < PASSPHRASE_LENGTH { Err(Trouble::Short(PASSPHRASE_LENGTH)) } else { Ok(typed) }
}

/// How often somebody at the terminal is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Ask {
    /// What is right or wrong at once.
    Once,
    /// What is new, so that a slip of the finger does not lock anybody out.
    Twice,
}

/// A secret from its file, or else from the terminal.
fn text(secret: Secret, file: Option<&Path>, lang: Lang, ask: Ask) -> Result<String, Trouble> {
    if let Some(path) = file {
        warn_if_open(path, lang);
        return read_text(path);
    }
    if !std::io::stdin().is_terminal() {
        return Err(Trouble::Nobody(secret));
    }
    let typed_at = |key: &str| {
        let prompt = say(lang, key, &[("secret", secret.said(lang).into())]);
        rpassword::prompt_password(format!("{prompt} ")).map_err(Trouble::file("/dev/tty"))
    };
    let typed = typed_at(&format!("ask-{}", secret.code()))?;
    if ask == Ask::Twice && !typed.is_empty() && typed_at("ask-again")? != typed {
        return Err(Trouble::Differs(secret));
    }
    Ok(typed)
}

/// Deriving a key takes a second and much memory; nothing else waits for it.
async fn derived(typed: Passphrase, header: KeyHeader) -> Result<Key, Trouble> {
    let made = tokio::task::spawn_blocking(move || Key::from_passphrase(&typed, &header)).await;
    made.map_err(|error| Trouble::Server(std::io::Error::other(error)))?.map_err(Trouble::Vault)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn a_one_time_password_is_long_and_never_the_same() {
        let many: BTreeSet<String> = (0..50).map(|_| one_time_password()).collect();
        assert_eq!(many.len(), 50);
        for password in many {
            assert_eq!(password.len(), 23);
        }
    }
}
