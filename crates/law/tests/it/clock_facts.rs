//! The facts behind the clocks: every limit runs or says why not, every step can be recorded or is known not to be.

use std::collections::{BTreeMap, BTreeSet};

use suasion_law::{Effect, Library, LimitKind, NotRun};
use suasion_record::{Lang, Vocabularies};

#[test]
fn every_limit_runs_or_says_why_it_cannot() {
    let mut not_run: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    let mut running = 0;
    for deadline in Library::compiled().deadlines() {
        match deadline.not_run {
            Some(reason) => not_run.entry(reason.code()).or_default().push(&deadline.id),
            None => running += 1,
        }
    }
    // What each reason holds now; a row leaves this list when it can run.
    let expected: [(&str, &[&str]); 8] = [
        ("calendar", &["UN-REPRISAL", "US-CECC", "US-CR"]),
        ("closed", &["UN-OP1"]),
        (
            "extension",
            &[
                "CN-INV+2+2-12",
                "CN-INV+2+2-18",
                "CN-INV+2+2-96",
                "CN-INV+2-12",
                "CN-INV+2-18",
                "CN-INV+2-96",
                "CN-INVNPC-12",
                "CN-INVNPC-18",
                "CN-INVNPC-79",
                "CN-INVNPC-96",
                "CN-INVRESET-12",
                "CN-INVRESET-18",
                "CN-INVRESET-96",
                "CN-SC84-CUST",
                "CN-SC84-TRIAL",
            ],
        ),
        ("minimum", &["INT-EXERCISE15", "INT-EXERCISE55"]),
        ("preference", &["US-GLOMAG"]),
        ("sentence", &["CN-DPR79", "CN-DPR97", "CN-PAROLE97", "CN-RSDLCREDIT-12", "CN-RSDLCREDIT-18"]),
        ("shortened", &["CN-SEVERE83"]),
        ("vague", &["INT-BOP15", "INT-VCCR", "UNESCO-104"]),
    ];
    for (reason, ids) in expected {
        let mut found = not_run.remove(reason).unwrap_or_default();
        found.sort_unstable();
        assert_eq!(found, ids, "{reason}");
    }
    assert!(not_run.is_empty(), "{not_run:?}");
    assert_eq!(running, 160);
    assert_eq!(NotRun::ALL.len(), 8);
}

#[test]
fn every_limit_that_runs_can_be_started() {
    let library = Library::compiled();
    let clockwork = library.clockwork();
    let today = "2026-11-24".parse().unwrap();
    for deadline in library.deadlines().iter().filter(|one| one.clock.is_some()) {
        let family = clockwork.families().iter().find(|family| Some(&family.id) == deadline.clock.as_ref()).unwrap();
        let steps = [(family.starts[0].as_str(), deadline.valid_from.to_string())];
        let steps: Vec<(&str, &str)> = steps.iter().map(|(code, day)| (*code, day.as_str())).collect();
        let whose = if deadline.jurisdiction.is_international() { "CN" } else { deadline.jurisdiction.code() };
        let found = library.clocks(&crate::clocks::course(&steps), &suasion_law::Jurisdiction::new(whose), today);
        let gives_way = family.gives_way_to.is_some();
        assert!(gives_way || found.iter().any(|one| one.id == deadline.id), "{}", deadline.id);
    }
}

#[test]
fn the_record_has_words_for_the_steps_or_the_list_below_names_them() {
    let vocabularies = Vocabularies::shipped();
    let mut silent = BTreeSet::new();
    for step in Library::compiled().clockwork().steps() {
        for act in &step.acts {
            assert!(vocabularies.term("act", act).is_some(), "{}: {act}", step.code);
        }
        for event in &step.events {
            assert!(vocabularies.term("event", event).is_some(), "{}: {event}", step.code);
        }
        for kind in &step.may_be {
            let (table, code) = kind.split_once(':').unwrap();
            assert!(vocabularies.term(table, code).is_some(), "{}: {kind}", step.code);
        }
        if step.acts.is_empty() && step.events.is_empty() {
            silent.insert(step.code.as_str());
        }
    }
    // Steps of remedies and of international procedures, which a case file does not tell as acts. It may only shrink.
    assert_eq!(silent.len(), 56, "{silent:?}");
    for of_the_procedure in ["detained", "arrested", "designated", "retained", "transferred", "indicted", "judged"] {
        assert!(!silent.contains(of_the_procedure));
    }
}

#[test]
fn one_kind_of_act_is_one_step() {
    let mut seen = BTreeMap::new();
    for step in Library::compiled().clockwork().steps() {
        for act in &step.acts {
            assert_eq!(seen.insert(act, &step.code), None, "{act}");
        }
    }
}

#[test]
fn editions_of_a_clock_partition_the_time_in_which_it_is_law() {
    let library = Library::compiled();
    for family in library.clockwork().families() {
        let own = library.deadlines().iter().filter(|one| one.clock.as_ref() == Some(&family.id));
        let mut windows: Vec<_> = own.map(|one| (one.valid_from, one.valid_to)).collect();
        windows.sort_unstable();
        for pair in windows.windows(2) {
            assert_eq!(pair[0].1.and_then(|last| last.plus_days(1)), Some(pair[1].0), "{}", family.id);
        }
    }
}

#[test]
fn everything_is_said_in_both_languages() {
    let han = |text: &str| text.chars().any(|c| ('\u{4e00}'..='\u{9fff}').contains(&c));
    let both = |en: &str, zh: &str| assert!(!han(en) && han(zh), "{en}: {zh}");
    let clockwork = Library::compiled().clockwork();
    for step in clockwork.steps() {
        both(step.name(Lang::En), step.name(Lang::ZhHans));
    }
    for family in clockwork.families() {
        both(family.name(Lang::En), family.name(Lang::ZhHans));
    }
    for one in clockwork.extensions() {
        both(one.authority(Lang::En), one.authority(Lang::ZhHans));
        both(one.condition(Lang::En), one.condition(Lang::ZhHans));
    }
}

#[test]
fn a_total_is_longer_than_what_it_replaces() {
    let library = Library::compiled();
    for one in library.clockwork().extensions().iter().filter(|one| one.effect == Effect::Total) {
        let deadline = library.deadlines().iter().find(|deadline| deadline.id == one.deadline_id).unwrap();
        assert_eq!(deadline.limit_kind, LimitKind::Period);
        let (number, unit) = one.length.unwrap();
        if Some(unit) == deadline.limit_unit {
            assert!(Some(number) > deadline.limit_number, "{}", deadline.id);
        }
    }
}
