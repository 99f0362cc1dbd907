//! The JSON API, made from the table of operations: a route a row, described by [`openapi()`].
//!
//! Scripts sign in at `/api/v1/token` and come back with `Authorization: Bearer TOKEN`. The API takes no cookies, so no
//! other site can speak in a reader's name, and forms need no token here. Errors are problem+json (RFC 9457).

mod openapi;
mod request;
mod schemas;

use std::sync::Arc;

use axum::{
    Json, Router,
    extract::{DefaultBodyLimit, OriginalUri, RawPathParams, State, rejection::RawPathParamsRejection},
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
    routing::{MethodFilter, get, on},
};
use suasion_app::{
    Action, AppError, Context, FieldError, Method, OPERATIONS, Operation, Permission, Printing, SEEN,
    domain::Lang,
    form::{Field, Values},
    page_number,
};
use suasion_locale::word;

pub use openapi::openapi;
use request::{Asked, lang_of, token_of};

use crate::{
    answer::{misasked, problem},
    state::WebState,
};

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
        let handler = move |State(state): State<WebState>, path: InPath, asked: Asked| async move {
            answer(operation, &state, path, asked).await
        };
        router.route(path, on(method, handler).layer(DefaultBodyLimit::max(largest(operation.action))))
    });
    operations.route("/openapi.json", get(description)).fallback(nothing).method_not_allowed_fallback(wrong_method)
}

async fn description(State(state): State<WebState>) -> Json<serde_json::Value> {
    Json(openapi(state.app.vocabularies(), state.app.library()))
}

async fn nothing(headers: HeaderMap, OriginalUri(uri): OriginalUri) -> Response {
    problem(&AppError::NotFound { what: "page", name: uri.path().to_owned() }, lang_of(&headers, ""))
}

/// There is such an address, but it is asked in another way; axum adds which (RFC 9110, `Allow`).
async fn wrong_method(headers: HeaderMap) -> Response {
    let lang = lang_of(&headers, "");
    misasked(StatusCode::METHOD_NOT_ALLOWED, &word(lang, "api-method"), lang)
}

/// What stands in the place of `{case}`, `{kind}` and `{id}`.
type InPath = Result<RawPathParams, RawPathParamsRejection>;

/// Does the operation that a request asks for.
async fn answer(operation: &Operation, state: &WebState, path: InPath, asked: Asked) -> Response {
    let lang = lang_of(&asked.headers, asked.query.one("lang"));
    let Ok(path) = path else { return misasked(StatusCode::BAD_REQUEST, &word(lang, "api-path"), lang) };
    let done = perform(operation, state, &path, &asked, lang).await;
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
    let now = state.now();
    let who = match token_of(&asked.headers) {
        Some(token) => state.app.returning(token, now.at).await?,
        None => None,
    };
    let mut context = Context::new(who, lang, now, Arc::clone(&state.random));
    // Whoever must sign in is told so before anything else.
    if operation.permission != Permission::Anyone {
        context.allow(Permission::SignedIn)?;
    }
    asked.refuse_unknown(operation)?;
    let mut values = match operation.method {
        Method::Get => asked.query.clone(),
        Method::Post => match asked.typed(operation.fields, lang) {
            Ok(values) => known(operation, values)?,
            Err(response) => return Ok(*response),
        },
    };
    for (name, value) in path {
        values.set(name, value);
    }
    values.one("reason").clone_into(&mut context.reason);
    match operation.action {
        Action::Brief => brief(state, &context, &values).await,
        Action::Search => search(state, &context, &values).await,
        _ => Ok(Json(state.app.perform(operation, &context, &values).await?).into_response()),
    }
}

/// The values, if the operation knows every field: a misspelt name must not be lost in silence.
fn known(operation: &Operation, values: Values) -> Result<Values, AppError> {
    let mut known: Vec<String> = operation.fields.iter().flat_map(Field::keys).collect();
    if matches!(operation.action, Action::Save(_)) {
        known.extend(["id", SEEN].map(str::to_owned));
    }
    if operation.permission != Permission::Anyone {
        known.push("reason".to_owned());
    }
    let strange = values.names().filter(|name| !known.iter().any(|own| own == name));
    let errors: Vec<FieldError> = strange.map(|name| unknown(name, &known)).collect();
    if errors.is_empty() { Ok(values) } else { Err(AppError::Invalid(errors)) }
}

fn unknown(name: &str, known: &[String]) -> FieldError {
    FieldError::new(name, "problem-field").with("known", known.join(", "))
}

/// The search answers with its rows, and with how many there are in all in a header of its own.
async fn search(state: &WebState, context: &Context, values: &Values) -> Result<Response, AppError> {
    let found = state.app.search(context, values.one("q"), page_number(values)?).await?;
    Ok(([("x-total-count", found.total.to_string())], Json(found.rows)).into_response())
}

/// The brief answers with its bytes.
async fn brief(state: &WebState, context: &Context, values: &Values) -> Result<Response, AppError> {
    let brief = state.app.brief(context, values.one("case"), Printing::read(values)?).await?;
    let disposition = format!("attachment; filename=\"{}\"", brief.file_name);
    let headers = [(header::CONTENT_TYPE, brief.media_type.to_owned()), (header::CONTENT_DISPOSITION, disposition)];
    Ok((headers, brief.bytes).into_response())
}
