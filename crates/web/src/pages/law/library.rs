//! The library of law: instruments, editions, articles, kinds of violation, and words; and one provision by itself.

use axum::{
    Router,
    extract::{Path, State},
    routing::get,
};
use maud::{Markup, html};
use suasion_app::{
    AppError, ArticleView, FieldError, LAW_ROWS, LIBRARY, LawEdition, LawInstrument, LawRow, Shelf,
    domain::{Lang, Vocabularies},
    form::{Field, Values},
    law::Library,
    page_number,
};

use super::{jurisdiction, provision_path};
use crate::{
    answer::Answer,
    forms::{Choices, Sheet},
    input::Asked,
    link::query,
    parts::{self, Crumb, Tone, own},
    session::Visitor,
    state::WebState,
};

const PATH: &str = "/law/library";

/// The addresses.
pub fn routes() -> Router<WebState> {
    Router::new().route(PATH, get(show)).route("/law/provision/{id}", get(one))
}

async fn show(State(state): State<WebState>, visitor: Visitor, Asked(asked): Asked) -> Answer {
    let choices = Choices::without_case(&state.app);
    let shown = match state.app.law_library(&visitor.context, &asked).await {
        Ok(shelf) => body(&visitor, choices, &asked, &[], results(&visitor, state.app.vocabularies(), &asked, &shelf)),
        Err(AppError::Invalid(errors)) => body(&visitor, choices, &asked, &errors, html! {}),
        Err(other) => return Err(other.into()),
    };
    Ok(parts::page(&visitor, &visitor.word("page-library"), &[law(&visitor)], shown))
}

async fn one(State(state): State<WebState>, visitor: Visitor, Path(id): Path<String>) -> Answer {
    let rows = state.app.law_cite(&visitor.context, &Values::new().with("id", &id)).await?;
    let app = &state.app;
    let beside = app.articles_of(&visitor.context, &id).await?;
    let shown = html! {
        @for row in &rows { (provision(&visitor, app.vocabularies(), app.library(), row)) }
        (texts(&visitor, &beside))
    };
    let crumbs = [law(&visitor), Crumb::new(PATH, visitor.word("page-library"))];
    Ok(parts::page(&visitor, &id, &crumbs, shown))
}

fn law(visitor: &Visitor) -> Crumb {
    Crumb::new("/law", visitor.word("page-law"))
}

/// What the form asks: everything but the page.
fn fields() -> &'static [Field] {
    let end = LIBRARY.iter().position(|field| field.name == "page").unwrap_or(LIBRARY.len());
    &LIBRARY[..end]
}

fn body(visitor: &Visitor, choices: Choices<'_>, asked: &Values, errors: &[FieldError], below: Markup) -> Markup {
    let sheet = Sheet { lang: visitor.lang(), scope: "library", fields: fields(), values: asked, errors, choices };
    html! {
        (parts::heading(&visitor.word("page-library")))
        p { (visitor.word("page-library-about")) }
        details open[!errors.is_empty()] {
            summary { (visitor.word("page-library-search")) }
            (sheet.question(PATH, &visitor.word("page-law-ask")))
        }
        (below)
    }
}

/// With nothing asked but a state, its instruments; otherwise the provisions that fit.
fn results(visitor: &Visitor, vocabularies: &Vocabularies, asked: &Values, shelf: &Shelf) -> Markup {
    let narrow = fields().iter().any(|field| field.name != "jurisdiction" && !asked.one(field.name).is_empty());
    html! {
        @if !narrow { (instruments(visitor, vocabularies, &shelf.instruments)) }
        @else {
            @for instrument in &shelf.instruments { (head(visitor, vocabularies, instrument)) }
            (rows(visitor, asked, shelf))
        }
    }
}

fn instruments(visitor: &Visitor, vocabularies: &Vocabularies, all: &[LawInstrument]) -> Markup {
    html! {
        @for of_state in all.chunk_by(|one, next| one.jurisdiction == next.jurisdiction) {
            @let code = &of_state[0].jurisdiction;
            (parts::section(&format!("of-{code}"), &jurisdiction(visitor.lang(), vocabularies, code), html! {
                ul.rows { @for one in of_state { li { (instrument(visitor, one)) } } }
            }))
        }
    }
}

