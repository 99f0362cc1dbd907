//! Who may do what: every operation of the table, asked by every role.

use std::collections::BTreeSet;

use suasion_app::{Action, AppError, Context, OPERATIONS, Operation, Permission, Role, WITHOUT_ROUTE, form::Values};

use crate::house::{House, house, typed};

/// The context of a colleague with one role.
fn as_role(house: &House, role: Role) -> Context {
    let mut context = house.context.clone();
    if let Some(who) = &mut context.who {
        who.roles = BTreeSet::from([role]);
    }
    context
}

/// Whether the operation lets the context in. What it makes of the empty input afterwards does not matter here.
async fn lets_in(house: &House, operation: &Operation, context: &Context) -> bool {
    let mut values = typed(&[("kind", "event"), ("id", "00000000000000000000000001")]);
    if operation.route.contains("{case}") {
        values.set("case", "T-1");
    }
    let result = match operation.action {
        Action::Brief => {
            let format = suasion_app::BriefFormat::Pdf;
            house.app.brief(context, "T-1", format, "colleagues").await.map(|_| ())
        }
        _ => house.app.perform(operation, context, &values).await.map(|_| ()),
    };
    !matches!(result, Err(AppError::NotAllowed(_) | AppError::NotSignedIn))
}

async fn with_a_case() -> House {
    let house = house().await;
    let case = [("reference", "T-1"), ("names", "王小明"), ("jurisdiction", "CN"), ("status", "held")];
    house.app.open_case(&house.context, &typed(&case)).await.unwrap();
    house
}

#[tokio::test]
async fn every_operation_lets_in_exactly_the_roles_of_its_permission() {
    let house = with_a_case().await;
    for operation in OPERATIONS {
        for role in Role::ALL {
            let expected = operation.permission.granted_to(&BTreeSet::from([*role]));
            let got = lets_in(&house, operation, &as_role(&house, *role)).await;
            assert_eq!(got, expected, "{} as {}", operation.name, role.code());
        }
    }
}

/// Whether an operation without a route lets the context in; each is asked for something that comes to nothing.
async fn lets_in_without_route(house: &House, operation: &Operation, context: &Context) -> bool {
    let (app, nowhere) = (&house.app, std::path::Path::new("/nowhere/at/all"));
    let mut stop = |_: suasion_app::Step| std::ops::ControlFlow::Break(());
    let secret = || suasion_app::vault::Passphrase::new("words that seal".to_owned());
    let result = match operation.action {
        // The page asks whether anybody is signed in; without a session there is nothing to end.
        Action::SignOut => context.allow(Permission::SignedIn).map(|_| ()),
        Action::Picture => app.timeline_picture(context, "T-1", suasion_app::Picture::Svg).await.map(|_| ()),
        Action::AddFiction => app.add_fiction(context, 1, 1, &mut stop).await.map(|_| ()),
        Action::Backup => app.backup(context, nowhere, secret(), &mut stop).await.map(|_| ()),
        Action::Restore => app.restore(context, nowhere, secret(), &mut stop).await.map(|_| ()),
        other => panic!("{other:?} has a route"),
    };
    !matches!(result, Err(AppError::NotAllowed(_) | AppError::NotSignedIn))
}

#[tokio::test]
async fn what_has_no_route_lets_in_exactly_the_roles_of_its_permission() {
    let house = with_a_case().await;
    for operation in WITHOUT_ROUTE {
        for role in Role::ALL {
            let expected = operation.permission.granted_to(&BTreeSet::from([*role]));
            let got = lets_in_without_route(&house, operation, &as_role(&house, *role)).await;
            assert_eq!(got, expected, "{} as {}", operation.name, role.code());
        }
        let mut stranger = house.context.clone();
        stranger.who = None;
        let expected = operation.permission == Permission::Anyone;
        assert_eq!(lets_in_without_route(&house, operation, &stranger).await, expected, "{}", operation.name);
    }
}

#[tokio::test]
async fn who_is_not_signed_in_may_only_sign_in() {
    let house = with_a_case().await;
    let mut stranger = house.context.clone();
    stranger.who = None;
    for operation in OPERATIONS {
        let expected = operation.permission == Permission::Anyone;
        assert_eq!(lets_in(&house, operation, &stranger).await, expected, "{}", operation.name);
    }
}

#[tokio::test]
async fn an_administrator_reads_that_a_record_changed_and_not_what_it_says() {
    let house = with_a_case().await;
    let journal = house.app.journal(&as_role(&house, Role::Administrator), None, 1).await.unwrap();
    let changes: Vec<_> = journal.rows.iter().flat_map(|row| &row.entry.changes).collect();
    let records: Vec<_> = changes.iter().filter(|change| change.kind != "account").collect();
    assert!(!records.is_empty());
    assert!(records.iter().all(|change| change.before.is_none() && change.after.is_none()));
    let whole = house.app.journal(&house.context, None, 1).await.unwrap();
    assert!(whole.rows.iter().flat_map(|row| &row.entry.changes).any(|change| change.after.is_some()));
}

#[tokio::test]
async fn nothing_leaves_for_outsiders_without_consent() {
    let house = with_a_case().await;
    let ask = |audience: &'static str| {
        let (app, context) = (house.app.clone(), house.context.clone());
        async move { app.brief(&context, "T-1", suasion_app::BriefFormat::Pdf, audience).await.map(|_| ()) }
    };
    assert!(matches!(ask("un").await, Err(AppError::Invalid(problems)) if problems[0].key == "problem-no-consent"));
    assert!(!matches!(ask("colleagues").await, Err(AppError::Invalid(_))));

    let consent = [("given_by", "family"), ("purpose", "brief"), ("audience", "un"), ("given", "1 January 2020")];
    let kind = suasion_app::campaign::Kind::Consent;
    let given = house.app.save(&house.context, "T-1", kind, None, &typed(&consent)).await.unwrap();
    assert!(!matches!(ask("un").await, Err(AppError::Invalid(_))));
    assert!(matches!(ask("media").await, Err(AppError::Invalid(_))), "a consent is not stretched to another audience");

    let withdrawn: Values = typed(&consent).with("withdrawn", house.context.now.today.to_string());
    house.app.save(&house.context, "T-1", kind, Some(given.id), &withdrawn).await.unwrap();
    assert!(matches!(ask("un").await, Err(AppError::Invalid(_))), "a withdrawal stops every export");
}

#[tokio::test]
async fn a_person_entered_in_a_case_stands_in_its_file_before_anything_names_her() {
    let house = with_a_case().await;
    let kind = suasion_app::campaign::Kind::Person;
    let names = typed(&[("names", "何姐 | alias")]);
    let entered = house.app.save(&house.context, "T-1", kind, None, &names).await.unwrap();
    let people = house.app.case_file(&house.context, "T-1").await.unwrap().history.people;
    assert!(people.iter().any(|person| person.id.0 == entered.id));
}
