//! Many cases from one table.

use std::ops::ControlFlow;

use suasion_app::{
    AppError, Column, OtherColumns, Permission, Role, Step, TableReport,
    domain::{Lang, Subject, Value},
};

use crate::house::{House, colleague, house};

const HEAD: &str = "reference,name,name_zh,other_names,status,jurisdiction,detained,sentenced,released,charge,charge_zh,place,\
                    sentence_months,age,summary,summary_zh,source,source_grade";

async fn import(house: &House, table: &str, others: OtherColumns) -> Result<TableReport, AppError> {
    let mut watch = |_: Step| ControlFlow::Continue(());
    house.app.import_table(&house.context, table.as_bytes().to_vec(), others, &mut watch).await
}

/// Where each problem stands and what it is; every one can be said in every language.
async fn problems(house: &House, table: &str) -> Vec<(String, &'static str)> {
    match import(house, table, OtherColumns::Refuse).await {
        Err(AppError::Invalid(problems)) => {
            for lang in Lang::ALL {
                let unsaid = problems.iter().find(|one| one.said(*lang).contains(one.key));
                assert!(unsaid.is_none(), "{unsaid:?}");
            }
            problems.into_iter().map(|one| (one.field, one.key)).collect()
        }
        other => panic!("{other:?}"),
    }
}

