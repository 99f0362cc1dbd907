//! Day numbers and the proleptic Gregorian calendar, as far as an axis needs them.

/// A civil day as year, month (1–12) and day of the month.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Civil(pub(super) i64, pub(super) i64, pub(super) i64);

/// Days in 400 years, after which the calendar repeats.
const CYCLE: i64 = 146_097;
/// From 1 March of year 0 to 1 January 1970.
const EPOCH: i64 = 719_468;

impl Civil {
    /// The day with this number, counted from 1970-01-01.
    pub(super) fn from_number(number: i64) -> Self {
        // Years are counted from 1 March, so that the leap day is the last of its year.
        let shifted = number + EPOCH;
        let cycle = shifted.div_euclid(CYCLE);
        let day = shifted.rem_euclid(CYCLE);
        let year = (day - day / 1460 + day / 36_524 - day / 146_096) / 365;
        let day_of_year = day - (365 * year + year / 4 - year / 100);
        let month_from_march = (5 * day_of_year + 2) / 153;
        let month = if month_from_march < 10 { month_from_march + 3 } else { month_from_march - 9 };
        let civil_year = year + cycle * 400 + i64::from(month <= 2);
        Civil(civil_year, month, day_of_year - (153 * month_from_march + 2) / 5 + 1)
    }

    /// Its number, counted from 1970-01-01.
    pub(super) fn number(self) -> i64 {
        let Civil(year, month, day) = self;
        let year = if month <= 2 { year - 1 } else { year };
        let in_cycle = year.rem_euclid(400);
        let month_from_march = if month > 2 { month - 3 } else { month + 9 };
        let day_of_year = (153 * month_from_march + 2) / 5 + day - 1;
        year.div_euclid(400) * CYCLE + in_cycle * 365 + in_cycle / 4 - in_cycle / 100 + day_of_year - EPOCH
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_that_history_fixes() {
        for (number, civil) in [
            (0, Civil(1970, 1, 1)),
            (7094, Civil(1989, 6, 4)),
            (8878, Civil(1994, 4, 23)),
            (-141_427, Civil(1582, 10, 15)),
            (11_016, Civil(2000, 2, 29)),
        ] {
            assert_eq!(Civil::from_number(number), civil);
            assert_eq!(civil.number(), number);
        }
    }

    #[test]
    fn every_day_of_five_centuries_reads_back_and_follows_the_one_before() {
        let mut before = Civil::from_number(-150_001);
        for number in -150_000..40_000 {
            let civil = Civil::from_number(number);
            assert_eq!(civil.number(), number);
            assert!(civil > before);
            before = civil;
        }
    }
}
