//! The facts that are shipped: nothing missing, nothing that overlaps.

use std::collections::{BTreeMap, BTreeSet};

use suasion_law::{Jurisdiction, Library};
use suasion_record::{Day, Lang};

/// From a day to a day, or without end.
type Days = (Day, Option<Day>);

#[test]
fn no_row_of_the_facts_got_lost() {
    let library = Library::compiled();
    assert!(library.provisions().len() >= 935);
    assert!(library.deadlines().len() >= 191);
    assert!(library.mechanisms().len() >= 63);
    assert!(library.violation_types().len() >= 70);
}

#[test]
fn the_compiled_facts_are_those_of_the_directory() {
    let mut compiled: Vec<String> = Library::compiled_texts().into_iter().map(|(name, _)| name).collect();
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data/law");
    let mut on_disk = Vec::new();
    for entry in std::fs::read_dir(&root).unwrap() {
        let path = entry.unwrap().path();
        let inside = if path.is_dir() {
            std::fs::read_dir(&path).unwrap().map(|e| e.unwrap().path()).collect()
        } else {
            vec![path]
        };
        on_disk.extend(
            inside
                .iter()
                .filter(|file| file.extension().is_some_and(|kind| kind == "csv"))
                .map(|file| file.strip_prefix(&root).unwrap().to_str().unwrap().to_owned()),
        );
    }
    compiled.sort();
    on_disk.sort();
    assert_eq!(compiled, on_disk);
}

#[test]
fn editions_of_a_family_follow_each_other_without_gap_or_overlap() {
    let library = Library::compiled();
    let mut families: BTreeMap<(Jurisdiction, String), Vec<Days>> = BTreeMap::new();
    for instrument in library.instruments() {
        let windows = instrument.editions.iter().map(|edition| (edition.valid_from, edition.valid_to));
        families.entry((instrument.jurisdiction.clone(), instrument.family.clone())).or_default().extend(windows);
    }
    let mut several = BTreeSet::new();
    for ((_, family), mut windows) in families {
        windows.sort();
        for pair in windows.windows(2) {
            assert_eq!(pair[0].1.and_then(|last| last.plus_days(1)), Some(pair[1].0), "{family}: {pair:?}");
            several.insert(family.clone());
        }
    }
    let expected = ["CL", "CPL", "Constitution", "PSAPL", "SMR", "SupL"];
    assert_eq!(several, expected.map(str::to_owned).into());
}

#[test]
fn one_rule_has_one_number_a_day() {
    // CN-CPL79-23 and CN-CPL96-23 are one rule in two editions: the end of an id follows the rule.
    let mut rules: BTreeMap<String, Vec<Days>> = BTreeMap::new();
    for provision in Library::compiled().provisions() {
        if let Some((edition, rule)) = provision.id.rsplit_once('-')
            && edition.starts_with("CN-CPL")
        {
            rules.entry(rule.to_owned()).or_default().push((provision.valid_from, provision.valid_to));
        }
    }
    assert!(rules.len() > 60);
    for (rule, mut windows) in rules {
        windows.sort();
        for pair in windows.windows(2) {
            assert!(pair[0].1.is_some_and(|last| last < pair[1].0), "rule {rule}: {pair:?}");
        }
    }
}

#[test]
fn every_description_and_name_exists_in_both_languages() {
    let library = Library::compiled();
    let han = |text: &str| text.chars().any(|c| ('\u{4e00}'..='\u{9fff}').contains(&c));
    for provision in library.provisions() {
        assert!(han(provision.subject(Lang::ZhHans)), "{}", provision.id);
        assert!(!han(provision.subject(Lang::En)), "{}", provision.id);
    }
    for instrument in library.instruments() {
        assert!(han(instrument.name(Lang::ZhHans)) && !han(instrument.name(Lang::En)), "{}", instrument.short);
        assert!(!instrument.editions.is_empty(), "{}", instrument.short);
    }
    for kind in library.violation_types() {
        assert!(han(kind.meaning(Lang::ZhHans)) && !han(kind.meaning(Lang::En)), "{}", kind.code);
    }
    for group in library.groups() {
        assert!(han(group.name(Lang::ZhHans)) && !han(group.name(Lang::En)), "{}", group.code);
    }
}

#[test]
fn editions_that_follow_each_other_are_labelled() {
    for instrument in Library::compiled().instruments().iter().filter(|i| i.editions.len() > 1) {
        let labels: BTreeSet<&str> = instrument.editions.iter().map(|edition| edition.label_en.as_str()).collect();
        assert_eq!(labels.len(), instrument.editions.len(), "{}: {labels:?}", instrument.short);
        assert!(!labels.contains(""), "{}", instrument.short);
    }
}

#[test]
fn every_pack_says_where_its_state_stands_on_every_treaty() {
    let library = Library::compiled();
    for whose in library.jurisdictions() {
        for treaty in library.instruments().iter().filter(|i| i.kind == suasion_law::InstrumentKind::Treaty) {
            if treaty.jurisdiction.is_international() || treaty.jurisdiction == whose {
                assert!(library.binding(&whose, &treaty.short).is_some(), "{whose}: {}", treaty.short);
            }
        }
    }
}

#[test]
fn a_clock_runs_only_while_its_provisions_are_law() {
    let library = Library::compiled();
    for deadline in library.deadlines() {
        let clock = suasion_record::Bounds { earliest: Some(deadline.valid_from), latest: deadline.valid_to };
        for id in &deadline.provision_ids {
            assert!(library.provision(id).unwrap().window().overlaps(&clock), "{}: {id}", deadline.id);
        }
    }
}