fn expect(found: &[(String, &'static str)], expected: &[(&str, &str)]) {
    let found: Vec<(&str, &str)> = found.iter().map(|(field, key)| (field.as_str(), *key)).collect();
    assert_eq!(found, expected);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn a_row_becomes_a_case_with_a_statement_for_every_fact() {
    let house = house().await;
    let table = format!(
        "{HEAD}\nT-1,Wang Xiaoming,王小明,小明; Xiao Ming,serving,CN,October 1989,1991年2月,,subversion,颠覆国家政权罪,\
         某监狱,156,37,\"A summary, with a comma\",患肝炎,LIST,C\n"
    );
    let report = import(&house, &table, OtherColumns::Refuse).await.unwrap();
    assert_eq!(report, TableReport { cases: 1, ignored: vec![] });
    let file = house.app.case_file(&house.context, "T-1").await.unwrap();
    let history = &file.history;
    let names: Vec<&str> = history.names().iter().map(|name| name.text.as_str()).collect();
    assert_eq!(names, ["Wang Xiaoming", "王小明", "小明", "Xiao Ming"]);
    assert_eq!(file.case().summary.zh, "患肝炎");
    let kinds: Vec<&str> = history.events.iter().map(|event| event.kind.as_str()).collect();
    assert_eq!(kinds, ["arrest", "sentence"]);
    let sentence = Subject::Event(history.events[1].id);
    assert_eq!(history.value(sentence, "term_months"), Some(&Value::Number(156)));
    assert_eq!(history.when(history.events[1].id).wording(), "1991年2月");
    assert_eq!(history.statements.len(), 6);
    assert!(history.statements.iter().all(|statement| statement.passage == "line 2"));
    for query in ["肝炎", "小明", "subversion", "Wang Xiao-ming"] {
        assert_eq!(house.app.search(&house.context, query, 1).await.unwrap().total, 1, "{query}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn every_bad_row_is_named_with_line_and_column_and_nothing_is_kept() {
    let house = house().await;
    let table = "reference,name,status,jurisdiction,detained,age,source,source_grade\n\
                 T-1,A,held,CN,1991-02-30,37,LIST,B\n\
                 T-2,B,lost,CN,1991,37,LIST,B\n\
                 T-3,,held,CN,1991,many,LIST,B\n\
                 T-4,D,held,CN,1991,37,,\n\
                 T 5,E,held,China,,,,\n\
                 T-1,F,held,CN,,,,\n\
                 T-7,G,held,CN,,,LIST\n\
                 T-8,H,held,CN,1991,x,LIST,Z\n\
                 T-9,I,held,CN,4/6/89,x,LIST,A\n\
                 T-10,J,held,CN,1991,40,LIST,A\n";
    let found = problems(&house, table).await;
    expect(
        &found,
        &[
            ("line 2, detained", "when-no-such-day"),
            ("line 3, status", "problem-code"),
            ("line 4, name", "problem-missing"),
            ("line 5, source", "problem-missing"),
            ("line 6, reference", "problem-reference"),
            ("line 6, jurisdiction", "problem-country"),
            ("line 7, reference", "problem-row-twice"),
            ("line 8, *", "problem-row-length"),
            ("line 9, source_grade", "problem-code"),
            ("line 10, detained", "when-short-year"),
            ("line 10, age", "problem-number"),
        ],
    );
    assert_eq!(house.app.portfolio(&house.context, &suasion_app::form::Values::new()).await.unwrap().cases, 0);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn the_head_is_judged_first() {
    let house = house().await;
    let found = problems(&house, "reference,colour,name,name,jurisdiction\nT-1,red,A,A,CN\n").await;
    expect(
        &found,
        &[
            ("line 1, name", "problem-column-twice"),
            ("line 1, colour", "problem-field"),
            ("line 1, status", "problem-column-missing"),
        ],
    );
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn unknown_columns_are_left_out_only_when_asked() {
    let house = house().await;
    let table = "\u{feff}reference,name,colour,status,jurisdiction\nT-1,A,red,held,CN\n";
    expect(&problems(&house, table).await, &[("line 1, colour", "problem-field")]);
    let report = import(&house, table, OtherColumns::Ignore).await.unwrap();
    assert_eq!(report, TableReport { cases: 1, ignored: vec!["colour".to_owned()] });
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn references_that_are_taken_are_named_wherever_they_stand() {
    let house = house().await;
    let head = "reference,name,status,jurisdiction\n";
    import(&house, &format!("{head}T-3,A,held,CN\nT-700,B,held,CN\n"), OtherColumns::Refuse).await.unwrap();
    let many: String = (1..=900).map(|number| format!("T-{number},N,held,CN\n")).collect();
    let found = problems(&house, &format!("{head}{many}")).await;
    expect(
        &found,
        &[("line 4, reference", "problem-reference-taken"), ("line 701, reference", "problem-reference-taken")],
    );
    assert_eq!(house.app.portfolio(&house.context, &suasion_app::form::Values::new()).await.unwrap().cases, 2);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn a_cell_that_is_not_utf_8_is_named_by_its_line() {
    let house = house().await;
    let mut table = b"reference,name,status,jurisdiction\nT-1,A,held,CN\nT-2,".to_vec();
    table.extend([0xcd, 0xf5, 0xbe, 0xfc]);
    table.extend(b",held,CN\nT-3,C,lost,CN\n");
    let mut watch = |_: Step| ControlFlow::Continue(());
    match house.app.import_table(&house.context, table, OtherColumns::Refuse, &mut watch).await {
        Err(AppError::Invalid(problems)) => {
            let fields: Vec<&str> = problems.iter().map(|one| one.field.as_str()).collect();
            assert_eq!(fields, ["line 3, *", "line 4, status"]);
            assert_eq!(problems[0].key, "problem-utf8");
        }
        other => panic!("{other:?}"),
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn an_import_that_is_stopped_leaves_nothing_behind() {
    let house = house().await;
    let rows: String = (1..=2000).map(|number| format!("T-{number},N,held,CN\n")).collect();
    let table = format!("reference,name,status,jurisdiction\n{rows}").into_bytes();
    let mut last = Step { done: 0, total: 0 };
    let mut watch = |step: Step| {
        last = step;
        if step.done >= 500 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    };
    let stopped = house.app.import_table(&house.context, table, OtherColumns::Refuse, &mut watch).await;
    assert!(matches!(stopped, Err(AppError::Store(_))), "{stopped:?}");
    assert_eq!(last.total, 2000);
    assert_eq!(house.app.portfolio(&house.context, &suasion_app::form::Values::new()).await.unwrap().cases, 0);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn every_case_of_a_table_has_its_entry_in_an_intact_journal() {
    let house = house().await;
    let rows: String = (1..=600).map(|number| format!("T-{number},王{number},held,CN\n")).collect();
    import(&house, &format!("reference,name,status,jurisdiction\n{rows}"), OtherColumns::Refuse).await.unwrap();
    let page = house.app.journal(&house.context, Some("T-600"), 1).await.unwrap();
    assert_eq!(page.rows.len(), 1);
    assert_eq!(page.rows[0].entry.operation, "case.import");
    let mut watch = |_: Step| ControlFlow::Continue(());
    assert!(house.app.verify_journal(&house.context, &mut watch).await.unwrap().is_intact());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn the_rows_of_an_import_lie_in_the_store_in_the_order_of_the_table() {
    let house = house().await;
    let rows: String = (1..=300).map(|number| format!("T-{number:03},N,held,CN\n")).collect();
    import(&house, &format!("reference,name,status,jurisdiction\n{rows}"), OtherColumns::Refuse).await.unwrap();
    let mut last = None;
    for number in 1..=300 {
        let file = house.app.case_file(&house.context, &format!("T-{number:03}")).await.unwrap();
        assert!(Some(file.case().id) > last, "{number}");
        last = Some(file.case().id);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn a_table_needs_the_permission_to_import() {
    let house = house().await;
    let mut watch = |_: Step| ControlFlow::Continue(());
    let officer = colleague(&[Role::Officer]);
    let refused = house.app.import_table(&officer, vec![], OtherColumns::Refuse, &mut watch).await;
    assert!(matches!(refused, Err(AppError::NotAllowed(Permission::Import))), "{refused:?}");
}

#[test]
fn every_column_is_described() {
    let document = include_str!("../../../../docs/case-table.md");
    for column in Column::ALL {
        let start = format!("| `{}` |", column.code());
        let row = document.lines().find(|line| line.starts_with(&start));
        let row = row.unwrap_or_else(|| panic!("docs/case-table.md has no row for {}", column.code()));
        assert_eq!(row.contains("| yes |"), column.required(), "{}", column.code());
    }
}
