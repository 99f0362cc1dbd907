//! Which links are there, how long each took, which is the weakest.

use suasion_campaign::{Link, State, Verdict, Weakness, after, behind, chain};
use suasion_record::{Days, Vocabularies};

use crate::cases::{answered, asked, empty, happened};

fn states(file: &suasion_campaign::CaseFile) -> [State; 5] {
    chain(file, &Vocabularies::shipped()).stages.map(|stage| stage.state)
}

#[test]
fn a_case_without_events_is_dark_from_end_to_end() {
    let chain = chain(&empty(), &Vocabularies::shipped());
    assert!(chain.stages.iter().all(|stage| stage.state == State::Dark));
    assert_eq!((chain.weakest.link, chain.weakest.why), (Link::Challenge, Weakness::Missing));
}

#[test]
fn a_link_after_a_lit_one_is_waiting_and_one_before_it_dark() {
    let mut file = empty();
    happened(&mut file, 10, "arrest", "1989-10");
    assert_eq!(states(&file), [State::Dark, State::Lit, State::Waiting, State::Waiting, State::Waiting]);
}

#[test]
fn days_between_links_are_intervals_when_dates_are_months() {
    let mut file = empty();
    happened(&mut file, 10, "protest", "1989-04");
    happened(&mut file, 11, "arrest", "1989-10");
    let chain = chain(&file, &Vocabularies::shipped());
    assert_eq!(chain.stages[1].took, Some(Days { least: Some(154), most: Some(213) }));
    assert_eq!(chain.stages[0].took, None);
}

#[test]
fn a_link_was_reached_with_its_first_item_however_many_follow() {
    let mut file = empty();
    happened(&mut file, 10, "arrest", "1989-10-12");
    happened(&mut file, 11, "trial", "1991-02-11");
    asked(&mut file, 20, Link::Indignation, "1989-10-22", &[]);
    asked(&mut file, 21, Link::Indignation, "1991-02-15", &[]);
    let chain = chain(&file, &Vocabularies::shipped());
    assert_eq!(chain.stages[2].took, Some(Days { least: Some(10), most: Some(10) }));
    assert_eq!(chain.stages[2].items.len(), 2);
}

#[test]
fn an_item_of_unknown_date_lights_its_link_and_leaves_its_day_open() {
    let mut file = empty();
    happened(&mut file, 10, "arrest", "unknown");
    let stage = chain(&file, &Vocabularies::shipped()).stages[1].clone();
    assert_eq!((stage.state, stage.reached.earliest), (State::Lit, None));
}

#[test]
fn an_item_dated_on_one_side_only_does_not_move_the_day_on_which_its_link_was_reached() {
    let mut file = empty();
    happened(&mut file, 10, "arrest", "October 1989");
    happened(&mut file, 11, "ill_treatment", "before 19 August 1991");
    let reached = chain(&file, &Vocabularies::shipped()).stages[1].reached;
    assert_eq!(reached.earliest.unwrap().to_string(), "1989-10-01");
    assert_eq!(reached.latest.unwrap().to_string(), "1989-10-31");
}

#[test]
fn a_link_that_the_record_has_before_the_one_it_follows_took_a_negative_time() {
    let mut file = empty();
    happened(&mut file, 10, "arrest", "October 1989");
    asked(&mut file, 20, Link::Indignation, "1989-07-02", &[]);
    let took = chain(&file, &Vocabularies::shipped()).stages[2].took;
    assert_eq!(took, Some(Days { least: Some(-121), most: Some(-91) }));
}

#[test]
fn with_all_links_lit_and_no_real_answer_the_answer_is_the_weakest() {
    let mut file = empty();
    happened(&mut file, 10, "protest", "1989-04-15");
    happened(&mut file, 11, "arrest", "1989-10-12");
    let urgent = asked(&mut file, 20, Link::Indignation, "1989-10-20", &[]);
    let pressed = asked(&mut file, 21, Link::Pressure, "1991-11-15", &[urgent]);
    answered(&mut file, 30, "1991-12-01", Verdict::Ritual, &[pressed]);
    let ritual = chain(&file, &Vocabularies::shipped()).weakest;
    assert_eq!((ritual.link, ritual.why), (Link::Response, Weakness::NoRealAnswer));

    answered(&mut file, 31, "1992-03-01", Verdict::Real, &[pressed]);
    let slowest = chain(&file, &Vocabularies::shipped()).weakest;
    assert_eq!((slowest.link, slowest.why), (Link::Pressure, Weakness::Slowest));
}

#[test]
fn no_answer_at_all_leaves_the_fifth_link_waiting() {
    let mut file = empty();
    happened(&mut file, 10, "arrest", "1989-10-12");
    let asked = asked(&mut file, 20, Link::Indignation, "1989-10-20", &[]);
    answered(&mut file, 30, "1990-01-01", Verdict::None, &[asked]);
    assert_eq!(states(&file)[4], State::Waiting);
}

#[test]
fn an_answer_is_traced_back_through_everything_that_was_asked_before_and_forward_again() {
    let mut file = empty();
    let family = asked(&mut file, 20, Link::Indignation, "1989-10-20", &[]);
    let amnesty = asked(&mut file, 21, Link::Indignation, "1989-11-01", &[family]);
    let ministry = asked(&mut file, 22, Link::Pressure, "1990-01-01", &[amnesty]);
    let elsewhere = asked(&mut file, 23, Link::Pressure, "1990-02-01", &[]);
    let answer = answered(&mut file, 30, "1990-03-01", Verdict::Pending, &[ministry]);
    assert_eq!(behind(&file, answer), [family, amnesty, ministry].into());
    assert_eq!(after(&file, family), [answer]);
    assert_eq!(after(&file, elsewhere), []);
}

#[test]
fn a_circle_in_the_record_does_not_hang_the_trace() {
    let mut file = empty();
    let one = asked(&mut file, 20, Link::Indignation, "1989-10-20", &[]);
    let other = asked(&mut file, 21, Link::Indignation, "1989-10-21", &[one]);
    file.representations[0].prompted_by = vec![other];
    let answer = answered(&mut file, 30, "1990-03-01", Verdict::Pending, &[other]);
    assert_eq!(behind(&file, answer), [one, other].into());
}
