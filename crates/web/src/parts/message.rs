//! A message whose gaps hold markup: names keep their language, links stay links.

use maud::{Markup, html};
use suasion_app::domain::Lang;

/// The first of the characters (for private use) that hold a gap open while the message is put together.
const GAP: u32 = 0xe000;

/// A message in the reader's language with markup in its gaps.
pub fn say<const N: usize>(lang: Lang, key: &str, fills: [(&str, Markup); N]) -> Markup {
    let holders: Vec<char> = (GAP..).map_while(char::from_u32).take(N).collect();
    let held: Vec<_> =
        fills.iter().zip(&holders).map(|((name, _), holder)| (*name, holder.to_string().into())).collect();
    let message = suasion_locale::say(lang, key, &held);
    html! {
        @for piece in message.split_inclusive(|letter| holders.contains(&letter)) {
            (piece.trim_end_matches(|letter| holders.contains(&letter)))
            @if let Some(place) = holders.iter().position(|holder| piece.ends_with(*holder)) { (fills[place].1) }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markup_stands_in_the_gaps_and_words_round_it_are_escaped() {
        let name = |text: &str| html! { bdi { (text) } };
        let shown = say(Lang::En, "act-sentence", [("by", name("<A>")), ("done", html! { "held" }), ("to", name("B"))]);
        assert_eq!(shown.into_string(), "<bdi>&lt;A&gt;</bdi> → <bdi>B</bdi>: held");
    }
}
