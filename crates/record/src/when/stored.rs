//! The stored form: `{"wording": …, "edtf": …}`, `{"wording": …, "relative": …}`, or the wording alone where the date is unknown.

use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error};

use super::{Relative, When, edtf, meaning::Meaning};

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Stored {
    wording: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    edtf: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    relative: Option<Relative>,
}

impl Serialize for When {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let stored = Stored { wording: self.wording.clone(), edtf: self.edtf(), relative: self.relative().copied() };
        stored.serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for When {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<When, D::Error> {
        let stored = Stored::deserialize(deserializer)?;
        let meaning = match (stored.edtf, stored.relative) {
            (None, None) => Meaning::Unknown,
            (None, Some(relative)) => Meaning::Relative(relative),
            (Some(text), None) => match edtf::read(&text) {
                Some(Ok(meaning)) => meaning,
                Some(Err(fault)) => {
                    return Err(D::Error::custom(format!("field `edtf`: `{text}`: {fault}")));
                }
                None => {
                    return Err(D::Error::custom(format!("field `edtf`: `{text}` is not an EDTF expression")));
                }
            },
            (Some(_), Some(_)) => {
                return Err(D::Error::custom("a date has `edtf` or `relative`, not both"));
            }
        };
        Ok(When { wording: stored.wording, meaning })
    }
}
