//! Lists over all cases: what they are asked, what a morning says, what falls due.

use suasion_app::{AppError, campaign::Kind, form::Values};

use crate::house::{House, house, typed};

/// A house with three cases: one lies under another law, one is invented, one has a demand that is overdue.
async fn with_cases() -> House {
    let house = house().await;
    for (reference, more) in
        [("A-1", ("jurisdiction", "CN")), ("B-1", ("jurisdiction", "VN")), ("C-1", ("fictional", "yes"))]
    {
        let mut case =
            typed(&[("reference", reference), ("names", "王小明"), ("status", "held"), ("jurisdiction", "CN")]);
        case.set(more.0, more.1);
        house.app.open_case(&house.context, &case).await.unwrap();
    }
    let body = typed(&[("names", "Ministry of Justice"), ("kind", "ministry"), ("country", "CN")]);
    house.app.save(&house.context, "A-1", Kind::Body, None, &body).await.unwrap();
    for (ask, standing) in [("Allow a visit", "put"), ("Let him read", "draft")] {
        let demand = typed(&[
            ("ask_en", ask),
            ("addressee", "Ministry of Justice"),
            ("by", "2026-10-12"),
            ("standing", standing),
        ]);
        house.app.save(&house.context, "A-1", Kind::Demand, None, &demand).await.unwrap();
    }
    house
}

async fn found(house: &House, asked: &[(&str, &str)]) -> Vec<String> {
    let listing = house.app.list(&house.context, &typed(asked)).await.unwrap();
    listing.rows.into_iter().map(|row| row.reference).collect()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn a_list_is_filtered_by_what_needs_doing_by_whom_and_where() {
    let house = with_cases().await;
    assert_eq!(found(&house, &[("needs", "overdue")]).await, ["A-1"]);
    assert_eq!(found(&house, &[("needs", "putting")]).await, ["A-1"]);
    assert_eq!(found(&house, &[("jurisdiction", "VN")]).await, ["B-1"]);
    assert_eq!(found(&house, &[("invented", "no")]).await, ["A-1", "B-1"]);
    assert_eq!(found(&house, &[("lead", "me"), ("sort", "next_due")]).await, ["A-1", "B-1", "C-1"]);
    assert_eq!(found(&house, &[("lead", "nobody")]).await, Vec::<String>::new());
    assert_eq!(found(&house, &[("link", "5"), ("state", "lit")]).await, Vec::<String>::new());
    assert_eq!(house.app.jurisdictions(&house.context).await.unwrap(), ["CN", "VN"]);
    let real = house.app.portfolio(&house.context, &typed(&[("invented", "no")])).await.unwrap();
    assert_eq!((real.cases, real.by_jurisdiction["VN"]), (2, 1));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn a_filter_that_means_nothing_is_refused_at_its_field() {
    let house = with_cases().await;
    let wrong = [
        ("status", "fine"),
        ("weakest", "6"),
        ("verdict", "good"),
        ("needs", "rest"),
        ("lead", "anna"),
        ("jurisdiction", "XX"),
        ("invented", "perhaps"),
        ("last_from", "yesterday"),
        ("contradicted", "perhaps"),
        ("sort", "colour"),
        ("page", "two"),
    ];
    for (field, value) in wrong {
        match house.app.list(&house.context, &typed(&[(field, value)])).await {
            Err(AppError::Invalid(problems)) => assert_eq!(problems[0].field, field, "{value}"),
            other => panic!("{field}={value}: {other:?}"),
        }
    }
    for (given, missing) in [(("link", "5"), "state"), (("state", "lit"), "link")] {
        match house.app.list(&house.context, &typed(&[given])).await {
            Err(AppError::Invalid(problems)) => assert_eq!(problems[0].field, missing),
            other => panic!("{given:?}: {other:?}"),
        }
    }
    let wrong = house.app.portfolio(&house.context, &typed(&[("last_until", "soon")])).await;
    assert!(matches!(wrong, Err(AppError::Invalid(problems)) if problems[0].field == "last_until"));
    let wrong = house.app.dues(&house.context, &typed(&[("span", "ever")])).await;
    assert!(matches!(wrong, Err(AppError::Invalid(problems)) if problems[0].field == "span"));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn a_morning_names_whose_it_is_and_what_was_asked_of_whom() {
    let house = with_cases().await;
    let today = house.app.today(&house.context).await.unwrap();
    let [row] = today.overdue.rows.as_slice() else { panic!("{:?}", today.overdue) };
    assert_eq!((row.reference.as_str(), row.names[0].text.as_str()), ("A-1", "王小明"));
    let matter = row.matter.as_ref().unwrap();
    assert_eq!((matter.words.en.as_str(), matter.who[0].text.as_str()), ("Allow a visit", "Ministry of Justice"));
    assert_eq!((today.soon_total, today.drafts.total, today.mine.total), (0, 1, 3));
    let all = house.app.dues(&house.context, &Values::new()).await.unwrap();
    assert_eq!((all.total, all.rows), (1, today.overdue.rows));
    assert_eq!(house.app.dues(&house.context, &typed(&[("span", "week")])).await.unwrap().total, 0);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn a_case_says_who_leads_it_and_what_comes_next() {
    let house = with_cases().await;
    let mut context = house.context.clone();
    let account = [("user", "anna"), ("password", "four words for tests"), ("roles", "officer")];
    let account = house.app.add_account(&context, &typed(&account)).await.unwrap();
    context.who.as_mut().unwrap().account = account.id;
    let mut values = house
        .app
        .typed(&context, "A-1", Kind::Case, house.app.case_file(&context, "A-1").await.unwrap().case().id.0)
        .await
        .unwrap();
    values.set("lead_me", "yes");
    house.app.save(&context, "A-1", Kind::Case, None, &values).await.unwrap();
    let view = house.app.case(&context, "A-1").await.unwrap();
    assert_eq!(view.lead.as_deref(), Some("anna"));
    assert_eq!(view.next_due.unwrap().day.to_string(), "2026-10-12");
    assert_eq!(view.liberty, "none");
    assert_eq!(found(&house, &[("lead", "others")]).await, ["A-1"]);
}
