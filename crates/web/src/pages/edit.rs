//! Adding a record to a case and changing one: one page for every kind, drawn from the fields of its editor.

use axum::{
    Router,
    extract::{Path, State},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
    routing::{get, post},
};
use maud::{Markup, html};
use suasion_app::{
    AppError, FieldError, Permission, SEEN,
    campaign::{CaseFile, Kind},
    domain::Id,
    form::{Field, Takes, Values},
    record::editor_of,
};

use super::{
    case::event,
    cases::case_path,
    place::{saved_at, shown_at, tab},
    remove::may_be_removed,
};
use crate::{
    answer::{Answer, Failure},
    forms::{Choices, Sheet, folded, wants_more_rows},
    input::{Asked, Posted},
    link::{escaped, local, query},
    parts::{self, Crumb, Tone},
    session::Visitor,
    state::WebState,
};

/// The addresses.
pub fn routes() -> Router<WebState> {
    Router::new()
        .route("/cases/{case}/{kind}", post(add))
        .route("/cases/{case}/{kind}/new", get(new))
        .route("/cases/{case}/{kind}/{id}", get(edit).post(change))
}

/// What is being edited.
pub(super) struct Target {
    pub(super) reference: String,
    pub(super) kind: Kind,
    pub(super) id: Option<Id>,
}

impl Target {
    /// The target that an address names.
    pub(super) fn of(reference: String, kind: &str, id: Option<&str>) -> Result<Self, Failure> {
        let missing = |what, name: &str| Failure(AppError::NotFound { what, name: name.to_owned() });
        let found = Kind::from_code(kind).ok_or_else(|| missing("page", kind))?;
        let id = match id {
            Some(text) => Some(text.parse().map_err(|_| missing(found.code(), text))?),
            None => None,
        };
        Ok(Target { reference, kind: found, id })
    }

    /// Where its form is posted.
    pub(super) fn path(&self) -> String {
        let base = format!("/cases/{}/{}", escaped(&self.reference), self.kind.code());
        self.id.map_or(base.clone(), |id| format!("{base}/{id}"))
    }
}

async fn new(
    State(state): State<WebState>,
    visitor: Visitor,
    Path((reference, kind)): Path<(String, String)>,
    Asked(asked): Asked,
) -> Answer {
    let target = Target::of(reference, &kind, None)?;
    if target.kind == Kind::Case {
        let id = state.app.case_file(&visitor.context, &target.reference).await?.case().id.0;
        let values = state.app.typed(&visitor.context, &target.reference, Kind::Case, id).await?;
        return page(&state, &visitor, &target, &values, &[]).await;
    }
    page(&state, &visitor, &target, &asked, &[]).await
}

async fn edit(
    State(state): State<WebState>,
    visitor: Visitor,
    Path((reference, kind, id)): Path<(String, String, String)>,
    Asked(asked): Asked,
) -> Answer {
    let target = Target::of(reference, &kind, Some(&id))?;
    let Some(id) = target.id else { return Err(Failure(AppError::NotFound { what: target.kind.code(), name: id })) };
    let mut values = state.app.typed(&visitor.context, &target.reference, target.kind, id).await?;
    // An address may put something else into a field beforehand.
    for name in asked.names().map(str::to_owned).collect::<Vec<_>>() {
        values.set(name.clone(), asked.one(&name));
    }
    page(&state, &visitor, &target, &values, &[]).await
}

async fn add(
    state: State<WebState>,
    visitor: Visitor,
    Path((reference, kind)): Path<(String, String)>,
    Posted(values): Posted,
) -> Result<Response, Failure> {
    save(&state, &visitor, &Target::of(reference, &kind, None)?, &values).await
}

async fn change(
    state: State<WebState>,
    visitor: Visitor,
    Path((reference, kind, id)): Path<(String, String, String)>,
    Posted(values): Posted,
) -> Result<Response, Failure> {
    save(&state, &visitor, &Target::of(reference, &kind, Some(&id))?, &values).await
}

async fn save(state: &WebState, visitor: &Visitor, target: &Target, values: &Values) -> Result<Response, Failure> {
    let values = &folded(values);
    if wants_more_rows(values) {
        return Ok(page(state, visitor, target, values, &[]).await?.into_response());
    }
    let mut context = visitor.context.clone();
    values.one(REASON).clone_into(&mut context.reason);
    match state.app.save(&context, &target.reference, target.kind, target.id, values).await {
        Ok(edited) => {
            let next = values.one("next");
            let shown = saved_at(&edited.reference, target.kind, edited.id);
            Ok(Redirect::to(if next.is_empty() { &shown } else { local(next) }).into_response())
        }
        Err(AppError::Invalid(errors)) => {
            let mut values = values.clone();
            // Whoever has been told that a colleague changed the record may put her own words in its place.
            if let Some((_, now)) = errors.iter().find(|error| error.field == SEEN).and_then(|error| error.fill.first())
            {
                values.set(SEEN, now);
            }
            let page = page(state, visitor, target, &values, &errors).await?;
            Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
        }
        Err(error) => Err(Failure(error)),
    }
}

