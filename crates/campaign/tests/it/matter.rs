//! What a row of a list says of answers, silence and drafts.

use suasion_campaign::{CaseFile, Demand, DemandStanding, Link, Overview, Verdict, overview};
use suasion_record::{Actor, Body, BodyId, DemandId, Id, Name, Phrase, Vocabularies};

use crate::cases::{CASE, answered, asked, empty, happened};

const MINISTRY: BodyId = BodyId(Id::from_bits(4));

fn row(file: &CaseFile) -> Overview {
    overview(file, &Vocabularies::shipped())
}

/// A case in which this was put to the ministry.
fn put_to_the_ministry(days: &[&str]) -> CaseFile {
    let mut file = empty();
    let names = vec![Name::legal("司法部"), Name::legal("Ministry of Justice")];
    file.history.bodies.push(Body {
        id: MINISTRY,
        names,
        kind: "ministry".into(),
        country: "CN".into(),
        entered_in: None,
    });
    for (place, day) in days.iter().enumerate() {
        asked(&mut file, 10 + place as u128, Link::Pressure, day, &[]);
        file.representations[place].to = Some(Actor::Body(MINISTRY));
    }
    file
}

#[test]
fn the_longest_silence_is_counted_from_the_last_day_on_which_it_may_have_begun() {
    let file = put_to_the_ministry(&["May 2026", "about 2020"]);
    let first = row(&put_to_the_ministry(&["May 2026"])).waiting.unwrap();
    assert_eq!((first.since.to_string(), first.count), ("2026-05-31".to_owned(), 1));
    assert_eq!(first.matter.who.len(), 2, "the one who was asked, by every name");
    let both = row(&file).waiting.unwrap();
    assert!(both.since < first.since && both.count == 2, "{both:?}");
    assert_eq!(both.when, file.representations[1].when);
}

#[test]
fn what_led_to_an_answer_even_through_others_waits_no_longer() {
    let mut file = put_to_the_ministry(&["2026-01-05", "2026-02-05"]);
    let (first, second) = (file.representations[0].id, file.representations[1].id);
    file.representations[1].prompted_by = vec![first];
    answered(&mut file, 30, "2026-03-01", Verdict::None, &[second]);
    assert_eq!(row(&file).waiting.unwrap().count, 2, "that nothing came is no answer");
    answered(&mut file, 31, "2026-03-02", Verdict::Ritual, &[second]);
    assert_eq!(row(&file).waiting, None);
}

#[test]
fn what_was_said_to_nobody_waits_for_nobody() {
    let mut file = empty();
    asked(&mut file, 10, Link::Indignation, "2026-01-05", &[]);
    assert_eq!(row(&file).waiting, None);
}

#[test]
fn the_last_answer_is_the_one_that_came_last() {
    let mut file = put_to_the_ministry(&[]);
    answered(&mut file, 30, "2026-03-01", Verdict::Ritual, &[]);
    answered(&mut file, 31, "2026-01-01", Verdict::Real, &[]);
    answered(&mut file, 32, "2026-09-01", Verdict::None, &[]);
    file.responses[0].by = Some(Actor::Body(MINISTRY));
    let last = row(&file).answered.unwrap();
    assert_eq!((last.verdict, last.day.to_string()), (Verdict::Ritual, "2026-03-01".to_owned()));
    assert_eq!((last.matter.code.as_str(), last.matter.who.len()), ("treatment", 2));
}

#[test]
fn a_due_demand_says_what_is_asked_and_a_draft_is_counted() {
    let mut file = put_to_the_ministry(&[]);
    let demand = |id, standing| Demand {
        id: DemandId(Id::from_bits(id)),
        case: CASE,
        ask: Phrase::new("a visit", ""),
        addressee: Some(Actor::Body(MINISTRY)),
        measure: Phrase::default(),
        by: Some("2026-12-01".parse().unwrap()),
        fallback: Phrase::default(),
        basis: vec![],
        standing,
    };
    file.demands = vec![demand(40, DemandStanding::Put), demand(41, DemandStanding::Draft)];
    let row = row(&file);
    assert_eq!((row.due.len(), row.drafts), (1, 1));
    let matter = row.matter(&row.due[0]).unwrap();
    assert_eq!((matter.words.en.as_str(), matter.who.len()), ("a visit", 2));
}

#[test]
fn silence_is_counted_for_whoever_is_not_free() {
    let mut file = empty();
    happened(&mut file, 20, "arrest", "May 2026");
    assert_eq!(row(&file).quiet_since.unwrap().to_string(), "2026-05-31");
    file.history.case.status = "released".into();
    assert_eq!(row(&file).quiet_since, None);
}
