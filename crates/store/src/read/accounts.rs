//! Accounts and sessions.

use jiff::Timestamp;
use suasion_record::AccountId;

use crate::{
    Account, Session, SessionKind, StoreError,
    engine::{Conn, binds},
    records,
};

fn read((id, name, body): (String, String, String)) -> Result<Account, StoreError> {
    let body = serde_json::from_str(&body).map_err(StoreError::body("account"))?;
    Ok(Account { id: AccountId(records::id(&id)?), name, body })
}

/// All accounts, by name.
pub(super) async fn accounts(conn: &mut Conn<'_>) -> Result<Vec<Account>, StoreError> {
    let rows = conn.fetch("select id, name, body from accounts order by fold", binds![]).await?;
    rows.into_iter().map(read).collect()
}

/// One account.
pub(super) async fn account(conn: &mut Conn<'_>, id: AccountId) -> Result<Option<Account>, StoreError> {
    let row = conn.first("select id, name, body from accounts where id = $1", binds![id.to_string()]).await?;
    row.map(read).transpose()
}

/// What a sign-in needs: the account with a name, and the verifier of its password.
pub(super) async fn sign_in_data(conn: &mut Conn<'_>, name: &str) -> Result<Option<(Account, String)>, StoreError> {
    let sql = "select id, name, body, password from accounts where fold = $1";
    let row: Option<(String, String, String, String)> = conn.first(sql, binds![suasion_names::fold(name)]).await?;
    row.map(|(id, name, body, password)| Ok((read((id, name, body))?, password))).transpose()
}

/// The verifier of an account's password.
pub(crate) async fn password_of(conn: &mut Conn<'_>, id: AccountId) -> Result<Option<String>, StoreError> {
    let row: Option<(String,)> =
        conn.first("select password from accounts where id = $1", binds![id.to_string()]).await?;
    Ok(row.map(|(password,)| password))
}

/// The session of a token, while it lasts.
pub(super) async fn session(
    conn: &mut Conn<'_>,
    token_digest: &str,
    now: Timestamp,
) -> Result<Option<Session>, StoreError> {
    let sql = "select account_id, kind, created, expires from sessions where token_digest = $1 and expires > $2";
    let row: Option<(String, String, i64, i64)> = conn.first(sql, binds![token_digest, now.as_second()]).await?;
    let Some((account, kind, created, expires)) = row else { return Ok(None) };
    let wrong = |what: &dyn std::fmt::Display| StoreError::Damaged(format!("`{what}` in a session"));
    let time = |seconds: i64| Timestamp::from_second(seconds).map_err(|_| wrong(&seconds));
    Ok(Some(Session {
        token_digest: token_digest.to_owned(),
        account: AccountId(records::id(&account)?),
        kind: SessionKind::from_code(&kind).ok_or_else(|| wrong(&kind))?,
        created: time(created)?,
        expires: time(expires)?,
    }))
}
