//! Who may do what: every operation of the table, asked by every role.

use std::collections::BTreeSet;

use suasion_app::{
    Action, AppError, Context, OPERATIONS, Operation, Permission, Role, WITHOUT_ROUTE,
    campaign::Kind,
    domain::{Standing, Subject},
    form::Values,
};

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
async fn lets_in(house: &House, operation: &Operation, context: &Context, changes: bool) -> bool {
    let mut values = typed(&[("kind", "event")]);
    if changes || operation.action == Action::Remove {
        values.set("id", "00000000000000000000000001");
    }
    if operation.route.contains("{case}") {
        values.set("case", "T-1");
    }
    let result = match operation.action {
        Action::Brief => {
            let printing = suasion_app::Printing::read(&values).unwrap();
            house.app.brief(context, "T-1", printing).await.map(|_| ())
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

/// Who may do what, and, after a stroke, who may do it to a record that is there. Written down here so that a change of
/// the table of permissions is a change that somebody sees.
const WHO_MAY: &[(&str, &str)] = &[
    ("session.begin", EVERYBODY),
    ("today.show", "coordinator officer contributor"),
    ("due.list", "coordinator officer contributor"),
    ("case.search", "coordinator officer contributor"),
    ("case.list", "coordinator officer contributor"),
    ("case.open", "coordinator officer"),
    ("case.show", "coordinator officer contributor"),
    ("case.contradictions", "coordinator officer contributor"),
    ("case.chain", "coordinator officer contributor"),
    ("case.law", "coordinator officer contributor"),
    ("case.clocks", "coordinator officer contributor"),
    ("case.journal", "coordinator officer contributor"),
    ("case.brief", "coordinator officer"),
    ("case.export", "coordinator officer"),
    ("case.import", "administrator coordinator"),
    ("table.import", "administrator coordinator"),
    ("case.save", "coordinator officer"),
    ("person.save", ADDED_BY_ANYBODY),
    ("body.save", ADDED_BY_ANYBODY),
    ("source.save", ADDED_BY_ANYBODY),
    ("event.save", ADDED_BY_ANYBODY),
    ("act.save", ADDED_BY_ANYBODY),
    ("relation.save", ADDED_BY_ANYBODY),
    ("statement.save", ADDED_BY_ANYBODY),
    ("statement.accept", "coordinator officer"),
    ("evidence.save", ADDED_BY_ANYBODY),
    ("consent.save", "coordinator officer"),
    ("violation.save", "coordinator officer"),
    ("violation.show", "coordinator officer"),
    ("demand.save", "coordinator officer"),
    ("representation.save", ADDED_BY_ANYBODY),
    ("response.save", "coordinator officer"),
    ("record.remove", "coordinator officer"),
    ("portfolio.show", "coordinator officer contributor"),
    ("law.applies", EVERYBODY),
    ("case.held", "coordinator officer"),
    ("law.confirmations", "coordinator officer contributor"),
    ("law.confirm", "coordinator officer"),
    ("law.withdraw", "coordinator officer"),
    ("law.texts", EVERYBODY),
    ("law.text", EVERYBODY),
    ("law.find", EVERYBODY),
    ("law.text.add", "administrator coordinator"),
    ("law.text.remove", "administrator coordinator"),
    ("law.cite", EVERYBODY),
    ("law.library", EVERYBODY),
    ("law.check", EVERYBODY),
    ("journal.show", "administrator auditor"),
    ("journal.verify", "administrator auditor"),
    ("journal.undo", "administrator coordinator"),
    ("store.rebuild", "administrator"),
    ("account.list", "administrator"),
    ("account.add", "administrator"),
    ("account.password", EVERYBODY),
    ("account.roles", "administrator"),
    ("account.disable", "administrator"),
    ("account.enable", "administrator"),
    ("account.reset", "administrator"),
];
const EVERYBODY: &str = "administrator coordinator officer contributor auditor";
const ADDED_BY_ANYBODY: &str = "coordinator officer contributor/coordinator officer";

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn every_operation_lets_in_these_roles_and_nobody_else() {
    let house = with_a_case().await;
    for operation in OPERATIONS {
        let (mut adding, mut changing) = (vec![], vec![]);
        for role in Role::ALL {
            let context = as_role(&house, *role);
            if lets_in(&house, operation, &context, false).await {
                adding.push(role.code());
            }
            if matches!(operation.action, Action::Save(_)) && lets_in(&house, operation, &context, true).await {
                changing.push(role.code());
            }
        }
        let mut found = adding.join(" ");
        if !changing.is_empty() && changing != adding {
            found = format!("{found}/{}", changing.join(" "));
        }
        let expected = WHO_MAY.iter().find(|(name, _)| *name == operation.name).map(|(_, who)| *who);
        assert_eq!(Some(found.as_str()), expected, "{}", operation.name);
    }
    assert_eq!(WHO_MAY.len(), OPERATIONS.len());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn the_table_of_operations_says_what_changing_takes() {
    for operation in OPERATIONS {
        let expected = WHO_MAY.iter().any(|(name, who)| *name == operation.name && who.contains('/'));
        assert_eq!(operation.changing(), expected.then_some(Permission::Decide), "{}", operation.name);
    }
}

/// A contributor's case: a source, an arrest in October 1989 that the record goes by, and the contributor.
async fn contributor() -> (House, Context, suasion_app::domain::Statement) {
    let house = with_a_case().await;
    let source = [("codename", "ELM"), ("kind", "witness"), ("reliability", "C")];
    house.app.save(&house.context, "T-1", Kind::Source, None, &typed(&source)).await.unwrap();
    let event = [("kind", "arrest"), ("title_en", "Arrested"), ("when", "October 1989"), ("source", "ELM")];
    house.app.save(&house.context, "T-1", Kind::Event, None, &typed(&event)).await.unwrap();
    let file = house.app.case_file(&house.context, "T-1").await.unwrap();
    let context = as_role(&house, Role::Contributor);
    (house, context, file.history.statements[0].clone())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn who_only_adds_changes_no_record_that_is_there() {
    let (house, context, _) = contributor().await;
    let file = house.app.case_file(&house.context, "T-1").await.unwrap();
    for record in file.records() {
        let values = suasion_app::record::typed(&record);
        let done = house.app.save(&context, "T-1", record.kind(), Some(record.id()), &values).await;
        let refused = matches!(done, Err(AppError::NotAllowed(Permission::Decide)));
        assert!(refused, "{}: {done:?}", record.kind().code());
    }
    assert_eq!(house.app.case_file(&house.context, "T-1").await.unwrap(), file);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn who_only_adds_does_not_say_what_the_record_goes_by() {
    let (house, context, accepted) = contributor().await;
    let Subject::Event(event) = accepted.about else { panic!("{accepted:?}") };
    let event = event.to_string();
    let statement = [("about", event.as_str()), ("attribute", "when"), ("value_en", "August 1991"), ("source", "ELM")];
    let bold: Values = typed(&statement).with("accepted", "yes");
    match house.app.save(&context, "T-1", Kind::Statement, None, &bold).await {
        Err(AppError::Invalid(problems)) => {
            assert_eq!((problems[0].field.as_str(), problems[0].key), ("accepted", "problem-accept-needs-decide"));
        }
        other => panic!("{other:?}"),
    }
    house.app.save(&context, "T-1", Kind::Statement, None, &typed(&statement)).await.unwrap();
    let dated = [("kind", "trial"), ("title_en", "Tried"), ("when", "1991"), ("source", "ELM")];
    house.app.save(&context, "T-1", Kind::Event, None, &typed(&dated)).await.unwrap();
    let said = house.app.case_file(&house.context, "T-1").await.unwrap().history.statements;
    let standings: Vec<Standing> = said.iter().map(|one| one.standing).collect();
    assert_eq!(standings, [Standing::Accepted, Standing::Recorded, Standing::Recorded]);
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

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
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

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn who_is_not_signed_in_may_only_sign_in() {
    let house = with_a_case().await;
    let mut stranger = house.context.clone();
    stranger.who = None;
    for operation in OPERATIONS {
        let expected = operation.permission == Permission::Anyone;
        assert_eq!(lets_in(&house, operation, &stranger, true).await, expected, "{}", operation.name);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
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

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn nothing_leaves_for_outsiders_without_consent() {
    let house = with_a_case().await;
    let ask = |audience: &'static str| {
        let (app, context) = (house.app.clone(), house.context.clone());
        async move {
            let asked = typed(&[("audience", audience)]);
            app.brief(&context, "T-1", suasion_app::Printing::read(&asked).unwrap()).await.map(|_| ())
        }
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

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn a_person_entered_in_a_case_stands_in_its_file_before_anything_names_her() {
    let house = with_a_case().await;
    let kind = suasion_app::campaign::Kind::Person;
    let names = typed(&[("names", "何姐 | alias")]);
    let entered = house.app.save(&house.context, "T-1", kind, None, &names).await.unwrap();
    let people = house.app.case_file(&house.context, "T-1").await.unwrap().history.people;
    assert!(people.iter().any(|person| person.id.0 == entered.id));
}
