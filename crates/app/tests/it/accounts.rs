//! A stolen password can be answered: changed, set anew, the account closed; and guessing is slow.

use jiff::{SignedDuration, Timestamp};
use suasion_app::{AppError, Context, Role, SessionKind, form::Values, vault::Token};

use crate::house::{House, colleague, house, typed};

const PASSWORD: &str = "four words for tests";
const OTHER: &str = "four other words here";

/// A house with an administrator and an officer.
async fn with_accounts() -> House {
    let house = house().await;
    for (name, role) in [("anna", Role::Administrator), ("li", Role::Officer)] {
        let account = [("user", name), ("password", PASSWORD), ("roles", role.code())];
        house.app.add_account(&house.context, &typed(&account)).await.unwrap();
    }
    house
}

fn at(context: &Context, seconds: i64) -> Context {
    let mut later = context.clone();
    later.now.at = later.now.at.checked_add(SignedDuration::from_secs(seconds)).unwrap();
    later
}

async fn sign_in(house: &House, context: &Context, name: &str, password: &str) -> Result<Token, AppError> {
    let values = typed(&[("user", name), ("password", password)]);
    house.app.sign_in(context, &values, SessionKind::Web).await
}

/// The context of somebody who is signed in.
async fn signed_in(house: &House, token: &Token, now: Timestamp) -> Option<Context> {
    let who = house.app.returning(&token.text(), now).await.unwrap()?;
    let mut context = colleague(&[]);
    context.who = Some(who);
    Some(context)
}

