//! Inserting many rows in few statements.

use super::{Bind, Conn};
use crate::StoreError;

/// Rows in one insert statement: as many as are left allow. The most stays far below both engines' limits on parameters.
const ROWS_A_STATEMENT: [usize; 5] = [256, 64, 16, 4, 1];

/// An insert into a table; `end` is what follows the values.
#[derive(Clone, Copy)]
pub(crate) struct Insert {
    /// Table and columns, such as `dues (day, case_id)`.
    pub into: &'static str,
    /// One row's placeholders with `$` for each column; the numbers are filled in.
    pub row: &'static str,
    /// Such as `on conflict do nothing`.
    pub end: &'static str,
}

impl Insert {
    /// PostgreSQL wants its placeholders numbered. To SQLite a numbered one has a name, and names are looked up one by one:
    /// with hundreds of them that would cost more than the insert.
    fn statement(&self, rows: usize, sqlite: bool) -> String {
        let mut sql = format!("insert into {} values ", self.into);
        let mut number = 0;
        for row in 0..rows {
            if row > 0 {
                sql.push(',');
            }
            for piece in self.row.split_inclusive('$') {
                match piece.strip_suffix('$') {
                    None => sql.push_str(piece),
                    Some(text) => {
                        number += 1;
                        sql.push_str(text);
                        sql.push_str(&if sqlite { "?".to_owned() } else { format!("${number}") });
                    }
                }
            }
        }
        sql.push(' ');
        sql.push_str(self.end);
        sql
    }
}

impl Conn<'_> {
    /// Inserts many rows of one table, in few statements of few sizes, so that each text is prepared once.
    pub async fn insert(&mut self, into: Insert, rows: Vec<Vec<Bind>>) -> Result<(), StoreError> {
        let mut left = rows.len();
        let mut rows = rows.into_iter();
        for size in ROWS_A_STATEMENT {
            while left >= size {
                let sql = into.statement(size, self.is_sqlite());
                self.run(sql, rows.by_ref().take(size).flatten().collect()).await?;
                left -= size;
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_insert_numbers_its_placeholders_through_all_rows() {
        let insert = Insert { into: "t (a, b)", row: "($, f($))", end: "on conflict do nothing" };
        let text = |sqlite| insert.statement(2, sqlite);
        assert_eq!(text(false), "insert into t (a, b) values ($1, f($2)),($3, f($4)) on conflict do nothing");
        assert_eq!(text(true), "insert into t (a, b) values (?, f(?)),(?, f(?)) on conflict do nothing");
    }
}
