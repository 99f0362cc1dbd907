//! One record by its id.

use suasion_campaign::{Kind, Record};
use suasion_record::Id;

use crate::{
    StoreError,
    engine::{Conn, binds},
    records::{from_body, table},
};

/// The stored form of a record. A person is not found as a body, nor a body as a person.
pub(crate) async fn body_of(conn: &mut Conn<'_>, kind: Kind, id: Id) -> Result<Option<String>, StoreError> {
    let table = table(kind);
    let of_kind = match kind {
        Kind::Person => " and kind = 'person'",
        Kind::Body => " and kind = 'body'",
        _ => "",
    };
    let sql = format!("select body from {} where id = $1{of_kind}", table.name);
    let row: Option<(String,)> = conn.first(sql, binds![id.to_string()]).await?;
    Ok(row.map(|(body,)| body))
}

/// A record.
pub(crate) async fn get(conn: &mut Conn<'_>, kind: Kind, id: Id) -> Result<Option<Record>, StoreError> {
    body_of(conn, kind, id).await?.map(|body| from_body(kind, &body)).transpose()
}
