//! What is too much, what nobody can see, what cannot be: refused at its field by every mouth alike.

use std::ops::ControlFlow;

use suasion_app::{
    AppError, Context, OtherColumns, Step,
    campaign::Kind,
    domain::Lang,
    form::{LINE, NAME, NAMES, SENTENCES, Values},
};

use crate::house::{House, house, typed};

const REFERENCE: &str = "T-1";
const CASE: [(&str, &str); 4] =
    [("reference", REFERENCE), ("names", "王小明"), ("jurisdiction", "CN"), ("status", "held")];

/// A case with a source and a person called Li.
async fn opened() -> House {
    let house = house().await;
    house.app.open_case(&house.context, &typed(&CASE)).await.unwrap();
    let source = [("codename", "ELM"), ("kind", "witness"), ("reliability", "C")];
    for (kind, values) in [(Kind::Source, &source[..]), (Kind::Person, &[("names", "Li")])] {
        house.app.save(&house.context, REFERENCE, kind, None, &typed(values)).await.unwrap();
    }
    house
}

/// What is wrong with a new record; every problem can be said in every language without a hole.
async fn problems(house: &House, kind: Kind, pairs: &[(&str, &str)]) -> Vec<(String, &'static str)> {
    said(house.app.save(&house.context, REFERENCE, kind, None, &typed(pairs)).await)
}

/// What is wrong with opening a case with one value replaced.
async fn opening(house: &House, name: &str, value: &str) -> Vec<(String, &'static str)> {
    let mut values = typed(&CASE);
    values.set("reference", "T-2");
    values.set(name, value);
    said(house.app.open_case(&house.context, &values).await)
}

fn said<T: std::fmt::Debug>(result: Result<T, AppError>) -> Vec<(String, &'static str)> {
    let Err(AppError::Invalid(problems)) = result else { panic!("{result:?}") };
    for (problem, lang) in problems.iter().flat_map(|problem| Lang::ALL.iter().map(move |lang| (problem, lang))) {
        let said = problem.said(*lang);
        assert!(said != problem.key && !said.contains("{$") && said.len() < 2000, "{said}");
    }
    problems.into_iter().map(|one| (one.field, one.key)).collect()
}

