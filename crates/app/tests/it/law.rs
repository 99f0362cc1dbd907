//! What the law answers to a question that somebody typed.

use suasion_app::{
    AppError,
    form::Values,
    law::{Role, Window},
};

use crate::house::house;

fn asked(violation: &str, date: &str) -> Values {
    Values::new().with("jurisdiction", "CN").with("violation", violation).with("date", date)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn a_span_of_custody_is_answered_with_every_edition_of_its_time() {
    let house = house().await;
    let found = house.app.applies(&house.context, &asked("overlong_pretrial", "1996/1998")).await.unwrap();
    let codes: Vec<_> = found.iter().filter(|cited| cited.instrument_short == "CPL").collect();
    for edition in ["1979", "1996"] {
        assert!(codes.iter().any(|cited| cited.edition.starts_with(edition)), "{edition}");
    }
    assert!(codes.iter().all(|cited| cited.window == Window::Partly));
    assert!(codes.iter().all(|cited| cited.why.contains("it lasted from 1996 to 1998")));
    assert!(found.iter().any(|cited| cited.role == Role::Authorises));
    let json = serde_json::to_value(codes[0]).unwrap();
    for field in ["id", "instrument_short", "edition", "article", "paragraph", "subject", "confidence", "why", "role"] {
        assert!(json.get(field).is_some(), "{field}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn an_unknown_kind_of_violation_is_refused_with_a_way_to_the_kinds() {
    let house = house().await;
    let Err(AppError::Invalid(errors)) = house.app.applies(&house.context, &asked("solitairy", "1991")).await else {
        panic!("it was taken");
    };
    assert_eq!((errors[0].field.as_str(), errors[0].key), ("violation", "problem-violation"));
}
