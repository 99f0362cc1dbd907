//! The table of operations: everything that can be done, once.
//!
//! Pages, API, command line and their documentation are made from or checked against these rows; tests walk them for
//! permissions and messages. A row's words are the messages `op-NAME` and `op-NAME-about` (dots become dashes).

use suasion_campaign::Kind;

use crate::{
    BriefFormat, Paper, Permission, account,
    form::{Field, Takes},
    house_law::{CONFIRM, FIND, TEXT},
    read::{CITE, DUES, LIBRARY, LIST, PORTFOLIO, QUESTION, SEARCH},
    record::{ACCEPTING, CHANGING, EDITORS, OPENING, SHOWING},
    undo::UNDO,
};

/// One thing that can be done.
#[derive(Debug, Clone, Copy)]
pub struct Operation {
    /// Its name: what it acts on, a dot, what it does.
    pub name: &'static str,
    /// What it needs; see [`Operation::changing`].
    pub permission: Permission,
    /// How the API is asked for it.
    pub method: Method,
    /// Where, with `{case}` for the reference of a case and `{id}` for a record.
    pub route: &'static str,
    /// The page on which a person does it; empty if only the API and the command line can.
    pub page: &'static str,
    /// What it takes besides `case` and `id`.
    pub fields: &'static [Field],
    /// What does it.
    pub action: Action,
}

impl Operation {
    /// What it needs to change a record that is there (`id` given), where that is more than to add one.
    pub fn changing(&self) -> Option<Permission> {
        (matches!(self.action, Action::Save(_)) && self.permission != CHANGING).then_some(CHANGING)
    }
}

/// How the API is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Method {
    /// Reading.
    Get,
    /// Writing.
    Post,
}

/// What does an operation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Action {
    /// Signs in for the API.
    SignIn,
    /// Opens a case.
    OpenCase,
    /// Adds or changes a record.
    Save(Kind),
    /// Lets the record go by a statement.
    Accept,
    /// Says which element a statement shows.
    ShowElement,
    /// Takes a record out.
    Remove,
    /// Finds cases.
    Search,
    /// Lists cases.
    List,
    /// Shows a case.
    Show,
    /// Shows what contradicts itself.
    Contradictions,
    /// Shows the chain.
    Chain,
    /// Shows the violations with chapter and verse.
    Violations,
    /// The time limits of a case as clocks.
    Clocks,
    /// Asks the law.
    Applies,
    /// Lists the citations that keep a brief in the house.
    Held,
    /// Lists what colleagues confirmed.
    Confirmations,
    /// Takes note that citations were compared with a text.
    Confirm,
    /// Takes a confirmation back.
    Withdraw,
    /// Lists the texts of laws.
    LawTexts,
    /// Shows the text of a law.
    LawText,
    /// Brings in the text of a law.
    AddLawText,
    /// Takes the text of a law away.
    RemoveLawText,
    /// Finds articles by their words.
    FindArticles,
    /// Cites provisions.
    Cite,
    /// Looks things up in the library of law.
    Library,
    /// Counts the rows of the library of law.
    CheckLaw,
    /// Counts all cases.
    Portfolio,
    /// Shows what is due.
    Today,
    /// Lists what falls due.
    Dues,
    /// Reads the journal.
    Journal,
    /// Checks the journal.
    Verify,
    /// Brings a case in.
    Import,
    /// Brings many cases in from a table.
    ImportTable,
    /// Takes a case out.
    Export,
    /// Prints the brief; answers with bytes, not JSON.
    Brief,
    /// Lists accounts.
    Accounts,
    /// Adds an account.
    AddAccount,
    /// Changes one's own password.
    ChangePassword,
    /// Gives an account other roles.
    SetRoles,
    /// Closes an account.
    DisableAccount,
    /// Opens an account again.
    EnableAccount,
    /// Sets a password anew.
    ResetPassword,
    /// Takes back what was written.
    Undo,
    /// Makes what is computed from the records anew.
    Rebuild,
    /// Ends a session; a button on every page.
    SignOut,
    /// Draws timeline and chain; answers with bytes, not JSON.
    Picture,
    /// Enters invented cases; the command line alone does it.
    AddFiction,
    /// Writes everything into a sealed file; the command line alone does it.
    Backup,
    /// Brings a sealed file into an empty store; the command line alone does it.
    Restore,
}

