//! What a signed-in browser or program carries.

use data_encoding::HEXLOWER;
use zeroize::Zeroizing;

use crate::digest;

/// Bytes of a token.
const LENGTH: usize = 32;

/// A session's or program's token: 32 random bytes. The bearer keeps its text, the store keeps its digest.
pub struct Token(Zeroizing<[u8; LENGTH]>);

impl Token {
    /// A token from random bytes of the operating system.
    pub fn from_bytes(random: [u8; LENGTH]) -> Self {
        Token(Zeroizing::new(random))
    }

    /// A token as its bearer presents it; `None` if it cannot be one.
    pub fn from_text(text: &str) -> Option<Self> {
        let mut bytes = Zeroizing::new([0; LENGTH]);
        (text.len() == 2 * LENGTH && HEXLOWER.decode_mut(text.as_bytes(), bytes.as_mut()).is_ok())
            .then_some(Token(bytes))
    }

    /// The text for its bearer, to be said once.
    pub fn text(&self) -> Zeroizing<String> {
        Zeroizing::new(HEXLOWER.encode(self.0.as_ref()))
    }

    /// What the store keeps. A plain digest suffices: nobody guesses 256 random bits.
    pub fn digest(&self) -> String {
        digest::sha256_hex(self.0.as_ref())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_is_recognised_by_its_digest_and_not_kept_in_it() {
        let token = Token::from_bytes([9; LENGTH]);
        let again = Token::from_text(&token.text());
        assert_eq!(again.map(|again| again.digest()), Some(token.digest()));
        assert_ne!(token.digest(), *token.text());
    }

    #[test]
    fn what_cannot_be_a_token_is_none() {
        for text in ["", "00", &"g".repeat(64), &"Ａ".repeat(64)] {
            assert!(Token::from_text(text).is_none());
        }
    }
}
