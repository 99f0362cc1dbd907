//! A citation: instrument, article and edition; how far it binds; and, until a person has compared it with the text,
//! that it is unconfirmed.

use maud::{Markup, html};
use suasion_app::{Cited, domain::Lang, law::Window};
use suasion_locale::word;

use super::{Tone, details, own, tag};

/// One citation, with why this article and this edition folded away.
pub fn citation(cited: &Cited, lang: Lang) -> Markup {
    html! {
        p.citation {
            cite { (own(lang, &cited.citation)) } " "
            @if !cited.confirmed {
                (tag(Tone::Due, &word(lang, &format!("confidence-{}", cited.confidence.code())))) " "
            }
            @if cited.window == Window::Possibly { (tag(Tone::Due, &word(lang, "window-possibly"))) " " }
            small { (own(lang, &cited.force_label)) }
        }
        p.says { (own(lang, &cited.subject)) }
        (details(&word(lang, "part-why"), html! { p { (own(lang, &cited.why)) } }))
    }
}

/// Citations in the order in which a brief gives them.
pub fn citations(all: &[Cited], lang: Lang) -> Markup {
    html! { ol.citations { @for cited in all { li { (citation(cited, lang)) } } } }
}
