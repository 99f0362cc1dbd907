//! Accounts: who may come in, as what.

mod change;
mod session;
mod throttle;

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};
use suasion_record::AccountId;
use suasion_store::Account;
use suasion_vault::{Passphrase, Strength, password};

use crate::{
    App, AppError, Colleague, Context, FieldError, Permission, Role,
    form::{Field, Takes, Values},
};

pub use change::Reset;
pub(crate) use throttle::Throttle;

/// What it takes to sign in; the new password only with one that works once.
pub const SIGN_IN: &[Field] = &[
    Field::required("user", Takes::Text),
    Field::required("password", Takes::Secret),
    Field::optional("new_password", Takes::Secret),
];

/// What it takes to add an account.
pub const ADD: &[Field] = &[
    Field::required("user", Takes::Text),
    Field::required("password", Takes::Secret),
    Field::required("roles", Takes::Codes("role", Role::CODES)),
];

/// What it takes to change one's own password.
pub const PASSWORD: &[Field] =
    &[Field::required("password", Takes::Secret), Field::required("new_password", Takes::Secret)];

/// What it takes to give an account other roles.
pub const ROLES: &[Field] =
    &[Field::required("user", Takes::Text), Field::required("roles", Takes::Codes("role", Role::CODES))];

/// What it takes to name an account.
pub const NAMED: &[Field] = &[Field::required("user", Takes::Text)];

/// The fewest characters of a password.
const PASSWORD_LENGTH: usize = 12;

/// What the product keeps of an account besides name and password.
#[derive(Debug, Serialize, Deserialize)]
struct Profile {
    roles: BTreeSet<Role>,
    #[serde(default)]
    disabled: bool,
    /// Whether the password works once, to choose another.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    once: bool,
}

/// An account, as administrators see it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct AccountView {
    /// The account.
    pub id: AccountId,
    /// The name under which it signs in.
    pub name: String,
    /// What it may do.
    pub roles: BTreeSet<Role>,
    /// Whether it can no longer sign in.
    pub disabled: bool,
}

impl App {
    /// Adds an account.
    ///
    /// # Errors
    /// What is wrong with the input; a name that is taken; a missing permission.
    pub async fn add_account(&self, context: &Context, values: &Values) -> Result<AccountView, AppError> {
        context.allow(Permission::Administer)?;
        self.create_account(context, values).await
    }

    /// Adds the first account of a new store, when there is nobody yet who could.
    ///
    /// # Errors
    /// What is wrong with the input; [`AppError::NotAllowed`] if there is an account already.
    pub async fn add_first_account(&self, context: &Context, values: &Values) -> Result<AccountView, AppError> {
        if !self.store().accounts().await?.is_empty() {
            return Err(AppError::NotAllowed(Permission::Administer));
        }
        self.create_account(context, values).await
    }

    /// The accounts.
    ///
    /// # Errors
    /// A missing permission.
    pub async fn accounts(&self, context: &Context) -> Result<Vec<AccountView>, AppError> {
        context.allow(Permission::Administer)?;
        self.store().accounts().await?.iter().map(view).collect()
    }

    /// The colleague that the holder of the store's key acts as on the command line: every role, under the account of
    /// this name. Whoever holds the key can read everything anyway; the journal still says whose name was given.
    ///
    /// # Errors
    /// [`AppError::NotFound`] if there is no such account.
    pub async fn keyholder(&self, name: Option<&str>) -> Result<Colleague, AppError> {
        let accounts = self.store().accounts().await?;
        let account = match name {
            Some(name) => accounts.into_iter().find(|account| account.name == name),
            None => accounts.into_iter().min_by_key(|account| account.id),
        };
        let wanted = name.unwrap_or("").to_owned();
        let account = account.ok_or(AppError::NotFound { what: "account", name: wanted })?;
        Ok(Colleague { account: account.id, name: account.name, roles: Role::ALL.iter().copied().collect() })
    }

    async fn create_account(&self, context: &Context, values: &Values) -> Result<AccountView, AppError> {
        let (name, secret) = (values.one("user").to_owned(), values.one("password"));
        let mut errors = vec![];
        if name.is_empty() || name.chars().count() > 40 || name.chars().any(char::is_control) {
            errors.push(FieldError::new("user", "problem-user"));
        }
        errors.extend(refuse_weak("password", secret));
        let roles = read_roles(values);
        errors.extend(roles.as_ref().err().cloned());
        if self.store().sign_in_data(&name).await?.is_some() {
            errors.push(FieldError::new("user", "problem-user-taken").with("typed", name.clone()));
        }
        let (Ok(roles), true) = (roles, errors.is_empty()) else { return Err(AppError::Invalid(errors)) };
        let hash = hash(context, secret, self.strength()).await?;
        let body = body(&Profile { roles, disabled: false, once: false })?;
        let account = Account { id: AccountId(context.new_id()), name, body };
        let mut writing = self.store().begin(context.heading("account.add", None)).await?;
        writing.put_account(&account, Some(&hash)).await?;
        writing.commit().await?;
        view(&account)
    }
}

/// The roles that were chosen: at least one, and none that does not exist.
fn read_roles(values: &Values) -> Result<BTreeSet<Role>, FieldError> {
    let typed = values.all("roles");
    if typed.is_empty() {
        return Err(FieldError::new("roles", "problem-no-role"));
    }
    let role = |code: &&str| Role::from_code(code).ok_or_else(|| (*code).to_owned());
    typed.iter().map(role).collect::<Result<_, _>>().map_err(|strange| {
        FieldError::new("roles", "problem-code").with("typed", strange).with("known", Role::CODES.join(", "))
    })
}

/// What is wrong with a new password.
fn refuse_weak(field: &str, password: &str) -> Vec<FieldError> {
    if password.chars().count() >= PASSWORD_LENGTH {
        return vec![];
    }
    vec![FieldError::new(field, "problem-password").with("least", PASSWORD_LENGTH.to_string())]
}

/// The verifier of a password.
async fn hash(context: &Context, secret: &str, strength: Strength) -> Result<String, AppError> {
    let (secret, salt) = (Passphrase::new(secret.to_owned()), context.random_bytes());
    let hashed = tokio::task::spawn_blocking(move || password::hash(&secret, salt, strength)).await;
    hashed
        .map_err(|error| AppError::Internal(error.to_string()))?
        .map_err(|error| AppError::Internal(error.to_string()))
}

fn body(profile: &Profile) -> Result<serde_json::Value, AppError> {
    serde_json::to_value(profile).map_err(|error| AppError::Internal(error.to_string()))
}

fn profile(account: &Account) -> Result<Profile, AppError> {
    serde_json::from_value(account.body.clone()).map_err(|error| AppError::Internal(error.to_string()))
}

fn view(account: &Account) -> Result<AccountView, AppError> {
    let profile = profile(account)?;
    Ok(AccountView { id: account.id, name: account.name.clone(), roles: profile.roles, disabled: profile.disabled })
}
