//! The texts of laws: which the house has, finding articles by their words, and reading one article at a time.

use axum::{
    Router,
    extract::{Path, State},
    response::{IntoResponse, Redirect, Response},
    routing::get,
};
use maud::{Markup, html};
use suasion_app::{
    AppError, FIND, FieldError, FoundArticle, Permission, TextRow, TextView, form::Values, law::Article,
};

use super::{ask_once_more, with_reason};
use crate::{
    answer::{Answer, Failure},
    forms::{Choices, Sheet},
    input::{Asked, Posted},
    link,
    parts::{self, Column, Crumb, Table, own},
    session::Visitor,
    state::WebState,
};

pub fn routes() -> Router<WebState> {
    Router::new()
        .route("/law/texts", get(list))
        .route("/law/texts/{id}", get(show))
        .route("/law/texts/{id}/remove", get(ask_remove).post(remove))
}

async fn list(State(state): State<WebState>, visitor: Visitor, Asked(asked): Asked) -> Answer {
    let texts = state.app.law_texts(&visitor.context).await?;
    let found = match asked.one("q") {
        "" => None,
        _ => Some(state.app.find_articles(&visitor.context, &asked).await),
    };
    let (found, errors) = match found {
        None => (None, vec![]),
        Some(Ok(found)) => (Some(found), vec![]),
        Some(Err(AppError::Invalid(errors))) => (None, errors),
        Some(Err(error)) => return Err(error.into()),
    };
    let body = list_body(&visitor, Choices::without_case(&state.app), &texts, &asked, found.as_deref(), &errors);
    let crumbs = [Crumb::new("/law", visitor.word("page-law"))];
    Ok(parts::page(&visitor, &visitor.word("op-law-texts"), &crumbs, body))
}

fn list_body(
    visitor: &Visitor,
    choices: Choices<'_>,
    texts: &[TextRow],
    asked: &Values,
    found: Option<&[FoundArticle]>,
    errors: &[FieldError],
) -> Markup {
    let lang = visitor.lang();
    let sheet = Sheet { lang, scope: "law_find", fields: FIND, values: asked, errors, choices };
    html! {
        (parts::heading(&visitor.word("op-law-texts")))
        p { (visitor.word("page-texts-about")) }
        @if visitor.may(Permission::Import) {
            p.actions { (parts::action("/law/texts/new", &visitor.word("op-law-text-add"))) }
        }
        @if !texts.is_empty() { (sheet.question("/law/texts", &visitor.word("op-law-find"))) }
        @if let Some(found) = found { (hits(visitor, found)) }
        (parts::table(&Table {
            caption: visitor.say("page-texts-total", &[("count", texts.len().into())]),
            columns: ["field-instrument", "field-language", "field-text_source"]
                .map(|key| Column::new(visitor.word(key)))
                .into_iter()
                .chain([Column::new(visitor.word("page-text-articles")).number()])
                .collect(),
            rows: texts.iter().map(|text| (None, row(visitor, text))).collect(),
            empty: html! { p { (visitor.word("page-texts-none")) } },
        }))
    }
}

fn row(visitor: &Visitor, text: &TextRow) -> Vec<Markup> {
    vec![
        html! { a href={ "/law/texts/" (text.id) } { (own(visitor.lang(), &text.title)) } },
        html! { (text.language) },
        html! { bdi { (text.source) } },
        html! { (text.articles) },
    ]
}

fn hits(visitor: &Visitor, found: &[FoundArticle]) -> Markup {
    let title = visitor.say("page-texts-found", &[("count", found.len().into())]);
    let one = |hit: &FoundArticle| {
        html! {
            li {
                a href=(article_path(&hit.id.to_string(), &hit.number)) {
                    (own(visitor.lang(), &hit.title)) " " (hit.number)
                }
                " " bdi { (hit.heading) } br;
                q lang=(hit.language) { (hit.excerpt) }
            }
        }
    };
    parts::section("found", &title, html! { ul.statements { @for hit in found { (one(hit)) } } })
}

fn article_path(text: &str, number: &str) -> String {
    link::query(&format!("/law/texts/{text}"), &[("article", number)])
}

async fn show(State(state): State<WebState>, visitor: Visitor, Path(id): Path<String>, Asked(asked): Asked) -> Answer {
    let view = state.app.law_text(&visitor.context, id.parse().ok()).await?;
    let crumbs = [Crumb::new("/law", visitor.word("page-law")), Crumb::new("/law/texts", visitor.word("op-law-texts"))];
    let title = own(visitor.lang(), &view.row.title);
    Ok(parts::page(&visitor, &title, &crumbs, text_body(&visitor, &view, asked.one("article"))))
}

