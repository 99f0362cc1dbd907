//! Search: one box, rows with the reason of the match, and what to try when nothing was found.
//!
//! What is looked for is mostly a name, and a name must not stand in an address: browsers keep those, proxies log them. So
//! the question is posted, and the further pages of an answer are reached by buttons. `GET /search` shows the empty box.

use axum::{
    Router,
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Response},
    routing::get,
};
use maud::{Markup, html};
use suasion_app::{
    AppError, FieldError, Found, FoundCase, Permission, ROWS, SEARCH,
    domain::Vocabularies,
    form::{Field, Values},
};
use suasion_locale::word;

use super::cases::{case_path, status};
use crate::{
    answer::{Answer, Failure},
    forms::{Choices, Sheet},
    input::Posted,
    parts::{self, Tone},
    session::Visitor,
    state::WebState,
};

/// Its address.
pub fn routes() -> Router<WebState> {
    Router::new().route("/search", get(show).post(find))
}

async fn show(State(state): State<WebState>, visitor: Visitor) -> Answer {
    visitor.context.allow(Permission::Read)?;
    let below = advice(&visitor);
    Ok(page(&visitor, body(&visitor, Choices::without_case(&state.app), &Values::new(), &[], below)))
}

async fn find(State(state): State<WebState>, visitor: Visitor, Posted(asked): Posted) -> Result<Response, Failure> {
    let (query, number) = (asked.one("q"), asked.one("page").parse().unwrap_or(1));
    let (vocabularies, choices) = (state.app.vocabularies(), Choices::without_case(&state.app));
    match state.app.search(&visitor.context, query, number).await {
        Ok(found) => {
            let below = results(&visitor, vocabularies, query, number, &found);
            Ok(page(&visitor, body(&visitor, choices, &asked, &[], below)).into_response())
        }
        Err(AppError::Invalid(errors)) => {
            let shown = page(&visitor, body(&visitor, choices, &asked, &errors, advice(&visitor)));
            Ok((StatusCode::UNPROCESSABLE_ENTITY, shown).into_response())
        }
        Err(other) => Err(other.into()),
    }
}

fn page(visitor: &Visitor, body: Markup) -> Markup {
    parts::page(visitor, &visitor.word("page-search"), &[], body)
}

fn body(visitor: &Visitor, choices: Choices<'_>, asked: &Values, errors: &[FieldError], below: Markup) -> Markup {
    let fields: Vec<Field> = SEARCH.iter().filter(|field| field.name != "page").copied().collect();
    let sheet = Sheet { lang: visitor.lang(), scope: "search", fields: &fields, values: asked, errors, choices };
    html! {
        (parts::heading(&visitor.word("page-search")))
        (sheet.question_unseen(visitor, "/search", &visitor.word("page-search-button")))
        (below)
    }
}

fn results(visitor: &Visitor, vocabularies: &Vocabularies, query: &str, page: u32, found: &Found) -> Markup {
    html! {
        p role="status" { strong { (visitor.say("page-cases-total", &[("total", found.total.into())])) } }
        @if found.rows.is_empty() {
            (advice(visitor))
        } @else {
            ul.rows { @for row in &found.rows { li { (line(visitor, vocabularies, row)) } } }
            (pages(visitor, found.total, page, query))
        }
    }
}

/// Which rows are shown of how many, and buttons to the others.
fn pages(visitor: &Visitor, total: u64, page: u32, query: &str) -> Markup {
    let (page, rows) = (u64::from(page.max(1)), u64::from(ROWS));
    let (first, last) = ((page - 1) * rows + 1, (page * rows).min(total));
    let fill = [("first", first.into()), ("last", last.into()), ("total", total.into())];
    let to = |page: u64, label: &str| {
        parts::button(visitor, "/search", &[("q", query), ("page", &page.to_string())], &visitor.word(label))
    };
    html! {
        nav.pager aria-label=(visitor.word("part-pages")) {
            @if page > 1 { (to(page - 1, "part-before")) " " }
            span { (visitor.say("part-rows", &fill)) }
            @if last < total { " " (to(page + 1, "part-after")) }
        }
    }
}

