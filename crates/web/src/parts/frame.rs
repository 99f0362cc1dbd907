//! The frame of every page: way out, language, search, who is signed in; then where one is, and the page itself.

use maud::{DOCTYPE, Markup, html};
use suasion_app::{Permission, campaign::Kind, domain::Lang};
use suasion_locale::{say, word};

use super::{Tone, csrf, notice};
use crate::{link::query, session::Visitor};

/// A step of the way to a page.
pub struct Crumb {
    /// Its address.
    pub href: String,
    /// Its words; never a name.
    pub label: String,
}

impl Crumb {
    /// A step.
    pub fn new(href: impl Into<String>, label: impl Into<String>) -> Self {
        Crumb { href: href.into(), label: label.into() }
    }
}

/// The places that the head of a page leads to, each for those who may go there.
const PLACES: &[(&str, &str, Permission)] = &[
    ("/", "place-today", Permission::Read),
    ("/cases", "place-cases", Permission::Read),
    ("/portfolio", "place-portfolio", Permission::Read),
    ("/law", "place-law", Permission::SignedIn),
    ("/journal", "place-journal", Permission::Audit),
    ("/accounts", "place-accounts", Permission::Administer),
];

/// The languages, each in its own words.
const LANGUAGES: &[(Lang, &str)] = &[(Lang::En, "English"), (Lang::ZhHans, "简体"), (Lang::ZhHant, "繁體")];

/// A whole page. The title goes into the window's title and the browser's history: a reference may stand in it, a name
/// never.
pub fn page(visitor: &Visitor, title: &str, crumbs: &[Crumb], body: Markup) -> Markup {
    let path = visitor.path.split('?').next().unwrap_or("/");
    framed(visitor, title, crumbs, path, body)
}

/// A page that stands in place of the one that was asked for; it belongs to none of the places.
pub fn lost(visitor: &Visitor, title: &str, body: Markup) -> Markup {
    framed(visitor, title, &[], "", body)
}

/// `path` is the address by which the page belongs to a place.
fn framed(visitor: &Visitor, title: &str, crumbs: &[Crumb], path: &str, body: Markup) -> Markup {
    let lang = visitor.lang();
    html! {
        (DOCTYPE)
        html lang=(lang.code()) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content="light dark";
                title { (title) " – Suasion" }
                link rel="stylesheet" href="/style.css";
            }
            body {
                a.skip href="#main" { (word(lang, "frame-skip")) }
                (head(visitor, path))
                // Printed on top of every sheet, and only there.
                p.sheet-head aria-hidden="true" { span { (title) " – Suasion" } span { (word(lang, "frame-class")) } }
                main id="main" tabindex="-1" {
                    @if !crumbs.is_empty() { (breadcrumb(lang, crumbs)) }
                    @if let Some(kind) = saved(&visitor.path) {
                        (notice(Tone::Real, &say(lang, "frame-saved", &[("kind", word(lang, &format!("kind-{}", kind.code())).into())])))
                    }
                    (body)
                }
                footer.foot { p { (word(lang, "frame-foot")) } }
            }
        }
    }
}

fn head(visitor: &Visitor, path: &str) -> Markup {
    let lang = visitor.lang();
    let signed_in = visitor.context.who.as_ref();
    html! {
        header.top {
            div.bar {
                a.brand href=(visitor.home()) { "Suasion" }
                @if signed_in.is_some_and(|_| visitor.may(Permission::Read)) {
                    form.find action="/search" method="post" role="search" {
                        (csrf(visitor))
                        label.unseen for="find" { (word(lang, "frame-search")) }
                        input id="find" name="q" type="search" autocomplete="off" placeholder=(word(lang, "frame-search-hint"));
                        button.quiet { (word(lang, "frame-search-button")) }
                    }
                }
                (languages(visitor))
                @if let Some(who) = signed_in {
                    form.who action="/sign-out" method="post" {
                        (csrf(visitor))
                        span.unseen { (word(lang, "frame-signed-in")) " " }
                        a href="/account/password" title=(word(lang, "op-account-password")) { bdi { (who.name) } }
                        button.quiet { (word(lang, "frame-sign-out")) }
                    }
                }
                a.exit href="/exit" accesskey="x" rel="nofollow" { (word(lang, "frame-exit")) }
            }
            @if signed_in.is_some() { (places(visitor, path)) }
        }
    }
}

fn places(visitor: &Visitor, path: &str) -> Markup {
    let here =
        |href: &str| if href == "/" { path == "/" } else { path == href || path.starts_with(&format!("{href}/")) };
    html! {
        nav.places aria-label=(visitor.word("frame-places")) {
            @for (href, label, permission) in PLACES {
                @if visitor.may(*permission) {
                    a href=(href) aria-current=[here(href).then_some("true")] { (visitor.word(label)) }
                }
            }
        }
    }
}

fn languages(visitor: &Visitor) -> Markup {
    html! {
        nav.languages aria-label=(visitor.word("frame-language")) {
            @for (lang, label) in LANGUAGES {
                @if *lang == visitor.lang() {
                    span lang=(lang.code()) aria-current="true" { (label) }
                } @else {
                    a lang=(lang.code()) hreflang=(lang.code())
                        href=(query("/language", &[("to", lang.code()), ("next", &visitor.path)])) { (label) }
                }
            }
        }
    }
}

fn breadcrumb(lang: Lang, crumbs: &[Crumb]) -> Markup {
    html! {
        nav.crumbs aria-label=(word(lang, "frame-way")) {
            ol { @for crumb in crumbs { li { a href=(crumb.href) { (crumb.label) } } } }
        }
    }
}

/// What was just saved, as the address says after a form went through.
fn saved(path: &str) -> Option<Kind> {
    let (_, query) = path.split_once('?')?;
    query.split('&').find_map(|pair| Kind::from_code(pair.strip_prefix("saved=")?))
}

/// The heading of a page.
pub fn heading(title: &str) -> Markup {
    html! { h1 { (title) } }
}

/// A section with its heading and an address of its own.
pub fn section(id: &str, title: &str, body: Markup) -> Markup {
    html! {
        section id=(id) aria-labelledby={ (id) "-title" } {
            h2 id={ (id) "-title" } { (title) }
            (body)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_saved_is_read_off_the_address() {
        assert_eq!(saved("/cases/A-1?page=2&saved=event"), Some(Kind::Event));
        assert_eq!(saved("/cases/A-1?saved=<b>"), None);
        assert_eq!(saved("/cases/A-1"), None);
    }
}
