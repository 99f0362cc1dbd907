//! Values out of JSON or TOML, where a value has a type of its own: one of another type is refused, never guessed at.

use serde_json::Value;

use super::{Field, Takes, Values};
use crate::FieldError;

impl Values {
    /// Values from a JSON object. What is not in the table of fields must be a text, for whoever reads it to judge.
    ///
    /// # Errors
    /// Every field whose value has the wrong type, with what would be right; `problem-json-field` if it is no object.
    pub fn from_json(json: &Value, fields: &[Field]) -> Result<Self, Vec<FieldError>> {
        let Some(object) = json.as_object() else { return Err(vec![FieldError::new("", "problem-json-field")]) };
        let (mut values, mut errors) = (Values::new(), vec![]);
        for (name, value) in object {
            let wanted = fields.iter().find(|field| field.keys().contains(name)).map_or(Wanted::Text, Wanted::of);
            match wanted.texts(value) {
                Some(texts) => texts.into_iter().for_each(|text| values.add(name, text)),
                None => errors.push(FieldError::new(name, wanted.problem())),
            }
        }
        if errors.is_empty() { Ok(values) } else { Err(errors) }
    }
}

/// What a field wants of a typed value. A text is always understood: forms know nothing else.
#[derive(Clone, Copy)]
enum Wanted {
    Text,
    TextOrNumber,
    Texts,
    Number,
    Flag,
}

impl Wanted {
    fn of(field: &Field) -> Self {
        match field.takes {
            Takes::Many(_) | Takes::Terms(_) | Takes::Codes(..) | Takes::Groups | Takes::Provisions | Takes::Shown => {
                Wanted::Texts
            }
            Takes::Lines if field.name == "names" => Wanted::Texts,
            Takes::Number => Wanted::Number,
            Takes::Flag => Wanted::Flag,
            // `credibility = 2`, `when = 1989`, and the value of a statement, which may be a number.
            Takes::Code(..) | Takes::When => Wanted::TextOrNumber,
            Takes::Phrase if field.name == "value" => Wanted::TextOrNumber,
            _ => Wanted::Text,
        }
    }

    /// The value as it would be typed; nothing if it has another type.
    fn texts(self, value: &Value) -> Option<Vec<String>> {
        match (self, value) {
            (_, Value::Null) => Some(vec![]),
            (_, Value::String(text)) => Some(vec![text.clone()]),
            (Wanted::Flag, Value::Bool(yes)) => Some(vec![if *yes { "yes" } else { "" }.to_owned()]),
            (Wanted::Number | Wanted::TextOrNumber, Value::Number(number)) => Some(vec![number.to_string()]),
            (Wanted::Texts, Value::Array(list)) => list.iter().map(|item| item.as_str().map(str::to_owned)).collect(),
            _ => None,
        }
    }

    /// What would be right.
    const fn problem(self) -> &'static str {
        match self {
            Wanted::Text | Wanted::TextOrNumber => "problem-wants-text",
            Wanted::Texts => "problem-wants-texts",
            Wanted::Number => "problem-wants-number",
            Wanted::Flag => "problem-wants-flag",
        }
    }
}
