//! Statements that cannot all be true, found; statements that can, left in peace.

use proptest::prelude::*;
use suasion_record::{
    Case, CaseId, Credibility, Days, Event, EventId, History, Id, Name, Nature, Person, PersonId, Phrase, SourceId,
    Standing, Statement, StatementId, Subject, Value, When, contradictions, disputed,
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
    Value::When(When::read_with(text, Some(ARREST)).unwrap())
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
    assert_eq!(history.when(ARREST).bounds(), suasion_record::Bounds::UNKNOWN);
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
