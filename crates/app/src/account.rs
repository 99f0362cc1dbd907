//! Accounts and sessions: who may come in, how long, as what.

use std::collections::BTreeSet;

use jiff::SignedDuration;
use serde::{Deserialize, Serialize};
use suasion_record::AccountId;
use suasion_store::{Account, Session, SessionKind};
use suasion_vault::{Passphrase, Token, password};

use crate::{
    App, AppError, Colleague, Context, FieldError, Permission, Role,
    form::{Field, Takes, Values},
};

/// What it takes to sign in.
pub const SIGN_IN: &[Field] = &[Field::required("user", Takes::Text), Field::required("password", Takes::Secret)];

/// What it takes to add an account.
pub const ADD: &[Field] = &[
    Field::required("user", Takes::Text),
    Field::required("password", Takes::Secret),
    Field::required("roles", Takes::Codes("role", Role::CODES)),
];

/// How long a page session lasts; a seized laptop should not stay signed in over night.
const WEB_SESSION: SignedDuration = SignedDuration::from_hours(8);
/// How long a token of the API lasts.
const API_SESSION: SignedDuration = SignedDuration::from_hours(12);
/// The fewest characters of a password.
const PASSWORD_LENGTH: usize = 12;

/// What the product keeps of an account besides name and password.
#[derive(Debug, Serialize, Deserialize)]
struct Profile {
    roles: BTreeSet<Role>,
    #[serde(default)]
    disabled: bool,
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
    /// Signs somebody in and gives a token to come back with; only its digest is kept.
    ///
    /// # Errors
    /// [`AppError::WrongPassword`], which does not say whether the name exists, and takes as long in either case.
    pub async fn sign_in(&self, context: &Context, values: &Values, kind: SessionKind) -> Result<Token, AppError> {
        let typed = Passphrase::new(values.one("password").to_owned());
        let known = self.store().sign_in_data(values.one("user")).await?;
        let strength = self.strength();
        let checked = tokio::task::spawn_blocking(move || match known {
            Some((account, hash)) => password::verify(&typed, &hash).then_some(account),
            None => {
                password::verify_nobody(&typed, strength);
                None
            }
        });
        let account = checked.await.map_err(|error| AppError::Internal(error.to_string()))?;
        let account = account.ok_or(AppError::WrongPassword)?;
        if profile(&account)?.disabled {
            return Err(AppError::WrongPassword);
        }
        let token = Token::from_bytes(context.random_bytes());
        let lasts = if kind == SessionKind::Web { WEB_SESSION } else { API_SESSION };
        let expires = context.now.at.checked_add(lasts).map_err(|error| AppError::Internal(error.to_string()))?;
        let mut heading = context.heading("session.begin", None);
        heading.account = Some(account.id);
        let mut writing = self.store().begin(heading).await?;
        let created = context.now.at;
        let session = Session { token_digest: token.digest(), account: account.id, kind, created, expires };
        writing.put_session(&session).await?;
        writing.commit().await?;
        Ok(token)
    }

    /// Who comes back with this token; nobody once it has expired or the account is disabled.
    ///
    /// # Errors
    /// Only if the store fails.
    pub async fn returning(&self, token: &str, now: jiff::Timestamp) -> Result<Option<Colleague>, AppError> {
        let Some(token) = Token::from_text(token) else { return Ok(None) };
        let Some(session) = self.store().session(&token.digest(), now).await? else { return Ok(None) };
        let Some(account) = self.store().account(session.account).await? else { return Ok(None) };
        let profile = profile(&account)?;
        let colleague = Colleague { account: account.id, name: account.name, roles: profile.roles };
        Ok((!profile.disabled).then_some(colleague))
    }

    /// Ends the session of a token.
    ///
    /// # Errors
    /// Only if the store fails.
    pub async fn sign_out(&self, context: &Context, token: &str) -> Result<(), AppError> {
        let Some(token) = Token::from_text(token) else { return Ok(()) };
        let mut writing = self.store().begin(context.heading("session.end", None)).await?;
        if writing.end_session(&token.digest()).await? {
            writing.commit().await?;
        }
        Ok(())
    }

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
        let (name, secret) = (values.one("user").to_owned(), values.one("password").to_owned());
        let typed_roles = values.all("roles");
        let roles: BTreeSet<Role> = typed_roles.iter().filter_map(|code| Role::from_code(code)).collect();
        let mut errors = vec![];
        if name.is_empty() || name.chars().count() > 40 || name.chars().any(char::is_control) {
            errors.push(FieldError::new("user", "problem-user"));
        }
        if secret.chars().count() < PASSWORD_LENGTH {
            let least = PASSWORD_LENGTH.to_string();
            errors.push(FieldError::new("password", "problem-password").with("least", least));
        }
        if roles.is_empty() || roles.len() < typed_roles.len() {
            let known: Vec<_> = Role::ALL.iter().map(|role| role.code()).collect();
            let typed = typed_roles.join(", ");
            errors.push(FieldError::new("roles", "problem-code").with("typed", typed).with("known", known.join(", ")));
        }
        if self.store().sign_in_data(&name).await?.is_some() {
            errors.push(FieldError::new("user", "problem-user-taken").with("typed", name.clone()));
        }
        if !errors.is_empty() {
            return Err(AppError::Invalid(errors));
        }
        let (salt, strength) = (context.random_bytes(), self.strength());
        let hashed =
            tokio::task::spawn_blocking(move || password::hash(&Passphrase::new(secret), salt, strength)).await;
        let hash = hashed
            .map_err(|error| AppError::Internal(error.to_string()))?
            .map_err(|error| AppError::Internal(error.to_string()))?;
        let body = serde_json::to_value(Profile { roles, disabled: false })
            .map_err(|error| AppError::Internal(error.to_string()))?;
        let account = Account { id: AccountId(context.new_id()), name, body };
        let mut writing = self.store().begin(context.heading("account.add", None)).await?;
        writing.put_account(&account, Some(&hash)).await?;
        writing.commit().await?;
        view(&account)
    }
}

fn profile(account: &Account) -> Result<Profile, AppError> {
    serde_json::from_value(account.body.clone()).map_err(|error| AppError::Internal(error.to_string()))
}

fn view(account: &Account) -> Result<AccountView, AppError> {
    let profile = profile(account)?;
    Ok(AccountView { id: account.id, name: account.name.clone(), roles: profile.roles, disabled: profile.disabled })
}
