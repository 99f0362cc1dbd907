//! The texts of laws that a house has. They are brought in by a colleague, stand beside the citations, and are found by
//! their words; none is shipped.

use serde::Serialize;
use suasion_law::{Article, Edition, Instrument, Jurisdiction, LawText, TextFault, Unit, read_articles};
use suasion_record::{Id, Lang, LawTextId};
use suasion_store::{ShelfKind, Shelved, StoreError};

use crate::{
    App, AppError, Context, FieldError, Permission,
    edit::refuse_unfit_reason,
    form::{Field, Form, Lookup, Takes, Values},
};

/// What bringing in a text takes.
pub const TEXT: &[Field] = &[
    Field::required("jurisdiction", Takes::Text),
    Field::required("instrument", Takes::Text),
    Field::required("edition", Takes::Text),
    Field::required("language", Takes::Text),
    Field::required("text_source", Takes::Text),
    Field::required("law_text", Takes::Lines),
];

/// The longest text that is taken, in bytes: the Criminal Law with all its amendments has a tenth of it.
const LONGEST: usize = 4_000_000;

/// A text in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TextRow {
    /// Its id.
    pub id: LawTextId,
    /// Whose law it is.
    pub jurisdiction: String,
    /// The short name of the instrument.
    pub instrument_short: String,
    /// Instrument and edition as a citation prints them.
    pub title: String,
    /// The edition, in the words of the catalogue.
    pub edition: String,
    /// Its language.
    pub language: String,
    /// Where it comes from.
    pub source: String,
    /// How many articles it has.
    pub articles: usize,
}

/// A text with its articles.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TextView {
    /// What it is.
    #[serde(flatten)]
    pub row: TextRow,
    /// Its articles, in order.
    pub text: Vec<Article>,
}

/// An article of a text, to stand beside a citation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ArticleView {
    /// The text it is from.
    pub id: LawTextId,
    /// Its language.
    pub language: String,
    /// Where the text comes from.
    pub source: String,
    /// The article.
    #[serde(flatten)]
    pub article: Article,
}

impl App {
    /// Brings in the text of an edition, in place of the one that the house has of it in this language.
    ///
    /// # Errors
    /// What is wrong with a field; why the text cannot be cut into articles, and on which line; a missing permission.
    pub async fn add_law_text(&self, context: &Context, values: &Values) -> Result<TextRow, AppError> {
        context.allow(Permission::Import)?;
        refuse_unfit_reason(context)?;
        let mut text = self.read_law_text(context, values)?;
        let mut writing = self.store().begin(context.heading("law.text.add", None)).await?;
        let about = about(&text);
        for other in writing.shelf(ShelfKind::LawText).await?.iter().filter(|other| other.about == about) {
            text.id = LawTextId(other.id);
        }
        let body = serde_json::to_string(&text).map_err(|error| AppError::Internal(error.to_string()))?;
        writing.put_shelved(&Shelved { kind: ShelfKind::LawText, id: text.id.0, about, body }).await?;
        writing.commit().await?;
        Ok(self.row(&text, context.lang))
    }

