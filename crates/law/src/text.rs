//! The texts of laws that a house has: one edition in one language, cut into its articles, to stand beside a citation.
//!
//! No text is shipped. A colleague brings in what the house may keep: Markdown or plain text with the headings of its
//! articles ([`read_articles`] finds `第四十三条`, `Article 43`, `Rule 44`, `Principle 16`), or Akoma Ntoso XML (OASIS LegalDocML 1.0).

mod akoma_ntoso;
mod fault;
mod heading;
mod numeral;
mod plain;

use serde::{Deserialize, Serialize};
use suasion_record::LawTextId;

use crate::{Jurisdiction, Place, Provision, Unit};

pub use fault::{TextFault, heading_example};

/// The text of one edition of an instrument in one language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LawText {
    /// Its own identifier.
    pub id: LawTextId,
    /// Whose law it is.
    pub jurisdiction: Jurisdiction,
    /// The short name of the instrument, as in the catalogue.
    pub instrument_short: String,
    /// The edition, in the words of the catalogue.
    pub edition: String,
    /// A BCP 47 tag of its language, such as `zh` or `en`.
    pub language: String,
    /// Where the text comes from: title, publisher, address, day.
    pub source: String,
    /// The articles, in order; each number once.
    pub articles: Vec<Article>,
}

/// One article, rule, principle or numbered paragraph.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Article {
    /// Its number as the catalogue writes it: `43`, `291-1`.
    pub number: String,
    /// Its title, where the text gives it one.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub heading: String,
    /// Its words, one paragraph a line.
    pub text: String,
}

impl LawText {
    /// Whether it is the text of the edition to which a provision belongs.
    pub fn is_of(&self, provision: &Provision) -> bool {
        self.jurisdiction == provision.jurisdiction
            && self.instrument_short == provision.instrument_short
            && self.edition == provision.edition
    }

    /// The articles to which a provision refers, in the order in which it names them; none if the text is of another
    /// edition or does not have them.
    pub fn articles_of(&self, provision: &Provision) -> Vec<&Article> {
        let Place::Numbered { numbers, .. } = &provision.place else { return vec![] };
        if !self.is_of(provision) {
            return vec![];
        }
        // `44(3)` is the third paragraph of rule 44.
        let wanted = numbers.iter().map(|number| number.split('(').next().unwrap_or(number));
        wanted.filter_map(|wanted| self.article(wanted)).collect()
    }

    /// The article with this number.
    pub fn article(&self, number: &str) -> Option<&Article> {
        self.articles.iter().find(|article| article.number == number)
    }
}

/// The most articles that a text may have; the longest code in force has fewer than 3,000.
pub const MOST_ARTICLES: usize = 10_000;

/// Cuts a text into its articles. `unit` says what the instrument's numbers count.
///
/// # Errors
/// [`TextFault`]: there is no heading, a number stands twice, there are too many, or the XML cannot be read. Each says
/// where.
pub fn read_articles(text: &str, unit: Unit) -> Result<Vec<Article>, TextFault> {
    let text = text.trim_start_matches('\u{feff}');
    let found = match text.trim_start().starts_with('<') {
        true => akoma_ntoso::read(text, unit)?,
        false => plain::read(text, unit),
    };
    if found.is_empty() {
        return Err(TextFault::NoArticle(unit));
    }
    if found.len() > MOST_ARTICLES {
        return Err(TextFault::TooMany { found: found.len(), most: MOST_ARTICLES });
    }
    let mut seen = std::collections::HashMap::new();
    for one in &found {
        if let Some(first) = seen.insert(one.article.number.as_str(), one.line) {
            return Err(TextFault::Twice { number: one.article.number.clone(), first, second: one.line });
        }
    }
    if let Some(empty) = found.iter().find(|one| one.article.text.is_empty() && one.article.heading.is_empty()) {
        return Err(TextFault::Empty { number: empty.article.number.clone(), line: empty.line });
    }
    Ok(found.into_iter().map(|one| one.article).collect())
}

/// An article with the line on which its heading stands, from 1.
struct Found {
    article: Article,
    line: usize,
}
