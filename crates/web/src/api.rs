//! The JSON API, made from the table of operations: a route a row, described by [`openapi()`].
//!
//! Scripts sign in at `/api/v1/token` and come back with `Authorization: Bearer TOKEN`. The API takes no cookies, so no
//! other site can speak in a reader's name, and forms need no token here. Errors are problem+json (RFC 9457).

mod openapi;
mod request;

use std::sync::Arc;

use axum::{
    Json, Router,
    extract::{DefaultBodyLimit, RawPathParams, State},
    http::{HeaderMap, HeaderValue, header},
    response::{IntoResponse, Response},
    routing::{MethodFilter, get, on},
};
use suasion_app::{
    Action, AppError, BriefFormat, Context, FieldError, Method, OPERATIONS, Operation, SEEN,
    domain::Lang,
    form::{Field, Values},
};

pub use openapi::openapi;
use request::{Asked, lang_of, token_of};

use crate::{answer::problem, state::WebState};

/// How much a request may carry: one record with a long letter, or a case file with its evidence list, in JSON.
const fn largest(action: Action) -> usize {
    match action {
        Action::Import => 16 << 20,
        _ => 1 << 20,
    }
}

/// The routes, to be nested under `/api`.
pub fn routes() -> Router<WebState> {
    let operations = OPERATIONS.iter().fold(Router::new(), |router, operation| {
        let path = operation.route.strip_prefix("/api").unwrap_or(operation.route);
        let method = match operation.method {
            Method::Get => MethodFilter::GET,
            Method::Post => MethodFilter::POST,
        };
        let handler = move |State(state): State<WebState>, path: RawPathParams, asked: Asked| async move {
            answer(operation, &state, &path, asked).await
        };
        router.route(path, on(method, handler).layer(DefaultBodyLimit::max(largest(operation.action))))
    });
    operations.route("/openapi.json", get(description)).fallback(nothing).method_not_allowed_fallback(nothing)
}

async fn description(State(state): State<WebState>) -> Json<serde_json::Value> {
    Json(openapi(state.app.vocabularies(), state.app.library()))
}

async fn nothing(headers: HeaderMap, uri: axum::http::Uri) -> Response {
    problem(&AppError::NotFound { what: "page", name: uri.path().to_owned() }, lang_of(&headers, ""))
}

/// Does the operation that a request asks for.
async fn answer(operation: &Operation, state: &WebState, path: &RawPathParams, asked: Asked) -> Response {
    let lang = lang_of(&asked.headers, asked.query.one("lang"));
    let done = perform(operation, state, path, &asked, lang).await;
    done.unwrap_or_else(|error| {
        let mut response = problem(&error, lang);
        if error.status() == 401 {
            response.headers_mut().insert(header::WWW_AUTHENTICATE, HeaderValue::from_static("Bearer"));
        }
        response
    })
}

async fn perform(
    operation: &Operation,
    state: &WebState,
    path: &RawPathParams,
    asked: &Asked,
    lang: Lang,
) -> Result<Response, AppError> {
    let mut values = match operation.method {
        Method::Get => asked.query.clone(),
        Method::Post => known(operation, asked.typed(operation.fields)?)?,
    };
    for (name, value) in path {
        values.set(name, value);
    }
    let now = state.now();
    let who = match token_of(&asked.headers) {
        Some(token) => state.app.returning(token, now.at).await?,
        None => None,
    };
    let mut context = Context::new(who, lang, now, Arc::clone(&state.random));
    values.one("reason").clone_into(&mut context.reason);
    if operation.action == Action::Brief {
        return brief(state, &context, &values).await;
    }
    Ok(Json(state.app.perform(operation, &context, &values).await?).into_response())
}

/// The values, if the operation knows every field: a misspelt name must not be lost in silence.
fn known(operation: &Operation, values: Values) -> Result<Values, AppError> {
    let mut known: Vec<String> = operation.fields.iter().flat_map(Field::keys).collect();
    known.extend(["id", "reason", SEEN].map(str::to_owned));
    let strange = values.names().filter(|name| !known.iter().any(|own| own == name));
    let refuse = |name: &str| FieldError::new(name, "problem-field").with("known", known.join(", "));
    let errors: Vec<FieldError> = strange.map(refuse).collect();
    if errors.is_empty() { Ok(values) } else { Err(AppError::Invalid(errors)) }
}

/// The brief answers with its bytes.
async fn brief(state: &WebState, context: &Context, values: &Values) -> Result<Response, AppError> {
    let format = match values.one("format") {
        "" => BriefFormat::Pdf,
        code => BriefFormat::from_code(code).ok_or_else(|| {
            let known: Vec<_> = BriefFormat::ALL.iter().map(|one| one.code()).collect();
            let error = FieldError::new("format", "problem-code").with("typed", code).with("known", known.join(", "));
            AppError::Invalid(vec![error])
        })?,
    };
    let audience = match values.one("audience") {
        "" => "colleagues",
        audience => audience,
    };
    let brief = state.app.brief(context, values.one("case"), format, audience).await?;
    let disposition = format!("attachment; filename=\"{}\"", brief.file_name);
    let headers = [(header::CONTENT_TYPE, brief.media_type.to_owned()), (header::CONTENT_DISPOSITION, disposition)];
    Ok((headers, brief.bytes).into_response())
}