    fn read_law_text(&self, context: &Context, values: &Values) -> Result<LawText, AppError> {
        let library = self.library();
        let look = Lookup { vocabularies: self.vocabularies(), library, file: None, others: &[], labels: None };
        // The text has a limit of its own, and its lines are counted as they stand.
        let (long, rest) = (values.verbatim("law_text").unwrap_or_default(), values.only(|name| name != "law_text"));
        let mut form = Form::new(&TEXT[..TEXT.len() - 1], &rest, look);
        let (state, short, edition) = (form.text("jurisdiction"), form.text("instrument"), form.text("edition"));
        let (language, source) = (form.text("language"), form.text("text_source"));
        let jurisdiction = Jurisdiction::new(&state);
        let known = || library.instruments().iter().filter(|one| one.jurisdiction == jurisdiction);
        let instrument = known().find(|one| one.short.eq_ignore_ascii_case(&short));
        if !state.is_empty() && known().next().is_none() {
            let all: std::collections::BTreeSet<_> =
                library.instruments().iter().map(|one| one.jurisdiction.code()).collect();
            form.refuse(FieldError::code("jurisdiction", &state, all));
        } else if !short.is_empty() && instrument.is_none() {
            form.refuse(FieldError::code("instrument", &short, known().map(|one| one.short.as_str())));
        }
        let chosen = instrument.and_then(|instrument| edition_called(instrument, &edition));
        if let (Some(instrument), None, false) = (instrument, chosen, edition.is_empty()) {
            let labels = instrument.editions.iter().map(called);
            form.refuse(FieldError::code("edition", &edition, labels));
        }
        if !language.is_empty() && !is_language(&language) {
            form.refuse(FieldError::new("language", "problem-language").with("typed", &*language));
        }
        let unit = instrument.map_or(Unit::Article, |instrument| instrument.unit);
        let articles = articles(&long, unit).map_err(|problem| form.refuse(problem));
        form.finish().map_err(AppError::Invalid)?;
        let (Some(instrument), Some(edition), Ok(articles)) = (instrument, chosen, articles) else {
            return Err(AppError::Internal("a text without its place in the catalogue".to_owned()));
        };
        Ok(LawText {
            id: LawTextId(context.new_id()),
            jurisdiction,
            instrument_short: instrument.short.clone(),
            edition: edition.edition.clone(),
            language,
            source,
            articles,
        })
    }

    /// Takes a text off the shelf.
    ///
    /// # Errors
    /// No such text; a missing permission.
    pub async fn remove_law_text(&self, context: &Context, id: Option<Id>) -> Result<TextRow, AppError> {
        context.allow(Permission::Import)?;
        let text = self.kept_text(id).await?;
        let mut writing = self.store().begin(context.heading("law.text.remove", None)).await?;
        writing.remove_shelved(ShelfKind::LawText, text.id.0).await?;
        writing.commit().await?;
        Ok(self.row(&text, context.lang))
    }

    /// The texts of the house, in the order of the catalogue.
    ///
    /// # Errors
    /// A missing permission.
    pub async fn law_texts(&self, context: &Context) -> Result<Vec<TextRow>, AppError> {
        context.allow(Permission::SignedIn)?;
        let texts = self.kept_texts().await?;
        let mut rows: Vec<TextRow> = texts.iter().map(|text| self.row(text, context.lang)).collect();
        let rank = |row: &TextRow| {
            let instruments = self.library().instruments();
            let same =
                |one: &Instrument| one.short == row.instrument_short && one.jurisdiction.code() == row.jurisdiction;
            instruments.iter().position(same)
        };
        rows.sort_by_cached_key(|row| (rank(row), row.edition.clone(), row.language.clone()));
        Ok(rows)
    }

    /// A text with all its articles.
    ///
    /// # Errors
    /// No such text; a missing permission.
    pub async fn law_text(&self, context: &Context, id: Option<Id>) -> Result<TextView, AppError> {
        context.allow(Permission::SignedIn)?;
        let text = self.kept_text(id).await?;
        Ok(TextView { row: self.row(&text, context.lang), text: text.articles })
    }

    /// The articles that a row of the catalogue cites, from every text that the house has of its edition.
    ///
    /// # Errors
    /// A missing permission.
    pub async fn articles_of(&self, context: &Context, id: &str) -> Result<Vec<ArticleView>, AppError> {
        context.allow(Permission::SignedIn)?;
        let Some(provision) = self.library().provision(id) else { return Ok(vec![]) };
        let mut found = vec![];
        for text in self.kept_texts().await? {
            found.extend(text.articles_of(provision).into_iter().map(|article| ArticleView {
                id: text.id,
                language: text.language.clone(),
                source: text.source.clone(),
                article: article.clone(),
            }));
        }
        Ok(found)
    }

    pub(super) async fn kept_texts(&self) -> Result<Vec<LawText>, AppError> {
        self.store().shelf(ShelfKind::LawText).await?.iter().map(read).collect()
    }

    async fn kept_text(&self, id: Option<Id>) -> Result<LawText, AppError> {
        let unknown =
            || AppError::NotFound { what: "law_text", name: id.map_or_else(String::new, |id| id.to_string()) };
        let found = self.store().shelved(ShelfKind::LawText, id.ok_or_else(unknown)?).await?;
        read(&found.ok_or_else(unknown)?)
    }

