//! How a date prints and how it is stored.

use suasion_record::{Days, EventId, Id, Lang, When};

use super::read;

#[test]
fn meanings_are_printed_plainly() {
    for (text, english, simplified, traditional) in [
        ("1994-04-23", "23 April 1994", "1994年4月23日", "1994年4月23日"),
        ("1989-10", "October 1989", "1989年10月", "1989年10月"),
        ("1991", "1991", "1991年", "1991年"),
        ("199X", "the 1990s", "1990年代", "1990年代"),
        ("19XX", "some day in 1900–1999", "1900–1999年某日", "1900–1999年某日"),
        ("1990-21", "spring 1990", "1990年春", "1990年春"),
        ("1990-24", "winter 1990–91", "1990年冬", "1990年冬"),
        ("1991-08~", "about August 1991", "约1991年8月", "約1991年8月"),
        ("1991-08?", "August 1991 (uncertain)", "1991年8月（存疑）", "1991年8月（存疑）"),
        ("before 2 July 1989", "before 2 July 1989", "1989年7月2日以前", "1989年7月2日以前"),
        ("after July 1989", "after July 1989", "1989年7月以后", "1989年7月以後"),
        ("between 1989-07 and 1989-10", "between July and October 1989", "1989年7月至10月之间", "1989年7月至10月之間"),
        ("1989年6月上旬", "between 1 and 10 June 1989", "1989年6月上旬", "1989年6月上旬"),
        ("1989 or 1990", "1989 or 1990", "1989年或1990年", "1989年或1990年"),
        ("1991-08/1994-04", "from August 1991 to April 1994", "1991年8月至1994年4月", "1991年8月至1994年4月"),
        ("1991-08/..", "from August 1991 on", "1991年8月起", "1991年8月起"),
        ("1991-08/", "from August 1991 to an unknown date", "1991年8月至不详日期", "1991年8月至不詳日期"),
        ("unknown", "date unknown", "日期不详", "日期不詳"),
    ] {
        let when = read(text);
        let printed = |lang| when.printed(lang);
        assert_eq!(printed(Lang::En), english);
        assert_eq!(printed(Lang::ZhHans), simplified);
        assert_eq!(printed(Lang::ZhHant), traditional);
    }
    let counted = When::read_with("about 16 months after", Some(EventId(Id::from_bits(7)))).unwrap();
    assert_eq!(counted.printed(Lang::En), "about 16 months after an earlier event");
    assert_eq!(counted.printed(Lang::ZhHant), "另一事件後約16個月");
}

#[test]
fn a_release_thirty_three_days_before_the_decision() {
    let days = Days::between(read("23 April 1994").bounds(), read("26 May 1994").bounds());
    assert_eq!(days.printed(Lang::En), "33 days");
    let held = Days::between(read("October 1989").bounds(), read("in 1991").bounds());
    assert_eq!(held.printed(Lang::ZhHans), "427至821天");
}

#[test]
fn the_stored_form_is_the_wording_with_its_meaning() {
    let stored = |when: &When| serde_json::to_string(when).unwrap();
    assert_eq!(stored(&read("about August 1991")), r#"{"wording":"about August 1991","edtf":"1991-08~"}"#);
    assert_eq!(stored(&When::unknown()), r#"{"wording":"unknown"}"#);
    let counted = When::read_with("16 months in", Some(EventId(Id::from_bits(7)))).unwrap();
    assert_eq!(
        stored(&counted),
        r#"{"wording":"16 months in","relative":{"count":16,"unit":"month","side":"after","anchor":"00000000000000000000000007"}}"#
    );
    assert_eq!(serde_json::from_str::<When>(&stored(&counted)).unwrap(), counted);
    let wrong = |text: &str| serde_json::from_str::<When>(text).unwrap_err().to_string();
    assert!(wrong(r#"{"wording":"x","edtf":"1989-13"}"#).contains("field `edtf`: `1989-13`"));
    assert!(wrong(r#"{"wording":"x","edtf":"June 1989"}"#).contains("not an EDTF expression"));
}

#[test]
fn a_chronology_runs_by_the_start_and_ends_with_the_unknown() {
    let mut dates: Vec<When> =
        ["unknown", "1994-04-23", "1991-08/1994-04", "August 1991", "before 1976", "1989-10"].map(read).into();
    dates.sort_by_key(When::sort_key);
    let order: Vec<&str> = dates.iter().map(When::wording).collect();
    assert_eq!(order, ["before 1976", "1989-10", "August 1991", "1991-08/1994-04", "1994-04-23", "unknown"]);
}
