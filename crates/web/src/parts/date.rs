//! An uncertain date: in ink if it is one sure day, in amber if not.

use maud::{Markup, html};
use suasion_app::{
    DateView,
    domain::{Day, Lang, When},
};

use super::spoken;

/// A date in the reader's language; after it, small, the source's own words and the days it can mean, each only where
/// it says more.
pub fn date(date: &DateView, lang: Lang) -> Markup {
    let machine = date.bounds.earliest.filter(|_| date.exact).map(|day| day.to_string());
    html! {
        @if date.exact {
            time.date datetime=[machine] { (date.printed) }
            (said_of(date, lang))
        } @else {
            span.interval { (date.printed) (said_of(date, lang)) }
        }
    }
}

/// The same within a sentence.
pub fn date_in_line(date: &DateView, lang: Lang) -> Markup {
    html! { strong { (date.printed) } (said_of(date, lang)) }
}

fn said_of(date: &DateView, lang: Lang) -> Markup {
    html! {
        @if let Some(words) = &date.quoted { " " small.worded { q { (spoken(lang, words)) } } }
        @if let Some(days) = &date.within { " " small { (days) } }
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
