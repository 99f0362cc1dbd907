//! Statements that cannot all be true, found; statements that can, left in peace.

use proptest::prelude::*;
use suasion_record::{
    Bounds, Case, CaseId, Contradiction, Credibility, Days, Event, EventId, History, Id, Name, Nature, Person,
    PersonId, Phrase, SourceId, Standing, Statement, StatementId, Subject, Value, Vocabularies, When, disputed,
};

const CASE: CaseId = CaseId(Id::from_bits(1));
const ARREST: EventId = EventId(Id::from_bits(10));
const SENTENCE: EventId = EventId(Id::from_bits(11));

fn history() -> History {
    let person = Person { id: PersonId(Id::from_bits(2)), names: vec![Name::legal("何某")], entered_in: None };
    let case = Case {
        id: CASE,
        reference: "T-1".into(),
        person: person.id,
        jurisdiction: "CN".into(),
        status: "held".into(),
        summary: Phrase::default(),
        lead: None,
        next_review: None,
        reprisal_of: None,
        fictional: true,
    };
    let mut history = History::of(case, person);
    for (id, kind) in [(ARREST, "arrest"), (SENTENCE, "sentence")] {
        history.events.push(Event { id, case: CASE, kind: kind.into(), title: Phrase::new(kind, "") });
    }
    history
}

fn contradictions(history: &History) -> Vec<Contradiction> {
    suasion_record::contradictions(history, &Vocabularies::shipped())
}

fn say(history: &mut History, about: Subject, attribute: &str, value: Value) -> StatementId {
    let id = StatementId(Id::from_bits(1_000 + history.statements.len() as u128));
    history.statements.push(Statement {
        id,
        case: CASE,
        about,
        attribute: attribute.into(),
        value,
        source: SourceId(Id::from_bits(3)),
        passage: String::new(),
        said: When::unknown(),
        official: false,
        credibility: Credibility::Possible,
        quotable: false,
        standing: Standing::Recorded,
        supersedes: None,
    });
    id
}

fn date(text: &str) -> Value {
    after(ARREST, text)
}

fn after(event: EventId, text: &str) -> Value {
    Value::When(When::read_with(text, Some(event)).unwrap())
}

/// An event with one accepted date.
fn dated(history: &mut History, event: EventId, value: Value) -> StatementId {
    let id = say(history, Subject::Event(event), "when", value);
    history.statements.last_mut().unwrap().standing = Standing::Accepted;
    id
}

fn natures(history: &History) -> Vec<Nature> {
    contradictions(history).into_iter().map(|found| found.nature).collect()
}

fn days(least: i64, most: i64) -> Days {
    Days { least: Some(least), most: Some(most) }
}

#[test]
fn two_dates_without_a_common_day_contradict_each_other_and_the_gap_is_named() {
    let mut history = history();
    let first = say(&mut history, Subject::Event(ARREST), "when", date("October 1989"));
    let second = say(&mut history, Subject::Event(ARREST), "when", date("August 1991"));
    let found = contradictions(&history);
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].statements.iter().copied().collect::<std::collections::BTreeSet<_>>(), [first, second].into());
    // From 31 October 1989 to 1 August 1991 at least, from 1 October 1989 to 31 August 1991 at most.
    assert_eq!(found[0].nature, Nature::Dates { gap: Days { least: Some(639), most: Some(699) } });
}

#[test]
fn a_vague_date_and_an_exact_one_inside_it_agree() {
    let mut history = history();
    say(&mut history, Subject::Event(ARREST), "when", date("1989"));
    say(&mut history, Subject::Event(ARREST), "when", date("12 October 1989"));
    assert_eq!(contradictions(&history), []);
}

#[test]
fn a_relative_date_is_held_against_every_date_claimed_for_the_event_it_leans_on() {
    let mut history = history();
    let autumn = say(&mut history, Subject::Event(ARREST), "when", date("October 1989"));
    let summer = say(&mut history, Subject::Event(ARREST), "when", date("August 1991"));
    let year = say(&mut history, Subject::Event(SENTENCE), "when", date("1991"));
    let months = say(&mut history, Subject::Event(SENTENCE), "when", date("16 months after the arrest"));
    let computed: Vec<_> = contradictions(&history)
        .into_iter()
        .filter(|found| matches!(found.nature, Nature::ComputedDate { .. }))
        .map(|found| found.statements)
        .collect();
    // Sixteen months after August 1991 is no longer 1991; sixteen months after October 1989 is.
    assert_eq!(computed, [vec![months, year, summer]]);
    assert!(!computed[0].contains(&autumn));
}

#[test]
fn different_terms_and_counts_contradict_and_different_words_do_not() {
    let mut history = history();
    let person = Subject::Person(history.case.person);
    say(&mut history, person, "health", Value::Term("good".into()));
    say(&mut history, person, "health", Value::Term("serious".into()));
    say(&mut history, Subject::Event(SENTENCE), "term_months", Value::Number(156));
    say(&mut history, Subject::Event(SENTENCE), "term_months", Value::Number(120));
    say(&mut history, Subject::Event(ARREST), "place", Value::Text(Phrase::new("Beijing", "")));
    say(&mut history, Subject::Event(ARREST), "place", Value::Text(Phrase::new("in the capital", "")));
    let natures: Vec<_> = contradictions(&history).into_iter().map(|found| found.nature).collect();
    assert_eq!(natures, [Nature::Terms, Nature::Numbers]);
}

