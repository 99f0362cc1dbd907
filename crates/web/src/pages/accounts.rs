//! The accounts: who may come in, as what; and adding one.

use axum::{
    Router,
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
    routing::get,
};
use maud::{Markup, html};
use suasion_app::{ADD_ACCOUNT, AccountView, AppError, FieldError, Permission, form::Values};

use crate::{
    answer::{Answer, Failure},
    forms::{Choices, Sheet},
    input::Posted,
    parts::{self, Column, Crumb, Table, Tone},
    session::Visitor,
    state::WebState,
};

/// The addresses.
pub fn routes() -> Router<WebState> {
    Router::new().route("/accounts", get(list)).route("/accounts/new", get(new).post(add))
}

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
        ];
        (None, cells)
    };
    parts::table(&Table {
        caption: visitor.word("op-account-list-about"),
        columns: ["field-user", "field-roles", "account-state"].map(|key| Column::new(visitor.word(key))).into(),
        rows: accounts.iter().map(row).collect(),
        empty: html! {},
    })
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
