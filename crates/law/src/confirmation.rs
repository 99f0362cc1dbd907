//! The confirmation gate: a colleague compares a row of the catalogue with the text of the law, and from then on this
//! house may let a document out that rests on it.

use serde::{Deserialize, Serialize};
use suasion_record::{AccountId, ConfirmationId, Day, Lang};

use crate::{Confidence, Library, Provision};

/// That a colleague compared a citation with a text: number and content both fit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Confirmation {
    /// Its own identifier.
    pub id: ConfirmationId,
    /// The row of the catalogue.
    pub provision: String,
    /// The citation that was compared, in English. A confirmation is worth nothing for another number.
    pub citation: String,
    /// What the row said, in English. A confirmation is worth nothing for another rule.
    pub subject: String,
    /// Who compared.
    pub by: AccountId,
    /// When.
    pub on: Day,
    /// Which text was seen: title, edition, where it can be found.
    pub text_seen: String,
    /// What there is to say about it; may be empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
}

/// Who compared a provision with a text in this house.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ConfirmedHere {
    /// The confirmation.
    pub confirmation: ConfirmationId,
    /// Who.
    pub by: AccountId,
    /// When.
    pub on: Day,
    /// Which text was seen.
    pub text_seen: String,
}

impl Confirmation {
    /// Whether it is still about what the catalogue says: a row that was corrected since has to be compared again.
    pub fn fits(&self, provision: &Provision, library: &Library) -> bool {
        self.provision == provision.id
            && self.subject == provision.subject
            && self.citation == crate::cite(provision, library, Lang::En).text
    }
}

impl Library {
    /// This library as a house knows it: what its colleagues confirmed counts as verified. Confirmations that no longer
    /// fit change nothing; of several for one row the first counts.
    #[must_use]
    pub fn confirmed_by(&self, confirmations: &[Confirmation]) -> Library {
        let mut raised = self.clone();
        for confirmation in confirmations {
            let Some(known) = self.provision(&confirmation.provision) else { continue };
            if confirmation.fits(known, self) {
                raised.confirm(&confirmation.provision, || ConfirmedHere {
                    confirmation: confirmation.id,
                    by: confirmation.by,
                    on: confirmation.on,
                    text_seen: confirmation.text_seen.clone(),
                });
            }
        }
        raised
    }
}

impl Provision {
    /// Takes note of a confirmation.
    pub(crate) fn confirm(&mut self, here: impl FnOnce() -> ConfirmedHere) {
        self.confirmed_here.get_or_insert_with(here);
        self.confidence = Confidence::Verified;
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use suasion_record::Id;

    use super::*;

    /// The notice to the family in 1979, which nobody has compared yet.
    const NOTICE: &str = "CN-CPL79-23";

    fn confirmation() -> Confirmation {
        let library = Library::compiled();
        let row = library.provision(NOTICE).unwrap();
        Confirmation {
            id: ConfirmationId(Id::from_bits(1)),
            provision: NOTICE.into(),
            citation: crate::cite(row, library, Lang::En).text,
            subject: row.subject.clone(),
            by: AccountId(Id::from_bits(2)),
            on: "2026-11-24".parse().unwrap(),
            text_seen: "Gazette of the State Council 1979, no. 12".into(),
            note: String::new(),
        }
    }

    #[test]
    fn what_a_colleague_confirmed_counts_as_verified_here_and_nowhere_else() {
        let library = Library::compiled();
        assert!(!library.provision(NOTICE).unwrap().confidence.is_confirmed());
        let raised = library.confirmed_by(&[confirmation()]);
        let row = raised.provision(NOTICE).unwrap();
        assert_eq!(row.confidence, Confidence::Verified);
        assert_eq!(row.confirmed_here.as_ref().unwrap().text_seen, confirmation().text_seen);
        let others = |library: &Library| -> Vec<_> {
            library.provisions().iter().filter(|row| row.id != NOTICE).map(|row| row.confidence).collect()
        };
        assert_eq!(others(&raised), others(library));
        assert!(library.provision(NOTICE).unwrap().confirmed_here.is_none());
    }

    #[test]
    fn a_row_that_says_something_else_by_now_has_to_be_compared_again() {
        let library = Library::compiled();
        let stale = [
            Confirmation { citation: "Criminal Procedure Law (1979), art. 44".into(), ..confirmation() },
            Confirmation { subject: "Bail".into(), ..confirmation() },
            Confirmation { provision: "CN-CPL79-24".into(), ..confirmation() },
            Confirmation { provision: "no such row".into(), ..confirmation() },
        ];
        let raised = library.confirmed_by(&stale);
        assert!(raised.provisions().iter().all(|row| row.confirmed_here.is_none()));
    }
}
