//! A reusable set of tokens that lies in one string, ready for both engines.

/// The distinct tokens of a text, separated by blanks in one buffer.
///
/// A case base indexes a hundred thousand texts of seventy words each; a string and a tree node for every token would cost more than
/// the cutting itself. Clear the set and use it again for the next text.
///
/// ```
/// let mut tokens = suasion_names::TokenSet::new();
/// suasion_names::text_tokens_into("Lawyer 律师 lawyer", &mut tokens);
/// assert_eq!(tokens.joined(), "lawyer 律 师 律师");
/// ```
#[derive(Debug, Default, Clone)]
pub struct TokenSet {
    text: String,
    /// Start and end of each token in `text`.
    spans: Vec<(u32, u32)>,
    /// Open addressing: one more than the index of a span, or nought for an empty place. A power of two in length.
    places: Vec<u32>,
    /// Where the token that is being written begins.
    open: usize,
}

impl TokenSet {
    /// An empty set.
    pub fn new() -> Self {
        Self::default()
    }

    /// Forgets the tokens and keeps the memory.
    pub fn clear(&mut self) {
        self.text.clear();
        self.spans.clear();
        self.places.fill(0);
        self.open = 0;
    }

    /// Adds a token. It must be of the index's alphabet, as all tokens of this crate are.
    pub fn insert(&mut self, token: &str) {
        self.begin().push_str(token);
        self.commit();
    }

    /// How many distinct tokens there are.
    pub fn len(&self) -> usize {
        self.spans.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.spans.is_empty()
    }

    /// The tokens in the order in which they first occurred.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        self.spans.iter().map(|(start, end)| &self.text[*start as usize..*end as usize])
    }

    /// The tokens separated by blanks: what FTS5 takes as it is, and PostgreSQL through
    /// `array_to_tsvector(string_to_array($1, ' '))`.
    pub fn joined(&self) -> &str {
        self.text.trim_end_matches(' ')
    }

    /// Starts a token; what is pushed to the string belongs to it until [`TokenSet::commit`].
    pub(crate) fn begin(&mut self) -> &mut String {
        self.open = self.text.len();
        &mut self.text
    }

    /// Ends the token that was begun; an empty or known one leaves no trace.
    pub(crate) fn commit(&mut self) {
        if self.text.len() == self.open {
            return;
        }
        if self.places.len() < 2 * (self.spans.len() + 1) {
            self.grow();
        }
        let place = self.place_of(&self.text[self.open..]);
        if self.places[place] != 0 {
            self.text.truncate(self.open);
            return;
        }
        self.spans.push((self.open as u32, self.text.len() as u32));
        self.places[place] = self.spans.len() as u32;
        self.text.push(' ');
    }

    /// The place where a token is, or where it belongs.
    fn place_of(&self, token: &str) -> usize {
        let mask = self.places.len() - 1;
        let mut place = hash(token) as usize & mask;
        while let Some(span) = self.places[place].checked_sub(1) {
            let (start, end) = self.spans[span as usize];
            if &self.text[start as usize..end as usize] == token {
                break;
            }
            place = (place + 1) & mask;
        }
        place
    }

    /// Doubles the places and puts every token in its new one.
    fn grow(&mut self) {
        let length = (self.places.len() * 2).max(256);
        self.places.clear();
        self.places.resize(length, 0);
        for index in 0..self.spans.len() {
            let (start, end) = self.spans[index];
            let place = self.place_of(&self.text[start as usize..end as usize]);
            self.places[place] = index as u32 + 1;
        }
    }
}

/// FNV-1a with a last mixing of the high bits into the low ones: short keys, no need to resist an adversary.
fn hash(token: &str) -> u64 {
    let value = token
        .bytes()
        .fold(0xcbf2_9ce4_8422_2325_u64, |state, byte| (state ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3));
    value ^ (value >> 29)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_is_kept_once_and_in_order() {
        let mut set = TokenSet::new();
        for token in ["b", "a", "b", "", "c"] {
            set.insert(token);
        }
        assert_eq!(set.joined(), "b a c");
        assert_eq!(set.len(), 3);
        set.clear();
        assert!(set.is_empty());
        set.insert("a");
        assert_eq!(set.joined(), "a");
    }

    #[test]
    fn many_tokens_stay_distinct_while_the_set_grows() {
        let mut set = TokenSet::new();
        for round in 0..2 {
            for number in 0..5_000 {
                set.insert(&format!("t{number}"));
            }
            assert_eq!(set.len(), 5_000, "round {round}");
        }
        assert_eq!(set.iter().nth(4_999), Some("t4999"));
    }
}