/// Where the form was opened, as far as that is known: where it leads when it is saved.
fn back(target: &Target, values: &Values) -> String {
    match (values.one("next"), target.id) {
        ("", Some(id)) => shown_at(&target.reference, target.kind, id),
        ("", None) => format!("{}{}", case_path(&target.reference), tab(target.kind)),
        (next, _) => local(next).to_owned(),
    }
}

/// The field in which a colleague says why; it goes into the journal.
const REASON: &str = "reason";

async fn page(state: &WebState, visitor: &Visitor, target: &Target, values: &Values, errors: &[FieldError]) -> Answer {
    let (editor, lang) = (editor_of(target.kind), visitor.lang());
    let changes = target.id.is_some() || target.kind == Kind::Case;
    visitor.context.allow(editor.needs(changes))?;
    let file = state.app.case_file(&visitor.context, &target.reference).await?;
    let bodies = state.app.bodies(&visitor.context).await?;
    let choices = Choices {
        vocabularies: state.app.vocabularies(),
        library: state.app.library(),
        file: Some(&file),
        bodies: &bodies,
        held: &[],
    };
    let scope = target.kind.code();
    let fields: Vec<Field> = editor.fields.iter().copied().filter(|field| may_fill_in(visitor, field)).collect();
    let sheet = Sheet { lang, scope, fields: &fields, values, errors, choices };
    let verb = if changes { "change" } else { "add" };
    let title = visitor.word(&format!("{verb}-{scope}"));
    let more = html! {
        div.field {
            label for="field-reason" { (visitor.word("form-reason")) " " span.optional { (visitor.word("form-optional")) } }
            p.hint id="hint-reason" { (visitor.word("form-reason-hint")) }
            input id="field-reason" name=(REASON) value=(values.one(REASON)) autocomplete="off" aria-describedby="hint-reason";
        }
        @if changes { input type="hidden" name=(SEEN) value=(values.one(SEEN)); }
        @if !values.one("next").is_empty() { input type="hidden" name="next" value=(local(values.one("next"))); }
    };
    let recorded = recorded(state, visitor, target).await?;
    let body = html! {
        (parts::heading(&title))
        (before(target, lang))
        (first_a_source(visitor, target, &file))
        (recorded)
        (sheet.form_or_back(visitor, &target.path(), &visitor.word("form-save"), more, Some(&back(target, values))))
        (remove_link(visitor, target))
    };
    let case = format!("/cases/{}", escaped(&target.reference));
    let crumbs = [Crumb::new("/cases", visitor.word("place-cases")), Crumb::new(case, &target.reference)];
    Ok(parts::page(visitor, &format!("{} {title}", target.reference), &crumbs, body))
}

/// What the record goes by is for those who decide; nobody else is offered the box.
fn may_fill_in(visitor: &Visitor, field: &Field) -> bool {
    field.name != "accepted" || visitor.may(Permission::Decide)
}

/// What somebody should know before changing a record of this kind.
fn before(target: &Target, lang: suasion_app::domain::Lang) -> Markup {
    let key =
        format!("{}-{}", if target.id.is_some() { "form-before-change" } else { "form-before" }, target.kind.code());
    html! {
        @if let Some(words) = suasion_locale::maybe(lang, &key) { (parts::notice(Tone::Plain, &words)) }
    }
}

/// What is recorded of an event, above the form that changes it.
async fn recorded(state: &WebState, visitor: &Visitor, target: &Target) -> Answer {
    let (Kind::Event, Some(id)) = (target.kind, target.id) else { return Ok(html! {}) };
    let view = state.app.case(&visitor.context, &target.reference).await?;
    let entry = view.chronology.iter().find(|entry| entry.event.id.0 == id);
    Ok(entry.map_or_else(|| html! {}, |entry| event::to_change(visitor, &view, entry)))
}

/// Where a form asks for a source and the case has none: the way to the form for one, and back.
fn first_a_source(visitor: &Visitor, target: &Target, file: &CaseFile) -> Markup {
    let asks = editor_of(target.kind).fields.iter().any(|field| field.takes == Takes::One(Kind::Source));
    if !asks || !file.history.sources.is_empty() {
        return html! {};
    }
    let form = format!("{}/new", target.path());
    // What the form was opened with comes back with it.
    let back = if visitor.path.starts_with(&form) { &visitor.path } else { &form };
    let to = query(&format!("/cases/{}/source/new", escaped(&target.reference)), &[("next", back)]);
    parts::notice_with(
        Tone::Due,
        html! {
            p { (visitor.word("form-source-first")) }
            p { (parts::action(&to, &visitor.word("page-add-source"))) }
        },
    )
}

fn remove_link(visitor: &Visitor, target: &Target) -> Markup {
    let removable = target.id.is_some() && may_be_removed(target.kind) && visitor.may(Permission::Decide);
    html! {
        @if removable {
            p.actions { a href={ (target.path()) "/remove" } { (visitor.word(&format!("remove-{}", target.kind.code()))) } }
        }
    }
}
