//! Documents: what may leave the house, to whom, on whose consent; the brief and the case file themselves.

use axum::{
    Router,
    extract::{Path, State},
    http::header,
    response::{IntoResponse, Response},
    routing::get,
};
use maud::{Markup, html};
use suasion_app::{
    AppError, BriefFormat, COLLEAGUES, CaseView, Paper, Permission, Printing,
    campaign::Kind,
    domain::{Consent, Vocabularies},
};

use super::{Place, new_path, page};
use crate::{
    answer::{Answer, Failure},
    input::Asked,
    language, link,
    pages::cases::case_path,
    parts::{self, Tone, own},
    session::Visitor,
    state::WebState,
};

pub fn routes() -> Router<WebState> {
    Router::new()
        .route("/cases/{case}/documents", get(show))
        .route(
            "/cases/{case}/brief.pdf",
            get(|state, visitor, case, asked| brief(state, visitor, case, asked, BriefFormat::Pdf)),
        )
        .route(
            "/cases/{case}/brief.docx",
            get(|state, visitor, case, asked| brief(state, visitor, case, asked, BriefFormat::Docx)),
        )
        .route("/cases/{case}/file.toml", get(file))
}

async fn show(
    State(state): State<WebState>,
    visitor: Visitor,
    Path(reference): Path<String>,
    Asked(asked): Asked,
) -> Answer {
    visitor.context.allow(Permission::Export)?;
    let view = state.app.case(&visitor.context, &reference).await?;
    let audience = state.app.audience(asked.one("audience"))?;
    let held = match audience {
        COLLEAGUES => vec![],
        others => state.app.held(&visitor.context, &reference, others).await?,
    };
    let body = body(&visitor, state.app.vocabularies(), &view, audience, held.len());
    Ok(page(&visitor, &view, Place::Documents, body))
}

async fn brief(
    State(state): State<WebState>,
    mut visitor: Visitor,
    Path(reference): Path<String>,
    Asked(asked): Asked,
    format: BriefFormat,
) -> Result<Response, Failure> {
    let lang = language::asked(asked.one("lang")).map_err(|error| AppError::Invalid(vec![error]))?;
    visitor.context.lang = lang.unwrap_or(visitor.context.lang);
    let printing = Printing { format, ..Printing::read(&asked)? };
    let made = state.app.brief(&visitor.context, &reference, printing).await?;
    Ok(attached(made.media_type, &made.file_name, made.bytes))
}

async fn file(
    State(state): State<WebState>,
    visitor: Visitor,
    Path(reference): Path<String>,
) -> Result<Response, Failure> {
    let text = state.app.export_case(&visitor.context, &reference).await?;
    Ok(attached("application/toml", &format!("case-{reference}.toml"), text.into_bytes()))
}

/// Bytes to keep under a name; what a header cannot carry is left out of the name.
fn attached(media_type: &str, name: &str, bytes: Vec<u8>) -> Response {
    let name: String =
        name.chars().map(|c| if c.is_ascii_alphanumeric() || "-._".contains(c) { c } else { '-' }).collect();
    let disposition = format!("attachment; filename=\"{name}\"");
    ([(header::CONTENT_TYPE, media_type.to_owned()), (header::CONTENT_DISPOSITION, disposition)], bytes).into_response()
}

fn body(visitor: &Visitor, vocabularies: &Vocabularies, view: &CaseView, audience: &str, held: usize) -> Markup {
    let base = case_path(&view.reference);
    html! {
        (parts::section("brief", &visitor.word("page-brief"), html! {
            p { (visitor.word("page-brief-about")) }
            (choose(visitor, vocabularies, &base, audience))
            (check(visitor, vocabularies, view, audience, held))
        }))
        (parts::section("file", &visitor.word("page-case-file"), html! {
            p { (visitor.word("page-case-file-about")) }
            p { (parts::action(&format!("{base}/file.toml"), &visitor.word("page-case-file-get"))) }
        }))
    }
}

/// For whom: the first question, because everything else follows from it.
fn choose(visitor: &Visitor, vocabularies: &Vocabularies, base: &str, audience: &str) -> Markup {
    let lang = visitor.lang();
    html! {
        form.filter action={ (base) "/documents" } method="get" {
            div.field {
                label for="audience" { (visitor.word("page-brief-for")) }
                select id="audience" name="audience" {
                    @for term in vocabularies.terms("audience") {
                        option value=(term.code) selected[term.code == audience] { (own(lang, term.label.text(lang))) }
                    }
                }
            }
            p.buttons { button { (visitor.word("page-brief-check")) } }
        }
    }
}

/// What goes, to whom, on whose consent, what harm it can do; and only then the documents.
fn check(visitor: &Visitor, vocabularies: &Vocabularies, view: &CaseView, audience: &str, held: usize) -> Markup {
    let lang = visitor.lang();
    let label = own(lang, &vocabularies.label("audience", audience, lang));
    let in_house = audience == COLLEAGUES;
    let consent = consent_for(visitor, view, audience);
    let may_leave = held == 0 && (in_house || consent.is_some());
    html! {
        div.card {
            h3 { (visitor.say("page-brief-to", &[("audience", label.into())])) }
            (what_goes(visitor, view, audience))
            @if in_house {
                (parts::notice(Tone::Plain, &visitor.word("page-brief-in-house")))
            } @else if let Some(consent) = consent {
                (parts::notice(Tone::Real, &consented(visitor, consent)))
            } @else {
                (parts::notice_with(Tone::Harm, html! {
                    p { (visitor.word("page-brief-no-consent")) }
                    @if visitor.may(Permission::Decide) {
                        p {
                            (parts::action(
                                &new_path(&view.reference, Kind::Consent, &[("purpose", "brief"), ("audience", audience)]),
                                &visitor.word("page-add-consent"),
                            ))
                        }
                    }
                }))
            }
            @if held > 0 { (waits(visitor, &view.reference, audience, held)) }
            @if may_leave {
                @if !in_house { p { (visitor.word("page-brief-harm")) } }
                (files(visitor, &view.reference, audience))
            }
        }
    }
}

