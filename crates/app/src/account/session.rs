//! Sessions: signing in, coming back, signing out.

use jiff::SignedDuration;
use suasion_store::{Session, SessionKind};
use suasion_vault::{Passphrase, Token, password};

use super::{body, hash, profile, refuse_weak};
use crate::{App, AppError, Colleague, Context, FieldError, form::Values};

/// How long a page session lasts; a seized laptop should not stay signed in over night.
const WEB_SESSION: SignedDuration = SignedDuration::from_hours(8);
/// How long a token of the API lasts.
const API_SESSION: SignedDuration = SignedDuration::from_hours(12);

impl App {
    /// Signs somebody in and gives a token to come back with; only its digest is kept. A password that an administrator
    /// has set anew works once, and only together with a new one of her own.
    ///
    /// # Errors
    /// [`AppError::WrongPassword`], which does not say whether the name exists, and takes as long in either case;
    /// [`AppError::TooManyTries`] after several of these, right or wrong; a field error on `new_password`.
    pub async fn sign_in(&self, context: &Context, values: &Values, kind: SessionKind) -> Result<Token, AppError> {
        let name = values.one("user");
        self.throttle().attempt(name, context.now.at).map_err(|seconds| AppError::TooManyTries { seconds })?;
        let typed = Passphrase::new(values.one("password").to_owned());
        let known = self.store().sign_in_data(name).await?;
        let strength = self.strength();
        let checked = tokio::task::spawn_blocking(move || match known {
            Some((account, hash)) => password::verify(&typed, &hash).then_some(account),
            None => {
                password::verify_nobody(&typed, strength);
                None
            }
        });
        let account = checked.await.map_err(|error| AppError::Internal(error.to_string()))?;
        let mut account = account.ok_or(AppError::WrongPassword)?;
        let mut profile = profile(&account)?;
        if profile.disabled {
            return Err(AppError::WrongPassword);
        }
        self.throttle().forget(name);
        let mut new_hash = None;
        if profile.once {
            let new = values.one("new_password");
            if new.is_empty() {
                return Err(AppError::Invalid(vec![FieldError::new("new_password", "problem-password-once")]));
            }
            let mut errors = refuse_weak("new_password", new);
            if new == values.one("password") {
                errors.push(FieldError::new("new_password", "problem-password-same"));
            }
            if !errors.is_empty() {
                return Err(AppError::Invalid(errors));
            }
            new_hash = Some(hash(context, new, strength).await?);
            profile.once = false;
            account.body = body(&profile)?;
        }
        let token = Token::from_bytes(context.random_bytes());
        let lasts = if kind == SessionKind::Web { WEB_SESSION } else { API_SESSION };
        let expires = context.now.at.checked_add(lasts).map_err(|error| AppError::Internal(error.to_string()))?;
        let mut heading = context.heading("session.begin", None);
        heading.account = Some(account.id);
        let mut writing = self.store().begin(heading).await?;
        if new_hash.is_some() {
            writing.put_account(&account, new_hash.as_deref()).await?;
        }
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
}
