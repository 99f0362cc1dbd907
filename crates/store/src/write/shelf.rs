//! Putting things on the shelf of the house, and taking them away.

use suasion_record::Id;

use super::Writing;
use crate::{ShelfKind, Shelved, StoreError, engine::binds, read};

/// A thing as the journal keeps it: with what it is about, which alone finds it.
pub(crate) fn journaled(about: &str, body: &str) -> Result<String, StoreError> {
    let about = serde_json::to_string(about).map_err(StoreError::body("shelf"))?;
    Ok(format!("{{\"about\":{about},\"body\":{body}}}"))
}

/// The same read back.
pub(crate) fn from_journal(text: &str) -> Result<(String, String), StoreError> {
    #[derive(serde::Deserialize)]
    struct Journaled<'j> {
        about: String,
        #[serde(borrow)]
        body: &'j serde_json::value::RawValue,
    }
    let read: Journaled<'_> = serde_json::from_str(text).map_err(StoreError::body("shelf"))?;
    Ok((read.about, read.body.get().to_owned()))
}

impl Writing {
    /// Puts a thing in place of the one with its id, or adds it.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn put_shelved(&mut self, thing: &Shelved) -> Result<(), StoreError> {
        self.step()?;
        let before = read::shelved(&mut self.conn(), thing.kind, thing.id).await?;
        if before.as_ref() != Some(thing) {
            let id = thing.id.to_string();
            let position = self.next_position();
            let mut conn = self.conn();
            match &before {
                None => {
                    let sql = "insert into shelf (id, kind, about, position, body) values ($1, $2, $3, $4, $5)";
                    let row = binds![id, thing.kind.code(), thing.about.as_str(), position, thing.body.as_str()];
                    conn.run(sql, row).await?;
                }
                Some(_) => {
                    let sql = "update shelf set about = $2, body = $3 where id = $1";
                    conn.run(sql, binds![id, thing.about.as_str(), thing.body.as_str()]).await?;
                }
            }
            let before = before.map(|before| journaled(&before.about, &before.body)).transpose()?;
            let after = journaled(&thing.about, &thing.body)?;
            self.draft()?.change(thing.kind.code(), thing.id, before.as_deref(), Some(&after));
        }
        self.done();
        Ok(())
    }

    /// Takes a thing away; whether it was there.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn remove_shelved(&mut self, kind: ShelfKind, id: Id) -> Result<bool, StoreError> {
        self.step()?;
        let before = read::shelved(&mut self.conn(), kind, id).await?;
        if let Some(before) = &before {
            self.conn().run("delete from shelf where id = $1", binds![id.to_string()]).await?;
            let before = journaled(&before.about, &before.body)?;
            self.draft()?.change(kind.code(), id, Some(&before), None);
        }
        self.done();
        Ok(before.is_some())
    }

    /// Everything of a kind, as it stands inside this transaction.
    ///
    /// # Errors
    /// If the database fails or a row cannot be read.
    pub async fn shelf(&mut self, kind: ShelfKind) -> Result<Vec<Shelved>, StoreError> {
        read::shelf(&mut self.conn(), kind).await
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn what_the_journal_keeps_is_read_back_byte_for_byte() {
        let body = r#"{"text": "第一条 \"甲\"",  "n":1.0}"#;
        let text = journaled("CN \"CPL\"", body).unwrap();
        assert_eq!(from_journal(&text).unwrap(), ("CN \"CPL\"".to_owned(), body.to_owned()));
    }
}
