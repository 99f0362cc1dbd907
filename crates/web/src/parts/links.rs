//! What can be clicked: tabs, actions, buttons, and the addresses of records.

use maud::{Markup, html};
use suasion_app::campaign::Kind;

use crate::{input::TOKEN, link::escaped, session::Visitor};

/// A tab: a plain link with a count.
pub struct Tab {
    /// Its address.
    pub href: String,
    /// Its words.
    pub label: String,
    /// How many there are behind it, where that says something.
    pub count: Option<usize>,
    /// Whether it is the page that is shown.
    pub here: bool,
}

/// Tabs.
pub fn tabs(label: &str, tabs: &[Tab]) -> Markup {
    html! {
        nav.tabs aria-label=(label) {
            @for tab in tabs {
                a href=(tab.href) aria-current=[tab.here.then_some("page")] {
                    (tab.label)
                    @if let Some(count) = tab.count { " " span.count { (count) } }
                }
            }
        }
    }
}

/// The id of a record within a page, so that an address can lead to it: `event-01J…`.
pub fn anchor(kind: Kind, id: impl std::fmt::Display) -> String {
    format!("{}-{id}", kind.code())
}

/// The address of the form that changes a record.
pub fn edit_path(reference: &str, kind: Kind, id: impl std::fmt::Display) -> String {
    format!("/cases/{}/{}/{id}", escaped(reference), kind.code())
}

/// A link that does something rather than leading somewhere.
pub fn action(href: &str, label: &str) -> Markup {
    html! { a.action href=(href) { (label) } }
}

/// The same for one record among many on a page: short to the eye, and for who hears the links read out, on what.
pub fn action_on(href: &str, label: &str, what: &str) -> Markup {
    html! { a.action href=(href) { (label) span.unseen { ": " (what) } } }
}

/// Several of them in a row: address and words.
pub fn actions(links: &[(String, String)]) -> Markup {
    html! { p.actions { @for (href, label) in links { (action(href, label)) " " } } }
}

/// The hidden field that every posted form needs.
pub fn csrf(visitor: &Visitor) -> Markup {
    html! { input type="hidden" name=(TOKEN) value=(visitor.csrf); }
}

/// A button that posts these values to an address.
pub fn button(visitor: &Visitor, to: &str, values: &[(&str, &str)], label: &str) -> Markup {
    html! {
        form.inline action=(to) method="post" {
            (csrf(visitor))
            @for (name, value) in values { input type="hidden" name=(name) value=(value); }
            button.quiet { (label) }
        }
    }
}
