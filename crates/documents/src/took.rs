//! Lengths of time in words that a page, a picture and a brief share.

use suasion_locale::{say, word};
use suasion_record::{Days, Lang};

/// The days to a link of the chain. A link that the record has before the one it follows is said to come earlier, and
/// where the dates leave the order open, that is said.
pub fn took(days: Days, lang: Lang) -> String {
    let at_most = |most: Option<i64>| match most {
        Some(_) => Days { least: None, most }.printed(lang),
        None => word(lang, "took-any"),
    };
    match (days.reversed().most, days.most) {
        (None, None) => days.printed(lang),
        (Some(earlier), _) if earlier <= 0 => days.printed(lang),
        (_, Some(later)) if later < 0 => say(lang, "took-earlier", &[("days", days.reversed().printed(lang).into())]),
        (earlier, Some(0)) => say(lang, "took-earlier-or-same", &[("days", at_most(earlier).into())]),
        (earlier, later) => {
            say(lang, "took-either", &[("earlier", at_most(earlier).into()), ("later", at_most(later).into())])
        }
    }
}

/// On which ends two spans differ, and by how much.
pub fn spans_apart(start: Option<Days>, end: Option<Days>, lang: Lang) -> String {
    let key = match (start, end) {
        (Some(_), Some(_)) => "clash-spans-both",
        (Some(_), None) => "clash-spans-start",
        (None, _) => "clash-spans-end",
    };
    let printed = |days: Option<Days>| days.unwrap_or(Days::UNKNOWN).printed(lang);
    say(lang, key, &[("start", printed(start).into()), ("end", printed(end).into())])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_forward_are_counted_backward_said_to_be_earlier_and_an_open_order_is_said_to_be_open() {
        let days = |least, most| took(Days { least, most }, Lang::En);
        for (said, words) in [
            (days(Some(10), Some(12)), "10 to 12 days"),
            (days(Some(0), Some(30)), "0 to 30 days"),
            (days(Some(5), None), "at least 5 days"),
            (days(Some(-121), Some(-91)), "91 to 121 days earlier than the link before it"),
            (days(None, Some(-91)), "at least 91 days earlier than the link before it"),
            (days(Some(-91), Some(0)), "at most 91 days earlier than the link before it, or on the same day"),
            (
                days(Some(-91), Some(1034)),
                "the order is not known: at most 91 days earlier or at most 1,034 days later",
            ),
            (days(None, Some(30)), "the order is not known: any number of days earlier or at most 30 days later"),
            (days(None, None), "unknown"),
        ] {
            assert_eq!(said, words);
        }
        let chinese = took(Days { least: Some(-91), most: Some(1034) }, Lang::ZhHans);
        assert_eq!(chinese, "先后不明：早至多91天，或晚至多1034天");
    }
}
