//! A posted form with a file in it (multipart/form-data, RFC 7578), with its token checked like that of any other form.

use axum::{
    body::Bytes,
    extract::{FromRequest, FromRequestParts, Request},
    http::header,
};
use suasion_app::form::Values;

use crate::{
    answer::Failure,
    input::{checked, unreadable},
    session::Guest,
};

/// What was typed, and the bytes of the file that was chosen; empty if none was.
pub struct Uploaded {
    /// What was typed.
    pub values: Values,
    /// The file.
    pub file: Vec<u8>,
}

impl<S: Send + Sync> FromRequest<S> for Uploaded {
    type Rejection = Failure;

    async fn from_request(request: Request, state: &S) -> Result<Self, Failure> {
        let (mut parts, body) = request.into_parts();
        let Guest(visitor) = Guest::from_request_parts(&mut parts, state).await?;
        let kind = parts.headers.get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
        let boundary = boundary(kind).map(str::to_owned).ok_or_else(|| Failure(unreadable()))?;
        let read = Bytes::from_request(Request::from_parts(parts, body), state).await;
        let body = read.map_err(|_| Failure(unreadable()))?;
        let found = split(&body, &boundary).ok_or_else(|| Failure(unreadable()))?;
        let (mut pairs, mut file) = (vec![], vec![]);
        for Part { name, is_file, content } in found {
            if is_file {
                file = content.to_vec();
            } else {
                let text = String::from_utf8(content.to_vec()).map_err(|_| Failure(unreadable()))?;
                pairs.push((name, text));
            }
        }
        Ok(Uploaded { values: checked(pairs, &visitor)?, file })
    }
}

/// One field of the form.
struct Part<'b> {
    name: String,
    is_file: bool,
    content: &'b [u8],
}

/// What separates the fields, as the content type says.
fn boundary(kind: &str) -> Option<&str> {
    let (kind, rest) = kind.split_once(';')?;
    let boundary = rest.split(';').find_map(|one| one.trim().strip_prefix("boundary="))?.trim_matches('"');
    // At most 70 characters (RFC 2046).
    (kind.trim().eq_ignore_ascii_case("multipart/form-data") && (1..=70).contains(&boundary.len())).then_some(boundary)
}

/// The fields of a body; none if it is not what it says.
fn split<'b>(body: &'b [u8], boundary: &str) -> Option<Vec<Part<'b>>> {
    let delimiter = format!("\r\n--{boundary}").into_bytes();
    // Before the first delimiter there is no line to end.
    let mut rest = body.strip_prefix(&delimiter[2..])?;
    let mut parts = vec![];
    while !rest.starts_with(b"--") {
        let (head, after) = at(rest.strip_prefix(b"\r\n")?, b"\r\n\r\n")?;
        let (content, after) = at(after, &delimiter)?;
        let disposition = std::str::from_utf8(head).ok()?.lines().find_map(|line| {
            let (name, value) = line.split_once(':')?;
            name.eq_ignore_ascii_case("content-disposition").then_some(value)
        })?;
        let attribute = |name: &str| {
            let attributes = disposition.split(';').map(str::trim);
            attributes.filter_map(|one| one.strip_prefix(name)?.strip_prefix("=\"")?.strip_suffix('"')).next()
        };
        parts.push(Part { name: attribute("name")?.to_owned(), is_file: attribute("filename").is_some(), content });
        rest = after;
    }
    Some(parts)
}

/// What stands before the first occurrence of a mark, and what after it.
fn at<'b>(bytes: &'b [u8], mark: &[u8]) -> Option<(&'b [u8], &'b [u8])> {
    let first = *mark.first()?;
    let mut from = 0;
    loop {
        // Most bytes are not the first of the mark: a file of many megabytes is looked through once.
        from += bytes.get(from..)?.iter().position(|byte| *byte == first)?;
        if bytes[from..].starts_with(mark) {
            return Some((&bytes[..from], &bytes[from + mark.len()..]));
        }
        from += 1;
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    const BODY: &[u8] = b"--x\r\nContent-Disposition: form-data; name=\"ignore\"\r\n\r\nyes\r\n\
        --x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\nContent-Type: text/csv\r\n\r\n\
        a,b\r\n\xff--x\r\n\r\n--x--\r\n";

    #[test]
    fn fields_and_the_bytes_of_a_file_come_apart_untouched() {
        let parts = split(BODY, "x").unwrap();
        let seen: Vec<_> = parts.iter().map(|part| (part.name.as_str(), part.is_file, part.content)).collect();
        assert_eq!(seen, [("ignore", false, &b"yes"[..]), ("file", true, &b"a,b\r\n\xff--x\r\n"[..])]);
    }

    #[test]
    fn what_is_cut_off_or_something_else_is_not_read() {
        for end in 0..BODY.len() - 4 {
            assert!(split(&BODY[..end], "x").is_none(), "{end}");
        }
        assert!(split(BODY, "y").is_none());
    }

    #[test]
    fn a_boundary_is_read_from_the_content_type() {
        assert_eq!(boundary("multipart/form-data; boundary=----abc"), Some("----abc"));
        assert_eq!(boundary("multipart/form-data; charset=utf-8; boundary=\"a b\""), Some("a b"));
        for other in ["multipart/form-data", "text/plain; boundary=x", "multipart/form-data; boundary="] {
            assert_eq!(boundary(other), None, "{other}");
        }
    }
}
