//! What somebody typed: field names and their values, before anybody has judged them.

use std::collections::BTreeMap;

/// Typed values by field name; a field may have several.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Values(BTreeMap<String, Vec<String>>);

impl Values {
    /// Nothing typed.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a value to a field.
    pub fn add(&mut self, name: impl Into<String>, value: impl Into<String>) {
        self.0.entry(name.into()).or_default().push(value.into());
    }

    /// The same values with one more; empty values are left out.
    #[must_use]
    pub fn with(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        let value = value.into();
        if !value.is_empty() {
            self.add(name, value);
        }
        self
    }

    /// Replaces the values of a field.
    pub fn set(&mut self, name: impl Into<String>, value: impl Into<String>) {
        self.0.insert(name.into(), vec![value.into()]);
    }

    /// The first value of a field without surrounding blanks; empty if there is none.
    pub fn one(&self, name: &str) -> &str {
        self.0.get(name).and_then(|values| values.first()).map_or("", |value| value.trim())
    }

    /// The values of a field exactly as typed, one under the other; none if the field was left out.
    pub fn verbatim(&self, name: &str) -> Option<String> {
        self.0.get(name).map(|values| values.join("\n"))
    }

    /// All values of a field without surrounding blanks, empty ones left out.
    pub fn all(&self, name: &str) -> Vec<&str> {
        let values = self.0.get(name).into_iter().flatten();
        values.map(|value| value.trim()).filter(|value| !value.is_empty()).collect()
    }

    /// The fields with such names and no others, their values exactly as typed.
    #[must_use]
    pub fn only(&self, keep: impl Fn(&str) -> bool) -> Values {
        Values(self.0.iter().filter(|(name, _)| keep(name)).map(|(name, all)| (name.clone(), all.clone())).collect())
    }

    /// The names of the fields that have values.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.0.keys().map(String::as_str)
    }
}

impl<N: Into<String>, V: Into<String>> FromIterator<(N, V)> for Values {
    fn from_iter<I: IntoIterator<Item = (N, V)>>(pairs: I) -> Self {
        let mut values = Values::new();
        for (name, value) in pairs {
            values.add(name, value);
        }
        values
    }
}
