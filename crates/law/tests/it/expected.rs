//! The law answers as people who read the editions expect: `tests/expected/*.csv`, row by row.

use std::{fs, path::Path};

use suasion_law::{Applied, Confidence, Jurisdiction, Library, Question, Window};
use suasion_record::When;

/// A row of the tables.
struct Expected {
    /// File and line, to name it.
    place: String,
    violation: String,
    date: String,
    state: String,
    cited: Vec<(String, Vec<String>)>,
    not_cited: Vec<String>,
}

fn rows() -> Vec<Expected> {
    let directory = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/expected");
    let mut files: Vec<_> = fs::read_dir(directory).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.retain(|file| file.extension().is_some_and(|kind| kind == "csv"));
    files.sort();
    files.iter().flat_map(|file| rows_of(file)).collect()
}

fn rows_of(file: &Path) -> Vec<Expected> {
    let name = file.file_name().unwrap().to_string_lossy().into_owned();
    let mut reader = csv::Reader::from_path(file).unwrap();
    assert_eq!(reader.headers().unwrap(), &["violation", "date", "state", "cited", "not_cited", "about"][..], "{name}");
    let read = |record: csv::StringRecord| {
        let parts = |column: usize| record[column].split(" | ").filter(|part| !part.is_empty()).map(str::to_owned);
        Expected {
            place: format!("{name}, line {}: {}", record.position().unwrap().line(), &record[5]),
            violation: record[0].to_owned(),
            date: record[1].to_owned(),
            state: record[2].to_owned(),
            cited: parts(3)
                .map(|part| {
                    let (place, marks) = part.split_once('=').unwrap_or((&part, ""));
                    (place.to_owned(), marks.split(',').map(str::to_owned).collect())
                })
                .collect(),
            not_cited: parts(4).collect(),
        }
    };
    reader.records().map(|record| read(record.unwrap())).collect()
}

/// Where a provision stands, as the tables write it: with its paragraph and without.
fn places(applied: &Applied<'_>) -> [String; 2] {
    let (library, provision) = (Library::compiled(), applied.provision);
    let instrument = library.instrument(&provision.jurisdiction, &provision.instrument_short).unwrap();
    let label = &instrument.edition(&provision.edition).unwrap().label_en;
    let article = format!("{}/{label}/{}", provision.instrument_short, provision.article);
    [format!("{article}/{}", provision.paragraph.as_deref().unwrap_or_default()), article]
}

/// What a table may say of a citation: how sure it is, how far it bound, whether the day is certain.
fn marks(applied: &Applied<'_>) -> [&'static str; 3] {
    [applied.provision.confidence.code(), applied.force.code(), applied.window.code()]
}

fn answer(row: &Expected) -> Vec<Applied<'static>> {
    let when = When::read(&row.date).unwrap_or_else(|error| panic!("{}: {error}", row.place));
    assert!(Library::compiled().violation_type(&row.violation).is_some(), "{}: {}", row.place, row.violation);
    Library::compiled().applies(&Question::new(&row.violation, &when, Jurisdiction::new(&row.state)))
}

/// What is wrong with the answer to a row.
fn faults(row: &Expected) -> Vec<String> {
    let found = answer(row);
    let missing = row.cited.iter().filter_map(|(place, wanted)| {
        let there: Vec<_> = found.iter().filter(|applied| places(applied).contains(place)).collect();
        let good = there.iter().any(|applied| wanted.iter().all(|mark| marks(applied).contains(&mark.as_str())));
        (!good).then(|| {
            let said: Vec<_> = there.iter().map(|applied| marks(applied).join(",")).collect();
            format!("{}: {place}={} is missing; found {said:?}", row.place, wanted.join(","))
        })
    });
    let too_many = row.not_cited.iter().filter_map(|place| {
        let under = |one: &String| one == place || one.starts_with(&format!("{place}/"));
        let there = found.iter().find(|applied| places(applied).iter().any(under))?;
        Some(format!("{}: {place} must not be cited, and {} is", row.place, there.provision.id))
    });
    missing.chain(too_many).collect()
}

#[test]
fn every_row_is_answered_as_the_tables_expect() {
    let faults: Vec<String> = rows().iter().flat_map(faults).collect();
    assert!(faults.is_empty(), "{} rows fail:\n{}", faults.len(), faults.join("\n"));
}

#[test]
fn a_wrong_expectation_is_named() {
    let wrong = |cited: &str, mark: &str, not_cited: &str| Expected {
        place: "here".into(),
        violation: "failure_to_notify_family".into(),
        date: "1985-06-15".into(),
        state: "CN".into(),
        cited: vec![(cited.into(), vec![mark.into()])],
        not_cited: vec![not_cited.into()],
    };
    assert!(faults(&wrong("CPL/1979/43", "unconfirmed", "CPL/1996")).is_empty());
    assert!(faults(&wrong("CPL/1979/43", "verified", "CPL/1996"))[0].contains("found [\"unconfirmed,"));
    assert!(faults(&wrong("CPL/1979/64", "unconfirmed", "CPL/1996"))[0].contains("is missing"));
    assert!(faults(&wrong("CPL/1979/43", "unconfirmed", "CPL/1979"))[0].contains("must not be cited"));
}

#[test]
fn the_tables_ask_enough_and_claim_something_in_every_row() {
    let rows = rows();
    let mut pairs: Vec<_> = rows.iter().map(|row| (&row.violation, &row.date, &row.state)).collect();
    pairs.sort();
    pairs.dedup();
    assert!(pairs.len() >= 80, "{} questions", pairs.len());
    for row in &rows {
        assert!(!row.cited.is_empty() || !row.not_cited.is_empty(), "{} claims nothing", row.place);
        for (place, marks) in &row.cited {
            assert!(Confidence::from_code(&marks[0]).is_some(), "{}: {place} names no confidence", row.place);
        }
        // A place that no row of the law has can never be cited: a misspelled ban would hold for ever. Numbers of
        // another edition are the point of some bans, so only the instrument is looked up.
        for place in &row.not_cited {
            let short = place.split('/').next().unwrap();
            let known = Library::compiled().instruments().iter().any(|instrument| instrument.short == short);
            assert!(known, "{}: there is no instrument {short}", row.place);
        }
    }
}

#[test]
fn an_uncertain_day_never_makes_a_citation_certain() {
    for row in rows() {
        let when = When::read(&row.date).unwrap();
        for applied in answer(&row).iter().filter(|applied| applied.window == Window::Throughout) {
            let law = applied.provision.window();
            let first = when.start();
            assert!(law.hull(&first) == law, "{}: {} does not cover {first:?}", row.place, applied.provision.id);
        }
    }
}
