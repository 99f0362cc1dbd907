//! What a script sends: headers, a query, a JSON object.

use std::collections::BTreeSet;

use axum::{
    body::Bytes,
    extract::{FromRequest, Query, Request},
    http::{HeaderMap, StatusCode, header},
    response::{IntoResponse, Response},
};
use suasion_app::{
    AppError, FieldError, Method, Operation,
    domain::Lang,
    form::{Field, Takes, Values, object},
};
use suasion_locale::{say, word};

use super::unknown;
use crate::{
    answer::{misasked, problem},
    language,
};

/// A request of a script.
pub struct Asked {
    /// Its headers.
    pub headers: HeaderMap,
    /// Its query.
    pub query: Values,
    /// What stands in the query more than once.
    repeated: BTreeSet<String>,
    body: Bytes,
}

impl Asked {
    /// The values of its JSON object, each of the type that its field wants, none if there is no body; or why it is no
    /// such object.
    pub fn typed(&self, fields: &[Field], lang: Lang) -> Result<Values, Box<Response>> {
        if self.body.is_empty() {
            return Ok(Values::new());
        }
        // Another site's page can make a browser send text or a form, but not JSON.
        if !self.headers.get(header::CONTENT_TYPE).is_some_and(|value| is_json(value.as_bytes())) {
            return Err(misasked(StatusCode::UNSUPPORTED_MEDIA_TYPE, &word(lang, "api-media-type"), lang).into());
        }
        let json = object(&self.body).map_err(|reason| {
            let detail = say(lang, "problem-json", &[("reason", reason.into())]);
            misasked(StatusCode::BAD_REQUEST, &detail, lang)
        })?;
        Ok(Values::from_json(&json, fields).map_err(|errors| problem(&AppError::Invalid(errors), lang))?)
    }

    /// Refuses a query with what the operation does not take, or takes once and is told twice: it must not be passed over
    /// in silence.
    pub fn refuse_unknown(&self, operation: &Operation) -> Result<(), AppError> {
        let fields: &[Field] = if operation.method == Method::Get { operation.fields } else { &[] };
        let mut known: Vec<String> = fields.iter().flat_map(Field::keys).collect();
        known.push("lang".to_owned());
        let several = |name: &str| {
            let own = fields.iter().find(|field| field.name == name);
            own.is_some_and(|field| {
                matches!(
                    field.takes,
                    Takes::Terms(_) | Takes::Codes(..) | Takes::Groups | Takes::Many(_) | Takes::Provisions
                )
            })
        };
        let strange = self.query.names().filter(|name| !known.iter().any(|own| own == name));
        let mut errors: Vec<FieldError> = strange.map(|name| unknown(name, &known)).collect();
        let twice = self.repeated.iter().filter(|name| known.contains(*name) && !several(name));
        errors.extend(twice.map(|name| FieldError::new(name, "problem-repeated")));
        errors.extend(language::asked(self.query.one("lang")).err());
        if errors.is_empty() { Ok(()) } else { Err(AppError::Invalid(errors)) }
    }
}

/// Whether a media type is that of JSON (RFC 6839 for `+json`).
fn is_json(media_type: &[u8]) -> bool {
    let essence = media_type.split(|&byte| byte == b';').next().unwrap_or_default().trim_ascii();
    let essence = essence.to_ascii_lowercase();
    essence == b"application/json" || (essence.starts_with(b"application/") && essence.ends_with(b"+json"))
}

impl<S: Send + Sync> FromRequest<S> for Asked {
    type Rejection = Response;

    async fn from_request(request: Request, state: &S) -> Result<Self, Response> {
        let headers = request.headers().clone();
        let refused = |status, key| {
            let lang = lang_of(&headers, "");
            misasked(status, &word(lang, key), lang)
        };
        let pairs = Query::<Vec<(String, String)>>::try_from_uri(request.uri());
        let Query(pairs) = pairs.map_err(|_| refused(StatusCode::BAD_REQUEST, "api-query"))?;
        let body = Bytes::from_request(request, state).await.map_err(|error| match error.into_response().status() {
            StatusCode::PAYLOAD_TOO_LARGE => refused(StatusCode::PAYLOAD_TOO_LARGE, "api-too-large"),
            _ => refused(StatusCode::BAD_REQUEST, "problem-unreadable"),
        })?;
        let (mut once, mut repeated) = (BTreeSet::new(), BTreeSet::new());
        for (name, _) in &pairs {
            if !once.insert(name.as_str()) {
                repeated.insert(name.clone());
            }
        }
        Ok(Asked { query: pairs.into_iter().collect(), repeated, body, headers })
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
