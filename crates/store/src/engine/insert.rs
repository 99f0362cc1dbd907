//! The text that inserts rows.

/// An insert into a table; `end` is what follows the values.
#[derive(Clone, Copy)]
pub(crate) struct Insert {
    /// Table and columns, such as `dues (day, case_id)`.
    pub into: &'static str,
    /// One row's placeholders with `$` for each column; the numbers are filled in.
    pub row: &'static str,
    /// Such as `on conflict do nothing`.
    pub end: &'static str,
    /// Rows in its largest statement: [`MANY`] unless there is a reason.
    pub most: usize,
}

/// Rows in a large statement: far below the limits of both engines on parameters, whatever the table.
pub(crate) const MANY: usize = 256;

impl Insert {
    /// How many values a row has.
    pub fn places(&self) -> usize {
        self.row.matches('$').count()
    }

    /// The statement for some rows.
    ///
    /// PostgreSQL wants its placeholders numbered. To SQLite a numbered one has a name, and names are looked up one by one:
    /// with hundreds of them that would cost more than the insert.
    ///
    /// SQLite is told that a statement which fails need not be undone by itself, because every writing that fails is
    /// dropped whole. It then keeps no copy of each page that the statement touches, and does not write out what the
    /// search index has gathered so far before each statement.
    pub fn statement(&self, rows: usize, sqlite: bool) -> String {
        let begin = if sqlite { "insert or fail into" } else { "insert into" };
        let mut sql = format!("{begin} {} values ", self.into);
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_insert_numbers_its_placeholders_through_all_rows() {
        let insert = Insert { into: "t (a, b)", row: "($, f($))", end: "on conflict do nothing", most: MANY };
        let text = |sqlite| insert.statement(2, sqlite);
        assert_eq!(text(false), "insert into t (a, b) values ($1, f($2)),($3, f($4)) on conflict do nothing");
        assert_eq!(text(true), "insert or fail into t (a, b) values (?, f(?)),(?, f(?)) on conflict do nothing");
        assert_eq!(insert.places(), 2);
    }
}