fn one(field: &str, key: &'static str) -> Vec<(String, &'static str)> {
    vec![(field.to_owned(), key)]
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn a_reference_is_none_that_means_something_else() {
    let house = opened().await;
    for reference in ["..", ".", "-x", "_", "a/b", "王"] {
        assert_eq!(opening(&house, "reference", reference).await, one("reference", "problem-reference"), "{reference}");
    }
    for reference in ["new", "import", "NEW"] {
        let expected = one("reference", "problem-reference-reserved");
        assert_eq!(opening(&house, "reference", reference).await, expected, "{reference}");
    }
    assert_eq!(opening(&house, "reference", "t-1").await, one("reference", "problem-reference-taken"));
    for reference in ["Wang-Xiaoming", "wangxiaoming", "WANG_XIAO.MING"] {
        let mut values = typed(&CASE);
        values.set("names", "王小明\nWang Xiaoming");
        values.set("reference", reference);
        let refused = said(house.app.open_case(&house.context, &values).await);
        assert_eq!(refused, one("reference", "problem-reference-name"), "{reference}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn a_case_may_change_the_capitals_of_its_own_reference_and_not_take_anothers() {
    let house = opened().await;
    let mut values = typed(&CASE);
    values.set("reference", "T-2");
    house.app.open_case(&house.context, &values).await.unwrap();
    let change = [("reference", "t-1"), ("jurisdiction", "CN"), ("status", "held")];
    let refused = said(house.app.save(&house.context, "T-2", Kind::Case, None, &typed(&change)).await);
    assert_eq!(refused, one("reference", "problem-reference-taken"));
    let saved = house.app.save(&house.context, "T-1", Kind::Case, None, &typed(&change)).await.unwrap();
    assert_eq!(saved.reference, "t-1");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn what_is_too_long_is_named_with_its_length_and_never_repeated() {
    let house = opened().await;
    let long = |length: usize| "x".repeat(length);
    let title = long(3 << 20);
    let event = [("kind", "arrest"), ("title_en", title.as_str())];
    assert_eq!(problems(&house, Kind::Event, &event).await, one("title_en", "problem-too-long"));
    let code = [("kind", title.as_str()), ("title_en", "x")];
    assert_eq!(problems(&house, Kind::Event, &code).await, one("kind", "problem-too-long"));
    for (names, key) in [(long(NAME + 1), "problem-too-long"), (vec!["x"; NAMES + 1].join("\n"), "problem-too-many")] {
        assert_eq!(problems(&house, Kind::Person, &[("names", &names)]).await, one("names", key));
        assert_eq!(opening(&house, "names", &names).await, one("names", key));
    }
    assert_eq!(opening(&house, "summary_zh", &long(SENTENCES + 1)).await, one("summary_zh", "problem-too-long"));
    let event = [("kind", "arrest"), ("title_en", &long(LINE))];
    house.app.save(&house.context, REFERENCE, Kind::Event, None, &typed(&event)).await.unwrap();
    let mut verbose: Context = house.context.clone();
    verbose.reason = long(SENTENCES + 1);
    let refused = said(house.app.save(&verbose, REFERENCE, Kind::Event, None, &typed(&event)).await);
    assert_eq!(refused, one("reason", "problem-too-long"));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn what_nobody_can_see_is_refused() {
    let house = opened().await;
    for (names, key) in
        [("\u{200b}\u{200b}", "problem-nothing-seen"), ("abc\u{202e}def", "problem-unseen"), ("a\0b", "problem-unseen")]
    {
        assert_eq!(opening(&house, "names", names).await, one("names", key), "{names:?}");
    }
    let event = [("kind", "arrest"), ("title_en", "Arr\0ested"), ("title_zh", "\u{200b}")];
    let found = problems(&house, Kind::Event, &event).await;
    assert_eq!(found, [one("title_en", "problem-unseen"), one("title_zh", "problem-nothing-seen")].concat());
    let act = [("event", "a\0b"), ("kind", "arrested"), ("by", "a\0b")];
    let found = problems(&house, Kind::Act, &act).await;
    assert_eq!(found, [one("event", "problem-unseen"), one("by", "problem-unseen")].concat());
    let nowhere = house.app.case_file(&house.context, "a\0b").await;
    assert!(matches!(nowhere, Err(AppError::NotFound { .. })), "{nowhere:?}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn numbers_lie_within_what_can_be() {
    let house = opened().await;
    let person = house.app.case_file(&house.context, REFERENCE).await.unwrap().case().person.to_string();
    let age = |value: &'static str| {
        typed(&[("about", &person), ("attribute", "age"), ("value_en", value), ("source", "ELM")])
    };
    for value in ["-1", "131", "99999999999999999999"] {
        let refused = said(house.app.save(&house.context, REFERENCE, Kind::Statement, None, &age(value)).await);
        assert_eq!(refused[0].0, "value_en", "{value}");
    }
    house.app.save(&house.context, REFERENCE, Kind::Statement, None, &age("37")).await.unwrap();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn what_cannot_be_is_refused_at_the_field_that_says_so() {
    let house = opened().await;
    assert_eq!(opening(&house, "jurisdiction", "ZZ").await, one("jurisdiction", "problem-country"));
    let itself = [("from", "Li"), ("kind", "relative_of"), ("to", "Li"), ("source", "ELM")];
    assert_eq!(problems(&house, Kind::Relation, &itself).await, one("to", "problem-relation-self"));
    let dates = [
        ("from", "Li"),
        ("kind", "relative_of"),
        ("to", "王小明"),
        ("since", "1991"),
        ("until", "1989"),
        ("source", "ELM"),
    ];
    assert_eq!(problems(&house, Kind::Relation, &dates).await, one("until", "problem-until-before-since"));
    let event = [("kind", "arrest"), ("title_en", "Arrested")];
    let event =
        house.app.save(&house.context, REFERENCE, Kind::Event, None, &typed(&event)).await.unwrap().id.to_string();
    let own = [
        ("about", event.as_str()),
        ("attribute", "when"),
        ("value_en", "16 months after"),
        ("anchor", &event),
        ("source", "ELM"),
    ];
    assert_eq!(problems(&house, Kind::Statement, &own).await, one("anchor", "problem-own-anchor"));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn a_verdict_goes_with_its_criteria_and_the_day_of_its_check() {
    let house = opened().await;
    let answer = |criteria: &[&str], checked: &str| {
        let pairs = [("kind", "release"), ("when", "1994-04-23"), ("verdict", "real"), ("source", "ELM")];
        let values: Values = typed(&pairs).with("checked", checked);
        criteria.iter().fold(values, |values, code| values.with("criteria", *code))
    };
    for (criteria, checked, field, key) in [
        (["verified", "reversible"], "1995-01-01", "criteria", "problem-criterion-against"),
        (["verified", "announced_only"], "1995-01-01", "criteria", "problem-criterion-against"),
        (["verified", "worse"], "1995-01-01", "criteria", "problem-criterion-against"),
        (["verified", "matches"], "1994-04-22", "checked", "problem-checked-early"),
        (["verified", "lasted"], "1994-06-01", "checked", "problem-lasted-early"),
    ] {
        let values = answer(&criteria, checked);
        let refused = said(house.app.save(&house.context, REFERENCE, Kind::Response, None, &values).await);
        assert_eq!(refused, one(field, key), "{criteria:?} {checked}");
    }
    let kept = answer(&["verified", "lasted", "timed"], "1994-10-23");
    house.app.save(&house.context, REFERENCE, Kind::Response, None, &kept).await.unwrap();
}

/// What is wrong with a case file that has these lines in the place of its own.
async fn in_a_file(house: &House, from: &str, to: &str) -> Vec<(String, &'static str)> {
    let text = "[case]\nreference = \"T-2\"\nnames = [\"Test\"]\njurisdiction = \"CN\"\nstatus = \"held\"\n\
                [[source]]\nkey = \"s\"\ncodename = \"ELM\"\nkind = \"witness\"\nreliability = \"C\"\n\
                [[event]]\nkey = \"a\"\nkind = \"arrest\"\ntitle_en = \"x\"\nwhen = 1989\nsource = \"s\"\ncredibility = 2\n";
    house.app.read_case(&house.context, text).unwrap();
    said(house.app.read_case(&house.context, &text.replace(from, to)))
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn a_case_file_holds_values_of_the_right_type() {
    let house = house().await;
    for (from, to, field, key) in [
        ("[\"Test\"]", "5", "case 1, names", "problem-wants-texts"),
        ("[\"Test\"]", "[\"Test\", 5]", "case 1, names", "problem-wants-texts"),
        ("status = \"held\"", "status = true", "case 1, status", "problem-wants-text"),
        ("status = \"held\"", "status = [\"held\", \"died\"]", "case 1, status", "problem-wants-text"),
        ("key = \"s\"", "key = 5", "source 1, key", "problem-wants-text"),
        ("when = 1989", "when = true", "event 1 (a), when", "problem-wants-text"),
        ("credibility = 2", "official = 1", "event 1 (a), official", "problem-wants-flag"),
        ("reference = \"T-2\"", "reference = \"..\"", "case 1, reference", "problem-reference"),
    ] {
        assert!(in_a_file(&house, from, to).await.contains(&(field.to_owned(), key)), "{to}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn an_unknown_key_is_named_as_one_and_once() {
    let house = house().await;
    let demand = "title_en = \"x\"\n[[act]]\nevent = \"b\"\nkind = \"arrested\"\n\
                  [[statement]]\nabout = \"b\"\nattribute = \"place\"\nvalue_en = \"x\"\nsource = \"t\"\n\
                  [[statement]]\nabout = \"a\"\nattribute = \"when\"\nvalue_en = \"a year later\"\nanchor = \"b\"\nsource = \"s\"\n";
    let text = demand.replace("title_en = \"x\"\n", "");
    let found = in_a_file(&house, "credibility = 2\n", &format!("credibility = 2\n{text}")).await;
    let expected = [
        ("act 1, event", "problem-key"),
        ("statement 1, about", "problem-key-about"),
        ("statement 1, source", "problem-key"),
        ("statement 2, anchor", "problem-key"),
    ];
    let expected: Vec<_> = expected.map(|(field, key)| (field.to_owned(), key)).into();
    assert_eq!(found, expected);
}

/// What is wrong with a table.
async fn in_a_table(house: &House, table: &str) -> Vec<(String, &'static str)> {
    let mut watch = |_: Step| ControlFlow::Continue(());
    said(house.app.import_table(&house.context, table.as_bytes().to_vec(), OtherColumns::Refuse, &mut watch).await)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn a_table_is_held_to_the_same() {
    let house = opened().await;
    let head = "reference,name,other_names,status,jurisdiction,age,sentence_months,source,charge\n";
    let long = "x".repeat(NAME + 1);
    let many = vec!["x"; NAMES + 1].join(";");
    let table = format!(
        "{head}..,A,,held,CN,,,,\nimport,A,,held,CN,,,,\nt-1,A,,held,CN,,,,\nT-5,A,,held,CN,,,,\nt-5,A,,held,CN,,,,\n\
         Li-Si,A,Li Si,held,CN,,,,\nT-8,{long},,held,CN,,,,\nT-9,A,{many},held,CN,,,,\nT-10,\u{200b},,held,CN,,,,\n\
         T-11,A,,held,ZZ,,,,\nT-12,A,,held,CN,131,,L,\nT-13,A,,held,CN,,1201,L,\nT-14,A,,held,CN,,,L,a\0b\n"
    );
    let expected = [
        ("line 2, reference", "problem-reference"),
        ("line 3, reference", "problem-reference-reserved"),
        ("line 4, reference", "problem-reference-taken"),
        ("line 6, reference", "problem-row-twice"),
        ("line 7, reference", "problem-reference-name"),
        ("line 8, name", "problem-too-long"),
        ("line 9, other_names", "problem-too-many"),
        ("line 10, name", "problem-nothing-seen"),
        ("line 11, jurisdiction", "problem-country"),
        ("line 12, age", "problem-out-of-range"),
        ("line 13, sentence_months", "problem-out-of-range"),
        ("line 14, charge", "problem-unseen"),
    ];
    let expected: Vec<_> = expected.map(|(field, key)| (field.to_owned(), key)).into();
    assert_eq!(in_a_table(&house, &table).await, expected);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn a_name_in_a_table_is_a_name_to_its_last_letter() {
    let house = house().await;
    let table = "reference,name,other_names,status,jurisdiction\nT-1,x|y,a | pen,held,CN\n";
    let mut watch = |_: Step| ControlFlow::Continue(());
    house.app.import_table(&house.context, table.into(), OtherColumns::Refuse, &mut watch).await.unwrap();
    let file = house.app.case_file(&house.context, "T-1").await.unwrap();
    assert_eq!(file.history.names().iter().map(|name| name.text.as_str()).collect::<Vec<_>>(), ["x|y", "a | pen"]);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn a_table_without_its_columns_is_told_which_it_has() {
    let house = house().await;
    for table in ["", "reference;name;status;jurisdiction\nT-1;A;held;CN\n"] {
        let mut watch = |_: Step| ControlFlow::Continue(());
        match house.app.import_table(&house.context, table.into(), OtherColumns::Ignore, &mut watch).await {
            Err(AppError::Invalid(problems)) => {
                assert_eq!(problems[0].key, "problem-column-missing");
                let said = problems[0].said(Lang::En);
                assert!(said.contains("“reference”") && said.contains(table.lines().next().unwrap_or("")), "{said}");
            }
            other => panic!("{other:?}"),
        }
    }
}
