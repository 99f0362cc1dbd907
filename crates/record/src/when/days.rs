//! A length of time in days, as exactly as its two ends are known.

use serde::{Deserialize, Serialize};

use super::{Bounds, print::traditional};
use crate::Lang;

/// A number of days somewhere from `least` to `most`; `None` says that there is no limit on that side.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Days {
    /// At least so many days.
    pub least: Option<i64>,
    /// At most so many days.
    pub most: Option<i64>,
}

impl Days {
    /// Nothing is known.
    pub const UNKNOWN: Days = Days { least: None, most: None };

    /// From one day to another: zero when both are the same day, negative when the second may be the earlier.
    pub fn between(from: Bounds, to: Bounds) -> Days {
        Days {
            least: to.earliest.zip(from.latest).map(|(to, from)| to.days_since(from)),
            most: to.latest.zip(from.earliest).map(|(to, from)| to.days_since(from)),
        }
    }

    /// The number, if only one is possible.
    pub fn exact(self) -> Option<i64> {
        self.least.filter(|_| self.least == self.most)
    }

    /// The same length counted the other way.
    pub fn reversed(self) -> Days {
        Days { least: self.most.map(|days| -days), most: self.least.map(|days| -days) }
    }

    /// The length in words: "33 days", "490 to 520 days", "at least 90 days", "unknown".
    pub fn printed(self, lang: Lang) -> String {
        match lang {
            Lang::En => self.english(),
            Lang::ZhHans => self.chinese(),
            Lang::ZhHant => traditional(&self.chinese()),
        }
    }

    fn english(self) -> String {
        let unit = |count: i64| if count.abs() == 1 { "day" } else { "days" };
        match (self.least, self.most) {
            (Some(least), Some(most)) if least == most => {
                format!("{} {}", grouped(least), unit(least))
            }
            (Some(least), Some(most)) => {
                format!("{} to {} {}", grouped(least), grouped(most), unit(most))
            }
            (Some(least), None) => format!("at least {} {}", grouped(least), unit(least)),
            (None, Some(most)) => format!("at most {} {}", grouped(most), unit(most)),
            (None, None) => "unknown".to_owned(),
        }
    }

    fn chinese(self) -> String {
        match (self.least, self.most) {
            (Some(least), Some(most)) if least == most => format!("{}天", signed(least)),
            (Some(least), Some(most)) => format!("{}至{}天", signed(least), signed(most)),
            (Some(least), None) => format!("至少{}天", signed(least)),
            (None, Some(most)) => format!("至多{}天", signed(most)),
            (None, None) => "不详".to_owned(),
        }
    }
}

/// A count with a true minus sign, which a line break does not tear off.
fn signed(count: i64) -> String {
    if count < 0 { format!("\u{2212}{}", count.unsigned_abs()) } else { count.to_string() }
}

/// The same in groups of three figures, as English has them.
fn grouped(count: i64) -> String {
    let figures = count.unsigned_abs().to_string();
    let groups: Vec<&str> =
        figures.as_bytes().rchunks(3).rev().filter_map(|group| std::str::from_utf8(group).ok()).collect();
    format!("{}{}", if count < 0 { "\u{2212}" } else { "" }, groups.join(","))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{super::bounds::tests::any_bounds, *};

    #[test]
    fn a_length_is_printed_as_exactly_as_it_is_known() {
        let days = |least, most| Days { least, most };
        for (length, english, chinese) in [
            (days(Some(33), Some(33)), "33 days", "33天"),
            (days(Some(1), Some(1)), "1 day", "1天"),
            (days(Some(0), Some(1)), "0 to 1 day", "0至1天"),
            (days(Some(490), Some(520)), "490 to 520 days", "490至520天"),
            (days(Some(999), Some(1_034_567)), "999 to 1,034,567 days", "999至1034567天"),
            (days(Some(90), None), "at least 90 days", "至少90天"),
            (days(None, Some(90)), "at most 90 days", "至多90天"),
            (days(Some(-3), Some(12)), "\u{2212}3 to 12 days", "\u{2212}3至12天"),
            (Days::UNKNOWN, "unknown", "不详"),
        ] {
            assert_eq!(length.printed(Lang::En), english);
            assert_eq!(length.printed(Lang::ZhHans), chinese);
        }
        assert_eq!(Days::UNKNOWN.printed(Lang::ZhHant), "不詳");
    }

    proptest! {
        #[test]
        fn there_is_as_long_as_back(one in any_bounds(), two in any_bounds()) {
            let there = Days::between(one, two);
            prop_assert_eq!(there, Days::between(two, one).reversed());
            if let (Some(least), Some(most)) = (there.least, there.most) {
                prop_assert!(least <= most);
            }
        }
    }
}