    pub(super) fn row(&self, text: &LawText, lang: Lang) -> TextRow {
        let instrument = self.library().instrument(&text.jurisdiction, &text.instrument_short);
        let title = instrument.map_or_else(|| text.instrument_short.clone(), |one| title(one, &text.edition, lang));
        TextRow {
            id: text.id,
            jurisdiction: text.jurisdiction.code().to_owned(),
            instrument_short: text.instrument_short.clone(),
            title,
            edition: text.edition.clone(),
            language: text.language.clone(),
            source: text.source.clone(),
            articles: text.articles.len(),
        }
    }
}

/// What a text is a text of: edition and language.
fn about(text: &LawText) -> String {
    [text.jurisdiction.code(), &text.instrument_short, &text.edition, &text.language].join("\n")
}

fn read(thing: &Shelved) -> Result<LawText, AppError> {
    let damaged = |error| AppError::Store(StoreError::Damaged(format!("law text {}: {error}", thing.id)));
    serde_json::from_str(&thing.body).map_err(damaged)
}

/// The edition with these words or this label.
fn edition_called<'i>(instrument: &'i Instrument, typed: &str) -> Option<&'i Edition> {
    let is =
        |edition: &&Edition| [&edition.edition, &edition.label_en, &edition.label_zh].iter().any(|one| *one == typed);
    instrument.editions.iter().find(is)
}

/// What an edition is called for short.
fn called(edition: &Edition) -> &str {
    if edition.label_en.is_empty() { &edition.edition } else { &edition.label_en }
}

/// `Criminal Procedure Law (1979)`.
pub(super) fn title(instrument: &Instrument, edition: &str, lang: Lang) -> String {
    let label = instrument.edition(edition).map_or("", |edition| match lang.is_chinese() {
        true => edition.label_zh.as_str(),
        false => edition.label_en.as_str(),
    });
    match (label, lang.is_chinese()) {
        ("", _) => instrument.name(lang).to_owned(),
        (label, true) => format!("{}（{label}）", instrument.name(lang)),
        (label, false) => format!("{} ({label})", instrument.name(lang)),
    }
}

/// A language tag: two or three letters, and what may follow them after a hyphen.
fn is_language(text: &str) -> bool {
    let mut parts = text.split('-');
    let first =
        parts.next().is_some_and(|part| matches!(part.len(), 2..=3) && part.bytes().all(|b| b.is_ascii_lowercase()));
    first && parts.all(|part| matches!(part.len(), 2..=8) && part.bytes().all(|b| b.is_ascii_alphanumeric()))
}

fn articles(text: &str, unit: Unit) -> Result<Vec<Article>, FieldError> {
    if text.trim().is_empty() {
        return Err(FieldError::new("law_text", "problem-missing"));
    }
    if text.len() > LONGEST {
        return Err(FieldError::new("law_text", "problem-law-text-long").with("most", LONGEST.to_string()));
    }
    read_articles(text, unit).map_err(|fault| match fault {
        TextFault::NoArticle(unit) => {
            FieldError::new("law_text", "problem-law-text-none").with("example", suasion_law::heading_example(unit))
        }
        TextFault::Twice { number, first, second } => FieldError::new("law_text", "problem-law-text-twice")
            .with("number", number)
            .with("first", first.to_string())
            .with("second", second.to_string()),
        TextFault::Empty { number, line } => {
            FieldError::new("law_text", "problem-law-text-empty").with("number", number).with("line", line.to_string())
        }
        TextFault::TooMany { most, .. } => {
            FieldError::new("law_text", "problem-law-text-many").with("most", most.to_string())
        }
        TextFault::Xml { line, reason } => {
            FieldError::new("law_text", "problem-law-text-xml").with("line", line.to_string()).with("reason", reason)
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_is_a_tag_and_no_word() {
        for tag in ["zh", "en", "zh-Hans", "yue", "ug-Arab-CN"] {
            assert!(is_language(tag), "{tag}");
        }
        for other in ["", "Chinese", "z", "zh_Hans", "zh-", "中文"] {
            assert!(!is_language(other), "{other}");
        }
    }
}
