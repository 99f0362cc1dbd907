//! Bounds, contradictions, order in a chronology.

use suasion_record::{Bounds, Order, Precision, When};

use super::{day, read};

#[test]
fn doubt_widens_by_one_unit_of_the_precision_and_a_day_by_three() {
    let bounds = |text: &str| {
        let Bounds { earliest, latest } = read(text).bounds();
        format!("{} {}", earliest.unwrap(), latest.unwrap())
    };
    assert_eq!(bounds("1991-08-15~"), "1991-08-12 1991-08-18");
    assert_eq!(bounds("1991-08?"), "1991-07-01 1991-09-30");
    assert_eq!(bounds("1991-08%"), bounds("1991-08~"));
    assert_eq!(bounds("1991~"), "1990-01-01 1992-12-31");
    assert_eq!(bounds("199X~"), "1980-01-01 2009-12-31");
    assert_eq!(bounds("1990-24"), "1990-12-01 1991-02-28");
    assert_eq!(bounds("1990-24~"), "1990-09-01 1991-05-31");
    assert_eq!(read("9999~").bounds().latest, None);
}

#[test]
fn a_span_has_a_start_and_an_end_and_neither_passes_the_other() {
    let span = read("1991/1991-06");
    assert_eq!(span.start(), Bounds { earliest: Some(day("1991-01-01")), latest: Some(day("1991-06-30")) });
    assert_eq!(span.end(), Bounds { earliest: Some(day("1991-06-01")), latest: Some(day("1991-06-30")) });
    let lasting = read("since August 1991");
    assert_eq!(lasting.end(), Bounds { earliest: Some(day("1991-08-01")), latest: None });
    assert_eq!(lasting.precision(), Precision::Span);
    assert_eq!(read("before 1991").precision(), Precision::Open);
}

#[test]
fn the_essay_dates_the_arrest_twice_and_the_two_cannot_both_hold() {
    let october = read("October 1989");
    let august = When::worded("the day of my arrest in August 1991", "1991-08").unwrap();
    assert!(!october.can_both_hold(&august));
    assert_eq!(october.bounds().order(&august.bounds()), Order::Before);
    assert_eq!(august.wording(), "the day of my arrest in August 1991");
    assert!(october.can_both_hold(&read("1989")));
    assert!(october.can_both_hold(&When::unknown()));
    assert!(august.can_both_hold(&read("1991-08/1994-04")));
    assert!(!read("1989-10/1994-04").can_both_hold(&read("1991-08/1994-04")));
    assert!(read("1991/1994").can_both_hold(&read("1991-08/1994-04")));
}

#[test]
fn alternatives_allow_nothing_between_them() {
    assert!(!read("1989 or 1991").can_both_hold(&read("1990")));
    assert!(read("1989 or 1991").can_both_hold(&read("1991-06")));
}

#[test]
fn meaning_is_compared_without_the_wording() {
    assert!(read("August 1991").means_the_same_as(&read("1991年8月")));
    assert_ne!(read("August 1991"), read("1991年8月"));
}