const BRIEF: &[Field] = &[
    Field::optional("document", Takes::Code("document", Paper::CODES)),
    Field::optional("format", Takes::Code("format", BriefFormat::CODES)),
    Field::optional("audience", Takes::Term("audience")),
];
const AUDIENCE: &[Field] = &[Field::optional("audience", Takes::Term("audience"))];
const JOURNAL: &[Field] = &[Field::optional("page", Takes::Number)];
const CASE_FILE: &[Field] = &[Field::required("text", Takes::Lines)];
const CASE_TABLE: &[Field] = &[Field::required("text", Takes::Lines), Field::optional("ignore", Takes::Flag)];

const fn get(
    name: &'static str,
    permission: Permission,
    route: &'static str,
    page: &'static str,
    fields: &'static [Field],
    action: Action,
) -> Operation {
    Operation { name, permission, method: Method::Get, route, page, fields, action }
}

const fn post(
    name: &'static str,
    permission: Permission,
    route: &'static str,
    page: &'static str,
    fields: &'static [Field],
    action: Action,
) -> Operation {
    Operation { name, permission, method: Method::Post, route, page, fields, action }
}

const fn without(name: &'static str, permission: Permission, page: &'static str, action: Action) -> Operation {
    Operation { name, permission, method: Method::Post, route: "", page, fields: &[], action }
}

/// A row for adding and changing records of a kind; fields and permission are those of its editor.
macro_rules! save {
    ($name:literal, $kind:ident, $path:literal) => {
        Operation {
            name: $name,
            permission: editor_row(Kind::$kind).0,
            method: Method::Post,
            route: concat!("/api/v1/cases/{case}/", $path),
            page: concat!("/cases/{case}/", $path, "/new"),
            fields: editor_row(Kind::$kind).1,
            action: Action::Save(Kind::$kind),
        }
    };
}

/// Permission and fields of an editor, for the table below.
const fn editor_row(kind: Kind) -> (Permission, &'static [Field]) {
    let mut place = 0;
    while place < EDITORS.len() {
        if EDITORS[place].kind as usize == kind as usize {
            return (EDITORS[place].permission, EDITORS[place].fields);
        }
        place += 1;
    }
    panic!("every kind has an editor")
}

