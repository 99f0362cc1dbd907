//! The file of a case keeps every record under its kind and id.

use suasion_campaign::{Kind, Record, Verdict, overview};
use suasion_record::Vocabularies;

use crate::cases::{answered, empty, happened};

#[test]
fn every_record_survives_its_stored_form() {
    let mut file = empty();
    happened(&mut file, 10, "arrest", "about October 1989");
    answered(&mut file, 30, "1990", Verdict::Pending, &[]);
    let records = file.records();
    assert!(records.len() >= 5);
    for record in records {
        let body = record.to_json().unwrap().to_string();
        assert_eq!(Record::from_json(record.kind(), &body).unwrap(), record);
        assert_eq!(file.get(record.kind(), record.id()), Some(record));
    }
}

#[test]
fn putting_a_record_with_a_known_id_replaces_it_and_removing_takes_it_out() {
    let mut file = empty();
    let event = happened(&mut file, 10, "arrest", "1989-10");
    let mut changed = file.history.events[0].clone();
    changed.kind = "custody".into();
    file.put(Record::Event(changed));
    assert_eq!((file.history.events.len(), file.history.events[0].kind.as_str()), (1, "custody"));
    file.remove(Kind::Event, event.0);
    assert!(file.history.events.is_empty());
}

#[test]
fn the_case_itself_cannot_be_taken_out_of_its_file() {
    let mut file = empty();
    let id = file.case().id.0;
    file.remove(Kind::Case, id);
    assert_eq!(file.case().id.0, id);
}

#[test]
fn an_overview_counts_what_the_file_holds() {
    let mut file = empty();
    happened(&mut file, 10, "arrest", "1989-10");
    happened(&mut file, 11, "trial", "1991-02-11");
    answered(&mut file, 30, "1990", Verdict::Ritual, &[]);
    let row = overview(&file, &Vocabularies::shipped());
    assert_eq!((row.events, row.statements, row.contradictions), (2, 2, 0));
    assert_eq!(row.verdicts.get(&Verdict::Ritual), Some(&1));
    assert_eq!(row.last_event.unwrap().to_string(), "1991-02-11");
}
