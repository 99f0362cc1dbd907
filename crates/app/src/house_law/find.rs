//! Finding articles by their words, in every text that the house has. Words are folded as in the search for cases, so
//! that traditional characters find simplified ones and capitals do not matter.

use serde::Serialize;
use suasion_law::Article;
use suasion_names::fold;
use suasion_record::LawTextId;

use crate::{
    App, AppError, Context, FieldError, Permission,
    form::{Field, Takes, Values},
};

/// What finding articles takes.
pub const FIND: &[Field] = &[Field::required("q", Takes::Text)];

/// The most articles that an answer lists; whoever finds more asks more narrowly.
const MOST: usize = 100;
/// The characters of an excerpt.
const EXCERPT: usize = 160;

/// An article in which every word stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FoundArticle {
    /// The text it is from.
    pub id: LawTextId,
    /// Instrument and edition.
    pub title: String,
    /// Its language.
    pub language: String,
    /// Its number.
    pub number: String,
    /// Its title, where it has one.
    pub heading: String,
    /// The paragraph in which the first word stands, or its beginning.
    pub excerpt: String,
}

impl App {
    /// The articles in which every word of a question stands, in the order of the texts; at most a hundred.
    ///
    /// # Errors
    /// Nothing asked; a missing permission.
    pub async fn find_articles(&self, context: &Context, values: &Values) -> Result<Vec<FoundArticle>, AppError> {
        context.allow(Permission::SignedIn)?;
        let words: Vec<String> = values.one("q").split_whitespace().map(fold).filter(|word| !word.is_empty()).collect();
        if words.is_empty() {
            return Err(AppError::Invalid(vec![FieldError::new("q", "problem-missing")]));
        }
        let mut found = vec![];
        for text in self.kept_texts().await? {
            let title = self.row(&text, context.lang).title;
            let hits = text.articles.iter().filter_map(|article| Some((article, excerpt(article, &words)?)));
            found.extend(hits.take(MOST - found.len()).map(|(article, excerpt)| FoundArticle {
                id: text.id,
                title: title.clone(),
                language: text.language.clone(),
                number: article.number.clone(),
                heading: article.heading.clone(),
                excerpt,
            }));
        }
        Ok(found)
    }
}

/// The paragraph in which the first word stands, if all of them stand in the article.
fn excerpt(article: &Article, words: &[String]) -> Option<String> {
    let whole = fold(&format!("{}\n{}", article.heading, article.text));
    if !words.iter().all(|word| whole.contains(word.as_str())) {
        return None;
    }
    let in_line = |line: &&str| fold(line).contains(words[0].as_str());
    let line = article.text.lines().find(in_line).or_else(|| article.text.lines().next()).unwrap_or_default();
    let mut excerpt: String = line.chars().take(EXCERPT).collect();
    if excerpt.len() < line.len() {
        excerpt.push('…');
    }
    Some(excerpt)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn article() -> Article {
        Article {
            number: "43".into(),
            heading: "Notice".into(),
            text: "拘留证须出示。\n应当通知家属或者单位。\nThe Family is told.".into(),
        }
    }

    fn asked(words: &[&str]) -> Option<String> {
        excerpt(&article(), &words.iter().map(|word| fold(word)).collect::<Vec<_>>())
    }

    #[test]
    fn every_word_has_to_stand_in_the_article_and_the_first_chooses_the_paragraph() {
        assert_eq!(asked(&["家屬"]).as_deref(), Some("应当通知家属或者单位。"));
        assert_eq!(asked(&["family", "拘留"]).as_deref(), Some("The Family is told."));
        assert_eq!(asked(&["notice"]).as_deref(), Some("拘留证须出示。"), "the title counts too");
        assert_eq!(asked(&["family", "lawyer"]), None);
    }
}