/// That citations have to be compared with a text first, and where.
fn waits(visitor: &Visitor, reference: &str, audience: &str, held: usize) -> Markup {
    let to = link::query("/law/confirm", &[("case", reference), ("audience", audience)]);
    parts::notice_with(
        Tone::Due,
        html! {
            p { (visitor.say("page-brief-held", &[("count", held.into())])) }
            @if visitor.may(Permission::Decide) { p { (parts::action(&to, &visitor.word("page-brief-confirm"))) } }
        },
    )
}

/// The consent that lets the brief go to this audience today.
fn consent_for<'a>(visitor: &Visitor, view: &'a CaseView, audience: &str) -> Option<&'a Consent> {
    let today = visitor.context.now.today;
    view.file.history.consents.iter().find(|consent| consent.covers("brief", audience, today))
}

fn consented(visitor: &Visitor, consent: &Consent) -> String {
    let by = visitor.word(&format!("given-by-{}", consent.given_by.code()));
    match consent.until {
        Some(day) => visitor.say("page-brief-consent-until", &[("by", by.into()), ("day", day.to_string().into())]),
        None => visitor.say("page-brief-consent", &[("by", by.into())]),
    }
}

/// Exactly what goes, in numbers; for everybody but colleagues, what stays because it may not be quoted.
fn what_goes(visitor: &Visitor, view: &CaseView, audience: &str) -> Markup {
    let file = &view.file;
    let counting = || file.history.statements.iter().filter(|statement| statement.counts());
    let stays = if audience == COLLEAGUES { 0 } else { counting().filter(|statement| !statement.quotable).count() };
    let rows = [
        ("page-names", view.names.len()),
        ("page-events", file.history.events.len()),
        ("page-statements", counting().count() - stays),
        ("page-violations", file.violations.len()),
        ("page-demands", file.demands.len()),
        ("page-representations", file.representations.len()),
        ("page-responses", file.responses.len()),
        ("page-sources-by-codename", file.history.sources.len()),
    ];
    html! {
        p { (visitor.word(if stays == 0 { "page-brief-goes" } else { "page-brief-goes-at-most" })) }
        (parts::summary(&rows.map(|(key, count)| (visitor.word(key), html! { (count) }))))
        @if stays > 0 { p { (visitor.say("page-brief-stays", &[("count", stays.into())])) } }
    }
}

/// The documents, each in two languages and two formats.
fn files(visitor: &Visitor, reference: &str, audience: &str) -> Markup {
    let base = case_path(reference);
    html! {
        @for paper in Paper::ALL {
            h4 { (visitor.word(&format!("document-{}", paper.code()))) }
            p.muted { (visitor.word(&format!("page-document-{}", paper.code()))) }
            p.actions {
                @for tag in ["en", "zh"] {
                    @for format in BriefFormat::ALL {
                        @let pairs = [("lang", tag), ("document", paper.code()), ("audience", audience)];
                        @let to = link::query(&format!("{base}/brief.{}", format.code()), &pairs);
                        @let (format, language) = (visitor.word(&format!("format-{}", format.code())), visitor.word(&format!("lang-{tag}")));
                        a.action href=(to) { (visitor.say("page-brief-file", &[("format", format.into()), ("language", language.into())])) }
                    }
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use suasion_app::domain::Lang;

    use super::*;
    use crate::pages::samples::{LANGUAGES, case_view, officer, sound};

    fn shown(lang: Lang, audience: &str) -> String {
        sound(body(&officer(lang), &Vocabularies::shipped(), &case_view(lang, 3), audience, 0))
    }

    #[test]
    fn a_brief_that_rests_on_unconfirmed_citations_leads_to_them_and_to_no_document() {
        for lang in LANGUAGES {
            let page = sound(body(&officer(lang), &Vocabularies::shipped(), &case_view(lang, 3), "un", 2));
            assert!(!page.contains("brief.pdf") && page.contains("/law/confirm?case=T-1&amp;audience=un"), "{page}");
        }
    }

    #[test]
    fn without_consent_there_is_no_document_to_take() {
        for lang in LANGUAGES {
            let page = shown(lang, "media");
            assert!(
                !page.contains("brief.pdf") && page.contains("/consent/new?purpose=brief&amp;audience=media"),
                "{page}"
            );
        }
    }

    #[test]
    fn with_consent_the_page_says_what_goes_and_what_stays_before_it_offers_the_documents() {
        for lang in LANGUAGES {
            let page = shown(lang, "un");
            let (what, file) = (
                page.find("class=\"summary\""),
                page.find("/cases/T-1/brief.pdf?lang=zh&amp;document=legal&amp;audience=un"),
            );
            assert!(what.is_some() && what < file, "{page}");
            assert!(page.contains("tag") || page.contains("notice real"), "{page}");
        }
    }

    #[test]
    fn colleagues_need_no_consent() {
        for lang in LANGUAGES {
            assert_eq!(shown(lang, COLLEAGUES).matches("/cases/T-1/brief.").count(), 8);
        }
    }

    #[test]
    fn a_file_name_is_made_of_what_a_header_can_carry() {
        let response = attached("text/plain", "case-\"王\r\n.toml", vec![]);
        let header =
            response.headers().get(header::CONTENT_DISPOSITION).map(|value| value.to_str().unwrap_or("").to_owned());
        assert_eq!(header.as_deref(), Some("attachment; filename=\"case-----.toml\""));
    }
}
