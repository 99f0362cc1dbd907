//! Small ways of listing: pairs, folded details, and the words that stand where there is nothing yet.

use maud::{Markup, html};

/// What is known of one thing: label and value.
pub fn summary(rows: &[(String, Markup)]) -> Markup {
    html! {
        dl.summary {
            @for (label, value) in rows { div { dt { (label) } dd { (value) } } }
        }
    }
}

/// Something folded away that a reader can open.
pub fn details(label: &str, body: Markup) -> Markup {
    html! { details { summary { (label) } (body) } }
}

/// Where there is nothing yet: what to enter first, and a link to it.
pub fn empty(sentence: &str, to: Option<(&str, &str)>) -> Markup {
    html! {
        div.empty {
            p { (sentence) }
            @if let Some((href, label)) = to { p { a.action href=(href) { (label) } } }
        }
    }
}
