//! The law: which provisions forbade a violation on a day, and why those.

mod library;

use axum::{Router, extract::State, routing::get};
use maud::{Markup, html};
use suasion_app::{
    AppError, Cited, FieldError, Permission, QUESTION,
    domain::{Lang, Vocabularies},
    form::Values,
    law::Library,
};
use suasion_locale::{maybe, say};

use crate::{
    answer::Answer,
    forms::{Choices, Sheet},
    input::Asked,
    link::escaped,
    parts::{self, own},
    session::Visitor,
    state::WebState,
};

/// So many fields at the end of the question say what is known; they stand folded.
const KNOWN: usize = 2;

/// Its address.
pub fn routes() -> Router<WebState> {
    Router::new().route("/law", get(show)).merge(library::routes())
}

async fn show(State(state): State<WebState>, visitor: Visitor, Asked(asked): Asked) -> Answer {
    let nothing_asked = ["jurisdiction", "violation", "date"].iter().all(|name| asked.one(name).is_empty());
    let outcome = if nothing_asked { None } else { Some(state.app.applies(&visitor.context, &asked).await) };
    let library = state.app.library();
    let choices = Choices { vocabularies: state.app.vocabularies(), library, file: None, bodies: &[], held: &[] };
    let shown = match outcome {
        None => body(&visitor, choices, &asked, &[], html! {}),
        Some(Ok(found)) => {
            body(&visitor, choices, &asked, &[], answer(&visitor, state.app.vocabularies(), library, &asked, &found))
        }
        Some(Err(AppError::Invalid(errors))) => body(&visitor, choices, &asked, &errors, html! {}),
        Some(Err(other)) => return Err(other.into()),
    };
    Ok(parts::page(&visitor, &visitor.word("page-law"), &[], shown))
}

fn body(visitor: &Visitor, choices: Choices<'_>, asked: &Values, errors: &[FieldError], below: Markup) -> Markup {
    let mut values = asked.clone();
    if values.one("jurisdiction").is_empty() {
        values.set("jurisdiction", "CN");
    }
    let (first, known) = QUESTION.split_at(QUESTION.len() - KNOWN);
    let sheet = |fields| Sheet { lang: visitor.lang(), scope: "law", fields, values: &values, errors, choices };
    let given = known.iter().any(|field| !values.one(field.name).is_empty());
    let known = html! {
        details open[given] {
            summary { (visitor.word("page-law-known")) }
            div { (sheet(known).asked()) }
        }
    };
    html! {
        (parts::heading(&visitor.word("page-law")))
        p { (visitor.word("page-law-about")) }
        p.actions {
            (parts::action("/law/library", &visitor.word("page-library"))) " "
            (parts::action("/law/texts", &visitor.word("op-law-texts")))
            @if visitor.may(Permission::Read) {
                " " (parts::action("/law/confirmations", &visitor.word("op-law-confirmations")))
            }
        }
        (sheet(QUESTION).problems())
        (sheet(first).question_with("/law", &visitor.word("page-law-ask"), known))
        (below)
    }
}

fn answer(
    visitor: &Visitor,
    vocabularies: &Vocabularies,
    library: &Library,
    asked: &Values,
    found: &[Cited],
) -> Markup {
    let lang = visitor.lang();
    let kind = asked.one("violation");
    let meaning = library.violation_type(kind).map_or(kind, |kind| kind.meaning(lang));
    let title = say(
        lang,
        "page-law-answer",
        &[
            ("violation", own(lang, meaning).into()),
            ("date", asked.one("date").into()),
            ("state", jurisdiction(lang, vocabularies, asked.one("jurisdiction")).into()),
        ],
    );
    parts::section(
        "answer",
        &title,
        html! {
            @if found.is_empty() {
                p { (visitor.word("page-law-nothing")) }
            } @else {
                p { (unconfirmed(lang, found.iter())) }
                (parts::citations(found, lang, parts::Rank::Third))
            }
        },
    )
}

/// "3 of 12 citations are unconfirmed", or that all rest on a text.
pub(super) fn unconfirmed<'a>(lang: Lang, cited: impl Iterator<Item = &'a Cited>) -> String {
    let (mut all, mut open) = (0u32, 0u32);
    for one in cited {
        all += 1;
        open += u32::from(!one.confirmed);
    }
    say(lang, "page-law-unconfirmed", &[("open", open.into()), ("all", all.into())])
}

/// The name of a state, or of the international level; its code where there is no name for it.
fn jurisdiction(lang: Lang, vocabularies: &Vocabularies, code: &str) -> String {
    maybe(lang, &format!("jurisdiction-{code}"))
        .unwrap_or_else(|| own(lang, &vocabularies.label("country", code, lang)))
}

/// The page of a provision.
fn provision_path(id: &str) -> String {
    format!("/law/provision/{}", escaped(id))
}

#[cfg(test)]
mod tests {
    use suasion_app::law::{Confidence, Role, Window};

    use super::*;
    use crate::pages::samples::{LANGUAGES, officer, sound};

    fn cited(confidence: Confidence) -> Cited {
        Cited {
            id: "x".into(),
            instrument_short: "CPL".into(),
            edition: "1979".into(),
            article: "43".into(),
            paragraph: String::new(),
            subject: "Family told within 24 hours".into(),
            confidence,
            confirmed: confidence.is_confirmed(),
            confirmed_here: None,
            citation: "Criminal Procedure Law (1979), art. 43".into(),
            role: Role::Guarantees,
            force: "domestic".into(),
            force_label: "law".into(),
            window: Window::Possibly,
            only_if: String::new(),
            depends_on: vec![],
            offence: None,
            why: "in force".into(),
        }
    }

    #[test]
    fn the_question_keeps_what_was_typed_and_says_what_is_wrong_at_the_field() {
        let library = Library::compiled();
        for lang in LANGUAGES {
            let asked = Values::new().with("jurisdiction", "HK").with("violation", "solitary").with("date", "soon <b>");
            let errors = [FieldError::new("date", "problem-required")];
            let choices =
                Choices { vocabularies: &Vocabularies::shipped(), library, file: None, bodies: &[], held: &[] };
            let shown = sound(body(&officer(lang), choices, &asked, &errors, html! {}));
            assert!(shown.contains("date") && shown.contains("aria-invalid"), "{shown}");
            assert!(shown.contains(r#"value="solitary" selected"#) && shown.contains(r#"value="soon &lt;b&gt;""#));
            assert!(shown.len() < 60_000);
        }
    }

    #[test]
    fn an_answer_counts_what_is_unconfirmed() {
        let library = Library::compiled();
        for lang in LANGUAGES {
            let asked =
                Values::new().with("violation", "solitary").with("date", "1991-02-12").with("jurisdiction", "CN");
            let found = Confidence::ALL.map(cited);
            let shown = sound(answer(&officer(lang), &Vocabularies::shipped(), library, &asked, &found));
            assert!(shown.contains('3') && shown.contains('5') && shown.contains("1991-02-12"), "{shown}");
            assert!(sound(answer(&officer(lang), &Vocabularies::shipped(), library, &asked, &[])).contains("<p>"));
        }
    }
}