#[test]
fn an_official_statement_against_an_unofficial_one_is_marked() {
    let mut history = history();
    let person = Subject::Person(history.case.person);
    say(&mut history, person, "health", Value::Term("good".into()));
    say(&mut history, person, "health", Value::Term("serious".into()));
    assert!(!contradictions(&history)[0].official_against_unofficial);
    history.statements[0].official = true;
    assert!(contradictions(&history)[0].official_against_unofficial);
}

#[test]
fn an_event_began_on_one_of_the_days_that_its_statements_claim_reckoned_from_every_date_of_another() {
    let mut history = history();
    dated(&mut history, ARREST, date("October 1989"));
    dated(&mut history, ARREST, date("August 1991"));
    dated(&mut history, SENTENCE, date("16 months after the arrest"));
    let claimed = history.claimed();
    let day = |text: &str| Some(text.parse().unwrap());
    assert_eq!(claimed[&ARREST], Bounds { earliest: day("1989-10-01"), latest: day("1991-08-31") });
    assert!(claimed[&SENTENCE].earliest < day("1991-03-01") && claimed[&SENTENCE].latest > day("1992-11-30"));
    assert_eq!(claimed.len(), 2);
}

#[test]
fn a_superseded_statement_contradicts_nobody() {
    let mut history = history();
    say(&mut history, Subject::Event(ARREST), "when", date("October 1989"));
    say(&mut history, Subject::Event(ARREST), "when", date("August 1991"));
    assert_eq!(disputed(&contradictions(&history)).len(), 1);
    history.statements[1].standing = Standing::Superseded;
    assert_eq!(contradictions(&history), []);
}

#[test]
fn dates_that_lean_on_each_other_in_a_circle_are_unknown() {
    let mut history = history();
    let leaning = |anchor| Value::When(When::read_with("2 months after it", Some(anchor)).unwrap());
    for (about, anchor) in [(ARREST, SENTENCE), (SENTENCE, ARREST)] {
        say(&mut history, Subject::Event(about), "when", leaning(anchor));
    }
    history.statements.iter_mut().for_each(|statement| statement.standing = Standing::Accepted);
    assert_eq!(history.when(ARREST).bounds(), Bounds::UNKNOWN);
    assert_eq!(contradictions(&history), []);
}

#[test]
fn a_date_that_counts_from_its_own_event_dates_nothing_and_contradicts_nothing() {
    let mut history = history();
    dated(&mut history, ARREST, date("2 months after it"));
    assert_eq!(history.when(ARREST).bounds(), Bounds::UNKNOWN);
    say(&mut history, Subject::Event(ARREST), "when", date("October 1989"));
    say(&mut history, Subject::Event(ARREST), "when", date("August 1991"));
    assert_eq!(natures(&history), [Nature::Dates { gap: days(639, 699) }]);
}

#[test]
fn ten_thousand_dates_that_lean_on_one_another_end_and_those_that_lean_too_far_are_unknown() {
    let mut history = history();
    let event = |place: u128| EventId(Id::from_bits(100_000 + place));
    // The deepest stands first, as in a file made to exhaust the machine.
    for place in (0..10_000).rev() {
        history.events.push(Event { id: event(place), case: CASE, kind: "other".into(), title: Phrase::default() });
        let value = if place == 0 { date("1 October 1989") } else { after(event(place - 1), "1 day after it") };
        dated(&mut history, event(place), value);
    }
    assert_eq!(contradictions(&history), []);
    let chronology = history.chronology();
    assert_eq!(chronology[0].0.id, event(0));
    assert_eq!(history.when(event(31)).edtf().as_deref(), Some("1989-11-01"));
    assert_eq!(history.when(event(9_999)).bounds(), Bounds::UNKNOWN);
}

#[test]
fn two_dates_reckoned_from_two_events_are_held_against_each_other() {
    let mut history = history();
    let trial = EventId(Id::from_bits(12));
    let arrest = dated(&mut history, ARREST, date("1 October 1989"));
    let court = dated(&mut history, trial, date("1 February 1991"));
    let one = say(&mut history, Subject::Event(SENTENCE), "when", after(ARREST, "10 days after it"));
    let other = say(&mut history, Subject::Event(SENTENCE), "when", after(trial, "10 days after it"));
    let found = contradictions(&history);
    let on = |day: &str| Bounds::exactly(day.parse().unwrap());
    let nature = Nature::ComputedDate { gap: days(488, 488), reckoned: on("1989-10-11"), against: on("1991-02-11") };
    assert_eq!(found.iter().map(|found| found.nature).collect::<Vec<_>>(), [nature]);
    assert_eq!(found[0].statements, [one, other, arrest, court]);
}

