//! A notice: what happened, and what to do.

use maud::{Markup, html};

use super::Tone;

/// A notice in one sentence.
pub fn notice(tone: Tone, sentence: &str) -> Markup {
    notice_with(tone, html! { p { (sentence) } })
}

/// A notice with more in it.
pub fn notice_with(tone: Tone, body: Markup) -> Markup {
    html! { div class={ "notice " (tone.class()) } role="status" { (body) } }
}
