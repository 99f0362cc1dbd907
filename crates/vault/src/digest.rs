//! SHA-256: the identity of frozen texts, and the links of the journal's chain.

use data_encoding::HEXLOWER;
use sha2::{Digest, Sha256};

/// The SHA-256 of some bytes, in 64 hexadecimal digits.
///
/// ```
/// assert!(suasion_vault::digest::sha256_hex(b"abc").starts_with("ba7816bf"));
/// ```
pub fn sha256_hex(bytes: &[u8]) -> String {
    HEXLOWER.encode(&Sha256::digest(bytes))
}

/// The hash of a chain's next entry: over the hash before it and the entry's own bytes, with a line end between.
pub fn chain_hash(previous: &str, entry: &[u8]) -> String {
    let mut running = Running::default();
    running.add(previous.as_bytes());
    running.add(b"\n");
    running.add(entry);
    running.finish()
}

/// A SHA-256 over bytes that come piece by piece.
#[derive(Default)]
pub struct Running(Sha256);

impl Running {
    /// Takes the next piece.
    pub fn add(&mut self, bytes: &[u8]) {
        self.0.update(bytes);
    }

    /// The digest of all pieces, in 64 hexadecimal digits.
    pub fn finish(self) -> String {
        HEXLOWER.encode(&self.0.finalize())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_chained_hash_depends_on_what_came_before_and_on_where_it_ends() {
        assert_ne!(chain_hash("a", b"entry"), chain_hash("b", b"entry"));
        assert_ne!(chain_hash("a", b"bentry"), chain_hash("ab", b"entry"));
    }

    #[test]
    fn pieces_make_the_digest_of_the_whole() {
        let mut running = Running::default();
        running.add(b"ab");
        running.add(b"c");
        assert_eq!(running.finish(), sha256_hex(b"abc"));
    }
}
