//! An import, a removal, a change: what was written as one is taken back as one, and leaves no trace but in the journal.

use std::ops::ControlFlow;

use suasion_app::{
    AppError, Context, OtherColumns, Permission, Role, Step, TakenBack,
    campaign::{CaseFile, Kind},
    form::Values,
};

use crate::house::{House, house, typed};

const ESSAY: &str = include_str!("../../../../data/case/wang-juntao.toml");

fn on(_: Step) -> ControlFlow<()> {
    ControlFlow::Continue(())
}

/// The number of the last journal entry.
async fn last(house: &House) -> u64 {
    house.app.journal(&house.context, None, 1).await.unwrap().rows[0].entry.seq
}

async fn undo_as(house: &House, context: &Context, entry: u64) -> Result<TakenBack, AppError> {
    house.app.undo(context, &typed(&[("entry", &entry.to_string())]), &mut on).await
}

async fn undo(house: &House, entry: u64) -> TakenBack {
    undo_as(house, &house.context, entry).await.unwrap()
}

/// What the house shows of its cases: list, exports, searches, portfolio, what is due.
async fn shown(house: &House) -> Vec<String> {
    let (app, context) = (&house.app, &house.context);
    let list = app.list(context, &Values::new()).await.unwrap();
    let mut shown = vec![];
    for row in &list.rows {
        shown.push(app.export_case(context, &row.reference).await.unwrap());
    }
    shown.push(serde_json::to_string(&list).unwrap());
    for query in ["王军涛", "wang", "张三", "essay", "renamed"] {
        shown.push(serde_json::to_string(&app.search(context, query, 1).await.unwrap()).unwrap());
    }
    shown.push(serde_json::to_string(&app.portfolio(context, &Values::new()).await.unwrap()).unwrap());
    shown.push(serde_json::to_string(&app.today(context).await.unwrap()).unwrap());
    shown
}

async fn is_intact(house: &House) -> bool {
    house.app.verify_journal(&house.context, &mut on).await.unwrap().is_intact()
}

fn table(rows: std::ops::RangeInclusive<u32>) -> Vec<u8> {
    let head = "reference,name,status,jurisdiction,detained,source,source_grade\n".to_owned();
    let row = |n| format!("T-{n},张三{n},held,CN,October 1989,LIST,C\n");
    (head + &rows.map(row).collect::<String>()).into_bytes()
}

