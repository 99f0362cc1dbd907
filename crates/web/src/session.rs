//! Who is reading: from the cookie to a colleague, once per request.
//!
//! [`recognise`] runs before every page. It leaves a [`Visitor`] with the request, which handlers take as an argument:
//! as [`Visitor`] where somebody must be signed in, as [`Guest`] where nobody needs to be. On the way out it turns a
//! failure into a page in the reader's language.

use axum::{
    extract::{FromRequestParts, Request, State},
    http::{HeaderMap, Uri, request::Parts},
    middleware::Next,
    response::{IntoResponse, Response},
};
use suasion_app::{AppError, Context, Permission, domain::Lang, vault::digest};

use crate::{
    answer::{self, Failure},
    cookie::{self, Cookie},
    language,
    state::WebState,
};

/// Whoever reads a page.
#[derive(Clone)]
pub struct Visitor {
    /// Who, when, in which language.
    pub context: Context,
    /// The token that every form of this session carries.
    pub csrf: String,
    /// The address of the page, with its query.
    pub path: String,
    /// The token of the session, to end it; empty for a guest.
    pub(crate) token: String,
}

impl Visitor {
    /// The language in which she reads.
    pub fn lang(&self) -> Lang {
        self.context.lang
    }

    /// Whether she may do this.
    pub fn may(&self, permission: Permission) -> bool {
        self.context.allow(permission).is_ok()
    }

    /// A word in her language.
    pub fn word(&self, key: &str) -> String {
        suasion_locale::word(self.lang(), key)
    }

    /// A message in her language, with something filled in.
    pub fn say(&self, key: &str, fill: &[(&str, suasion_locale::FluentValue<'_>)]) -> String {
        suasion_locale::say(self.lang(), key, fill)
    }

    /// The page on which her day begins. For whoever is not signed in it leads to the door, and from there to her own.
    pub fn home(&self) -> &'static str {
        if self.context.who.is_none() || self.may(Permission::Read) {
            "/"
        } else if self.may(Permission::Audit) {
            "/journal"
        } else {
            "/law"
        }
    }
}

/// Anybody, signed in or not.
pub struct Guest(pub Visitor);

impl<S: Send + Sync> FromRequestParts<S> for Guest {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Failure> {
        let visitor = parts.extensions.get::<Visitor>().cloned();
        visitor.map(Guest).ok_or_else(|| Failure(AppError::Internal("pages stand behind `recognise`".to_owned())))
    }
}

impl<S: Send + Sync> FromRequestParts<S> for Visitor {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Failure> {
        let Guest(visitor) = Guest::from_request_parts(parts, state).await?;
        visitor.context.allow(Permission::SignedIn)?;
        Ok(visitor)
    }
}

/// The name of the session cookie. Over TLS the prefix makes browsers refuse it from anybody but this host.
pub fn cookie_name(secure: bool) -> &'static str {
    if secure { "__Host-suasion" } else { "suasion" }
}

/// The cookie of a session with this token; lasts no longer than the browser.
pub fn cookie(state: &WebState, token: &str) -> Cookie {
    Cookie::new(cookie_name(state.secure_cookies), token).secure(state.secure_cookies)
}

/// Before signing in there is no session; this cookie stands in for it, so that the sign-in form has a token as well.
const GUEST: &str = "guest";

/// Puts a [`Visitor`] into the request, and makes a page of a failure.
pub async fn recognise(State(state): State<WebState>, mut request: Request, next: Next) -> Response {
    let headers = request.headers();
    let token = cookie::read(headers, cookie_name(state.secure_cookies)).unwrap_or_default();
    let (now, lang) = (state.now(), language::of(headers));
    let who = match state.app.returning(&token, now.at).await {
        Ok(who) => who,
        Err(error) => return Failure(error).into_response(),
    };
    let (seed, fresh) = seed(&state, headers, &token, who.is_some());
    let visitor = Visitor {
        context: Context::new(who, lang, now, state.random.clone()),
        csrf: digest::chain_hash("suasion form", seed.as_bytes()),
        path: address(request.uri()),
        token,
    };
    request.extensions_mut().insert(visitor.clone());
    let mut response = answer::shown(next.run(request).await, &visitor);
    if let (true, Ok(cookie)) = (fresh, Cookie::new(GUEST, seed).secure(state.secure_cookies).text().parse()) {
        response.headers_mut().append(axum::http::header::SET_COOKIE, cookie);
    }
    response
}

/// The address of a page with its query; without it where a query could hold a name that somebody typed.
fn address(uri: &Uri) -> String {
    let whole = uri.path_and_query().map_or("/", |path| path.as_str());
    if uri.path() == "/search" { uri.path().to_owned() } else { whole.to_owned() }
}

/// What the form token is derived from, and whether it is new to the browser.
fn seed(state: &WebState, headers: &HeaderMap, token: &str, signed_in: bool) -> (String, bool) {
    if signed_in {
        return (token.to_owned(), false);
    }
    match cookie::read(headers, GUEST) {
        Some(seed) if seed.len() == 32 => (seed, false),
        _ => (format!("{:032x}", (state.random)()), true),
    }
}
