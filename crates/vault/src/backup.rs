//! Sealing a stream of bytes with a passphrase (the `age` format, scrypt recipient), so that any `age` opens it too.

use std::io::{BufRead, BufReader, Read, Write};

use age::{DecryptError, Decryptor, Encryptor, scrypt, secrecy::SecretString, stream};

use crate::{Passphrase, Strength, VaultError};

/// A sealed file asking for more work than this is refused rather than obeyed (2 to this power KiB: 4 GiB).
const MOST_LOG_N: u8 = 22;

/// A writer that seals what is written to it. Nothing is readable until [`Sealer::finish`] has been called.
pub struct Sealer<W: Write>(stream::StreamWriter<W>);

/// Begins to seal into `output`.
///
/// # Errors
/// If the passphrase is empty or the output cannot be written.
pub fn seal<W: Write>(output: W, passphrase: &Passphrase, strength: Strength) -> Result<Sealer<W>, VaultError> {
    if passphrase.is_empty() {
        return Err(VaultError::Empty);
    }
    let mut recipient = scrypt::Recipient::new(secret(passphrase));
    recipient.set_work_factor(strength.scrypt_log_n());
    let encryptor = Encryptor::with_recipients(std::iter::once(&recipient as &dyn age::Recipient))
        .map_err(|error| VaultError::NotSealed(error.to_string()))?;
    Ok(Sealer(encryptor.wrap_output(output)?))
}

impl<W: Write> Sealer<W> {
    /// Seals the end, so that a cut-off copy is recognised, and gives the output back.
    ///
    /// # Errors
    /// If the output cannot be written.
    pub fn finish(self) -> Result<W, VaultError> {
        Ok(self.0.finish()?)
    }
}

impl<W: Write> Write for Sealer<W> {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.write(bytes)
    }

    fn flush(&mut self) -> std::io::Result<()> {
        self.0.flush()
    }
}

/// Opens what was sealed; every piece is checked before it is handed out, and an early end is an error.
///
/// # Errors
/// If the passphrase is another one, or the input is not what was sealed.
pub fn open<R: Read>(input: R, passphrase: &Passphrase) -> Result<impl BufRead + use<R>, VaultError> {
    let damaged = |error: DecryptError| VaultError::NotSealed(error.to_string());
    let decryptor = Decryptor::new(input).map_err(damaged)?;
    if !decryptor.is_scrypt() {
        return Err(VaultError::NotSealed("it is not sealed with a passphrase".into()));
    }
    let mut identity = scrypt::Identity::new(secret(passphrase));
    identity.set_max_work_factor(MOST_LOG_N);
    let reader = decryptor.decrypt(std::iter::once(&identity as &dyn age::Identity)).map_err(|error| match error {
        DecryptError::DecryptionFailed | DecryptError::KeyDecryptionFailed | DecryptError::NoMatchingKeys => {
            VaultError::WrongPassphrase
        }
        other => damaged(other),
    })?;
    Ok(BufReader::new(reader))
}

fn secret(passphrase: &Passphrase) -> SecretString {
    SecretString::from(passphrase.text().to_owned())
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn typed(text: &str) -> Passphrase {
        Passphrase::new(text.to_owned())
    }

    fn sealed(content: &[u8]) -> Vec<u8> {
        let mut sealer = seal(Vec::new(), &typed("four long safe words"), Strength::Light).unwrap();
        sealer.write_all(content).unwrap();
        sealer.finish().unwrap()
    }

    fn opened(bytes: &[u8], passphrase: &str) -> Result<Vec<u8>, VaultError> {
        let mut content = Vec::new();
        open(bytes, &typed(passphrase))?.read_to_end(&mut content)?;
        Ok(content)
    }

    #[test]
    fn what_was_sealed_comes_back_and_cannot_be_read_before() {
        let content = "王军涛 ".repeat(30_000).into_bytes();
        let bytes = sealed(&content);
        assert!(!bytes.windows(9).any(|window| window == "王军涛".as_bytes()));
        assert_eq!(opened(&bytes, "four long safe words").unwrap(), content);
    }

    #[test]
    fn another_passphrase_is_told_from_a_damaged_file() {
        let bytes = sealed(b"facts");
        assert!(matches!(opened(&bytes, "four long safe word"), Err(VaultError::WrongPassphrase)));
        assert!(matches!(opened(b"not sealed at all", "x"), Err(VaultError::NotSealed(_))));
    }

    #[test]
    fn a_flipped_byte_or_a_missing_end_is_an_error_wherever_it_is() {
        let bytes = sealed(b"facts that matter");
        for place in 0..bytes.len() {
            let mut flipped = bytes.clone();
            flipped[place] ^= 1;
            assert!(opened(&flipped, "four long safe words").is_err(), "byte {place}");
            assert!(opened(&bytes[..place], "four long safe words").is_err(), "cut at {place}");
        }
    }
}
