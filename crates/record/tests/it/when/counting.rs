//! Dates counted from another event.

use suasion_record::{Bounds, EventId, Id, Side, Unit, When, WhenFault};

use super::{assert_meanings, fault, read};

#[test]
fn sixteen_months_after_needs_the_event_and_is_dated_once_the_event_is() {
    let arrest = EventId(Id::from_bits(7));
    for text in [
        "16 months after",
        "16 months after the arrest",
        "after 16 months in detention",
        "sixteen months in",
        "16 months later",
        "被捕后16个月",
        "被捕16个月后",
        "十六個月後",
        "六四后十六个月",
    ] {
        assert_eq!(fault(text), WhenFault::NeedsAnchor, "{text}");
        let when = When::read_with(text, Some(arrest)).unwrap();
        let relative = when.relative().unwrap();
        assert_eq!((relative.count, relative.unit, relative.side), (16, Unit::Month, Side::After), "{text}");
        assert_eq!((relative.anchor, relative.about, when.bounds()), (arrest, false, Bounds::UNKNOWN), "{text}");
    }
    let when = When::read_with("16 months after", Some(arrest)).unwrap();
    let dated = when.resolve(|event| (event == arrest).then(|| read("October 1989").bounds()));
    assert_eq!(dated.edtf().as_deref(), Some("[1991-02-01..1991-03-30]"));
    assert_eq!(dated.wording(), "16 months after");
    assert_eq!(when.resolve(|_| None), when);
    assert_eq!(read("October 1989").resolve(|_| Some(Bounds::UNKNOWN)), read("October 1989"));
}

#[test]
fn counts_have_many_wordings() {
    let counted = |text: &str| {
        let when = When::read_with(text, Some(EventId(Id::from_bits(7)))).unwrap();
        when.relative().map(|it| (it.count, it.unit.code(), it.side.code(), it.about)).unwrap()
    };
    for (text, count) in [
        ("3 weeks before", (3, "week", "before", false)),
        ("about 3 weeks before the trial", (3, "week", "before", true)),
        ("a year earlier", (1, "year", "before", false)),
        ("half a year later", (6, "month", "after", false)),
        ("the day after the trial", (1, "day", "after", false)),
        ("the same day", (0, "day", "after", false)),
        ("开庭前三周", (3, "week", "before", false)),
        ("约三个月后", (3, "month", "after", true)),
        ("半年后", (6, "month", "after", false)),
        ("判刑次日", (1, "day", "after", false)),
        ("被捕当天", (0, "day", "after", false)),
        ("前一天", (1, "day", "before", false)),
    ] {
        assert_eq!(counted(text), count, "{text}");
    }
}

#[test]
fn a_count_from_a_date_in_the_wording_is_worked_out() {
    assert_meanings(&[
        ("3 days after 4 June 1989", "1989-06-07"),
        ("the day before 4 June 1989", "1989-06-03"),
        ("1989年6月4日后三天", "1989-06-07"),
        ("a month after June 1989", "[1989-07-01..1989-08-29]"),
    ]);
}
