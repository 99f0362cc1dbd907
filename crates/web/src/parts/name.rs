//! Names and phrases, each in its own language, so that fonts and screen readers fit.
//!
//! A name is isolated from what stands round it (`bdi`): one written from right to left, or made to look so, moves
//! nothing else.

use maud::{Markup, html};
use suasion_app::{
    campaign::Kind,
    domain::{Actor, History, Lang, Name, Phrase, Script, known_as},
};

use super::anchor;
use crate::link::escaped;

/// A name.
pub fn name(name: &Name) -> Markup {
    html! { bdi lang=(name.script.language_tag()) { (name.text) } }
}

/// A name of which only the text is known.
pub fn name_text(text: &str) -> Markup {
    html! { bdi lang=(Script::of(text).language_tag()) { (text) } }
}

/// Names one after the other.
pub fn names(all: &[Name]) -> Markup {
    html! { @for (place, one) in all.iter().enumerate() { @if place > 0 { " · " } (name(one)) } }
}

/// A person or body by the name that the reader knows; the id where the record does not say.
pub fn actor(history: &History, who: Actor, lang: Lang) -> Markup {
    match known_as(history.names_of(who), lang) {
        Some(known) => name(known),
        None => html! { (who) },
    }
}

/// The words of a phrase for the reader, marked with the language they are really in.
pub fn phrase(phrase: &Phrase, lang: Lang) -> Markup {
    let (text, spoken) = phrase.spoken(lang);
    if spoken == lang {
        html! { (text) }
    } else {
        html! { bdi lang=(spoken.code()) { (text) } }
    }
}

/// Words of which only the text is known, marked with their language where it is not the reader's.
pub fn spoken(lang: Lang, text: &str) -> Markup {
    let script = Script::of(text);
    let ours = match script {
        Script::Han => lang.is_chinese(),
        // Figures and dates are nobody's language.
        Script::Latin => !lang.is_chinese() || !text.contains(char::is_alphabetic),
        _ => false,
    };
    html! { @if ours { (text) } @else { bdi lang=(script.language_tag()) { (text) } } }
}

/// A person or body as [`actor`] names them, with a link to where the record says who that is.
pub fn actor_link(history: &History, reference: &str, who: Actor, lang: Lang) -> Markup {
    let (kind, id) = match who {
        Actor::Person(id) => (Kind::Person, id.0),
        Actor::Body(id) => (Kind::Body, id.0),
    };
    let to = format!("/cases/{}/sources#{}", escaped(reference), anchor(kind, id));
    html! { a href=(to) { (actor(history, who, lang)) } }
}

/// Our own words, as vocabularies and the law keep them in simplified characters, for this reader. For names and
/// quotations never.
pub fn own(lang: Lang, text: &str) -> String {
    if lang == Lang::ZhHant { suasion_locale::traditional(text) } else { text.to_owned() }
}

/// A text for a place where there can be no markup, such as a pick-list: marks that change the direction of writing
/// are shut in, so that they end where the text ends (Unicode Annex 9, isolates).
pub fn bidi_safe(text: &str) -> String {
    let turns = |c: char| matches!(u32::from(c), 0x202a..=0x202e | 0x2066..=0x2069 | 0x200e | 0x200f | 0x061c);
    if text.chars().any(turns) { format!("\u{2068}{text}\u{2069}") } else { text.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_says_its_language_and_is_shut_in() {
        assert_eq!(name(&Name::legal("王军涛")).into_string(), r#"<bdi lang="zh">王军涛</bdi>"#);
        assert_eq!(name_text("<b>").into_string(), r#"<bdi lang="en">&lt;b&gt;</bdi>"#);
    }

    #[test]
    fn a_phrase_in_the_other_language_says_so() {
        let english = Phrase::new("arrest", "");
        assert_eq!(phrase(&english, Lang::ZhHans).into_string(), r#"<bdi lang="en">arrest</bdi>"#);
        assert_eq!(phrase(&english, Lang::En).into_string(), "arrest");
    }

    #[test]
    fn a_passage_in_the_other_language_says_so_and_a_figure_is_nobodys() {
        assert_eq!(spoken(Lang::En, "逮捕").into_string(), r#"<bdi lang="zh">逮捕</bdi>"#);
        assert_eq!(spoken(Lang::ZhHans, "p. 7").into_string(), r#"<bdi lang="en">p. 7</bdi>"#);
        assert_eq!(spoken(Lang::ZhHans, "1989-10").into_string(), "1989-10");
        assert_eq!(spoken(Lang::ZhHans, "逮捕").into_string(), "逮捕");
    }

    #[test]
    fn marks_of_direction_end_with_the_text() {
        assert_eq!(bidi_safe("ab"), "ab");
        assert_eq!(bidi_safe("a\u{202e}b"), "\u{2068}a\u{202e}b\u{2069}");
    }
}
