//! Days of the calendar as plain numbers: [`Day::number`](suasion_record::Day::number) without the calendar's weight,
//! for sweeps over very many clocks.

/// Year, month and day of a day number. The algorithm is the one of the public-domain `civil_from_days` (Hinnant,
/// "chrono-Compatible Low-Level Date Algorithms"): years begin in March, so that a leap day ends one.
pub(super) fn civil(number: i32) -> (i32, i32, i32) {
    let shifted = number + DAYS_TO_1970_FROM_MARCH_0000;
    let era = shifted.div_euclid(DAYS_OF_400_YEARS);
    let of_era = shifted.rem_euclid(DAYS_OF_400_YEARS);
    let year = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year + year / 4 - year / 100);
    let from_march = (5 * of_year + 2) / 153;
    let day = of_year - (153 * from_march + 2) / 5 + 1;
    let month = if from_march < 10 { from_march + 3 } else { from_march - 9 };
    (year + era * 400 + i32::from(month <= 2), month, day)
}

/// The day number of a date that the calendar has.
pub(super) fn number(year: i32, month: i32, day: i32) -> i32 {
    let year = if month <= 2 { year - 1 } else { year };
    let era = year.div_euclid(400);
    let of_era = year.rem_euclid(400);
    let from_march = if month > 2 { month - 3 } else { month + 9 };
    let of_year = (153 * from_march + 2) / 5 + day - 1;
    era * DAYS_OF_400_YEARS + of_era * 365 + of_era / 4 - of_era / 100 + of_year - DAYS_TO_1970_FROM_MARCH_0000
}

/// The same day of the month so many months later, or that month's last day where it has no such day.
pub(super) fn plus_months(from: i32, months: i32) -> i32 {
    if months == 0 {
        return from;
    }
    let (year, month, day) = civil(from);
    let months = year * 12 + month - 1 + months;
    let (year, month) = (months.div_euclid(12), months.rem_euclid(12) + 1);
    number(year, month, day.min(days_in(year, month)))
}

fn days_in(year: i32, month: i32) -> i32 {
    match month {
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

const DAYS_OF_400_YEARS: i32 = 146_097;
const DAYS_TO_1970_FROM_MARCH_0000: i32 = 719_468;

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use proptest::prelude::*;
    use suasion_record::Day;

    use super::*;

    proptest! {
        #[test]
        fn months_are_counted_as_the_calendar_library_counts_them(from in -700_000..2_500_000i32, months in -600..600i32) {
            let day = Day::from_number(from.into()).unwrap();
            let expected = day.plus_months(months.into()).unwrap();
            prop_assert_eq!(i64::from(plus_months(from, months)), expected.number());
            let (year, month, of_month) = civil(from);
            prop_assert_eq!((year, month, of_month), (day.date().year().into(), day.date().month().into(), day.date().day().into()));
        }

        #[test]
        fn a_later_start_never_ends_earlier(from in -700_000..2_500_000i32, months in 0..600i32) {
            prop_assert!(plus_months(from, months) <= plus_months(from + 1, months));
        }
    }
}