fn line(visitor: &Visitor, vocabularies: &Vocabularies, row: &FoundCase) -> Markup {
    let lang = visitor.lang();
    html! {
        a href=(case_path(&row.reference)) { (parts::names(&row.overview.names)) }
        " · " (row.reference) " · " (status(vocabularies, &row.status, lang))
        @if row.overview.fictional { " " (parts::tag(Tone::Plain, &visitor.word("page-fictional-short"))) }
        br;
        small {
            (visitor.say("page-search-why", &[("why", word(lang, &format!("why-{}", row.why.code)).into())]))
            @if !row.why.name.is_empty() { " (" (parts::name_text(&row.why.name)) ")" }
            @if !row.why.words.is_empty() { " (" (parts::name_text(&row.why.words.join(" "))) ")" }
        }
    }
}

/// What can be looked for, and what to try.
fn advice(visitor: &Visitor) -> Markup {
    html! {
        p { (visitor.word("page-search-advice")) }
        ul {
            @for key in ["page-search-try-script", "page-search-try-part", "page-search-try-reference", "page-search-try-words"] {
                li { (visitor.word(key)) }
            }
            li { a href="/cases" { (visitor.word("page-cases-all")) } }
        }
        @if visitor.may(Permission::Decide) { p.actions { (parts::action("/cases/new", &visitor.word("page-cases-open"))) } }
    }
}

#[cfg(test)]
mod tests {
    use suasion_app::{Reason, law::Library};

    use super::*;
    use crate::pages::samples::{LANGUAGES, LONG, officer, overviews, sound};

    /// Every reason of `crates/names/src/explain.rs`, and the one of a search in the text.
    const REASONS: [&str; 11] = [
        "exact",
        "same_characters",
        "same_after_folding",
        "swapped_order",
        "part_of_name",
        "reading",
        "wade_giles",
        "hong_kong",
        "same_element",
        "similar_spelling",
        "text",
    ];

    fn found(total: u64) -> Found {
        let rows = overviews(REASONS.len()).into_iter().zip(REASONS).map(|(overview, code)| FoundCase {
            reference: overview.reference.clone(),
            names: vec![],
            why: Reason {
                code: code.into(),
                name: if code == "text" { String::new() } else { "王".into() },
                score: 1,
                words: if code == "text" { vec!["秦城".into()] } else { vec![] },
            },
            status: overview.status.clone(),
            overview,
        });
        Found { total, rows: rows.collect() }
    }

    #[test]
    fn every_row_shows_the_names_in_all_scripts_and_why_it_was_found() {
        for lang in LANGUAGES {
            let shown = sound(results(&officer(lang), &Vocabularies::shipped(), "王", 1, &found(200)));
            assert!(shown.contains("200") && shown.contains(LONG) && shown.contains(r#"lang="zh">王"#), "{shown}");
            assert!(shown.contains(r#"(<bdi lang="zh">秦城</bdi>)"#), "{shown}");
            assert!(!shown.contains("Wong <b>") && shown.contains(r#"name="page" value="2""#), "{shown}");
        }
    }

    #[test]
    fn nothing_found_says_what_to_try() {
        for lang in LANGUAGES {
            let nothing = Found { total: 0, rows: vec![] };
            let shown = sound(results(&officer(lang), &Vocabularies::shipped(), "x", 1, &nothing));
            assert_eq!(shown.matches("<li>").count(), 5, "{shown}");
        }
    }

    #[test]
    fn a_query_that_cannot_be_looked_for_keeps_what_was_typed_and_names_the_field() {
        let choices = Choices {
            vocabularies: &Vocabularies::shipped(),
            library: Library::compiled(),
            file: None,
            bodies: &[],
            held: &[],
        };
        for lang in LANGUAGES {
            let (asked, errors) = (Values::new().with("q", "\"<"), [FieldError::new("q", "problem-query")]);
            let shown = sound(body(&officer(lang), choices, &asked, &errors, html! {}));
            assert!(shown.contains(r#"value="&quot;&lt;""#) && shown.contains("aria-invalid"), "{shown}");
        }
    }
}
