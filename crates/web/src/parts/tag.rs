//! Status words: a word and a shape, with colour on top of both, never alone.

use maud::{Markup, html};
use suasion_app::{
    Said,
    campaign::{State, Verdict},
    domain::{Lang, Standing},
};
use suasion_locale::word;

/// What a colour stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// Nothing in particular.
    Plain,
    /// Overrun, harm, retaliation.
    Harm,
    /// Due, uncertain, unconfirmed.
    Due,
    /// Real, confirmed.
    Real,
    /// Ritual.
    Ritual,
}

impl Tone {
    /// Its class in the style sheet.
    pub const fn class(self) -> &'static str {
        match self {
            Tone::Plain => "plain",
            Tone::Harm => "harm",
            Tone::Due => "due",
            Tone::Real => "real",
            Tone::Ritual => "ritual",
        }
    }
}

/// A word with its shape.
pub fn tag(tone: Tone, word: &str) -> Markup {
    html! { span class={ "tag " (tone.class()) } { (word) } }
}

/// The verdict on an answer.
pub fn verdict(verdict: Verdict, lang: Lang) -> Markup {
    let tone = match verdict {
        Verdict::Pending => Tone::Due,
        Verdict::Real => Tone::Real,
        Verdict::Ritual => Tone::Ritual,
        Verdict::None => Tone::Plain,
        Verdict::Retaliation => Tone::Harm,
    };
    tag(tone, &word(lang, &format!("verdict-{}", verdict.code())))
}

/// Whether a link of the chain is there.
pub fn link_state(state: State, lang: Lang) -> Markup {
    let tone = match state {
        State::Lit => Tone::Real,
        State::Waiting => Tone::Due,
        State::Dark => Tone::Plain,
    };
    tag(tone, &word(lang, &format!("state-{}", state.code())))
}

/// Whether the record goes by a statement.
pub fn standing(standing: Standing, lang: Lang) -> Markup {
    let tone = if standing == Standing::Accepted { Tone::Real } else { Tone::Plain };
    tag(tone, &word(lang, &format!("standing-{}", standing.code())))
}

/// How a person stands, in the words of the vocabulary. `liberty` is what its row says besides: not free in amber, free
/// in green, dead in red.
pub fn status(label: &str, liberty: &str) -> Markup {
    let tone = match liberty {
        "none" | "limited" => Tone::Due,
        "full" => Tone::Real,
        "dead" => Tone::Harm,
        _ => Tone::Plain,
    };
    tag(tone, label)
}

/// Source and grade of a statement: the codename, and `A2` with what it means for those who do not know the code by
/// heart.
pub fn grade(said: &Said, lang: Lang) -> Markup {
    let mut marks = said.grade.chars();
    let meaning =
        |group: &str, mark: Option<char>| mark.map_or_else(String::new, |mark| word(lang, &format!("{group}-{mark}")));
    let (source, information) = (meaning("reliability", marks.next()), meaning("credibility", marks.next()));
    html! { abbr.grade title={ (source) "; " (information) } { (said.grade) } }
}

/// Whether an authority said it.
pub fn official(said: &Said, lang: Lang) -> Markup {
    tag(Tone::Plain, &word(lang, if said.official { "part-official" } else { "part-unofficial" }))
}
