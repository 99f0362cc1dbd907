//! The pages, one file each; every file says which addresses are its own.

mod accept;
mod accounts;
mod case;
mod cases;
mod edit;
mod exit;
mod house_law;
mod import_case;
mod import_table;
mod journal;
mod law;
mod open_case;
mod password;
mod pictures;
mod place;
mod portfolio;
mod remove;
#[cfg(test)]
mod samples;
mod search;
mod sign_in;
mod today;
mod undo;

use axum::Router;

use crate::state::WebState;

/// All pages.
pub fn routes() -> Router<WebState> {
    let files = [
        accept::routes(),
        accounts::routes(),
        case::routes(),
        cases::routes(),
        edit::routes(),
        exit::routes(),
        house_law::routes(),
        import_case::routes(),
        import_table::routes(),
        journal::routes(),
        law::routes(),
        open_case::routes(),
        password::routes(),
        pictures::routes(),
        portfolio::routes(),
        remove::routes(),
        search::routes(),
        sign_in::routes(),
        today::routes(),
        undo::routes(),
    ];
    files.into_iter().fold(Router::new(), Router::merge)
}