async fn import_table(house: &House, rows: std::ops::RangeInclusive<u32>) -> u64 {
    house.app.import_table(&house.context, table(rows), OtherColumns::Refuse, &mut on).await.unwrap();
    last(house).await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn an_import_leaves_no_trace_when_it_is_taken_back_and_comes_back_whole() {
    let house = house().await;
    for step in 0..3 {
        let before = shown(&house).await;
        let entry = match step {
            0 => {
                house.app.import_case(&house.context, ESSAY).await.unwrap();
                last(&house).await
            }
            _ => import_table(&house, step * 10..=step * 10 + 6).await,
        };
        let after = shown(&house).await;
        assert_ne!(before, after);
        let back = undo(&house, entry).await;
        assert_eq!(shown(&house).await, before);
        let again = undo(&house, back.entry).await;
        assert_eq!(again.records, back.records);
        assert_eq!(shown(&house).await, after);
        assert!(is_intact(&house).await);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn a_table_goes_as_a_whole_whichever_of_its_entries_is_named() {
    let house = house().await;
    let end = import_table(&house, 1..=5).await;
    let second = import_table(&house, 6..=9).await;
    let view = house.app.unit(&house.context, &typed(&[("entry", &(end - 2).to_string())])).await.unwrap();
    assert_eq!((view.first, view.last, view.operation.as_str()), (end - 5, end, "table.import"));
    assert_eq!(undo(&house, end - 2).await.last, end);
    let list = house.app.list(&house.context, &Values::new()).await.unwrap();
    assert_eq!(list.total, 4);
    undo(&house, second).await;
    assert_eq!(house.app.list(&house.context, &Values::new()).await.unwrap().total, 0);
    assert!(is_intact(&house).await);
}

fn entry_in_the_way(error: AppError) -> String {
    match error {
        AppError::Invalid(problems) => {
            assert_eq!((problems[0].field.as_str(), problems[0].key), ("entry", "problem-undo-later"));
            problems[0].fill[0].1.clone()
        }
        other => panic!("{other:?}"),
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn what_a_colleague_has_done_since_is_not_lost_and_the_entry_is_named() {
    let house = house().await;
    house.app.import_case(&house.context, ESSAY).await.unwrap();
    let imported = last(&house).await;
    let file = house.app.case_file(&house.context, "WJT-1989").await.unwrap();
    let source = [("codename", "ELM"), ("kind", "witness"), ("reliability", "C")];
    house.app.save(&house.context, "WJT-1989", Kind::Source, None, &typed(&source)).await.unwrap();
    let added = last(&house).await;
    let before = shown(&house).await;
    let refused = undo_as(&house, &house.context, imported).await.unwrap_err();
    assert_eq!(entry_in_the_way(refused), added.to_string());
    assert_eq!(shown(&house).await, before);
    undo(&house, added).await;
    assert_eq!(house.app.case_file(&house.context, "WJT-1989").await.unwrap(), file);
    undo(&house, imported).await;
    assert!(is_intact(&house).await);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn what_was_removed_comes_back_with_everything_that_is_computed_from_it() {
    let house = house().await;
    house.app.import_case(&house.context, ESSAY).await.unwrap();
    // It comes back as the one entered last.
    let order = |mut file: CaseFile| {
        file.responses.sort_by_key(|response| response.id);
        file
    };
    let file = house.app.case_file(&house.context, "WJT-1989").await.unwrap();
    let list = house.app.list(&house.context, &Values::new()).await.unwrap();
    let response = file.responses[0].id.0;
    house.app.remove(&house.context, "WJT-1989", Kind::Response, response).await.unwrap();
    undo(&house, last(&house).await).await;
    assert_eq!(order(house.app.case_file(&house.context, "WJT-1989").await.unwrap()), order(file));
    let again = house.app.list(&house.context, &Values::new()).await.unwrap();
    assert_eq!(serde_json::to_string(&again).unwrap(), serde_json::to_string(&list).unwrap());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn who_brings_cases_in_may_take_them_out_and_who_decides_may_take_back_the_rest() {
    let house = house().await;
    let as_role = |role: Role| {
        let mut context = house.context.clone();
        if let Some(who) = &mut context.who {
            who.roles = [role].into();
        }
        context
    };
    let case = [("reference", "T-1"), ("names", "王小明"), ("jurisdiction", "CN"), ("status", "held")];
    house.app.open_case(&house.context, &typed(&case)).await.unwrap();
    let opened = last(&house).await;
    let imported = import_table(&house, 2..=3).await;
    for role in [Role::Officer, Role::Contributor, Role::Auditor] {
        let refused = undo_as(&house, &as_role(role), imported).await;
        assert!(matches!(refused, Err(AppError::NotAllowed(Permission::Import))), "{role:?}");
    }
    undo_as(&house, &as_role(Role::Administrator), imported).await.unwrap();
    let refused = undo_as(&house, &as_role(Role::Administrator), opened).await;
    assert!(matches!(refused, Err(AppError::NotAllowed(Permission::Decide))));
    undo_as(&house, &as_role(Role::Coordinator), opened).await.unwrap();
    assert_eq!(house.app.list(&house.context, &Values::new()).await.unwrap().total, 0);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn an_entry_that_is_not_there_or_no_number_is_said_at_the_field() {
    let house = house().await;
    for (given, key) in [("", "problem-missing"), ("x", "problem-number"), ("999", "problem-no-entry")] {
        let refused = house.app.undo(&house.context, &typed(&[("entry", given)]), &mut on).await;
        assert!(matches!(refused, Err(AppError::Invalid(problems)) if problems[0].key == key), "{given}");
    }
}
