//! The record stays whole: nothing is removed from under another record, nothing is overwritten unread, what was sent
//! stays as it was sent.

use std::{collections::BTreeSet, ops::ControlFlow};

use suasion_app::{
    AppError, Edited, SEEN, Step,
    campaign::{CaseFile, Kind, Record, dangling, references},
    domain::{Id, Standing},
    form::Values,
};

use crate::{
    essay::ESSAY,
    house::{House, house, typed},
};

const REFERENCE: &str = "T-1";

async fn opened() -> House {
    let house = house().await;
    let case = [("reference", REFERENCE), ("names", "王小明"), ("jurisdiction", "CN"), ("status", "held")];
    house.app.open_case(&house.context, &typed(&case)).await.unwrap();
    add(&house, Kind::Source, &[("codename", "ELM"), ("kind", "witness"), ("reliability", "C")]).await;
    house
}

async fn add(house: &House, kind: Kind, pairs: &[(&str, &str)]) -> Id {
    house.app.save(&house.context, REFERENCE, kind, None, &typed(pairs)).await.unwrap().id
}

async fn change(house: &House, kind: Kind, id: Id, values: &Values) -> Result<Edited, AppError> {
    house.app.save(&house.context, REFERENCE, kind, Some(id), values).await
}

async fn file(house: &House) -> CaseFile {
    house.app.case_file(&house.context, REFERENCE).await.unwrap()
}

fn key(result: Result<Edited, AppError>) -> (String, &'static str) {
    match result {
        Err(AppError::Invalid(problems)) => (problems[0].field.clone(), problems[0].key),
        other => panic!("{other:?}"),
    }
}

/// Whether a case can be exported and brought into another house.
async fn assert_whole(one: &House, reference: &str) {
    let text = one.app.export_case(&one.context, reference).await.unwrap();
    let read = one.app.read_case(&one.context, &text).unwrap_or_else(|error| panic!("{error}\n{text}"));
    assert_eq!(dangling(&read), []);
}