#[test]
fn a_date_that_leans_on_another_that_leans_is_held_against_one_that_is_stated() {
    let mut history = history();
    let appeal = EventId(Id::from_bits(12));
    let arrest = dated(&mut history, ARREST, date("October 1989"));
    let sentence = dated(&mut history, SENTENCE, date("16 months after it"));
    let ruling = dated(&mut history, appeal, after(SENTENCE, "2 months after it"));
    let stated = say(&mut history, Subject::Event(appeal), "when", date("1995"));
    let found = contradictions(&history);
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].statements, [ruling, stated, sentence, arrest]);
}

#[test]
fn two_dates_that_count_from_one_event_are_not_read_from_two_of_its_dates_at_once() {
    let mut history = history();
    say(&mut history, Subject::Event(ARREST), "when", date("October 1989"));
    say(&mut history, Subject::Event(ARREST), "when", date("August 1991"));
    say(&mut history, Subject::Event(SENTENCE), "when", date("16 months after it"));
    say(&mut history, Subject::Event(SENTENCE), "when", date("16 months after it"));
    assert_eq!(natures(&history), [Nature::Dates { gap: days(639, 699) }]);
}

#[test]
fn between_alternatives_the_nearest_are_counted() {
    let mut history = history();
    say(&mut history, Subject::Event(ARREST), "when", date("1989 or 1991"));
    say(&mut history, Subject::Event(ARREST), "when", date("1990"));
    assert_eq!(natures(&history), [Nature::Dates { gap: days(1, 729) }]);
}

#[test]
fn of_two_spans_that_share_days_the_end_on_which_they_differ_is_named() {
    let mut history = history();
    say(&mut history, Subject::Event(ARREST), "when", date("1989-06/1994-04"));
    say(&mut history, Subject::Event(ARREST), "when", date("1989-06/1992-01"));
    assert_eq!(natures(&history), [Nature::Spans { start: None, end: Some(days(791, 850)) }]);

    history.statements.clear();
    say(&mut history, Subject::Event(ARREST), "when", date("1989-06-01/1989-06-03"));
    say(&mut history, Subject::Event(ARREST), "when", date("1989-06-10/1989-06-12"));
    assert_eq!(natures(&history), [Nature::Dates { gap: days(7, 7) }]);
}

#[test]
fn what_changes_with_time_is_compared_only_where_it_was_said_on_one_day() {
    let mut history = history();
    let person = Subject::Person(history.case.person);
    let say = |history: &mut History, attribute: &str, value, said: &str| {
        say(history, person, attribute, value);
        history.statements.last_mut().unwrap().said = When::read(said).unwrap();
    };
    say(&mut history, "age", Value::Number(31), "1989-06");
    say(&mut history, "age", Value::Number(33), "1991-06");
    say(&mut history, "health", Value::Term("good".into()), "1990");
    say(&mut history, "health", Value::Term("serious".into()), "1993");
    assert_eq!(natures(&history), []);

    say(&mut history, "age", Value::Number(32), "June 1989");
    assert_eq!(natures(&history), [Nature::Numbers]);
    say(&mut history, "health", Value::Term("serious".into()), "unknown");
    assert_eq!(natures(&history), [Nature::Numbers, Nature::Terms], "what has no day may have been said on the same");
}

#[test]
fn an_authority_behind_the_date_that_is_leaned_on_is_marked_too() {
    let mut history = history();
    say(&mut history, Subject::Event(ARREST), "when", date("August 1991"));
    history.statements[0].official = true;
    say(&mut history, Subject::Event(SENTENCE), "when", date("1991"));
    say(&mut history, Subject::Event(SENTENCE), "when", date("16 months after the arrest"));
    assert!(contradictions(&history)[0].official_against_unofficial);
}

#[test]
fn the_chronology_follows_accepted_dates_and_ends_with_the_unknown() {
    let mut history = history();
    say(&mut history, Subject::Event(SENTENCE), "when", date("February 1991"));
    say(&mut history, Subject::Event(ARREST), "when", date("October 1989"));
    let order = |history: &History| history.chronology().iter().map(|(event, _)| event.id).collect::<Vec<_>>();
    history.statements[0].standing = Standing::Accepted;
    assert_eq!(order(&history), [SENTENCE, ARREST], "a date that nobody accepted dates nothing");
    history.statements[1].standing = Standing::Accepted;
    assert_eq!(order(&history), [ARREST, SENTENCE]);
}

proptest! {
    /// Whatever days are claimed, a contradiction is found exactly when the intervals share no day.
    #[test]
    fn intervals_contradict_exactly_when_they_do_not_meet(a in 0i64..400, b in 0i64..60, c in 0i64..400, d in 0i64..60) {
        let day = |n: i64| suasion_record::Day::from_number(7_000 + n).unwrap().to_string();
        let mut history = history();
        for (from, length) in [(a, b), (c, d)] {
            let between = format!("between {} and {}", day(from), day(from + length));
            say(&mut history, Subject::Event(ARREST), "when", date(&between));
        }
        let meet = a <= c + d && c <= a + b;
        prop_assert_eq!(contradictions(&history).is_empty(), meet);
    }
}
