//! Who agreed to what use, towards whom, until when.

use serde::{Deserialize, Serialize};

use crate::{CaseId, ConsentId, Day, When, name::codes};

/// An agreement of the person, or of someone who may speak for the person, to one use towards one audience.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Consent {
    /// Identity of the record.
    pub id: ConsentId,
    /// The case it belongs to.
    pub case: CaseId,
    /// Who gave it.
    pub given_by: ConsentGiver,
    /// What for, from `data/vocabulary/purpose.csv`.
    pub purpose: String,
    /// Towards whom, from `data/vocabulary/audience.csv`.
    pub audience: String,
    /// When it was given.
    pub given: When,
    /// The last day on which it holds; open-ended where none is set.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Day>,
    /// How it was given: spoken, in writing, in a publication of the person's own.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub basis: String,
    /// The day on which it was withdrawn; from then on nothing leaves.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub withdrawn: Option<Day>,
}

codes! {
    /// Who gave a consent.
    ConsentGiver {
        /// The person concerned.
        Person = "person",
        /// The family.
        Family = "family",
        /// A lawyer or another representative.
        Representative = "representative",
    }
}

impl Consent {
    /// Whether it allows `purpose` towards `audience` on `day`. A consent for the public covers every audience;
    /// no consent is stretched to another purpose, and one given on an uncertain day counts only once it was
    /// surely given.
    pub fn covers(&self, purpose: &str, audience: &str, day: Day) -> bool {
        let in_time = self.given.start().latest.is_some_and(|given| given <= day)
            && self.until.is_none_or(|until| day <= until)
            && self.withdrawn.is_none_or(|withdrawn| day < withdrawn);
        in_time && self.purpose == purpose && (self.audience == audience || self.audience == "public")
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::Id;

    fn consent() -> Consent {
        Consent {
            id: ConsentId(Id::from_bits(1)),
            case: CaseId(Id::from_bits(2)),
            given_by: ConsentGiver::Family,
            purpose: "name_public".into(),
            audience: "un".into(),
            given: When::read("1990-05-01").unwrap(),
            until: Some("1990-12-31".parse().unwrap()),
            basis: String::new(),
            withdrawn: None,
        }
    }

    #[test]
    fn consent_covers_its_purpose_and_audience_while_it_lasts() {
        let day = |text: &str| text.parse().unwrap();
        assert!(consent().covers("name_public", "un", day("1990-05-01")));
        assert!(consent().covers("name_public", "un", day("1990-12-31")));
        assert!(!consent().covers("name_public", "un", day("1991-01-01")));
        assert!(!consent().covers("name_public", "un", day("1990-04-30")));
        assert!(!consent().covers("name_public", "media", day("1990-06-01")));
        assert!(!consent().covers("photograph", "un", day("1990-06-01")));
    }

    #[test]
    fn a_withdrawn_consent_covers_nothing_from_that_day_on() {
        let withdrawn = Consent { withdrawn: Some("1990-07-01".parse().unwrap()), ..consent() };
        assert!(withdrawn.covers("name_public", "un", "1990-06-30".parse().unwrap()));
        assert!(!withdrawn.covers("name_public", "un", "1990-07-01".parse().unwrap()));
    }
}