/// Everything that can be done.
pub const OPERATIONS: &[Operation] = &[
    post("session.begin", Permission::Anyone, "/api/v1/token", "/sign-in", account::SIGN_IN, Action::SignIn),
    get("today.show", Permission::Read, "/api/v1/today", "/", &[], Action::Today),
    get("due.list", Permission::Read, "/api/v1/due", "/due", DUES, Action::Dues),
    get("case.search", Permission::Read, "/api/v1/search", "/search", SEARCH, Action::Search),
    get("case.list", Permission::Read, "/api/v1/cases", "/cases", LIST, Action::List),
    post("case.open", OPENING.permission, "/api/v1/cases", "/cases/new", OPENING.fields, Action::OpenCase),
    get("case.show", Permission::Read, "/api/v1/cases/{case}", "/cases/{case}", &[], Action::Show),
    get(
        "case.contradictions",
        Permission::Read,
        "/api/v1/cases/{case}/contradictions",
        "/cases/{case}/contradictions",
        &[],
        Action::Contradictions,
    ),
    get("case.chain", Permission::Read, "/api/v1/cases/{case}/chain", "/cases/{case}/chain", &[], Action::Chain),
    get("case.law", Permission::Read, "/api/v1/cases/{case}/law", "/cases/{case}/law", &[], Action::Violations),
    get("case.clocks", Permission::Read, "/api/v1/cases/{case}/clocks", "/cases/{case}/law", &[], Action::Clocks),
    get(
        "case.journal",
        Permission::Read,
        "/api/v1/cases/{case}/journal",
        "/cases/{case}/journal",
        JOURNAL,
        Action::Journal,
    ),
    get(
        "case.brief",
        Permission::Export,
        "/api/v1/cases/{case}/brief",
        "/cases/{case}/documents",
        BRIEF,
        Action::Brief,
    ),
    get("case.export", Permission::Export, "/api/v1/cases/{case}/file", "/cases/{case}/documents", &[], Action::Export),
    post("case.import", Permission::Import, "/api/v1/case-files", "/cases/import", CASE_FILE, Action::Import),
    post(
        "table.import",
        Permission::Import,
        "/api/v1/case-tables",
        "/cases/import-table",
        CASE_TABLE,
        Action::ImportTable,
    ),
    save!("case.save", Case, "case"),
    save!("person.save", Person, "person"),
    save!("body.save", Body, "body"),
    save!("source.save", Source, "source"),
    save!("event.save", Event, "event"),
    save!("act.save", Act, "act"),
    save!("relation.save", Relation, "relation"),
    save!("statement.save", Statement, "statement"),
    post(
        "statement.accept",
        ACCEPTING.permission,
        "/api/v1/cases/{case}/accept",
        "/cases/{case}/contradictions",
        ACCEPTING.fields,
        Action::Accept,
    ),
    save!("evidence.save", Evidence, "evidence"),
    save!("consent.save", Consent, "consent"),
    save!("violation.save", Violation, "violation"),
    post(
        "violation.show",
        SHOWING.permission,
        "/api/v1/cases/{case}/show-element",
        "/cases/{case}/law",
        SHOWING.fields,
        Action::ShowElement,
    ),
    save!("demand.save", Demand, "demand"),
    save!("representation.save", Representation, "representation"),
    save!("response.save", Response, "response"),
    post(
        "record.remove",
        Permission::Decide,
        "/api/v1/cases/{case}/remove/{kind}/{id}",
        "/cases/{case}/{kind}/{id}/remove",
        &[],
        Action::Remove,
    ),
    get("portfolio.show", Permission::Read, "/api/v1/portfolio", "/portfolio", PORTFOLIO, Action::Portfolio),
    get("law.applies", Permission::SignedIn, "/api/v1/law/applies", "/law", QUESTION, Action::Applies),
    get(
        "case.held",
        Permission::Export,
        "/api/v1/cases/{case}/held",
        "/cases/{case}/documents",
        AUDIENCE,
        Action::Held,
    ),
    get(
        "law.confirmations",
        Permission::Read,
        "/api/v1/law/confirmations",
        "/law/confirmations",
        &[],
        Action::Confirmations,
    ),
    post("law.confirm", Permission::Decide, "/api/v1/law/confirm", "/law/confirm", CONFIRM, Action::Confirm),
    post(
        "law.withdraw",
        Permission::Decide,
        "/api/v1/law/confirmations/{id}/withdraw",
        "/law/confirmations/{id}/withdraw",
        &[],
        Action::Withdraw,
    ),
    get("law.texts", Permission::SignedIn, "/api/v1/law/texts", "/law/texts", &[], Action::LawTexts),
    get("law.text", Permission::SignedIn, "/api/v1/law/texts/{id}", "/law/texts/{id}", &[], Action::LawText),
    get("law.find", Permission::SignedIn, "/api/v1/law/find", "/law/texts", FIND, Action::FindArticles),
    post("law.text.add", Permission::Import, "/api/v1/law/texts", "/law/texts/new", TEXT, Action::AddLawText),
    post(
        "law.text.remove",
        Permission::Import,
        "/api/v1/law/texts/{id}/remove",
        "/law/texts/{id}/remove",
        &[],
        Action::RemoveLawText,
    ),
    get("law.cite", Permission::SignedIn, "/api/v1/law/cite", "/law/library", CITE, Action::Cite),
    get("law.library", Permission::SignedIn, "/api/v1/law/library", "/law/library", LIBRARY, Action::Library),
    get("law.check", Permission::SignedIn, "/api/v1/law/check", "/law/library", &[], Action::CheckLaw),
    get("journal.show", Permission::Audit, "/api/v1/journal", "/journal", JOURNAL, Action::Journal),
    get("journal.verify", Permission::Audit, "/api/v1/journal/verify", "/journal/verify", &[], Action::Verify),
    post("journal.undo", Permission::Import, "/api/v1/journal/undo", "/journal/undo", UNDO, Action::Undo),
    post("store.rebuild", Permission::Administer, "/api/v1/rebuild", "", &[], Action::Rebuild),
    get("account.list", Permission::Administer, "/api/v1/accounts", "/accounts", &[], Action::Accounts),
    post("account.add", Permission::Administer, "/api/v1/accounts", "/accounts/new", account::ADD, Action::AddAccount),
    post(
        "account.password",
        Permission::SignedIn,
        "/api/v1/account/password",
        "/account/password",
        account::PASSWORD,
        Action::ChangePassword,
    ),
    post(
        "account.roles",
        Permission::Administer,
        "/api/v1/accounts/roles",
        "/accounts/roles",
        account::ROLES,
        Action::SetRoles,
    ),
    post(
        "account.disable",
        Permission::Administer,
        "/api/v1/accounts/disable",
        "/accounts/disable",
        account::NAMED,
        Action::DisableAccount,
    ),
    post(
        "account.enable",
        Permission::Administer,
        "/api/v1/accounts/enable",
        "/accounts/enable",
        account::NAMED,
        Action::EnableAccount,
    ),
    post(
        "account.reset",
        Permission::Administer,
        "/api/v1/accounts/reset",
        "/accounts/reset",
        account::NAMED,
        Action::ResetPassword,
    ),
];

