//! Cookies: read from a request, written with the flags that every one of ours carries.

use axum::http::{HeaderMap, header};

/// A cookie to be set. Always for this host alone, never for scripts, never sent along from another site.
pub struct Cookie {
    name: String,
    value: String,
    seconds: Option<u32>,
    secure: bool,
}

impl Cookie {
    /// A cookie that lasts until the browser is closed.
    pub fn new(name: &str, value: impl Into<String>) -> Self {
        Cookie { name: name.to_owned(), value: value.into(), seconds: None, secure: false }
    }

    /// Lasts this many seconds; none removes it.
    #[must_use]
    pub fn kept(mut self, seconds: u32) -> Self {
        self.seconds = Some(seconds);
        self
    }

    /// Goes over TLS alone.
    #[must_use]
    pub fn secure(mut self, secure: bool) -> Self {
        self.secure = secure;
        self
    }

    /// The value of a `Set-Cookie` header.
    pub fn text(&self) -> String {
        let age = self.seconds.map_or_else(String::new, |seconds| format!("; Max-Age={seconds}"));
        let secure = if self.secure { "; Secure" } else { "" };
        format!("{}={}; Path=/; HttpOnly; SameSite=Strict{age}{secure}", self.name, self.value)
    }
}

/// The value of a cookie of a request.
pub fn read(headers: &HeaderMap, name: &str) -> Option<String> {
    let lines = headers.get_all(header::COOKIE).iter().filter_map(|line| line.to_str().ok());
    let mut pairs = lines.flat_map(|line| line.split(';')).filter_map(|pair| pair.trim().split_once('='));
    pairs.find(|(own, _)| *own == name).map(|(_, value)| value.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cookie_is_for_this_host_and_no_script() {
        let text = Cookie::new("lang", "en").kept(5).secure(true).text();
        assert_eq!(text, "lang=en; Path=/; HttpOnly; SameSite=Strict; Max-Age=5; Secure");
    }

    #[test]
    fn a_cookie_is_found_among_others() {
        let mut headers = HeaderMap::new();
        headers.insert(header::COOKIE, header::HeaderValue::from_static("a=1; lang=zh-Hans;b=2"));
        assert_eq!(read(&headers, "lang").as_deref(), Some("zh-Hans"));
        assert_eq!(read(&headers, "an"), None);
    }
}
