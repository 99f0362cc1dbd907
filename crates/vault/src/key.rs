//! The key of a store.

use data_encoding::{HEXLOWER, HEXLOWER_PERMISSIVE};
use zeroize::Zeroizing;

use crate::{KeyHeader, Passphrase, VaultError, digest, header::Origin};

/// Bytes of a key.
const LENGTH: usize = 32;

/// The key of a store: 32 bytes, wiped when dropped.
pub struct Key(Zeroizing<[u8; LENGTH]>);

impl Key {
    /// The key that a passphrase makes with the parameters of a header. Takes a second or more at
    /// [`Strength::Standard`](crate::Strength::Standard); call it where nothing else waits.
    ///
    /// # Errors
    /// If the passphrase is empty, the header asks for a key file, or memory is short.
    pub fn from_passphrase(passphrase: &Passphrase, header: &KeyHeader) -> Result<Self, VaultError> {
        let Origin::Passphrase { salt, work } = &header.0 else { return Err(VaultError::NeedsKeyFile) };
        if passphrase.is_empty() {
            return Err(VaultError::Empty);
        }
        let mut key = Zeroizing::new([0; LENGTH]);
        work.argon2()?
            .hash_password_into(passphrase.bytes(), salt, key.as_mut())
            .map_err(|error| VaultError::Derivation(error, work.memory_kib / 1024))?;
        Ok(Key(key))
    }

    /// The key that a key file holds: 32 bytes as they are, or 64 hexadecimal digits and white space.
    ///
    /// # Errors
    /// If it holds anything else.
    pub fn from_file_bytes(bytes: &[u8]) -> Result<Self, VaultError> {
        let wrong = || VaultError::KeyFile { found: bytes.len() };
        if let Ok(raw) = bytes.try_into() {
            return Ok(Key(Zeroizing::new(raw)));
        }
        let digits = bytes.trim_ascii();
        let mut key = Zeroizing::new([0; LENGTH]);
        if digits.len() != 2 * LENGTH || HEXLOWER_PERMISSIVE.decode_mut(digits, key.as_mut()).is_err() {
            return Err(wrong());
        }
        Ok(Key(key))
    }

    /// The key in 64 hexadecimal digits, for the engine that encrypts the store and for writing a key file.
    pub fn hex(&self) -> Zeroizing<String> {
        Zeroizing::new(HEXLOWER.encode(self.0.as_ref()))
    }

    /// A value by which a store recognises its key and from which the key cannot be had.
    pub fn check(&self) -> String {
        digest::sha256_hex(&[b"suasion key check\n".as_slice(), self.0.as_ref()].concat())
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::Strength;

    fn key(passphrase: &str, salt: u8) -> Zeroizing<String> {
        let header = KeyHeader::passphrase([salt; 16], Strength::Light);
        Key::from_passphrase(&Passphrase::new(passphrase.into()), &header).unwrap().hex()
    }

    #[test]
    fn the_same_passphrase_and_salt_make_the_same_key_and_no_other_does() {
        assert_eq!(key("three long words", 1), key("three long words\n", 1));
        assert_ne!(key("three long words", 1), key("three long words", 2));
        assert_ne!(key("three long words", 1), key("three long word", 1));
    }

    #[test]
    fn a_key_file_holds_raw_bytes_or_digits_and_nothing_else() {
        let raw = Key::from_file_bytes(&[0xab; 32]).unwrap().hex();
        let digits = Key::from_file_bytes(format!("{}\n", "Ab".repeat(32)).as_bytes()).unwrap().hex();
        assert_eq!(raw, digits);
        for wrong in [&b""[..], &[1; 31], &[1; 33], "ag".repeat(32).as_bytes()] {
            assert!(matches!(Key::from_file_bytes(wrong), Err(VaultError::KeyFile { .. })));
        }
    }

    #[test]
    fn a_passphrase_does_not_stand_in_for_a_key_file() {
        let made = Key::from_passphrase(&Passphrase::new("words".into()), &KeyHeader::key_file());
        assert!(matches!(made, Err(VaultError::NeedsKeyFile)));
        let empty =
            Key::from_passphrase(&Passphrase::new("\n".into()), &KeyHeader::passphrase([0; 16], Strength::Light));
        assert!(matches!(empty, Err(VaultError::Empty)));
    }

    #[test]
    fn the_check_does_not_contain_the_key() {
        let key = Key::from_file_bytes(&[0x11; 32]).unwrap();
        assert!(!key.check().contains(key.hex().as_str()));
    }
}
