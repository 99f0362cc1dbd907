//! Addresses within the house: built with what goes into them escaped, followed only if they stay inside.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

/// What may stand unescaped in a part of an address (RFC 3986, unreserved).
const PART: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'_').remove(b'.').remove(b'~');

/// A text as it stands in a path or a query.
pub fn escaped(text: &str) -> String {
    utf8_percent_encode(text, PART).to_string()
}

/// An address with a query; empty values are left out.
pub fn query(path: &str, pairs: &[(&str, &str)]) -> String {
    let pairs: Vec<String> = pairs
        .iter()
        .filter(|(_, value)| !value.is_empty())
        .map(|(name, value)| format!("{}={}", escaped(name), escaped(value)))
        .collect();
    if pairs.is_empty() { path.to_owned() } else { format!("{path}?{}", pairs.join("&")) }
}

/// The address if it stays in the house, else the front page: nobody is led elsewhere by a link that looks like ours.
pub fn local(address: &str) -> &str {
    let inside = address.starts_with('/')
        && !address.starts_with("//")
        && !address.contains(['\\', '\r', '\n', '\t'])
        && address.is_ascii();
    if inside { address } else { "/" }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_addresses_in_the_house_are_followed() {
        for outside in ["//evil.example", "https://evil.example", "/\\evil.example", "", "javascript:x", "/\n/x"] {
            assert_eq!(local(outside), "/", "{outside}");
        }
        assert_eq!(local("/cases?sort=entered"), "/cases?sort=entered");
    }

    #[test]
    fn what_goes_into_an_address_is_escaped() {
        assert_eq!(query("/cases", &[("q", "王 &"), ("page", "")]), "/cases?q=%E7%8E%8B%20%26");
    }
}
