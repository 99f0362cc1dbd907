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

    /// All values of a field without surrounding blanks, empty ones left out.
    pub fn all(&self, name: &str) -> Vec<&str> {
        let values = self.0.get(name).into_iter().flatten();
        values.map(|value| value.trim()).filter(|value| !value.is_empty()).collect()
    }

    /// The names of the fields that have values.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.0.keys().map(String::as_str)
    }

    /// Values from a JSON object of texts, numbers, truth values and lists of these.
    ///
    /// # Errors
    /// The name of the first field that holds something else; an empty name if it is no object.
    pub fn from_json(json: &serde_json::Value) -> Result<Self, String> {
        let object = json.as_object().ok_or_else(String::new)?;
        let mut values = Values::new();
        for (name, value) in object {
            let list = match value {
                serde_json::Value::Array(list) => list.as_slice(),
                single => std::slice::from_ref(single),
            };
            for item in list {
                if let Some(text) = plain(item).ok_or_else(|| name.clone())? {
                    values.add(name.clone(), text);
                }
            }
        }
        Ok(values)
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

/// A plain JSON value as text: `Some(None)` for null, `None` for what is not plain.
fn plain(value: &serde_json::Value) -> Option<Option<String>> {
    match value {
        serde_json::Value::Null => Some(None),
        serde_json::Value::Bool(yes) => Some(Some(if *yes { "yes" } else { "" }.to_owned())),
        serde_json::Value::Number(number) => Some(Some(number.to_string())),
        serde_json::Value::String(text) => Some(Some(text.clone())),
        serde_json::Value::Array(_) | serde_json::Value::Object(_) => None,
    }
}
