//! How long a link of the chain took, in words that a page and a brief share.

use suasion_record::{Days, Lang};

/// The days to a link; a link that the record has before the one it follows is said to come earlier.
pub fn took(days: Days, lang: Lang) -> String {
    if days.most.is_none_or(|most| most >= 0) {
        return days.printed(lang);
    }
    let earlier = days.reversed().printed(lang);
    suasion_locale::say(lang, "took-earlier", &[("days", earlier.into())])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_forward_are_counted_and_days_backward_are_said_to_be_earlier() {
        assert_eq!(took(Days { least: Some(10), most: Some(12) }, Lang::En), "10 to 12 days");
        let earlier = took(Days { least: Some(-121), most: Some(-91) }, Lang::En);
        assert_eq!(earlier, "91 to 121 days earlier than the link before it");
    }
}
