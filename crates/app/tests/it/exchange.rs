//! Cases in and out as files.

use suasion_app::{AppError, Permission, Role};

use crate::{
    essay::ESSAY,
    house::{colleague, house},
};

const REFERENCE: &str = "WJT-1989";

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn what_was_exported_and_imported_is_exported_as_the_same_text() {
    let (first, second) = (house().await, house().await);
    first.app.import_case(&first.context, ESSAY).await.unwrap();
    let text = first.app.export_case(&first.context, REFERENCE).await.unwrap();
    second.app.import_case(&second.context, &text).await.unwrap();
    let again = second.app.export_case(&second.context, REFERENCE).await.unwrap();
    assert_eq!(text, again);
    for exact in ["王軍濤", "Wang Chün-t'ao | alias | wade_giles", "after 16 months in detention", "21次绝食的各项要求"]
    {
        assert!(text.contains(exact), "{exact}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn an_imported_case_shows_what_its_file_says() {
    let house = house().await;
    house.app.import_case(&house.context, ESSAY).await.unwrap();
    let read = house.app.read_case(&house.context, ESSAY).unwrap();
    let stored = house.app.case_file(&house.context, REFERENCE).await.unwrap();
    assert_eq!(stored.history.statements.len(), read.history.statements.len());
    assert_eq!(stored.representations.len(), read.representations.len());
    let seen = house.app.contradictions(&house.context, REFERENCE).await.unwrap();
    assert_eq!(seen.len(), suasion_app::domain::contradictions(&read.history, house.app.vocabularies()).len());
    for query in ["王军涛", "Wang Chun-tao", "延庆"] {
        let found = house.app.search(&house.context, query, 1).await.unwrap();
        assert_eq!(found.total, 1, "{query}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn an_import_is_one_entry_of_the_journal() {
    let house = house().await;
    house.app.import_case(&house.context, ESSAY).await.unwrap();
    let entries = house.app.journal(&house.context, None, 1).await.unwrap().rows;
    assert_eq!(entries.iter().map(|row| row.entry.operation.as_str()).collect::<Vec<_>>(), ["case.import"]);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn a_reference_is_taken_once() {
    let house = house().await;
    house.app.import_case(&house.context, ESSAY).await.unwrap();
    match house.app.import_case(&house.context, ESSAY).await {
        Err(AppError::Invalid(problems)) => assert_eq!(problems[0].key, "problem-reference-taken"),
        other => panic!("{other:?}"),
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn bringing_cases_in_needs_the_permission() {
    let house = house().await;
    for role in Role::ALL {
        let context = colleague(&[*role]);
        let allowed = house.app.import_case(&context, "[case]").await;
        let refused = matches!(allowed, Err(AppError::NotAllowed(Permission::Import)));
        assert_eq!(refused, !Permission::Import.held_by().contains(role), "{role:?}");
    }
}

/// The smallest case file, with more after it.
fn file(more: &str) -> String {
    format!(
        "[case]\nreference = \"T-1\"\nnames = [\"Test\"]\njurisdiction = \"CN\"\nstatus = \"held\"\n\
         [[source]]\nkey = \"s\"\ncodename = \"ELM\"\nkind = \"witness\"\nreliability = \"C\"\n{more}"
    )
}

/// Where each problem stands and what it is.
async fn problems(text: &str) -> Vec<(String, &'static str)> {
    let house = house().await;
    match house.app.read_case(&house.context, text) {
        Err(AppError::Invalid(problems)) => problems.into_iter().map(|one| (one.field, one.key)).collect(),
        other => panic!("{other:?}"),
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn every_problem_names_its_table_and_field() {
    let text = file(
        "[[event]]\nkey = \"arrest\"\nkind = \"arrest\"\ntitle_en = \"Arrested\"\nwhen = \"1991-02-30\"\nsource = \"s\"\n\
         [[event]]\nkind = \"eclipse\"\ntitle_zh = \"日食\"\n\
         [[act]]\nevent = \"nowhere\"\nkind = \"arrested\"\nby = \"Nobody Known\"\n\
         [[statement]]\nabout = \"self\"\nattribute = \"health\"\nvalue_en = \"splendid\"\nsource = \"s\"\ncolour = \"red\"\n",
    );
    let found = problems(&text).await;
    for expected in [
        ("event 1 (arrest), when", "when-no-such-day"),
        ("event 2, kind", "problem-code"),
        ("act 1, event", "problem-key"),
        ("act 1, by", "actor-unknown"),
        ("statement 1, value_en", "problem-code"),
        ("statement 1, colour", "problem-field"),
    ] {
        assert!(found.iter().any(|(field, key)| (field.as_str(), *key) == expected), "{expected:?} in {found:?}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn strange_sections_and_values_are_refused_where_they_stand() {
    assert_eq!(problems("").await, [("case".to_owned(), "problem-missing")]);
    let found = problems(&file("[[evnet]]\nkind = \"arrest\"\n")).await;
    assert_eq!(found, [("evnet".to_owned(), "problem-code")]);
    let found = problems(&file("[event]\nkind = \"arrest\"\n")).await;
    assert_eq!(found, [("event".to_owned(), "problem-section")]);
    let found = problems(&file("[[event]]\nkind = \"arrest\"\ntitle_en = { en = \"x\" }\n")).await;
    assert_eq!(found[0], ("event 1, title_en".to_owned(), "problem-wants-text"));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn a_text_that_is_no_toml_says_where() {
    let house = house().await;
    match house.app.read_case(&house.context, "[case]\nreference = T-1\n") {
        Err(AppError::Import(reason)) => assert!(reason.contains("line 2"), "{reason}"),
        other => panic!("{other:?}"),
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn a_file_with_a_problem_leaves_nothing_behind() {
    let house = house().await;
    let text = file("[[event]]\nkind = \"eclipse\"\ntitle_en = \"x\"\n");
    assert!(house.app.import_case(&house.context, &text).await.is_err());
    assert_eq!(house.app.portfolio(&house.context, &suasion_app::form::Values::new()).await.unwrap().cases, 0);
}