fn instrument(visitor: &Visitor, one: &LawInstrument) -> Markup {
    let lang = visitor.lang();
    let provisions: usize = one.editions.iter().map(|edition| edition.provisions).sum();
    html! {
        a href=(shelf_path(one, None)) { (own(lang, &one.name)) } " "
        span.muted { (visitor.say("page-library-provisions", &[("count", provisions.into())])) }
        @if one.editions.len() > 1 { " · " (editions(lang, one)) }
    }
}

/// The editions with their days, each a link.
fn editions(lang: Lang, one: &LawInstrument) -> Markup {
    html! {
        @for (place, edition) in one.editions.iter().enumerate() {
            @if place > 0 { " · " }
            a href=(shelf_path(one, Some(edition))) { (own(lang, &edition.label)) }
        }
    }
}

fn head(visitor: &Visitor, vocabularies: &Vocabularies, one: &LawInstrument) -> Markup {
    let lang = visitor.lang();
    html! {
        h2 { (own(lang, &one.name)) }
        p.muted { (jurisdiction(lang, vocabularies, &one.jurisdiction)) }
        ul {
            @for edition in &one.editions {
                li {
                    a href=(shelf_path(one, Some(edition))) { (own(lang, if edition.label.is_empty() { &one.name } else { &edition.label })) }
                    ": " (window(visitor, edition.valid_from, edition.valid_to)) " · "
                    (visitor.say("page-library-provisions", &[("count", edition.provisions.into())]))
                }
            }
        }
    }
}

fn shelf_path(one: &LawInstrument, edition: Option<&LawEdition>) -> String {
    let mut asked = vec![("jurisdiction", one.jurisdiction.as_str()), ("instrument", one.short.as_str())];
    asked.extend(edition.map(|edition| ("edition", edition.edition.as_str())));
    query(PATH, &asked)
}

fn window(visitor: &Visitor, from: suasion_app::domain::Day, to: Option<suasion_app::domain::Day>) -> String {
    let from = parts::day_in_words(from, visitor.lang());
    match to {
        Some(to) => {
            let to = parts::day_in_words(to, visitor.lang());
            visitor.say("page-library-window", &[("from", from.into()), ("to", to.into())])
        }
        None => visitor.say("page-library-since", &[("from", from.into())]),
    }
}

fn rows(visitor: &Visitor, asked: &Values, shelf: &Shelf) -> Markup {
    let pairs: Vec<(&str, &str)> = fields()
        .iter()
        .map(|field| (field.name, asked.one(field.name)))
        .filter(|(_, value)| !value.is_empty())
        .collect();
    let page = page_number(asked).unwrap_or(1);
    let pager = || parts::pager(visitor.lang(), shelf.total as u64, page, LAW_ROWS as u32, PATH, &pairs);
    html! {
        @if shelf.rows.is_empty() { (parts::empty(&visitor.word("page-library-none"), None)) }
        (pager())
        ul.rows { @for one in &shelf.rows { li { (row(visitor, one)) } } }
        @if shelf.rows.len() > 10 { (pager()) }
    }
}

fn row(visitor: &Visitor, one: &LawRow) -> Markup {
    let lang = visitor.lang();
    html! {
        cite { a href=(provision_path(&one.id)) { (own(lang, &one.citation)) } }
        @if !one.confirmed { " " (doubt(visitor, one)) }
        br; (own(lang, &one.subject)) " "
        small { (window(visitor, one.valid_from, one.valid_to)) }
    }
}

fn doubt(visitor: &Visitor, one: &LawRow) -> Markup {
    parts::tag(Tone::Due, &visitor.word(&format!("confidence-{}", one.confidence.code())))
}

