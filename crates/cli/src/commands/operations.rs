//! `suasion operations`: the table of everything that can be done, with permission, route and command.

use serde_json::json;
use suasion_app::{Action, OPERATIONS, Operation, Permission, WITHOUT_ROUTE};
use suasion_locale::word;

use crate::{
    given::Given,
    said::{Said, Sheet},
};

pub const EXAMPLES: &str = "suasion operations
suasion operations --json";

pub fn run(given: &Given) -> Said {
    let lang = given.lang();
    if given.json {
        let rows = everything().map(|row| {
            let fields: Vec<String> = row.fields.iter().flat_map(|field| field.keys()).collect();
            let about = word(lang, &format!("op-{}-about", row.name.replace('.', "-")));
            json!({
                "name": row.name, "permission": row.permission.code(), "changing": row.changing().map(Permission::code),
                "method": method(row), "route": row.route,
                "page": row.page, "command": command(row), "fields": fields, "about": about,
            })
        });
        return Said::Json(rows.collect());
    }
    let rows: Vec<Vec<String>> = everything()
        .map(|row| {
            let route =
                if row.route.is_empty() { row.page.to_owned() } else { format!("{} {}", method(row), row.route) };
            vec![row.name.to_owned(), permission(row), route, command(row)]
        })
        .collect();
    let notes = ["operations-changing", "operations-keyholder"].map(|key| word(lang, key));
    notes.into_iter().fold(Sheet::new().table(&rows).blank(), Sheet::line).into()
}

/// What it needs to add, and after a stroke what to change, where that is more.
fn permission(row: &Operation) -> String {
    let codes = [Some(row.permission), row.changing()].into_iter().flatten().map(Permission::code);
    codes.collect::<Vec<_>>().join("/")
}

/// What has a route, and what only pages or commands do.
fn everything() -> impl Iterator<Item = &'static Operation> {
    OPERATIONS.iter().chain(WITHOUT_ROUTE)
}

fn method(row: &Operation) -> &'static str {
    match row.method {
        suasion_app::Method::Get => "GET",
        suasion_app::Method::Post => "POST",
    }
}

/// How an operation is done at the command line: by a command of its own, or else by `do`.
fn command(row: &Operation) -> String {
    let own = match row.action {
        Action::Search => "suasion search QUERY",
        Action::List => "suasion case list",
        Action::Show => "suasion case show CASE",
        Action::Contradictions => "suasion case contradictions CASE",
        Action::Chain => "suasion case chain CASE",
        Action::Export => "suasion case export CASE",
        Action::Import => "suasion import case FILE",
        Action::Brief => "suasion brief CASE",
        Action::Applies => "suasion law applies",
        Action::Clocks => "suasion law clocks CASE",
        Action::Cite => "suasion law cite",
        Action::Library => "suasion law library",
        Action::CheckLaw => "suasion law check",
        Action::Verify => "suasion journal verify",
        Action::Journal if row.name == "case.journal" => "suasion journal show CASE",
        Action::Journal => "suasion journal show",
        Action::Accounts => "suasion user list",
        Action::AddAccount => "suasion user add NAME",
        Action::SetRoles => "suasion user roles NAME",
        Action::DisableAccount => "suasion user disable NAME",
        Action::EnableAccount => "suasion user enable NAME",
        Action::ResetPassword => "suasion user passwd NAME",
        Action::Undo => "suasion journal undo ENTRY",
        Action::ImportTable => "suasion import cases FILE",
        Action::Rebuild => "suasion rebuild",
        Action::Backup => "suasion backup FILE",
        Action::Restore => "suasion restore FILE",
        Action::AddFiction => "suasion demo",
        // A session and a picture are for pages.
        Action::SignOut | Action::Picture => "",
        _ => return format!("suasion do {}", row.name),
    };
    own.to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::help;
    use suasion_app::domain::Lang;

    #[test]
    fn every_command_named_in_the_table_exists() {
        for row in everything().filter(|row| !command(row).is_empty()) {
            let line = command(row);
            let words = line.split(' ').skip(1).take_while(|word| word.chars().all(|c| c.is_ascii_lowercase()));
            let mut place = &help::command(Lang::En);
            let mut depth = 0;
            for word in words {
                let Some(next) = place.find_subcommand(word) else { break };
                (place, depth) = (next, depth + 1);
            }
            assert!(depth > 0 && place.get_subcommands().next().is_none(), "{line}");
        }
    }
}