/// What has no JSON answer and so no route: done by a page, or at the command line alone. Not in [`OPERATIONS`], because
/// nobody can ask for it there; who may is checked and tested all the same.
pub const WITHOUT_ROUTE: &[Operation] = &[
    without("session.end", Permission::SignedIn, "/sign-out", Action::SignOut),
    without("case.picture", Permission::Read, "/cases/{case}/timeline.png", Action::Picture),
    without("fiction.add", Permission::Import, "", Action::AddFiction),
    without("store.backup", Permission::Administer, "", Action::Backup),
    // Into a store in which nobody has an account yet.
    without("store.restore", Permission::Anyone, "", Action::Restore),
];

/// The operation with this name.
pub fn operation(name: &str) -> Option<&'static Operation> {
    OPERATIONS.iter().find(|operation| operation.name == name)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use suasion_record::Lang;

    use super::*;
    use crate::record::editor_of;

    #[test]
    fn names_and_routes_stand_once() {
        let names: BTreeSet<_> = OPERATIONS.iter().map(|operation| operation.name).collect();
        assert_eq!(names.len(), OPERATIONS.len());
        let routes: BTreeSet<_> =
            OPERATIONS.iter().map(|operation| (operation.route, operation.method == Method::Get)).collect();
        assert_eq!(routes.len(), OPERATIONS.len());
    }

    #[test]
    fn every_kind_can_be_saved() {
        for kind in Kind::ALL {
            let saves = |operation: &&Operation| operation.action == Action::Save(*kind);
            let row = OPERATIONS.iter().find(saves);
            assert!(row.is_some_and(|row| row.fields == editor_of(*kind).fields), "{}", kind.code());
        }
    }

    #[test]
    fn every_operation_field_and_permission_is_said_in_every_language() {
        for lang in Lang::ALL {
            for operation in OPERATIONS.iter().chain(WITHOUT_ROUTE) {
                let key = format!("op-{}", operation.name.replace('.', "-"));
                for key in [key.clone(), format!("{key}-about")] {
                    assert!(suasion_locale::maybe(*lang, &key).is_some(), "{key}");
                }
                let permission = format!("permission-{}", operation.permission.code());
                assert!(suasion_locale::maybe(*lang, &permission).is_some(), "{permission}");
                for field in operation.fields {
                    let key = format!("field-{}", field.name);
                    assert!(suasion_locale::maybe(*lang, &key).is_some(), "{key}");
                    if let Takes::Code(group, list) | Takes::Codes(group, list) = field.takes {
                        for code in list {
                            let key = format!("{group}-{code}");
                            assert!(suasion_locale::maybe(*lang, &key).is_some(), "{key}");
                        }
                    }
                }
            }
        }
    }
}
