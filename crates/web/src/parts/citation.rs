//! A citation: instrument, article and edition; how far it binds; and, until a person has compared it with the text,
//! that it is unconfirmed.

use maud::{Markup, html};
use suasion_app::{Cited, domain::Lang, law::Window};
use suasion_locale::{traditional, word};

use super::{Tone, details, tag};

/// One citation, with why this article and this edition folded away.
pub fn citation(cited: &Cited, lang: Lang) -> Markup {
    let own = |text: &str| if lang == Lang::ZhHant { traditional(text) } else { text.to_owned() };
    html! {
        p.citation {
            cite { (own(&cited.citation)) } " "
            @if !cited.confirmed {
                (tag(Tone::Due, &word(lang, &format!("confidence-{}", cited.confidence.code())))) " "
            }
            @if cited.window == Window::Possibly { (tag(Tone::Due, &word(lang, "window-possibly"))) " " }
            small { (own(&cited.force_label)) }
        }
        p.says { (own(&cited.subject)) }
        (details(&word(lang, "part-why"), html! { p { (own(&cited.why)) } }))
    }
}

/// Citations in the order in which a brief gives them.
pub fn citations(all: &[Cited], lang: Lang) -> Markup {
    html! { ol.citations { @for cited in all { li { (citation(cited, lang)) } } } }
}
