//! Looking things up in the library: by instrument, edition, article, violation, day or words.

use suasion_record::{Bounds, Lang};

use crate::{Jurisdiction, Library, Provision, cite};

/// What is looked for. What is empty asks nothing.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sought {
    /// Whose law; the international level is one of its own.
    pub jurisdiction: Option<Jurisdiction>,
    /// The short name of an instrument, or its name in English or Chinese.
    pub instrument: String,
    /// An edition, by its words or by what a citation adds.
    pub edition: String,
    /// An article as its row has it (`43`, `Rule 44(3)`), or one of several numbers in it.
    pub article: String,
    /// A code of the violation vocabulary.
    pub violation: String,
    /// Possible days on one of which it must have been law.
    pub day: Option<Bounds>,
    /// Words that must stand in citation or description, each of them, in either language.
    pub words: String,
}

impl Library {
    /// The provisions that fit, in the order of instruments and files.
    pub fn look_up(&self, sought: &Sought) -> Vec<&Provision> {
        let words: Vec<String> = sought.words.split_whitespace().map(str::to_lowercase).collect();
        let fits = |provision: &&Provision| {
            sought.jurisdiction.as_ref().is_none_or(|whose| *whose == provision.jurisdiction)
                && self.is_of(provision, &sought.instrument)
                && self.is_in(provision, &sought.edition)
                && is_at(provision, &sought.article)
                && (sought.violation.is_empty() || provision.violation_types.contains(&sought.violation))
                && sought.day.is_none_or(|day| provision.window().overlaps(&day))
                && self.says(provision, &words)
        };
        let mut found: Vec<&Provision> = self.provisions().iter().filter(fits).collect();
        found.sort_by_key(|provision| self.ranked(provision).map(|(rank, _)| rank));
        found
    }

    fn is_of(&self, provision: &Provision, instrument: &str) -> bool {
        let same = |name: &str| name.eq_ignore_ascii_case(instrument);
        instrument.is_empty()
            || same(&provision.instrument_short)
            || self.ranked(provision).is_some_and(|(_, one)| same(&one.name_en) || same(&one.name_zh))
    }

    fn is_in(&self, provision: &Provision, edition: &str) -> bool {
        let label = || self.ranked(provision).and_then(|(_, instrument)| instrument.edition(&provision.edition));
        edition.is_empty()
            || provision.edition == edition
            || label().is_some_and(|one| one.label_en == edition || one.label_zh == edition)
    }

    fn says(&self, provision: &Provision, words: &[String]) -> bool {
        if words.is_empty() {
            return true;
        }
        let in_lang = |lang| format!("{} {}", cite(provision, self, lang).text, provision.subject(lang)).to_lowercase();
        let (en, zh) = (in_lang(Lang::En), in_lang(Lang::ZhHans));
        words.iter().all(|word| en.contains(word) || zh.contains(word))
    }
}

fn is_at(provision: &Provision, article: &str) -> bool {
    let own = provision.article.as_str();
    // `44(3)` finds `Rule 44(3)`: nobody types the unit.
    let bare = |text: &str| text.trim_start_matches(|c: char| c.is_alphabetic() || c == ' ').to_owned();
    let number = bare(article);
    article.is_empty() || own == article || (!number.is_empty() && own.split(';').any(|one| bare(one) == number))
}
