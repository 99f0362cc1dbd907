//! What a person types to open something.

use zeroize::Zeroizing;

/// A passphrase or password as typed. It can be used and dropped, and nothing else.
pub struct Passphrase(Zeroizing<String>);

impl Passphrase {
    /// Takes what was typed. A line end left by a file or a terminal is not part of it.
    pub fn new(typed: String) -> Self {
        let typed = Zeroizing::new(typed);
        Passphrase(Zeroizing::new(typed.trim_end_matches(['\r', '\n']).to_owned()))
    }

    /// Whether nothing was typed.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// How many characters were typed, for a rule on the least length.
    pub fn length(&self) -> usize {
        self.0.chars().count()
    }

    pub(crate) fn bytes(&self) -> &[u8] {
        self.0.as_bytes()
    }

    pub(crate) fn text(&self) -> &str {
        &self.0
    }
}
