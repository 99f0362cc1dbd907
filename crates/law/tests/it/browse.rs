//! Looking things up in the library, and counting its rows.

use suasion_law::{Confidence, Jurisdiction, Library, Sought};
use suasion_record::{Bounds, When};

fn found(sought: &Sought) -> Vec<&'static str> {
    Library::compiled().look_up(sought).into_iter().map(|provision| provision.id.as_str()).collect()
}

fn on(day: &str) -> Option<Bounds> {
    Some(When::read(day).unwrap().start())
}

#[test]
fn an_article_of_a_day_is_found_by_its_number_in_the_edition_of_that_day() {
    let article = |number: &str, day| Sought {
        jurisdiction: Some(Jurisdiction::new("CN")),
        instrument: "CPL".into(),
        article: number.into(),
        day,
        ..Sought::default()
    };
    assert_eq!(found(&article("43", on("1985-06-15"))), ["CN-CPL79-23"]);
    assert_eq!(found(&article("43", on("2005-06-15"))), ["CN-CPL96-12"]);
    assert_eq!(found(&article("43", on("1979-06-15"))), Vec::<&str>::new());
    assert_eq!(found(&article("43", None)).len(), 2);
    // One of several numbers is enough, and so is the name of the law in either language.
    assert_eq!(found(&Sought { instrument: "刑事诉讼法".into(), ..article("75", on("2020-06-15")) }).len(), 2);
    assert_eq!(found(&Sought { edition: "1979".into(), ..article("43", None) }), ["CN-CPL79-23"]);
}

#[test]
fn a_rule_is_found_with_and_without_its_unit() {
    let rule = |text: &str| found(&Sought { instrument: "SMR 1955".into(), article: text.into(), ..Sought::default() });
    assert_eq!(rule("44(3)"), ["SMR55-R44(3)"]);
    assert_eq!(rule("Rule 44(3)"), rule("44(3)"));
    assert_eq!(rule("4"), Vec::<&str>::new());
}

#[test]
fn words_are_found_in_either_language_and_each_must_be_there() {
    let words = |text: &str| found(&Sought { words: text.into(), ..Sought::default() });
    assert!(words("family notice detention warrant").contains(&"CN-CPL18-23"));
    assert!(words("无罪推定").contains(&"RU-CONST93-49p1"));
    assert!(words("FAMILY no-such-word").is_empty());
    let of_kind = Sought { violation: "absentia".into(), ..Sought::default() };
    assert_eq!(found(&of_kind), ["CN-CPL18-70", "ICCPR-14p3(d)"]);
}

#[test]
fn every_row_is_counted_in_its_file_with_how_it_was_checked() {
    let (library, counts) = (Library::compiled(), Library::compiled().counts());
    let files: Vec<String> = counts.iter().map(|count| count.file.clone()).collect();
    let mut compiled: Vec<String> = Library::compiled_texts().into_iter().map(|(name, _)| name).collect();
    compiled.sort();
    assert_eq!(files, compiled);
    let sum = |ending: &str| -> usize {
        counts.iter().filter(|count| count.file.ends_with(ending)).map(|count| count.rows).sum()
    };
    assert_eq!((sum("provisions.csv"), sum("deadlines.csv")), (library.provisions().len(), library.deadlines().len()));
    let russia = counts.iter().find(|count| count.file == "ru/provisions.csv").unwrap();
    assert_eq!(russia.confidence, [(Confidence::Unconfirmed, russia.rows)].into());
}
