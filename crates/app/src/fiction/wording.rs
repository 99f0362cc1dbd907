//! A known day, worded as uncertainly as sources word days.

use suasion_record::{Day, Lang, When};

use super::chance::Chance;

const SEASONS: [(&str, &str); 4] = [("spring", "春天"), ("summer", "夏天"), ("autumn", "秋天"), ("winter", "冬天")];

/// A date around a day, of whatever kind of uncertainty chance brings. Days and months are the most frequent.
pub(super) fn around(day: Day, chance: &mut Chance) -> When {
    let wording = worded(day, chance.below(30), chance.between(3, 40));
    // Every wording reads, as a test shows; the day itself would stand in for one that did not.
    When::read(&wording).unwrap_or_else(|_| When::on(day))
}

/// The wordings; `slack` is how far limits lie from the day.
fn worded(day: Day, kind: usize, slack: i64) -> String {
    let (year, month, date) = (day.date().year(), day.date().month(), day.date().day());
    // Every month of the calendar reads, so this is the month in English words.
    let of_year =
        When::read(&format!("{year:04}-{month:02}")).map_or_else(|_| year.to_string(), |when| when.printed(Lang::En));
    // Winter is of the year in which it begins.
    let (season, season_year) = match month {
        1 | 2 => (SEASONS[3], year - 1),
        _ => (SEASONS[usize::from(month.unsigned_abs()).saturating_sub(3) / 3 % 4], year),
    };
    let near = |days: i64| day.plus_days(days).unwrap_or(day);
    match kind {
        0 => of_year,
        1 => format!("{year}年{month}月"),
        2 => format!("about {of_year}"),
        3 => format!("{year}-{month:02}?"),
        4 => format!("{year}"),
        5 => format!("{} {season_year}", season.0),
        6 => format!("{season_year}年{}", season.1),
        7 => format!("early {of_year}"),
        8 => format!("{year}年{month}月上旬"),
        9 => format!("between {} and {}", near(-slack), near(slack)),
        10 => format!("{year} or {}", year + 1),
        11 => format!("by {}", near(slack)),
        12 => format!("before {}", near(slack)),
        13 => format!("after {}", near(-slack)),
        14 => format!("the {}0s", year / 10),
        15 => format!("{}XX", year / 100),
        16 => format!("from {day} to {}", near(slack)),
        17 => format!("since {of_year}"),
        18 => "unknown".to_owned(),
        19 => format!("{day}~"),
        20..=23 => format!("{date} {of_year}"),
        24 | 25 => format!("{year}年{month}月{date}日"),
        _ => day.to_string(),
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn every_wording_reads_and_holds_the_day() {
        for day in ["1989-06-04", "2000-02-29", "2026-12-31", "2025-01-01"] {
            let day: Day = day.parse().unwrap();
            for kind in 0..30 {
                let wording = worded(day, kind, 12);
                let when = When::read(&wording).unwrap();
                // "Early June" may be said of any day in June; all other wordings hold the day.
                assert!(when.can_both_hold(&When::on(day)) || matches!(kind, 7 | 8), "{wording} {day}");
            }
        }
    }
}
