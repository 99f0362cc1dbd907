//! Writing accounts and sessions.

use suasion_names::fold;
use suasion_record::AccountId;
use suasion_vault::digest;

use super::Writing;
use crate::{
    Account, Session, StoreError,
    engine::{Bind, binds},
    read::password_of,
};

/// An account as the journal keeps it: with a digest of the password's verifier, so that an exchanged verifier is found
/// and the verifier itself stays where it is.
pub(crate) fn journaled(name: &str, body: &str, password: &str) -> Result<String, StoreError> {
    let name = serde_json::to_string(name).map_err(StoreError::body("account"))?;
    Ok(format!("{{\"name\":{name},\"body\":{body},\"password\":\"{}\"}}", digest::sha256_hex(password.as_bytes())))
}

impl Writing {
    /// Puts an account in place of the one with its id, or adds it. `password` is a verifier in PHC text; `None` keeps
    /// the old one, and an account that never had one cannot sign in.
    ///
    /// # Errors
    /// [`StoreError::Taken`] if another account has the name.
    pub async fn put_account(&mut self, account: &Account, password: Option<&str>) -> Result<(), StoreError> {
        self.step()?;
        let (id, fold) = (account.id.to_string(), fold(&account.name));
        let body = account.body.to_string();
        let mut conn = self.conn();
        let same = "select count(*) from accounts where fold = $1 and id <> $2";
        if conn.number(same, binds![fold.as_str(), id.as_str()]).await? > 0 {
            return Err(StoreError::Taken { what: "account name", value: account.name.clone() });
        }
        let old_password = password_of(&mut conn, account.id).await?;
        let before: Option<(String, String)> =
            conn.first("select name, body from accounts where id = $1", binds![id.as_str()]).await?;
        let password = password.or(old_password.as_deref()).unwrap_or_default();
        let sql = "insert into accounts (id, fold, name, body, password) values ($1, $2, $3, $4, $5)
            on conflict (id) do update set fold = excluded.fold, name = excluded.name, body = excluded.body,
            password = excluded.password";
        conn.run(sql, binds![id, fold, account.name.as_str(), body.as_str(), password]).await?;
        let after = journaled(&account.name, &body, password)?;
        let before = match (before, old_password) {
            (Some((name, body)), Some(old)) => Some(journaled(&name, &body, &old)?),
            _ => None,
        };
        self.draft()?.change("account", account.id.0, before.as_deref(), Some(&after));
        self.done();
        Ok(())
    }

    /// Begins a session, and forgets those that ended before it began.
    ///
    /// # Errors
    /// If the account does not exist, at the commit.
    pub async fn put_session(&mut self, session: &Session) -> Result<(), StoreError> {
        self.step()?;
        let mut conn = self.conn();
        let (created, expires) = (session.created.as_second(), session.expires.as_second());
        conn.run("delete from sessions where expires <= $1", binds![created]).await?;
        let sql = "insert into sessions (token_digest, account_id, kind, created, expires) values ($1, $2, $3, $4, $5)";
        let (digest, account) = (session.token_digest.as_str(), session.account.to_string());
        conn.run(sql, binds![digest, account, session.kind.code(), created, expires]).await?;
        self.done();
        Ok(())
    }

    /// Ends a session; whether there was one.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn end_session(&mut self, token_digest: &str) -> Result<bool, StoreError> {
        let sql = "delete from sessions where token_digest = $1";
        Ok(self.end(sql, Bind::from(token_digest)).await? > 0)
    }

    /// Ends all sessions of an account; how many there were.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn end_sessions(&mut self, account: AccountId) -> Result<u64, StoreError> {
        self.end("delete from sessions where account_id = $1", Bind::from(account.to_string())).await
    }

    async fn end(&mut self, sql: &'static str, whose: Bind) -> Result<u64, StoreError> {
        self.step()?;
        let ended = self.conn().run(sql, vec![whose]).await?;
        self.done();
        Ok(ended)
    }
}
