//! The shelf of the house.

use suasion_record::Id;

use crate::{
    ShelfKind, Shelved, StoreError,
    engine::{Conn, binds},
    records,
};

type Row = (String, String, String, String);

fn read((id, kind, about, body): Row) -> Result<Shelved, StoreError> {
    let kind = ShelfKind::from_code(&kind)
        .ok_or_else(|| StoreError::Damaged(format!("`{kind}` is nothing that stands on the shelf")))?;
    Ok(Shelved { kind, id: records::id(&id)?, about, body })
}

/// Everything of a kind, in the order in which it came.
pub(crate) async fn shelf(conn: &mut Conn<'_>, kind: ShelfKind) -> Result<Vec<Shelved>, StoreError> {
    let sql = "select id, kind, about, body from shelf where kind = $1 order by position";
    conn.fetch(sql, binds![kind.code()]).await?.into_iter().map(read).collect()
}

/// What of a kind is about something, in the order in which it came.
pub(super) async fn shelved_about(
    conn: &mut Conn<'_>,
    kind: ShelfKind,
    about: &str,
) -> Result<Vec<Shelved>, StoreError> {
    let sql = "select id, kind, about, body from shelf where kind = $1 and about = $2 order by position";
    conn.fetch(sql, binds![kind.code(), about]).await?.into_iter().map(read).collect()
}

/// One thing.
pub(crate) async fn shelved(conn: &mut Conn<'_>, kind: ShelfKind, id: Id) -> Result<Option<Shelved>, StoreError> {
    let sql = "select id, kind, about, body from shelf where kind = $1 and id = $2";
    conn.first(sql, binds![kind.code(), id.to_string()]).await?.map(read).transpose()
}
