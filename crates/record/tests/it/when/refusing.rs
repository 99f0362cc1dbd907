//! What is not known, and what is refused with its reason.

use suasion_record::{Bounds, Precision, When, WhenFault};

use super::{day, fault, read};

#[test]
fn nothing_known_is_a_date_too() {
    for text in ["unknown", "Unknown", "不详", "日期不詳", "XXXX-XX-XX", "n.d."] {
        let when = read(text);
        assert!(when.is_unknown(), "{text}");
        assert_eq!((when.edtf(), when.bounds(), when.precision()), (None, Bounds::UNKNOWN, Precision::Unknown));
    }
}

#[test]
fn a_wrong_date_is_refused_with_the_reason() {
    assert_eq!(fault("1991-02-30"), WhenFault::NoSuchDay { year: 1991, month: 2, day: 30, last: 28 });
    assert_eq!(fault("1954年2月29日"), WhenFault::NoSuchDay { year: 1954, month: 2, day: 29, last: 28 });
    assert_eq!(fault("31 June 1989"), WhenFault::NoSuchDay { year: 1989, month: 6, day: 31, last: 30 });
    assert_eq!(fault("1989-13"), WhenFault::NoSuchMonth { month: 13 });
    assert_eq!(fault("1989-00-04"), WhenFault::NoSuchMonth { month: 0 });
    assert_eq!(fault("from 1991-02-30 to 1992"), WhenFault::NoSuchDay { year: 1991, month: 2, day: 30, last: 28 });
    let (day_first, month_first) = (day("1991-04-03"), day("1991-03-04"));
    assert_eq!(fault("03/04/1991"), WhenFault::DayOrMonth { day_first, month_first });
    assert_eq!(fault("Monday, 4 June 1989"), WhenFault::WrongWeekday { day: day("1989-06-04") });
    assert_eq!(fault("1994-04/1991-08"), WhenFault::Reversed);
    assert_eq!(fault("1991-02-30/1991-05-01"), WhenFault::NoSuchDay { year: 1991, month: 2, day: 30, last: 28 });
    assert_eq!(fault("from April 1994 to August 1991"), WhenFault::Reversed);
    assert_eq!(fault("between 1991 and 1989"), WhenFault::Reversed);
    for text in ["4 June", "June", "the summer", "6月4日", "4"] {
        assert_eq!(fault(text), WhenFault::NoYear, "{text}");
    }
    for text in ["June '89", "4 June 89", "89年6月", "4/6/89", "the 80s", "80年代", "89年后"] {
        assert_eq!(fault(text), WhenFault::ShortYear, "{text}");
    }
    assert_eq!(fault("1989-06-04T03:00:00"), WhenFault::TimeOfDay);
    for text in ["{1989,1990}", "1989-06~-04", "1X89", "1989-33"] {
        assert_eq!(fault(text), WhenFault::TooIntricate, "{text}");
    }
    for text in ["0000", "-0044", "Y17000", "000X"] {
        assert_eq!(fault(text), WhenFault::NoSuchYear, "{text}");
    }
    for text in ["the Democracy Wall period", "1952-08021", "19812", "2008–12", "1989/6-8", "from here to there"] {
        assert_eq!(fault(text), WhenFault::NotUnderstood, "{text}");
    }
    assert_eq!(fault("  "), WhenFault::Empty);
}

#[test]
fn an_error_says_what_was_typed_and_what_would_be_right() {
    let error = When::read("03/04/1991").unwrap_err();
    assert_eq!(error.to_string(), "`03/04/1991`: this can be 1991-04-03 or 1991-03-04; write the one that is meant");
    assert_eq!(error.code(), "when-day-or-month");
    assert_eq!(error.typed, "03/04/1991");
}
