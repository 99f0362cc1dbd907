//! What holds for every date.

use std::fmt::Debug;

use proptest::prelude::*;
use suasion_record::{Bounds, EventId, Id, Lang, Order, When, WhenError};

use super::read;

/// One EDTF date with or without doubt; not every one is accepted by the calendar or in every place.
fn any_part() -> impl Strategy<Value = String> {
    let plain = prop_oneof![
        (1..=9999i16, 1..=12i8, 1..=31i8).prop_map(|(y, m, d)| format!("{y:04}-{m:02}-{d:02}")),
        (1900..=2030i16, 1..=12i8, 1..=31i8).prop_map(|(y, m, d)| format!("{y:04}-{m:02}-{d:02}")),
        (1900..=2030i16, 1..=12i8).prop_map(|(y, m)| format!("{y:04}-{m:02}")),
        (1900..=2030i16, 21..=24i8).prop_map(|(y, s)| format!("{y:04}-{s}")),
        (1900..=2030i16).prop_map(|y| format!("{y:04}")),
        (1..=999i16).prop_map(|y| format!("{y:03}X")),
        (1..=99i16).prop_map(|y| format!("{y:02}XX")),
    ];
    (plain, prop::sample::select(vec!["", "", "?", "~", "%"])).prop_map(|(part, doubt)| part + doubt)
}

/// Any date that EDTF can say and a record can mean.
fn any_when() -> impl Strategy<Value = When> {
    let two = (any_part(), any_part());
    prop_oneof![
        any_part(),
        two.prop_flat_map(|(one, two)| prop::sample::select(vec![
            format!("{one}/{two}"),
            format!("{two}/{one}"),
            format!("{one}/.."),
            format!("{one}/"),
            format!("../{one}"),
            format!("/{one}"),
            format!("[{one}..{two}]"),
            format!("[{one}..]"),
            format!("[..{one}]"),
            format!("[{one},{two}]"),
            format!("between {one} and {two}"),
        ])),
    ]
    .prop_filter_map("not a date", |text| When::read(&text).ok())
}

fn is_ordered(bounds: Bounds) -> bool {
    bounds.earliest.zip(bounds.latest).is_none_or(|(first, last)| first <= last)
}

/// Pieces of wordings, for texts that come close to dates.
fn near_dates() -> impl Strategy<Value = String> {
    let pieces = vec![
        "1989",
        "89",
        "4",
        "06",
        "-",
        "/",
        ".",
        "–",
        " ",
        "年",
        "月",
        "日",
        "前",
        "后",
        "至",
        "June",
        "or",
        "to",
        "from",
        "between",
        "and",
        "about",
        "?",
        "~",
        "months",
        "after",
        "early",
        "十",
        "二十",
        "个月",
        "初",
        "[",
        "]",
        "..",
        ",",
        "世纪",
        "年代",
        "winter",
        "某日",
        "XX",
        "９",
        "上半年",
        "半年",
        "'",
    ];
    prop::collection::vec(prop::sample::select(pieces), 0..9).prop_map(|pieces| pieces.concat())
}

fn same<T: PartialEq + Debug>(one: T, two: T, about: &str) -> Result<(), TestCaseError> {
    prop_assert_eq!(one, two, "{}", about);
    Ok(())
}

proptest! {
    #[test]
    fn the_canonical_text_reads_back_to_the_same_meaning(when in any_when()) {
        let Some(text) = when.edtf() else {
            // A doubt or a century at the edge of the calendar may leave nothing known.
            prop_assert!(when.is_unknown() && when.bounds().is_unknown());
            return Ok(());
        };
        prop_assert!(edtf_core::is_valid(&text), "{text}");
        let again = read(&text);
        prop_assert!(again.means_the_same_as(&when), "{text}");
        same(again.edtf(), Some(text), when.wording())?;
        let stored = serde_json::to_string(&when).unwrap();
        same(serde_json::from_str::<When>(&stored).unwrap(), when, &stored)?;
    }

    #[test]
    fn what_is_printed_reads_back_to_the_same_days(when in any_when()) {
        for lang in Lang::ALL {
            let printed = when.printed(*lang);
            let again = When::read(&printed).map_err(|error| TestCaseError::fail(error.to_string()))?;
            same((again.start(), again.end()), (when.start(), when.end()), &printed)?;
            same(again.is_uncertain(), when.is_uncertain(), &printed)?;
        }
    }

    #[test]
    fn the_first_day_never_follows_the_last(when in any_when()) {
        prop_assert!(is_ordered(when.start()) && is_ordered(when.end()) && is_ordered(when.bounds()));
        if !when.is_span() {
            prop_assert_eq!(when.start(), when.end());
        }
    }

    #[test]
    fn doubt_never_narrows(part in any_part(), doubt in prop::sample::select(vec!["?", "~", "%"])) {
        let plain = part.trim_end_matches(['?', '~', '%']);
        if let Ok(sure) = When::read(plain) {
            let doubted = read(&format!("{plain}{doubt}"));
            prop_assert_eq!(doubted.bounds().hull(&sure.bounds()), doubted.bounds());
            prop_assert!(doubted.is_uncertain() && doubted.can_both_hold(&sure));
        }
    }

    #[test]
    fn order_is_the_same_from_both_sides(one in any_when(), two in any_when()) {
        prop_assert_eq!(one.bounds().order(&two.bounds()), two.bounds().order(&one.bounds()).reversed());
        prop_assert_eq!(one.can_both_hold(&two), two.can_both_hold(&one));
        prop_assert!(one.can_both_hold(&one));
        if one.bounds().order(&two.bounds()) == Order::Before {
            prop_assert!(one.sort_key() < two.sort_key());
        }
    }

    #[test]
    fn no_text_breaks_the_reader(text in any::<String>(), near in near_dates()) {
        for text in [text, near] {
            match When::read_with(&text, Some(EventId(Id::from_bits(7)))) {
                Ok(when) => {
                    prop_assert_eq!(when.wording(), text);
                    prop_assert!(is_ordered(when.start()) && is_ordered(when.end()));
                    prop_assert!(when.edtf().is_none_or(|edtf| read(&edtf).means_the_same_as(&when)), "{when:?}");
                }
                Err(WhenError { typed, .. }) => prop_assert_eq!(typed, text),
            }
        }
    }
}
