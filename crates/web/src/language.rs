//! In which language somebody reads: what she chose, else what her browser asks for.

use axum::{
    extract::State,
    http::{HeaderMap, header},
    response::{IntoResponse, Redirect, Response},
};
use suasion_app::{FieldError, domain::Lang};

use crate::{
    cookie::{self, Cookie},
    input::Asked,
    link::local,
    state::WebState,
};

/// The cookie that keeps the choice.
pub const COOKIE: &str = "lang";

/// A year: the choice of a language is no secret and no session.
const KEPT: u32 = 365 * 24 * 60 * 60;

/// The language of a request.
pub fn of(headers: &HeaderMap) -> Lang {
    let chosen = cookie::read(headers, COOKIE).and_then(|code| Lang::from_code(&code));
    let accepted = || headers.get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok());
    chosen.or_else(|| accepted().and_then(accept)).unwrap_or(Lang::En)
}

/// The first language of an `Accept-Language` header that the product speaks. Browsers list them in order of
/// preference, so weights need not be read.
pub fn accept(header: &str) -> Option<Lang> {
    header.split(',').find_map(|range| {
        let tag = range.split(';').next().unwrap_or("").trim().to_ascii_lowercase();
        tagged(&tag)
    })
}

/// The language with this tag, regions and all.
pub fn tagged(tag: &str) -> Option<Lang> {
    let tag = tag.to_ascii_lowercase();
    match tag.split('-').next() {
        Some("en") => Some(Lang::En),
        Some("zh") if ["hant", "tw", "hk", "mo"].iter().any(|part| tag.split('-').any(|own| own == *part)) => {
            Some(Lang::ZhHant)
        }
        Some("zh") => Some(Lang::ZhHans),
        _ => None,
    }
}

/// The languages that can be asked for; a tag with a region, such as `zh-TW`, is understood too.
pub const TAGS: [&str; 4] = ["en", "zh", "zh-Hans", "zh-Hant"];

/// The language that an address asks for; none if it asks for none.
pub fn asked(tag: &str) -> Result<Option<Lang>, FieldError> {
    match tagged(tag) {
        None if !tag.is_empty() => Err(FieldError::code("lang", tag, TAGS)),
        lang => Ok(lang),
    }
}

/// `GET /language?to=zh-Hans&next=/cases`: keeps the choice and goes back.
pub async fn choose(State(state): State<WebState>, Asked(values): Asked) -> Response {
    let back = Redirect::to(local(values.one("next")));
    match Lang::from_code(values.one("to")) {
        Some(lang) => {
            let cookie = Cookie::new(COOKIE, lang.code()).kept(KEPT).secure(state.secure_cookies);
            ([(header::SET_COOKIE, cookie.text())], back).into_response()
        }
        None => back.into_response(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_browser_is_answered_in_the_first_language_it_asks_for_that_there_is() {
        assert_eq!(accept("fr-CH, zh-TW;q=0.9, en;q=0.8"), Some(Lang::ZhHant));
        assert_eq!(accept("zh-CN,zh;q=0.9"), Some(Lang::ZhHans));
        assert_eq!(accept("en-GB"), Some(Lang::En));
        assert_eq!(accept("de"), None);
    }
}