/// A provision with everything that its row says.
fn provision(visitor: &Visitor, vocabularies: &Vocabularies, library: &Library, one: &LawRow) -> Markup {
    let lang = visitor.lang();
    let word = |key: &str| visitor.word(key);
    let violations = html! {
        @for (place, code) in one.violations.iter().enumerate() {
            @if place > 0 { " · " }
            a href=(query(PATH, &[("violation", code)])) {
                (own(lang, library.violation_type(code).map_or(code.as_str(), |kind| kind.meaning(lang))))
            }
        }
    };
    let sure = if one.confirmed {
        html! { (word(&format!("confidence-{}", one.confidence.code()))) }
    } else {
        doubt(visitor, one)
    };
    let shelf =
        query(PATH, &[("jurisdiction", one.jurisdiction.as_str()), ("instrument", one.instrument_short.as_str())]);
    let mut all = vec![
        (word("page-library-says"), html! { (own(lang, &one.subject)) }),
        (word("field-instrument"), html! { a href=(shelf) { (own(lang, &one.instrument)) } }),
        (word("field-jurisdiction"), html! { (jurisdiction(lang, vocabularies, &one.jurisdiction)) }),
        (word("page-library-days"), html! { (window(visitor, one.valid_from, one.valid_to)) }),
        (word("page-library-role"), html! { (word(&format!("role-{}", one.role.code()))) }),
        (word("page-library-violations"), violations),
    ];
    if !one.concerns.is_empty() {
        all.push((word("page-library-concerns"), html! { (own(lang, &one.concerns)) }));
    }
    all.push((word("page-library-checked"), sure));
    if let Some(here) = &one.confirmed_here {
        let seen = html! { (parts::day(here.on, lang)) ": " bdi { (here.text_seen) } };
        all.push((word("page-library-here"), seen));
    }
    // Notes and sources are kept in English, whatever the page speaks.
    if !one.confidence_note.is_empty() {
        all.push((word("page-library-open"), html! { span lang="en" { (one.confidence_note) } }));
    }
    all.push((word("page-library-source"), html! { span lang="en" { (one.source) } }));
    html! { (parts::heading(&own(lang, &one.citation))) (parts::summary(&all)) }
}

/// What the texts of the house say under this number; where there is none, how to bring one in.
fn texts(visitor: &Visitor, beside: &[ArticleView]) -> Markup {
    let article = |one: &ArticleView| {
        html! {
            article.card {
                div lang=(one.language) {
                    h3 { (one.article.number) @if !one.article.heading.is_empty() { " " (one.article.heading) } }
                    @for paragraph in one.article.text.lines() { p { (paragraph) } }
                }
                p.muted { a href={ "/law/texts/" (one.id) } { bdi { (one.source) } } }
            }
        }
    };
    parts::section(
        "text",
        &visitor.word("page-library-text"),
        html! {
            @if beside.is_empty() {
                p { (visitor.word("page-library-no-text")) " " a href="/law/texts" { (visitor.word("op-law-texts")) } }
            }
            @for one in beside { (article(one)) }
        },
    )
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use suasion_app::law::{Confidence, Role};

    use super::*;
    use crate::pages::samples::{LANGUAGES, officer, sound};

    fn law_row(confidence: Confidence) -> LawRow {
        LawRow {
            id: "CN-X-44(3)".into(),
            jurisdiction: "CN".into(),
            instrument_short: "CPL".into(),
            instrument: "Criminal Procedure Law".into(),
            edition: "1979".into(),
            article: "43".into(),
            paragraph: String::new(),
            citation: "Criminal Procedure Law (1979), art. 43".into(),
            subject: "Family told <b>within</b> 24 hours".into(),
            role: Role::Guarantees,
            violations: vec!["solitary".into()],
            concerns: String::new(),
            valid_from: "1980-01-01".parse().unwrap(),
            valid_to: Some("1996-12-31".parse().unwrap()),
            status: "superseded".into(),
            confidence,
            confirmed: confidence.is_confirmed(),
            confidence_note: String::new(),
            confirmed_here: None,
            source: "Gazette".into(),
        }
    }

    #[test]
    fn a_provision_says_what_it_rests_on_and_an_unconfirmed_one_is_marked() {
        for lang in LANGUAGES {
            for confidence in Confidence::ALL {
                let (visitor, one) = (officer(lang), law_row(confidence));
                let shown = sound(provision(&visitor, &Vocabularies::shipped(), Library::compiled(), &one));
                assert_eq!(shown.contains("tag due"), !confidence.is_confirmed(), "{shown}");
                assert!(shown.contains("Gazette") && shown.contains("violation=solitary"), "{shown}");
                assert!(shown.contains("&lt;b&gt;"), "{shown}");
            }
        }
    }

    #[test]
    fn a_full_page_of_provisions_stays_small_and_leads_to_the_next() {
        let rows = vec![law_row(Confidence::Unconfirmed); LAW_ROWS];
        let shelf = Shelf { instruments: vec![], total: 937, rows };
        for lang in LANGUAGES {
            let asked = Values::new().with("search", "detention").with("page", "2");
            let shown = sound(results(&officer(lang), &Vocabularies::shipped(), &asked, &shelf));
            assert!(shown.len() < 60_000 && shown.contains("search=detention&amp;page=3"), "{shown}");
        }
    }
}
