//! Writing XML: the one place where text meets angle brackets.

use suasion_documents::tree::visible;

/// The main namespace of a Word document, as every part declares it.
pub(super) const NAMESPACES: &str = concat!(
    r#"xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" "#,
    r#"xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships""#
);

/// What every part begins with.
pub(super) const DECLARATION: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#;

/// Text as the content of an element or the value of an attribute in double quotes. What cannot be seen is shown first, which
/// also takes out everything XML cannot carry.
pub(super) fn escape(text: &str) -> String {
    let shown = visible(text);
    let mut escaped = String::with_capacity(shown.len());
    for c in shown.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            _ => escaped.push(c),
        }
    }
    escaped
}

/// A whole part: declaration, root element with the namespaces, content.
pub(super) fn part(root: &str, content: &str) -> String {
    format!("{DECLARATION}<w:{root} {NAMESPACES}>{content}</w:{root}>")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_stays_text() {
        assert_eq!(escape(r#"<w:p a="b">&]]>"#), "&lt;w:p a=&quot;b&quot;&gt;&amp;]]&gt;");
        assert_eq!(escape("a\u{0}b\u{fffe}"), "a[U+0000]b[U+FFFE]");
    }
}
