//! Changing accounts: passwords, roles, closing and opening. Each change ends every session of the account, so that
//! whoever has stolen one is out at once.

use suasion_store::{Account, Writing};
use suasion_vault::{Passphrase, password};

use super::{AccountView, Profile, body, hash, profile, read_roles, refuse_weak, view};
use crate::{App, AppError, Context, FieldError, Permission, Role, form::Values};

/// An account whose password was set anew.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Reset {
    /// Whose it is.
    pub user: String,
    /// The password, which works once; it is shown now and never again.
    pub password: String,
}

impl App {
    /// Changes the password of whoever asks.
    ///
    /// # Errors
    /// A wrong old password, a new one that is too short or the old one; [`AppError::TooManyTries`].
    pub async fn change_password(&self, context: &Context, values: &Values) -> Result<AccountView, AppError> {
        let who = context.allow(Permission::SignedIn)?.clone();
        self.throttle().attempt(&who.name, context.now.at).map_err(|seconds| AppError::TooManyTries { seconds })?;
        let (old, new) = (values.one("password").to_owned(), values.one("new_password"));
        let mut errors = refuse_weak("new_password", new);
        if old == new {
            errors.push(FieldError::new("new_password", "problem-password-same"));
        }
        let known = self.store().sign_in_data(&who.name).await?.filter(|(account, _)| account.id == who.account);
        let strength = self.strength();
        let checked = tokio::task::spawn_blocking(move || {
            let old = Passphrase::new(old);
            known.and_then(|(account, hash)| password::verify(&old, &hash).then_some(account))
        });
        let account = checked.await.map_err(|error| AppError::Internal(error.to_string()))?;
        match account {
            Some(_) => self.throttle().forget(&who.name),
            None => errors.insert(0, FieldError::new("password", "problem-password-wrong")),
        }
        let (Some(mut account), true) = (account, errors.is_empty()) else { return Err(AppError::Invalid(errors)) };
        let hash = hash(context, new, strength).await?;
        account.body = body(&Profile { once: false, ..profile(&account)? })?;
        let writing = self.store().begin(context.heading("account.password", None)).await?;
        put(writing, &account, Some(&hash)).await
    }

    /// Gives an account other roles.
    ///
    /// # Errors
    /// An unknown account or role; the last administrator; a missing permission.
    pub async fn set_roles(&self, context: &Context, values: &Values) -> Result<AccountView, AppError> {
        context.allow(Permission::Administer)?;
        let roles = read_roles(values).map_err(|error| AppError::Invalid(vec![error]))?;
        self.alter(context, "account.roles", values, |profile| profile.roles = roles).await
    }

    /// Closes an account: nobody can sign in with it any more.
    ///
    /// # Errors
    /// An unknown account; the last administrator; a missing permission.
    pub async fn disable_account(&self, context: &Context, values: &Values) -> Result<AccountView, AppError> {
        context.allow(Permission::Administer)?;
        self.alter(context, "account.disable", values, |profile| profile.disabled = true).await
    }

    /// Opens a closed account again, with its old password.
    ///
    /// # Errors
    /// An unknown account; a missing permission.
    pub async fn enable_account(&self, context: &Context, values: &Values) -> Result<AccountView, AppError> {
        context.allow(Permission::Administer)?;
        self.alter(context, "account.enable", values, |profile| profile.disabled = false).await
    }

    /// Sets a password anew. The one it gives works once: whoever signs in with it chooses her own.
    ///
    /// # Errors
    /// An unknown account; a missing permission.
    pub async fn reset_password(&self, context: &Context, values: &Values) -> Result<Reset, AppError> {
        context.allow(Permission::Administer)?;
        let password = password::one_time(context.random_bytes());
        let hash = hash(context, &password, self.strength()).await?;
        let writing = self.store().begin(context.heading("account.reset", None)).await?;
        let mut account = self.named(values).await?;
        account.body = body(&Profile { once: true, ..profile(&account)? })?;
        let reset = put(writing, &account, Some(&hash)).await?;
        // Whoever guessed at the old one has not guessed at this one.
        self.throttle().forget(&reset.name);
        Ok(Reset { user: reset.name, password })
    }

    async fn alter(
        &self,
        context: &Context,
        operation: &str,
        values: &Values,
        alter: impl FnOnce(&mut Profile),
    ) -> Result<AccountView, AppError> {
        // With the turn to write in hand, what is read here is what will be changed.
        let writing = self.store().begin(context.heading(operation, None)).await?;
        let mut account = self.named(values).await?;
        let mut altered = profile(&account)?;
        alter(&mut altered);
        account.body = body(&altered)?;
        let mut administrators = false;
        for known in self.store().accounts().await? {
            administrators |= administers(if known.id == account.id { &account } else { &known })?;
        }
        if !administrators {
            return Err(AppError::Invalid(vec![FieldError::new("user", "problem-last-administrator")]));
        }
        put(writing, &account, None).await
    }

    /// The account that the input names.
    async fn named(&self, values: &Values) -> Result<Account, AppError> {
        let name = values.one("user");
        let known = self.store().sign_in_data(name).await?;
        let unknown = || FieldError::new("user", "problem-no-account").with("typed", name);
        known.map(|(account, _)| account).ok_or_else(|| AppError::Invalid(vec![unknown()]))
    }
}

async fn put(mut writing: Writing, account: &Account, hash: Option<&str>) -> Result<AccountView, AppError> {
    writing.put_account(account, hash).await?;
    writing.end_sessions(account.id).await?;
    writing.commit().await?;
    view(account)
}

fn administers(account: &Account) -> Result<bool, AppError> {
    let profile = profile(account)?;
    Ok(!profile.disabled && profile.roles.contains(&Role::Administrator))
}
