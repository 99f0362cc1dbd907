//! One question is counted once, however many statements answer it.

use suasion_campaign::{CaseFile, overview, questions};
use suasion_record::{EventId, Standing, Statement, StatementId, Value, Vocabularies, When};

use crate::cases::{empty, happened};

/// Another date that somebody gives for the event that was added last.
fn said(file: &mut CaseFile, id: u128, date: &str, official: bool) -> StatementId {
    let last = file.history.statements.last().unwrap().clone();
    let id = StatementId(suasion_record::Id::from_bits(id));
    let value = Value::When(When::read(date).unwrap());
    file.history.statements.push(Statement { id, value, official, standing: Standing::Recorded, ..last });
    id
}

fn arrest(file: &mut CaseFile) -> (EventId, StatementId) {
    let event = happened(file, 10, "arrest", "October 1989");
    (event, file.history.statements[0].id)
}

#[test]
fn three_dates_of_one_event_are_one_question_with_three_rival_answers() {
    let mut file = empty();
    let (_, autumn) = arrest(&mut file);
    let summer = said(&mut file, 50, "August 1991", false);
    let report = said(&mut file, 51, "July 1989", true);
    let all = questions(&file.history, &Vocabularies::shipped());
    assert_eq!(all.len(), 1);
    let rivals: Vec<_> = all[0].rivals.iter().map(|rival| rival.statements.as_slice()).collect();
    assert_eq!(rivals, [&[report][..], &[autumn], &[summer]], "what an authority says stands first");
    assert_eq!(all[0].found.len(), 3);
    assert!(all[0].official_against_unofficial);
    assert_eq!(overview(&file, &Vocabularies::shipped()).contradictions, 1);
}

#[test]
fn two_statements_of_one_date_are_one_answer_and_one_that_fits_both_sides_is_none() {
    let mut file = empty();
    let (_, autumn) = arrest(&mut file);
    let same = said(&mut file, 50, "1989年10月", false);
    let other = said(&mut file, 51, "August 1991", false);
    said(&mut file, 52, "between 1989 and 1991", false);
    let all = questions(&file.history, &Vocabularies::shipped());
    let rivals: Vec<_> = all[0].rivals.iter().map(|rival| rival.statements.as_slice()).collect();
    assert_eq!(rivals, [&[autumn, same][..], &[other]]);
}
