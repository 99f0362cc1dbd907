//! A JSON object out of text, each name in it once: whoever reads the first value and whoever reads the last would not
//! mean the same.

use std::fmt;

use serde::{
    Deserialize, Deserializer,
    de::{Error, MapAccess, Visitor},
};
use serde_json::{Map, Value};

/// The object that a text holds.
///
/// # Errors
/// What is wrong with the text, in English: it is no JSON, no object, or has a name twice.
pub fn object(text: &[u8]) -> Result<Value, String> {
    serde_json::from_slice(text).map(|Object(members)| Value::Object(members)).map_err(|error| error.to_string())
}

struct Object(Map<String, Value>);

impl<'de> Deserialize<'de> for Object {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(EachOnce)
    }
}

struct EachOnce;

impl<'de> Visitor<'de> for EachOnce {
    type Value = Object;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut pairs: A) -> Result<Object, A::Error> {
        let mut members = Map::new();
        while let Some((name, value)) = pairs.next_entry::<String, Value>()? {
            if members.contains_key(&name) {
                return Err(A::Error::custom(format!("`{name}` stands there twice")));
            }
            members.insert(name, value);
        }
        Ok(Object(members))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_stands_in_an_object_once() {
        assert_eq!(object(br#"{"a":1,"b":[2]}"#), Ok(serde_json::json!({ "a": 1, "b": [2] })));
        assert!(object(br#"{"a":1,"a":2}"#).is_err_and(|reason| reason.contains("`a`")));
        assert!(object(b"[]").is_err() && object(b"{").is_err() && object(b"{} {}").is_err());
    }
}
