//! Which links are there, how long each took, which is the weakest.

use suasion_campaign::{ItemId, Link, State, Verdict, Weakness, after, behind, chain};
use suasion_record::{Days, Vocabularies, When};

use crate::cases::{answered, asked, empty, happened};

fn states(file: &suasion_campaign::CaseFile) -> [State; 5] {
    chain(file, &Vocabularies::shipped()).stages.map(|stage| stage.state)
}

#[test]
fn a_case_without_events_is_dark_from_end_to_end() {
    let chain = chain(&empty(), &Vocabularies::shipped());
    assert!(chain.stages.iter().all(|stage| stage.state == State::Dark));
    assert_eq!((chain.weakest.link, chain.weakest.why), (Some(Link::Challenge), Weakness::Missing));
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
fn a_link_was_reached_as_early_as_any_of_its_items_may_have_been_and_no_later_than_the_soonest_end() {
    let mut file = empty();
    happened(&mut file, 10, "arrest", "October 1989");
    happened(&mut file, 11, "ill_treatment", "before 19 August 1991");
    let reached = chain(&file, &Vocabularies::shipped()).stages[1].reached;
    assert_eq!((reached.earliest, reached.latest), (None, "1989-10-31".parse().ok()));
    asked(&mut file, 20, Link::Indignation, "January 1990", &[]);
    asked(&mut file, 21, Link::Indignation, "before 2 July 1989", &[]);
    let reached = chain(&file, &Vocabularies::shipped()).stages[2].reached;
    assert_eq!((reached.earliest, reached.latest), (None, "1989-07-01".parse().ok()));
}

#[test]
fn a_representation_dated_from_an_event_stands_in_the_chain_on_its_day() {
    let mut file = empty();
    let arrest = happened(&mut file, 10, "arrest", "1 October 1989");
    asked(&mut file, 20, Link::Indignation, "1989-10-05", &[]);
    asked(&mut file, 21, Link::Indignation, "1989-10-20", &[]);
    let urgent = file.representations[1].id;
    file.representations[1].when = When::read_with("2 days after the arrest", Some(arrest)).unwrap();
    answered(&mut file, 30, "1990", Verdict::Real, &[urgent]);
    file.responses[0].when = When::read_with("10 days after the arrest", Some(arrest)).unwrap();
    let chain = chain(&file, &Vocabularies::shipped());
    assert_eq!(chain.stages[2].items[0].what, ItemId::Representation(urgent));
    assert_eq!(chain.stages[2].took, Some(Days { least: Some(2), most: Some(2) }));
    assert_eq!(chain.stages[4].items[0].when.edtf().as_deref(), Some("1989-10-11"));
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
    assert_eq!((ritual.link, ritual.why), (Some(Link::Response), Weakness::NoRealAnswer));

    answered(&mut file, 31, "1992-03-01", Verdict::Real, &[pressed]);
    let slowest = chain(&file, &Vocabularies::shipped()).weakest;
    assert_eq!((slowest.link, slowest.why), (Some(Link::Pressure), Weakness::Slowest));
}

#[test]
fn where_the_dates_leave_open_which_link_took_longest_the_chain_says_perhaps() {
    let weakest = |dates: [&str; 5]| {
        let mut file = empty();
        happened(&mut file, 10, "protest", dates[0]);
        happened(&mut file, 11, "arrest", dates[1]);
        asked(&mut file, 20, Link::Indignation, dates[2], &[]);
        let pressed = asked(&mut file, 21, Link::Pressure, dates[3], &[]);
        answered(&mut file, 30, dates[4], Verdict::Real, &[pressed]);
        let chain = chain(&file, &Vocabularies::shipped());
        (chain.weakest.link, chain.weakest.why, chain.weakest_took())
    };
    // Links 4 and 5 share ten years, and nobody knows how.
    let open = weakest(["1980-01-01", "1980-01-02", "1980-01-12", "between 1980 and 1989", "1990"]);
    let allowed = Some(Days { least: Some(1), most: Some(4017) });
    assert_eq!(open, (Some(Link::Response), Weakness::SlowestPerhaps, allowed));
    assert_eq!(weakest(["unknown"; 5]), (None, Weakness::SlowestUnknown, None));
    let sure = weakest(["1980-01-01", "1980-01-02", "1980-01-12", "1981-01-12", "1981-01-13"]);
    let took = Some(Days { least: Some(366), most: Some(366) });
    assert_eq!(sure, (Some(Link::Pressure), Weakness::Slowest, took));
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
