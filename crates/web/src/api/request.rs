//! What a script sends: headers, a query, a JSON object.

use axum::{
    body::Bytes,
    extract::{FromRequest, Query, Request},
    http::{HeaderMap, StatusCode, header},
    response::Response,
};
use suasion_app::{
    AppError, FieldError,
    domain::Lang,
    form::{Field, Values},
};

use crate::{answer::problem, language};

/// A request of a script.
pub struct Asked {
    /// Its headers.
    pub headers: HeaderMap,
    /// Its query.
    pub query: Values,
    body: Bytes,
}

impl Asked {
    /// The values of its JSON object, each of the type that its field wants; none if there is no body.
    pub fn typed(&self, fields: &[Field]) -> Result<Values, AppError> {
        if self.body.is_empty() {
            return Ok(Values::new());
        }
        let json = serde_json::from_slice(&self.body).map_err(|error| {
            AppError::Invalid(vec![FieldError::new("", "problem-json").with("reason", error.to_string())])
        })?;
        Values::from_json(&json, fields).map_err(AppError::Invalid)
    }
}

impl<S: Send + Sync> FromRequest<S> for Asked {
    type Rejection = Response;

    async fn from_request(request: Request, state: &S) -> Result<Self, Response> {
        let headers = request.headers().clone();
        let refused = |key| problem(&AppError::Invalid(vec![FieldError::new("", key)]), lang_of(&headers, ""));
        let pairs = Query::<Vec<(String, String)>>::try_from_uri(request.uri());
        let Query(pairs) = pairs.map_err(|_| refused("problem-unreadable"))?;
        let body = Bytes::from_request(request, state).await.map_err(|error| {
            let too_large = error.status() == StatusCode::PAYLOAD_TOO_LARGE;
            refused(if too_large { "problem-too-large" } else { "problem-unreadable" })
        })?;
        Ok(Asked { query: pairs.into_iter().collect(), body, headers })
    }
}

/// The token after `Bearer`.
pub fn token_of(headers: &HeaderMap) -> Option<&str> {
    let (scheme, token) = headers.get(header::AUTHORIZATION)?.to_str().ok()?.split_once(' ')?;
    scheme.eq_ignore_ascii_case("bearer").then(|| token.trim())
}

/// The language to answer in: `?lang=` before `Accept-Language`, else English. A script has no language cookie.
pub fn lang_of(headers: &HeaderMap, asked: &str) -> Lang {
    let accepted = || headers.get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok());
    language::tagged(asked).or_else(|| accepted().and_then(language::accept)).unwrap_or(Lang::En)
}
