//! Doing any row of the table of operations with plain values: what the API and `suasion do` come to.

use std::{collections::BTreeMap, ops::ControlFlow};

use serde_json::{Value, json};
use suasion_campaign::Kind;
use suasion_record::Id;
use suasion_store::SessionKind;

use crate::{
    Action, App, AppError, Context, FieldError, Operation, OtherColumns,
    edit::digest,
    form::Values,
    read::{page_number, report_in_json},
};

impl App {
    /// Does an operation with plain values and answers in JSON. `case`, `kind` and `id` come in the values as well.
    /// The brief is not JSON: see [`App::brief`].
    ///
    /// # Errors
    /// Whatever the use case refuses.
    pub async fn perform(&self, operation: &Operation, context: &Context, values: &Values) -> Result<Value, AppError> {
        let case = values.one("case");
        // Whoever asks this way waits for the answer and is shown no progress.
        let mut on = |_| ControlFlow::Continue(());
        match operation.action {
            Action::SignIn => {
                let token = self.sign_in(context, values, SessionKind::Api).await?;
                Ok(json!({ "token": token.text().as_str() }))
            }
            Action::OpenCase => answer(&self.open_case(context, values).await?),
            Action::Save(kind) => answer(&self.save(context, case, kind, optional_id(values)?, values).await?),
            Action::Accept => answer(&self.accept(context, case, values).await?),
            Action::ShowElement => answer(&self.show_element(context, case, values).await?),
            Action::Remove => {
                let (kind, id) = (Kind::from_code(values.one("kind")), optional_id(values)?);
                let (Some(kind), Some(id)) = (kind, id) else {
                    return Err(AppError::NotFound { what: "record", name: values.one("id").to_owned() });
                };
                answer(&self.remove(context, case, kind, id).await?)
            }
            Action::Search => answer(&self.search(context, values.one("q"), page_number(values)?).await?.rows),
            Action::List => {
                let listing = self.list(context, values).await?;
                Ok(json!({ "total": listing.total, "rows": listing.rows }))
            }
            Action::Show => {
                let shown = self.case(context, case).await?;
                let seen: BTreeMap<String, String> =
                    shown.file.records().iter().map(|record| (record.id().to_string(), digest(record))).collect();
                let mut answer = answer(&shown)?;
                answer["seen"] = json!(seen);
                Ok(answer)
            }
            Action::Contradictions => answer(&self.contradictions(context, case).await?),
            Action::Chain => answer(&self.chain(context, case).await?),
            Action::Violations => answer(&self.violations(context, case).await?),
            Action::Clocks => answer(&self.clocks(context, case).await?),
            Action::Applies => answer(&self.applies(context, values).await?),
            Action::Cite => answer(&self.law_cite(context, values).await?),
            Action::Library => answer(&self.law_library(context, values).await?),
            Action::CheckLaw => answer(&self.law_check(context)?),
            Action::Held => answer(&self.held(context, case, values.one("audience")).await?),
            Action::Confirmations => answer(&self.confirmations(context).await?),
            Action::Confirm => answer(&self.confirm(context, values).await?),
            Action::Withdraw => answer(&self.withdraw_confirmation(context, optional_id(values)?).await?),
            Action::LawTexts => answer(&self.law_texts(context).await?),
            Action::LawText => answer(&self.law_text(context, optional_id(values)?).await?),
            Action::AddLawText => answer(&self.add_law_text(context, values).await?),
            Action::RemoveLawText => answer(&self.remove_law_text(context, optional_id(values)?).await?),
            Action::FindArticles => answer(&self.find_articles(context, values).await?),
            Action::Portfolio => answer(&self.portfolio(context, values).await?),
            Action::Today => answer(&self.today(context).await?),
            Action::Dues => {
                let listing = self.dues(context, values).await?;
                Ok(json!({ "total": listing.total, "rows": listing.rows }))
            }
            Action::Journal => {
                let case = Some(case).filter(|case| !case.is_empty());
                answer(&self.journal(context, case, page_number(values)?).await?)
            }
            Action::Verify => Ok(report_in_json(&self.verify_journal(context, &mut on).await?, context.lang)),
            Action::Import => answer(&self.import_case(context, values.one("text")).await?),
            Action::Export => Ok(json!({ "file": self.export_case(context, case).await? })),
            Action::Accounts => answer(&self.accounts(context).await?),
            Action::AddAccount => answer(&self.add_account(context, values).await?),
            Action::ChangePassword => answer(&self.change_password(context, values).await?),
            Action::SetRoles => answer(&self.set_roles(context, values).await?),
            Action::DisableAccount => answer(&self.disable_account(context, values).await?),
            Action::EnableAccount => answer(&self.enable_account(context, values).await?),
            Action::ResetPassword => answer(&self.reset_password(context, values).await?),
            Action::Undo => answer(&self.undo(context, values, &mut on).await?),
            Action::ImportTable => {
                let others = if values.one("ignore") == "yes" { OtherColumns::Ignore } else { OtherColumns::Refuse };
                let table = values.one("text").as_bytes().to_vec();
                answer(&self.import_table(context, table, others, &mut on).await?)
            }
            Action::Rebuild => Ok(json!({ "cases": self.rebuild(context, &mut on).await? })),
            Action::Brief
            | Action::SignOut
            | Action::Picture
            | Action::AddFiction
            | Action::Backup
            | Action::Restore => Err(AppError::Internal(format!("{} has no JSON answer", operation.name))),
        }
    }
}

fn answer<T: serde::Serialize>(value: &T) -> Result<Value, AppError> {
    serde_json::to_value(value).map_err(|error| AppError::Internal(error.to_string()))
}

fn optional_id(values: &Values) -> Result<Option<Id>, AppError> {
    match values.one("id") {
        "" => Ok(None),
        text => match text.parse() {
            Ok(id) => Ok(Some(id)),
            Err(_) => Err(AppError::Invalid(vec![FieldError::new("id", "problem-pick").with("typed", text)])),
        },
    }
}
