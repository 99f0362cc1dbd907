//! What was asked and what was typed, as plain values.

use axum::{
    extract::{Form, FromRequest, FromRequestParts, Query, Request},
    http::request::Parts,
};
use suasion_app::{AppError, FieldError, form::Values, vault::digest};

use crate::{
    answer::Failure,
    session::{Guest, Visitor},
};

/// Names and values as they came.
type Pairs = Vec<(String, String)>;

/// The name of the hidden field that carries the token of a form.
pub const TOKEN: &str = "form_token";

/// The query of an address.
pub struct Asked(pub Values);

impl<S: Send + Sync> FromRequestParts<S> for Asked {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Failure> {
        let read = Query::<Pairs>::from_request_parts(parts, state).await;
        let Query(pairs) = read.map_err(|_| Failure(unreadable()))?;
        Ok(Asked(pairs.into_iter().collect()))
    }
}

/// A posted form. There is no other way to read one, so none is read without its token.
pub struct Posted(pub Values);

impl<S: Send + Sync> FromRequest<S> for Posted {
    type Rejection = Failure;

    async fn from_request(request: Request, state: &S) -> Result<Self, Failure> {
        let (mut parts, body) = request.into_parts();
        let Guest(visitor) = Guest::from_request_parts(&mut parts, state).await?;
        let read = Form::<Pairs>::from_request(Request::from_parts(parts, body), state).await;
        let Form(pairs) = read.map_err(|_| Failure(unreadable()))?;
        Ok(Posted(checked(pairs, &visitor)?))
    }
}

/// What was typed, if the token among it is the visitor's own.
pub fn checked(pairs: Pairs, visitor: &Visitor) -> Result<Values, Failure> {
    let (tokens, typed): (Pairs, Pairs) = pairs.into_iter().partition(|(name, _)| name == TOKEN);
    // Compared by digest, so that the time it takes says nothing about the token.
    let same = |one: &str, other: &str| digest::sha256_hex(one.as_bytes()) == digest::sha256_hex(other.as_bytes());
    if !matches!(tokens.as_slice(), [(_, token)] if same(token, &visitor.csrf)) {
        return Err(Failure(AppError::Invalid(vec![FieldError::new(TOKEN, "problem-form-token")])));
    }
    // Browsers send line ends as CRLF (HTML, form submission); records keep them as LF.
    Ok(typed.into_iter().map(|(name, value)| (name, value.replace("\r\n", "\n"))).collect())
}

/// What was sent is not a form.
pub fn unreadable() -> AppError {
    AppError::Invalid(vec![FieldError::new("", "problem-unreadable")])
}