fn problem(error: AppError) -> (String, &'static str) {
    match error {
        AppError::Invalid(problems) => (problems[0].field.clone(), problems[0].key),
        other => panic!("{other:?}"),
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn a_colleague_changes_her_password_with_the_old_one_and_every_session_ends() {
    let house = with_accounts().await;
    let now = house.context.now.at;
    let (stolen, own) = (
        sign_in(&house, &house.context, "li", PASSWORD).await.unwrap(),
        sign_in(&house, &house.context, "li", PASSWORD).await.unwrap(),
    );
    let context = signed_in(&house, &own, now).await.unwrap();
    let change = |old: &str, new: &str| typed(&[("password", old), ("new_password", new)]);
    for (old, new, expected) in [
        ("not the old one", OTHER, ("password", "problem-password-wrong")),
        (PASSWORD, "short", ("new_password", "problem-password")),
        (PASSWORD, PASSWORD, ("new_password", "problem-password-same")),
    ] {
        let refused = house.app.change_password(&context, &change(old, new)).await.unwrap_err();
        assert_eq!(problem(refused), (expected.0.to_owned(), expected.1));
    }
    assert!(signed_in(&house, &stolen, now).await.is_some());
    house.app.change_password(&context, &change(PASSWORD, OTHER)).await.unwrap();
    for token in [&stolen, &own] {
        assert!(signed_in(&house, token, now).await.is_none());
    }
    assert!(matches!(sign_in(&house, &house.context, "li", PASSWORD).await, Err(AppError::WrongPassword)));
    sign_in(&house, &house.context, "li", OTHER).await.unwrap();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn a_password_set_anew_works_once_and_only_for_choosing_another() {
    let house = with_accounts().await;
    let token = sign_in(&house, &house.context, "li", PASSWORD).await.unwrap();
    let reset = house.app.reset_password(&house.context, &typed(&[("user", "li")])).await.unwrap();
    assert_eq!((reset.user.as_str(), reset.password.len()), ("li", 23));
    assert!(signed_in(&house, &token, house.context.now.at).await.is_none());
    assert!(matches!(sign_in(&house, &house.context, "li", PASSWORD).await, Err(AppError::WrongPassword)));
    let once = &reset.password;
    let refused = sign_in(&house, &house.context, "li", once).await.err().unwrap();
    assert_eq!(problem(refused), ("new_password".to_owned(), "problem-password-once"));
    let choose = |new: &str| typed(&[("user", "li"), ("password", once), ("new_password", new)]);
    for (new, key) in [("short", "problem-password"), (once.as_str(), "problem-password-same")] {
        let refused = house.app.sign_in(&house.context, &choose(new), SessionKind::Api).await.err().unwrap();
        assert_eq!(problem(refused), ("new_password".to_owned(), key));
    }
    house.app.sign_in(&house.context, &choose(OTHER), SessionKind::Api).await.unwrap();
    assert!(matches!(sign_in(&house, &house.context, "li", once).await, Err(AppError::WrongPassword)));
    sign_in(&house, &house.context, "li", OTHER).await.unwrap();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn a_closed_account_is_out_at_once_until_it_is_opened_again() {
    let house = with_accounts().await;
    let token = sign_in(&house, &house.context, "li", PASSWORD).await.unwrap();
    let li = typed(&[("user", "li")]);
    assert!(house.app.disable_account(&house.context, &li).await.unwrap().disabled);
    assert!(signed_in(&house, &token, house.context.now.at).await.is_none());
    assert!(matches!(sign_in(&house, &house.context, "li", PASSWORD).await, Err(AppError::WrongPassword)));
    assert!(!house.app.enable_account(&house.context, &li).await.unwrap().disabled);
    assert!(signed_in(&house, &token, house.context.now.at).await.is_none(), "the old session does not come back");
    sign_in(&house, &house.context, "li", PASSWORD).await.unwrap();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn other_roles_hold_from_the_next_sign_in_and_one_administrator_stays() {
    let house = with_accounts().await;
    let token = sign_in(&house, &house.context, "li", PASSWORD).await.unwrap();
    let roles = |user: &str, roles: &[&str]| {
        let mut values = typed(&[("user", user)]);
        roles.iter().for_each(|role| values.add("roles", *role));
        values
    };
    let refused = house.app.set_roles(&house.context, &roles("li", &[])).await.unwrap_err();
    assert_eq!(problem(refused), ("roles".to_owned(), "problem-no-role"));
    for refused in [
        house.app.set_roles(&house.context, &roles("anna", &["auditor"])).await,
        house.app.disable_account(&house.context, &typed(&[("user", "anna")])).await,
    ] {
        assert_eq!(problem(refused.unwrap_err()), ("user".to_owned(), "problem-last-administrator"));
    }
    house.app.set_roles(&house.context, &roles("li", &["administrator", "auditor"])).await.unwrap();
    assert!(signed_in(&house, &token, house.context.now.at).await.is_none());
    house.app.disable_account(&house.context, &typed(&[("user", "anna")])).await.unwrap();
    let token = sign_in(&house, &house.context, "li", PASSWORD).await.unwrap();
    let who = signed_in(&house, &token, house.context.now.at).await.unwrap().who.unwrap();
    assert_eq!(who.roles, [Role::Administrator, Role::Auditor].into());
    let unknown = house.app.disable_account(&house.context, &typed(&[("user", "nobody")])).await.unwrap_err();
    assert_eq!(problem(unknown), ("user".to_owned(), "problem-no-account"));
    let mut watch = |_| std::ops::ControlFlow::Continue(());
    assert!(house.app.verify_journal(&house.context, &mut watch).await.unwrap().is_intact());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn guessing_is_slow_and_the_same_whether_or_not_there_is_such_an_account() {
    let house = with_accounts().await;
    let seconds = |result: Result<Token, AppError>| match result {
        Err(AppError::TooManyTries { seconds }) => Some(seconds),
        Err(AppError::WrongPassword) => None,
        other => panic!("{:?}", other.is_ok()),
    };
    for name in ["li", "nobody"] {
        for _ in 0..5 {
            assert_eq!(seconds(sign_in(&house, &house.context, name, "a wrong guess").await), None, "{name}");
        }
        // Also with the right password: whoever guesses learns nothing from being let in at the sixth.
        assert_eq!(seconds(sign_in(&house, &house.context, name, PASSWORD).await), Some(30), "{name}");
        assert_eq!(seconds(sign_in(&house, &at(&house.context, 30), name, "a wrong guess").await), None, "{name}");
        assert_eq!(seconds(sign_in(&house, &at(&house.context, 31), name, PASSWORD).await), Some(59), "{name}");
    }
    sign_in(&house, &at(&house.context, 90), "li", PASSWORD).await.unwrap();
    sign_in(&house, &house.context, "anna", PASSWORD).await.unwrap();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn an_account_without_a_role_is_refused_in_words() {
    let house = house().await;
    let values: Values = typed(&[("user", "mei"), ("password", PASSWORD)]);
    let refused = house.app.add_account(&house.context, &values).await.unwrap_err();
    assert_eq!(problem(refused), ("roles".to_owned(), "problem-no-role"));
}
