//! Editing a case: one transaction each, every problem at once, nothing lost.

use suasion_app::{
    AppError, Edited,
    campaign::{Kind, State},
    domain::{Id, Standing},
    form::Values,
};

use crate::house::{House, house, typed};

const REFERENCE: &str = "T-1";

async fn opened() -> House {
    let house = house().await;
    let values = typed(&[
        ("reference", REFERENCE),
        ("names", "王小明\nWang Xiaoming | legal | pinyin"),
        ("jurisdiction", "CN"),
        ("status", "held"),
        ("summary_zh", "示例"),
    ]);
    house.app.open_case(&house.context, &values).await.unwrap();
    save(&house, Kind::Source, &[("codename", "ELM"), ("kind", "witness"), ("reliability", "C")]).await.unwrap();
    house
}

async fn save(house: &House, kind: Kind, pairs: &[(&str, &str)]) -> Result<Edited, AppError> {
    house.app.save(&house.context, REFERENCE, kind, None, &typed(pairs)).await
}

/// An arrest on some day; gives the event.
async fn arrested(house: &House, when: &str) -> String {
    let event = [("kind", "arrest"), ("title_en", "Arrested"), ("when", when), ("source", "ELM")];
    save(house, Kind::Event, &event).await.unwrap();
    house.app.case_file(&house.context, REFERENCE).await.unwrap().history.events[0].id.to_string()
}

fn keys(result: Result<Edited, AppError>) -> Vec<(String, &'static str)> {
    match result {
        Err(AppError::Invalid(problems)) => problems.into_iter().map(|one| (one.field, one.key)).collect(),
        other => panic!("{other:?}"),
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn a_dated_event_is_an_event_and_an_accepted_statement() {
    let house = opened().await;
    arrested(&house, "October 1989").await;
    let file = house.app.case_file(&house.context, REFERENCE).await.unwrap();
    let statement = &file.history.statements[0];
    assert_eq!((statement.attribute.as_str(), statement.standing), ("when", Standing::Accepted));
    assert_eq!(statement.when().unwrap().wording(), "October 1989");
    let row = house.app.list(&house.context, &Values::new()).await.unwrap();
    assert_eq!(row.rows[0].links[1], State::Lit);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn a_second_date_is_recorded_and_found_to_contradict_the_first() {
    let house = opened().await;
    let event = arrested(&house, "October 1989").await;
    let second = [("about", event.as_str()), ("attribute", "when"), ("value_en", "1991年8月"), ("source", "ELM")];
    save(&house, Kind::Statement, &second).await.unwrap();
    let found = house.app.contradictions(&house.context, REFERENCE).await.unwrap();
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].said.iter().map(|said| said.value.as_str()).collect::<Vec<_>>(), ["October 1989", "1991年8月"]);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn a_statement_is_superseded_and_the_old_one_stays() {
    let house = opened().await;
    let event = arrested(&house, "October 1989").await;
    let file = house.app.case_file(&house.context, REFERENCE).await.unwrap();
    let old = file.history.statements[0].id;
    let better = [
        ("about", event.as_str()),
        ("attribute", "when"),
        ("value_en", "14 October 1989"),
        ("source", "ELM"),
        ("accepted", "yes"),
    ];
    let saved = house.app.save(&house.context, REFERENCE, Kind::Statement, Some(old.0), &typed(&better)).await.unwrap();
    let file = house.app.case_file(&house.context, REFERENCE).await.unwrap();
    let standing = |id: Id| file.history.statements.iter().find(|one| one.id.0 == id).unwrap().standing;
    assert_eq!((standing(old.0), standing(saved.id)), (Standing::Superseded, Standing::Accepted));
    assert_eq!(file.history.when(file.history.events[0].id).wording(), "14 October 1989");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn every_problem_of_a_form_is_named_and_nothing_is_kept() {
    let house = opened().await;
    let bad = [("kind", "eclipse"), ("when", "4/6/89"), ("source", "OAK")];
    let found = keys(save(&house, Kind::Event, &bad).await);
    for expected in [
        ("kind", "problem-code"),
        ("title_en", "problem-missing"),
        ("when", "when-short-year"),
        ("source", "problem-pick"),
    ] {
        assert!(found.iter().any(|(field, key)| (field.as_str(), *key) == expected), "{expected:?} in {found:?}");
    }
    assert!(house.app.case_file(&house.context, REFERENCE).await.unwrap().history.events.is_empty());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn what_others_refer_to_is_not_removed() {
    let house = opened().await;
    arrested(&house, "October 1989").await;
    let file = house.app.case_file(&house.context, REFERENCE).await.unwrap();
    let source = file.history.sources[0].id.0;
    let refused = house.app.remove(&house.context, REFERENCE, Kind::Source, source).await;
    assert!(matches!(refused, Err(AppError::InUse(_))), "{refused:?}");
    let statement = file.history.statements[0].id.0;
    let refused = house.app.remove(&house.context, REFERENCE, Kind::Statement, statement).await;
    assert!(matches!(refused, Err(AppError::InUse(_))), "{refused:?}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn a_verdict_needs_a_criterion_and_the_day_of_the_check() {
    let house = opened().await;
    let verdict = [("kind", "release"), ("when", "1994-04-23"), ("verdict", "real"), ("source", "ELM")];
    let found = keys(save(&house, Kind::Response, &verdict).await);
    assert_eq!(
        found,
        [("criteria".to_owned(), "problem-verdict-criterion"), ("checked".to_owned(), "problem-verdict-checked")]
    );
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn a_human_source_has_no_citation_and_no_name_for_a_codename() {
    let house = opened().await;
    let cited = [("codename", "ASH"), ("kind", "medical"), ("reliability", "B"), ("citation", "Dr …, ward 3")];
    assert_eq!(keys(save(&house, Kind::Source, &cited).await), [("citation".to_owned(), "problem-citation-human")]);
    let named = [("codename", "Wang Xiaoming"), ("kind", "family"), ("reliability", "B")];
    assert_eq!(keys(save(&house, Kind::Source, &named).await), [("codename".to_owned(), "problem-codename-name")]);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn every_change_is_in_the_journal_and_the_journal_is_intact() {
    let house = opened().await;
    arrested(&house, "October 1989").await;
    let page = house.app.journal(&house.context, Some(REFERENCE), 1).await.unwrap();
    let operations: Vec<&str> = page.rows.iter().map(|row| row.entry.operation.as_str()).collect();
    assert_eq!(operations, ["event.save", "source.save", "case.open"]);
    let everything = house.app.journal(&house.context, None, 1).await.unwrap();
    let opened = everything.rows.iter().filter(|row| row.entry.operation == "case.open");
    assert_eq!(opened.count(), 1, "opening a case is one entry");
    let mut watch = |_| std::ops::ControlFlow::Continue(());
    assert!(house.app.verify_journal(&house.context, &mut watch).await.unwrap().is_intact());
}