/// Every id in the stored form of a record.
fn ids(json: &serde_json::Value, found: &mut BTreeSet<Id>) {
    match json {
        serde_json::Value::String(text) => found.extend(text.parse::<Id>().ok()),
        serde_json::Value::Array(list) => list.iter().for_each(|one| ids(one, found)),
        serde_json::Value::Object(object) => object.values().for_each(|one| ids(one, found)),
        _ => {}
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn no_reference_of_any_record_is_overlooked() {
    let house = house().await;
    let mut files = vec![house.app.read_case(&house.context, ESSAY).unwrap()];
    files.extend(suasion_app::fiction::portfolio(60, 64, house.context.now.today));
    for file in files {
        for record in file.records() {
            let mut found = BTreeSet::new();
            ids(&record.to_json().unwrap(), &mut found);
            found.remove(&record.id());
            for case in record.cases() {
                found.remove(&case.0);
            }
            if let Record::Case(case) = &record {
                case.lead.iter().for_each(|lead| assert!(found.remove(&lead.0)));
            }
            let known: BTreeSet<Id> = references(&record).into_iter().map(|(_, id)| id).collect();
            assert_eq!(known, found, "{record:?}");
        }
        assert_eq!(dangling(&file), []);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn whatever_is_removed_and_in_whatever_order_nothing_is_left_dangling() {
    for backwards in [false, true] {
        let house = house().await;
        let reference = house.app.import_case(&house.context, ESSAY).await.unwrap().reference;
        let mut records = house.app.case_file(&house.context, &reference).await.unwrap().records();
        if backwards {
            records.reverse();
        }
        let mut removed = 0;
        for record in &records {
            match house.app.remove(&house.context, &reference, record.kind(), record.id()).await {
                Ok(_) => removed += 1,
                Err(AppError::InUse(_)) => continue,
                Err(other) => panic!("{record:?}: {other:?}"),
            }
            let file = house.app.case_file(&house.context, &reference).await.unwrap();
            assert_eq!(dangling(&file), [], "{record:?}");
        }
        assert!(removed > 10, "{removed}");
        assert_whole(&house, &reference).await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn a_removal_that_is_refused_names_what_refers_to_the_record() {
    let house = opened().await;
    let demand = add(&house, Kind::Demand, &[("ask_en", "A doctor"), ("standing", "draft")]).await;
    let asked = [
        ("link", "3"),
        ("from", "王小明"),
        ("channel", "letter"),
        ("title_en", "A letter to the prison"),
        ("when", "1991"),
        ("source", "ELM"),
        ("demands", &demand.to_string()),
    ];
    add(&house, Kind::Representation, &asked).await;
    match house.app.remove(&house.context, REFERENCE, Kind::Demand, demand).await {
        Err(error @ AppError::InUse(_)) => {
            assert!(error.said(house.context.lang).contains("A letter to the prison"), "{error}");
        }
        other => panic!("{other:?}"),
    }
}

/// An event with two statements and a violation that one of them shows.
async fn shown_by_a_statement(house: &House) -> (Id, Id, Values) {
    let event = add(house, Kind::Event, &[("kind", "arrest"), ("title_en", "Arrested")]).await;
    let statement = typed(&[
        ("about", &event.to_string()),
        ("attribute", "place"),
        ("value_en", "Changsa"),
        ("source", "ELM"),
        ("passage", "p. 3"),
    ]);
    let said = house.app.save(&house.context, REFERENCE, Kind::Statement, None, &statement).await.unwrap().id;
    let kind = suasion_app::law::Library::compiled().violation_types()[0].code.clone();
    let violation = [("event", event.to_string()), ("kind", kind), ("elements", said.to_string())];
    let values: Values = violation.into_iter().collect();
    let violation = house.app.save(&house.context, REFERENCE, Kind::Violation, None, &values).await.unwrap().id;
    (violation, said, statement)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn what_rests_on_a_statement_rests_on_the_one_that_supersedes_it() {
    let house = opened().await;
    let (_, said, mut values) = shown_by_a_statement(&house).await;
    values.set("value_en", "Changsha");
    let new = change(&house, Kind::Statement, said, &values).await.unwrap().id;
    let elements = file(&house).await.violations[0].elements.clone();
    assert_eq!(elements.iter().map(|id| id.0).collect::<Vec<_>>(), [new]);
    assert_whole(&house, REFERENCE).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn a_superseded_statement_is_not_superseded_again() {
    let house = opened().await;
    let (_, said, mut values) = shown_by_a_statement(&house).await;
    values.set("value_en", "Changsha");
    change(&house, Kind::Statement, said, &values).await.unwrap();
    assert_eq!(key(change(&house, Kind::Statement, said, &values).await), ("id".to_owned(), "problem-superseded"));
}

const LETTER: &str = "  Dear Sir,\r\n\r\n\tyour prisoner …\r\n\n";
const FROZEN: &str = "  Dear Sir,\n\n\tyour prisoner …\n\n";

/// A representation of which the text is held.
async fn sent(house: &House) -> (Id, Values) {
    let values = typed(&[
        ("link", "3"),
        ("from", "王小明"),
        ("channel", "letter"),
        ("title_en", "A letter"),
        ("when", "1991"),
        ("source", "ELM"),
        ("sent_text", LETTER),
    ]);
    let id = house.app.save(&house.context, REFERENCE, Kind::Representation, None, &values).await.unwrap().id;
    (id, values)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn what_was_sent_is_kept_byte_for_byte_through_forms_and_files() {
    let house = opened().await;
    let (id, mut values) = sent(&house).await;
    let text = |file: &CaseFile| file.representations[0].sent.as_ref().unwrap().text().to_owned();
    assert_eq!(text(&file(&house).await), FROZEN);
    values.set("title_en", "A letter of three lines");
    change(&house, Kind::Representation, id, &values).await.unwrap();
    let exported = house.app.export_case(&house.context, REFERENCE).await.unwrap();
    assert_eq!(text(&house.app.read_case(&house.context, &exported).unwrap()), FROZEN);
    let again = house.app.typed(&house.context, REFERENCE, Kind::Representation, id).await.unwrap();
    assert_eq!(again.verbatim("sent_text").as_deref(), Some(FROZEN));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn what_was_sent_is_neither_changed_nor_taken_away() {
    let house = opened().await;
    let (id, mut values) = sent(&house).await;
    for other in ["Dear Sir", FROZEN.trim(), ""] {
        values.set("sent_text", other);
        let refused = key(change(&house, Kind::Representation, id, &values).await);
        assert_eq!(refused, ("sent_text".to_owned(), "problem-frozen"), "{other:?}");
    }
    let refused = key(house.app.remove(&house.context, REFERENCE, Kind::Representation, id).await);
    assert_eq!(refused, ("sent_text".to_owned(), "problem-frozen-kept"));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn nobody_overwrites_what_a_colleague_changed_meanwhile() {
    let house = opened().await;
    let demand = add(&house, Kind::Demand, &[("ask_en", "A doctor"), ("standing", "draft")]).await;
    let open = || house.app.typed(&house.context, REFERENCE, Kind::Demand, demand);
    let (mut first, mut second) = (open().await.unwrap(), open().await.unwrap());
    first.set("ask_en", "A doctor of the family's choice");
    let saved = change(&house, Kind::Demand, demand, &first).await.unwrap();
    second.set("ask_en", "A lawyer");
    let refused = key(change(&house, Kind::Demand, demand, &second).await);
    assert_eq!(refused, (SEEN.to_owned(), "problem-changed-meanwhile"));
    assert_eq!(file(&house).await.demands[0].ask.en, "A doctor of the family's choice");
    second.set(SEEN, saved.seen);
    change(&house, Kind::Demand, demand, &second).await.unwrap();
    assert_eq!(file(&house).await.demands[0].ask.en, "A lawyer");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn the_case_itself_is_not_overwritten_unread_either() {
    let house = opened().await;
    let id = file(&house).await.case().id.0;
    let mut stale = house.app.typed(&house.context, REFERENCE, Kind::Case, id).await.unwrap();
    stale.set("status", "released");
    house.app.save(&house.context, REFERENCE, Kind::Case, None, &stale).await.unwrap();
    stale.set("status", "died");
    let refused = key(house.app.save(&house.context, REFERENCE, Kind::Case, None, &stale).await);
    assert_eq!(refused, (SEEN.to_owned(), "problem-changed-meanwhile"));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn a_date_corrected_in_the_form_of_its_event_contradicts_nothing() {
    let house = opened().await;
    let mut values = typed(&[
        ("kind", "arrest"),
        ("title_en", "Arrested"),
        ("when", "1998"),
        ("source", "ELM"),
        ("passage", "p. 3"),
    ]);
    let event = house.app.save(&house.context, REFERENCE, Kind::Event, None, &values).await.unwrap().id;
    values.set("when", "1989");
    change(&house, Kind::Event, event, &values).await.unwrap();
    assert!(house.app.contradictions(&house.context, REFERENCE).await.unwrap().is_empty());
    let standings = file(&house).await.history.statements.iter().map(|one| one.standing).collect::<Vec<_>>();
    assert_eq!(standings, [Standing::Superseded, Standing::Accepted]);
    values.set("passage", "p. 9");
    values.set("when", "1991");
    change(&house, Kind::Event, event, &values).await.unwrap();
    assert_eq!(house.app.contradictions(&house.context, REFERENCE).await.unwrap().len(), 1, "two passages differ");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn a_source_given_for_an_event_or_act_is_kept_even_without_a_date() {
    let house = opened().await;
    let event = add(&house, Kind::Event, &[("kind", "arrest"), ("title_en", "Arrested"), ("source", "ELM")]).await;
    let act = [("event", &*event.to_string()), ("kind", "arrested"), ("source", "ELM"), ("passage", "p. 1")];
    add(&house, Kind::Act, &act).await;
    let file = file(&house).await;
    let said: Vec<&str> = file.history.statements.iter().map(|one| one.attribute.as_str()).collect();
    assert_eq!(said, ["occurred", "done"]);
    assert_whole(&house, REFERENCE).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn a_body_that_the_house_knows_is_not_entered_again_by_a_file() {
    let house = house().await;
    let case = |reference: &str, names: &str| {
        format!(
            "[case]\nreference = \"{reference}\"\nnames = [\"Test\"]\njurisdiction = \"CN\"\nstatus = \"held\"\n\
             [[body]]\nkey = \"b\"\nnames = {names}\nkind = \"organisation\"\ncountry = \"GB\"\n\
             [[source]]\nkey = \"s\"\ncodename = \"ELM\"\nkind = \"witness\"\nreliability = \"C\"\n\
             [[representation]]\nlink = \"3\"\nfrom = \"A Test\"\nto = \"b\"\nchannel = \"letter\"\n\
             title_en = \"x\"\nwhen = \"1991\"\nsource = \"s\"\n"
        )
    };
    let import = async |text: String| house.app.import_case(&house.context, &text).await.unwrap();
    assert!(import(case("T-1", "[\"Amnesty Test\", \"A Test\"]")).await.reused.is_empty());
    assert_eq!(import(case("T-2", "[\"AMNESTY-TEST\", \"A Test\"]")).await.reused, ["Amnesty Test"]);
    assert_eq!(house.app.bodies(&house.context).await.unwrap().len(), 1);
    let demand = [("ask_en", "A doctor"), ("addressee", "Amnesty Test"), ("standing", "draft")];
    let open = [("reference", "T-3"), ("names", "王小明"), ("jurisdiction", "CN"), ("status", "held")];
    house.app.open_case(&house.context, &typed(&open)).await.unwrap();
    house.app.save(&house.context, "T-3", Kind::Demand, None, &typed(&demand)).await.unwrap();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn an_invented_portfolio_is_whole() {
    let house = house().await;
    let mut watch = |_: Step| ControlFlow::Continue(());
    house.app.add_fiction(&house.context, 5, 64, &mut watch).await.unwrap();
    for number in 1..=5 {
        assert_whole(&house, &format!("F-{number:06}")).await;
    }
}
