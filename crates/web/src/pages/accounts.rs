//! The accounts: who may come in, as what; adding one, and changing one.

use axum::{
    Router,
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
    routing::get,
};
use maud::{Markup, html};
use suasion_app::{ADD_ACCOUNT, AccountView, AppError, FieldError, Operation, Permission, form::Values, operation};

use crate::{
    answer::{Answer, Failure},
    forms::{Choices, Sheet},
    input::{Asked, Posted},
    link::query,
    parts::{self, Column, Crumb, Table, Tone},
    session::Visitor,
    state::WebState,
};

/// The addresses.
pub fn routes() -> Router<WebState> {
    let changes = CHANGES.iter().filter_map(|name| operation(name)).fold(Router::new(), |router, row| {
        let ask = move |state, visitor, asked| ask(state, visitor, asked, row);
        let change = move |state, visitor, posted| change(state, visitor, posted, row);
        router.route(row.page, get(ask).post(change))
    });
    changes.route("/accounts", get(list)).route("/accounts/new", get(new).post(add))
}

/// The operations that change an account, each with a page of its own.
const CHANGES: [&str; 4] = ["account.roles", "account.disable", "account.enable", "account.reset"];

async fn list(State(state): State<WebState>, visitor: Visitor) -> Answer {
    let accounts = state.app.accounts(&visitor.context).await?;
    let title = visitor.word("op-account-list");
    let body = html! {
        (parts::heading(&title))
        (table(&visitor, &accounts))
        (parts::actions(&[("/accounts/new".to_owned(), visitor.word("op-account-add"))]))
    };
    Ok(parts::page(&visitor, &title, &[], body))
}

fn table(visitor: &Visitor, accounts: &[AccountView]) -> Markup {
    let row = |account: &AccountView| {
        let roles: Vec<String> =
            account.roles.iter().map(|role| visitor.word(&format!("role-{}", role.code()))).collect();
        let (tone, state) =
            if account.disabled { (Tone::Plain, "account-disabled") } else { (Tone::Real, "account-open") };
        let cells = vec![
            html! { bdi { (account.name) } },
            html! { (roles.join(" · ")) },
            parts::tag(tone, &visitor.word(state)),
            changes(visitor, account),
        ];
        (None, cells)
    };
    parts::table(&Table {
        caption: visitor.word("op-account-list-about"),
        columns: ["field-user", "field-roles", "account-state", "account-change"]
            .map(|key| Column::new(visitor.word(key)))
            .into(),
        rows: accounts.iter().map(row).collect(),
        empty: html! {},
    })
}

/// What can be changed of an account. Its id stands in the address, not its name.
fn changes(visitor: &Visitor, account: &AccountView) -> Markup {
    let id = account.id.to_string();
    let shut = if account.disabled { "enable" } else { "disable" };
    html! {
        @for what in ["roles", "reset", shut] {
            a href=(query(&format!("/accounts/{what}"), &[("account", &id)])) {
                (visitor.word(&format!("account-do-{what}")))
                span.unseen { ": " (account.name) }
            }
            " "
        }
    }
}

async fn ask(State(state): State<WebState>, visitor: Visitor, Asked(asked): Asked, row: &'static Operation) -> Answer {
    let accounts = state.app.accounts(&visitor.context).await?;
    let mut values = Values::new();
    if let Some(account) = accounts.iter().find(|account| account.id.to_string() == asked.one("account")) {
        values.set("user", account.name.clone());
        account.roles.iter().for_each(|role| values.add("roles", role.code()));
    }
    Ok(change_page(&state, &visitor, row, &values, &[]))
}

async fn change(
    State(state): State<WebState>,
    visitor: Visitor,
    Posted(values): Posted,
    row: &'static Operation,
) -> Result<Response, Failure> {
    match state.app.perform(row, &visitor.context, &values).await {
        Ok(answer) => match answer["password"].as_str() {
            Some(password) => Ok(shown_once(&visitor, values.one("user"), password).into_response()),
            None => Ok(Redirect::to("/accounts").into_response()),
        },
        Err(AppError::Invalid(errors)) => {
            let page = change_page(&state, &visitor, row, &values, &errors);
            Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
        }
        Err(error) => Err(Failure(error)),
    }
}

fn change_page(state: &WebState, visitor: &Visitor, row: &Operation, values: &Values, errors: &[FieldError]) -> Markup {
    let key = format!("op-{}", row.name.replace('.', "-"));
    let (title, choices) = (visitor.word(&key), Choices::without_case(&state.app));
    let sheet = Sheet { lang: visitor.lang(), scope: "account", fields: row.fields, values, errors, choices };
    let body = html! {
        (parts::heading(&title))
        p { (visitor.word(&format!("{key}-about"))) }
        (sheet.form(visitor, row.page, &title, html! {}))
    };
    parts::page(visitor, &title, &[Crumb::new("/accounts", visitor.word("place-accounts"))], body)
}

fn shown_once(visitor: &Visitor, user: &str, password: &str) -> Markup {
    let title = visitor.word("op-account-reset");
    let said = visitor.say("account-password-now", &[("user", user.into()), ("password", password.into())]);
    let body = html! {
        (parts::heading(&title))
        (parts::notice(Tone::Due, &said))
        p { (visitor.word("account-password-once-about")) }
        (parts::actions(&[("/accounts".to_owned(), visitor.word("place-accounts"))]))
    };
    parts::page(visitor, &title, &[Crumb::new("/accounts", visitor.word("place-accounts"))], body)
}

async fn new(State(state): State<WebState>, visitor: Visitor) -> Answer {
    visitor.context.allow(Permission::Administer)?;
    Ok(page(&state, &visitor, &Values::new(), &[]))
}

async fn add(State(state): State<WebState>, visitor: Visitor, Posted(values): Posted) -> Result<Response, Failure> {
    match state.app.add_account(&visitor.context, &values).await {
        Ok(_) => Ok(Redirect::to("/accounts").into_response()),
        Err(AppError::Invalid(errors)) => {
            Ok((StatusCode::UNPROCESSABLE_ENTITY, page(&state, &visitor, &values, &errors)).into_response())
        }
        Err(error) => Err(Failure(error)),
    }
}

fn page(state: &WebState, visitor: &Visitor, values: &Values, errors: &[FieldError]) -> Markup {
    let title = visitor.word("op-account-add");
    let choices = Choices::without_case(&state.app);
    let sheet = Sheet { lang: visitor.lang(), scope: "account", fields: ADD_ACCOUNT, values, errors, choices };
    let body = html! {
        (parts::heading(&title))
        p { (visitor.word("op-account-add-about")) }
        (sheet.form(visitor, "/accounts/new", &title, html! {}))
    };
    parts::page(visitor, &title, &[Crumb::new("/accounts", visitor.word("place-accounts"))], body)
}
