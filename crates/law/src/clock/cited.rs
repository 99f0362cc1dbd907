//! The rules that a clock rests on, as they are cited.

use serde::Serialize;
use suasion_record::Lang;

use super::{Clock, SentenceClock};
use crate::{Confidence, Jurisdiction, Library, Place, cite};

/// A rule as it is printed, with the row of `data/law` from which it comes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CitedRule {
    /// The row: a provision, or the limit or rule itself where no provision has a row.
    pub id: String,
    /// How it is printed.
    pub citation: String,
    /// How the row was checked.
    pub confidence: Confidence,
    /// Whether that is enough to cite it without a person looking at the text first.
    pub confirmed: bool,
}

impl Clock<'_> {
    /// The rules that state the clock and those by which it is counted.
    pub fn cited(&self, library: &Library, lang: Lang) -> Vec<CitedRule> {
        let bare = self.limits.iter().filter(|limit| limit.provision_ids.is_empty());
        let bare = bare.map(|limit| {
            let text = library.cite_words(&limit.jurisdiction, &limit.instrument, &limit.article, lang);
            rule(&limit.id, text, limit.confidence)
        });
        self.provisions.iter().map(|one| of_provision(one, library, lang)).chain(bare).collect()
    }
}

impl SentenceClock<'_> {
    /// The rules by which it is counted.
    pub fn cited(&self, library: &Library, lang: Lang) -> Vec<CitedRule> {
        let cited = self.rules.iter().flat_map(|one| {
            let provisions = one.provision_ids.iter().filter_map(|id| library.provision(id));
            let found: Vec<CitedRule> = provisions.map(|provision| of_provision(provision, library, lang)).collect();
            if !found.is_empty() {
                return found;
            }
            let text = library.cite_words(&one.jurisdiction, &one.instrument, &one.article, lang);
            vec![rule(&one.id, text, one.confidence)]
        });
        let mut all: Vec<CitedRule> = Vec::new();
        for one in cited {
            if !all.contains(&one) {
                all.push(one);
            }
        }
        all
    }
}

fn of_provision(provision: &crate::Provision, library: &Library, lang: Lang) -> CitedRule {
    let citation = cite(provision, library, lang);
    CitedRule {
        id: provision.id.clone(),
        citation: citation.text,
        confidence: citation.confidence,
        confirmed: citation.confirmed,
    }
}

fn rule(id: &str, citation: String, confidence: Confidence) -> CitedRule {
    CitedRule { id: id.to_owned(), citation, confidence, confirmed: confidence.is_confirmed() }
}

impl Library {
    /// Cites an article of which the words of the collection are known and no provision: `CL 1979` and `42`. Words that
    /// name no instrument of the library are printed as they stand.
    fn cite_words(&self, whose: &Jurisdiction, instrument: &str, article: &str, lang: Lang) -> String {
        let (short, year) = instrument.rsplit_once(' ').unwrap_or((instrument, ""));
        let known = self.instrument(whose, short).map(|known| (known, year));
        let known = known.or_else(|| self.instrument(whose, instrument).map(|known| (known, "")));
        let place = known.and_then(|(known, _)| Place::read(article, known.unit, "", "").ok());
        let (Some((known, year)), Some(place)) = (known, place) else {
            let words = [instrument, article].map(|word| word.trim_matches('—'));
            return words.join(" ").trim().to_owned();
        };
        let label = known.editions.iter().find(|edition| edition.label_en == year);
        let place = place.printed(None, lang);
        match (lang.is_chinese(), label.filter(|label| !label.label_en.is_empty())) {
            (false, Some(label)) => format!("{} ({}), {place}", known.name(lang), label.label_en),
            (false, None) => format!("{}, {place}", known.name(lang)),
            (true, Some(label)) => format!("《{}》（{}）{place}", known.name(lang), label.label_zh),
            (true, None) => format!("《{}》{place}", known.name(lang)),
        }
    }
}
