//! Citations: instrument, article and edition, under how far they bind; until a person has compared one with the
//! text, that it is unconfirmed; and, folded away, why these articles and this edition.

use maud::{Markup, html};
use suasion_app::{Cited, domain::Lang, law::Window};
use suasion_locale::word;

use super::{Tone, details, own, tag};

/// Citations in the order in which a brief gives them. Those that bind in the same way and apply for the same reason
/// stand together, so that neither is said twice; their numbers run on.
pub fn citations(all: &[Cited], lang: Lang) -> Markup {
    let mut number = 1;
    let groups = all.chunk_by(|one, next| one.force == next.force && one.why == next.why).map(|group| {
        let first = number;
        number += group.len();
        (first, group)
    });
    html! {
        @for (first, group) in groups {
            @if first == 1 || all[first - 2].force != group[0].force {
                p.force { small { (own(lang, &group[0].force_label)) } }
            }
            ol.citations start=(first) { @for cited in group { li { (citation(cited, lang)) } } }
            (details(&word(lang, "part-why"), html! { p { (own(lang, &group[0].why)) } }))
        }
    }
}

fn citation(cited: &Cited, lang: Lang) -> Markup {
    html! {
        cite { (own(lang, &cited.citation)) }
        @if !cited.confirmed { " " (tag(Tone::Due, &word(lang, &format!("confidence-{}", cited.confidence.code())))) }
        @if cited.window == Window::Possibly { " " (tag(Tone::Due, &word(lang, "window-possibly"))) }
        br;
        (own(lang, &cited.subject))
    }
}

#[cfg(test)]
mod tests {
    use suasion_app::law::Confidence;

    use super::*;

    fn cited(force: &str, why: &str) -> Cited {
        Cited {
            id: "row".into(),
            instrument_short: "CPL".into(),
            edition: "1979".into(),
            article: "43".into(),
            paragraph: String::new(),
            subject: "says".into(),
            confidence: Confidence::Verified,
            confirmed: true,
            citation: "Criminal Procedure Law (1979), art. 43".into(),
            force: force.into(),
            force_label: force.into(),
            window: Window::Throughout,
            why: why.into(),
        }
    }

    #[test]
    fn one_reason_is_said_once_and_the_numbers_run_on() {
        let all = [cited("law", "a"), cited("law", "a"), cited("law", "b"), cited("treaty", "b")];
        let shown = citations(&all, Lang::En).into_string();
        assert_eq!(shown.matches("<details>").count(), 3);
        assert_eq!(shown.matches("class=\"force\"").count(), 2);
        assert!(shown.contains(r#"start="3""#) && shown.contains(r#"start="4""#), "{shown}");
    }
}
