//! An uncertain date: in ink if it is one sure day, in amber with its interval if not.

use maud::{Markup, html};
use suasion_app::{
    DateView, bounds_in_words,
    domain::{Day, Lang, When},
};

/// A date in the reader's language; below it, where that differs, the source's own wording and the days it can mean.
pub fn date(date: &DateView, lang: Lang) -> Markup {
    let machine = date.bounds.earliest.filter(|_| date.exact).map(|day| day.to_string());
    let worded = (date.wording != date.printed && !date.exact).then_some(&date.wording);
    html! {
        @if date.exact {
            time.date datetime=[machine] { (date.printed) }
        } @else {
            span.interval {
                (date.printed)
                small {
                    @if let Some(worded) = worded { q { (worded) } " " }
                    (bounds_in_words(date.bounds, lang))
                }
            }
        }
    }
}

/// A calendar day, in words.
pub fn day(day: Day, lang: Lang) -> Markup {
    html! { time.date datetime=(day) { (day_in_words(day, lang)) } }
}

/// A calendar day in words, for a place where there can be no markup.
pub fn day_in_words(day: Day, lang: Lang) -> String {
    When::on(day).printed(lang)
}
