//! The time axis: from day numbers to places, and where the ticks stand.

use super::day::Civil;

/// Fewest days an axis spans, so that one single day is not stretched over the page.
const LEAST_DAYS: i64 = 28;
/// The room on either side of the first and the last day, as a part of the whole.
const MARGIN: f64 = 0.03;

/// A stretch of days laid along a stretch of the page.
pub(super) struct Scale {
    first: f64,
    last: f64,
    left: f64,
    right: f64,
}

/// A tick: its place and its label ("1991", "1991-08", "1991-08-05": the same in every language).
pub(super) struct Tick {
    pub(super) x: f64,
    pub(super) label: String,
}

/// How far one tick stands from the next.
#[derive(Clone, Copy)]
enum Step {
    Days(i64),
    Months(i64),
}

impl Scale {
    /// An axis from `left` to `right` that shows all these days with a margin. Without days it shows 1970.
    pub(super) fn new(days: impl Iterator<Item = i64> + Clone, left: f64, right: f64) -> Self {
        let first = days.clone().min().unwrap_or(0);
        let last = days.max().unwrap_or(364).max(first + LEAST_DAYS);
        let margin = (last - first) as f64 * MARGIN;
        Scale { first: first as f64 - margin, last: last as f64 + margin, left, right }
    }

    /// The place of a day's beginning.
    pub(super) fn x(&self, day: i64) -> f64 {
        self.left + (day as f64 - self.first) / (self.last - self.first) * (self.right - self.left)
    }

    /// The ticks, at most about `most` of them.
    pub(super) fn ticks(&self, most: usize) -> Vec<Tick> {
        const STEPS: [Step; 13] = [
            Step::Days(7),
            Step::Months(1),
            Step::Months(2),
            Step::Months(3),
            Step::Months(6),
            Step::Months(12),
            Step::Months(24),
            Step::Months(60),
            Step::Months(120),
            Step::Months(240),
            Step::Months(600),
            Step::Months(1200),
            Step::Months(6000),
        ];
        let span = self.last - self.first;
        let step = STEPS.into_iter().find(|step| span / step.days() <= most as f64).unwrap_or(Step::Months(12_000));
        let (first, last) = (self.first.ceil() as i64, self.last.floor() as i64);
        step.days_between(first, last)
            .into_iter()
            .map(|day| Tick { x: self.x(day), label: step.label(Civil::from_number(day)) })
            .collect()
    }
}

impl Step {
    /// Its length in days, on average.
    fn days(self) -> f64 {
        match self {
            Step::Days(days) => days as f64,
            Step::Months(months) => months as f64 * 30.436_875,
        }
    }

    /// The days on which ticks stand, from `first` to `last`.
    fn days_between(self, first: i64, last: i64) -> Vec<i64> {
        match self {
            Step::Days(step) => (first..=last).filter(|day| day.rem_euclid(step) == 0).collect(),
            Step::Months(step) => {
                let Civil(year, month, _) = Civil::from_number(first);
                let months = year * 12 + month - 1;
                (months.div_euclid(step)..)
                    .map(|tick| tick * step)
                    .map(|month| Civil(month.div_euclid(12), month.rem_euclid(12) + 1, 1).number())
                    .skip_while(|&day| day < first)
                    .take_while(|&day| day <= last)
                    .collect()
            }
        }
    }

    fn label(self, Civil(year, month, day): Civil) -> String {
        match self {
            Step::Days(_) => format!("{year}-{month:02}-{day:02}"),
            Step::Months(step) if step % 12 == 0 => year.to_string(),
            Step::Months(_) => format!("{year}-{month:02}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn labels(from: Civil, to: Civil) -> Vec<String> {
        let days = [from.number(), to.number()];
        Scale::new(days.into_iter(), 0.0, 600.0).ticks(9).into_iter().map(|tick| tick.label).collect()
    }

    #[test]
    fn five_years_are_marked_by_years_and_half_a_year_by_months() {
        assert_eq!(labels(Civil(1989, 6, 4), Civil(1994, 4, 23)), ["1990", "1991", "1992", "1993", "1994"]);
        let months = labels(Civil(1991, 1, 20), Civil(1991, 7, 10));
        assert_eq!(months.first().map(String::as_str), Some("1991-02"));
        assert_eq!(months.len(), 6);
    }

    #[test]
    fn a_single_day_is_marked_by_weeks_and_has_room_around_it() {
        let day = Civil(1994, 4, 23).number();
        let scale = Scale::new([day].into_iter(), 0.0, 600.0);
        assert!(scale.x(day) > 0.0 && scale.x(day) < 60.0);
        assert!(scale.ticks(9).len() >= 3);
    }

    #[test]
    fn many_centuries_do_not_crowd_the_axis() {
        assert!(labels(Civil(-2000, 1, 1), Civil(2026, 1, 1)).len() <= 10);
    }
}