/// The article asked for, with its neighbours, and all numbers to choose from.
fn text_body(visitor: &Visitor, view: &TextView, asked: &str) -> Markup {
    let (lang, id) = (visitor.lang(), view.row.id.to_string());
    let place = view.text.iter().position(|article| article.number == asked);
    html! {
        (parts::heading(&own(lang, &view.row.title)))
        (parts::summary(&[
            (visitor.word("field-text_source"), html! { bdi { (view.row.source) } }),
            (visitor.word("field-language"), html! { (view.row.language) }),
            (visitor.word("page-text-articles"), html! { (view.row.articles) }),
        ]))
        @if !asked.is_empty() && place.is_none() { p { (visitor.say("page-text-no-article", &[("number", asked.into())])) } }
        @if let Some(place) = place {
            (article(visitor, view, place))
        }
        (parts::section("articles", &visitor.word("page-text-numbers"), html! {
            p.numbers {
                @for one in &view.text { a href=(article_path(&id, &one.number)) { (one.number) } " " }
            }
        }))
        @if visitor.may(Permission::Import) {
            p.actions { (parts::action(&format!("/law/texts/{id}/remove"), &visitor.word("op-law-text-remove"))) }
        }
    }
}

fn article(visitor: &Visitor, view: &TextView, place: usize) -> Markup {
    let (id, one) = (view.row.id.to_string(), &view.text[place]);
    let neighbour = |place: Option<usize>| place.and_then(|place| view.text.get(place));
    let link = |to: Option<&Article>, key: &str| {
        html! { @if let Some(to) = to { (parts::action(&article_path(&id, &to.number), &visitor.word(key))) " " } }
    };
    html! {
        article.card lang=(view.row.language) {
            h2 { (one.number) @if !one.heading.is_empty() { " " (one.heading) } }
            @for paragraph in one.text.lines() { p { (paragraph) } }
        }
        p.actions {
            (link(neighbour(place.checked_sub(1)), "page-text-before"))
            (link(neighbour(Some(place + 1)), "page-text-next"))
        }
    }
}

async fn ask_remove(State(state): State<WebState>, visitor: Visitor, Path(id): Path<String>) -> Answer {
    visitor.context.allow(Permission::Import)?;
    let view = state.app.law_text(&visitor.context, id.parse().ok()).await?;
    let title = own(visitor.lang(), &view.row.title);
    let back = Crumb::new(format!("/law/texts/{id}"), &title);
    let what = html! { (title) " · " (view.row.language) };
    Ok(ask_once_more(&visitor, &visitor.word("op-law-text-remove"), what, &format!("/law/texts/{id}/remove"), back))
}

async fn remove(
    State(state): State<WebState>,
    visitor: Visitor,
    Path(id): Path<String>,
    Posted(values): Posted,
) -> Result<Response, Failure> {
    state.app.remove_law_text(&with_reason(&visitor, &values), id.parse().ok()).await?;
    Ok(Redirect::to("/law/texts").into_response())
}

#[cfg(test)]
mod tests {
    use suasion_app::{
        domain::{Id, LawTextId, Vocabularies},
        law::Library,
    };

    use super::*;
    use crate::pages::samples::{LANGUAGES, contributor, officer, sound};

    fn view(articles: usize) -> TextView {
        let row = TextRow {
            id: LawTextId(Id::from_bits(3)),
            jurisdiction: "CN".into(),
            instrument_short: "CPL".into(),
            title: "Criminal Procedure Law (1979)".into(),
            edition: "1979".into(),
            language: "zh".into(),
            source: "a copy".into(),
            articles,
        };
        let article = |number: usize| Article {
            number: number.to_string(),
            heading: String::new(),
            text: format!("第{number}款<b>。\n又。"),
        };
        TextView { row, text: (1..=articles).map(article).collect() }
    }

    #[test]
    fn one_article_is_read_at_a_time_between_its_neighbours() {
        for lang in LANGUAGES {
            let shown = sound(text_body(&officer(lang), &view(3), "2"));
            assert!(shown.contains("第2款&lt;b&gt;。") && !shown.contains("第1款"), "{shown}");
            assert!(shown.contains("article=1") && shown.contains("article=3") && shown.contains("lang=\"zh\""));
            assert!(shown.contains("/remove"));
            let first = sound(text_body(&contributor(lang), &view(1), "9"));
            assert!(first.contains('9') && !first.contains("/remove"), "{first}");
        }
        assert!(sound(text_body(&officer(LANGUAGES[0]), &view(500), "1")).len() < 45_000, "a whole code on one page");
    }

    #[test]
    fn a_search_shows_where_the_words_stand() {
        let hit = FoundArticle {
            id: LawTextId(Id::from_bits(3)),
            title: "Law (1979)".into(),
            language: "zh".into(),
            number: "43".into(),
            heading: "告知".into(),
            excerpt: "通知家属…".into(),
        };
        for lang in LANGUAGES {
            let (vocabularies, library) = (&Vocabularies::shipped(), Library::compiled());
            let choices = Choices { vocabularies, library, file: None, bodies: &[], held: &[] };
            let (texts, asked) = ([view(2).row], Values::new().with("q", "家属"));
            let shown =
                sound(list_body(&officer(lang), choices, &texts, &asked, Some(std::slice::from_ref(&hit)), &[]));
            assert!(shown.contains("article=43") && shown.contains("通知家属…"), "{shown}");
            let nothing = sound(list_body(&contributor(lang), choices, &[], &Values::new(), None, &[]));
            assert!(!nothing.contains("/law/texts/new") && !nothing.contains("<form"), "{nothing}");
        }
    }
}
