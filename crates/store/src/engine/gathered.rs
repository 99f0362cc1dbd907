//! Rows gathered for several tables, and the few statements that insert them.

use super::{Bind, Conn, Insert, Statement};
use crate::StoreError;

/// Rows on their way into several tables.
#[derive(Default)]
pub(crate) struct Gathered {
    tables: Vec<Rows>,
}

/// Rows on their way into one table.
struct Rows {
    into: Insert,
    /// The values of all rows, one row after the other.
    values: Vec<Bind>,
    count: usize,
}

/// Rows in one insert statement: as many as are left allow.
const ROWS_A_STATEMENT: [usize; 6] = [4096, 256, 64, 16, 4, 1];

impl Gathered {
    /// Adds a row; it has a value for each place of the insert.
    pub fn add(&mut self, into: Insert, row: impl IntoIterator<Item = Bind>) {
        // A name says which table it is; there are at most a few dozen, met in nearly the same order each time.
        let known = self.tables.iter().position(|rows| rows.into.into == into.into);
        let place = known.unwrap_or_else(|| {
            self.tables.push(Rows { into, values: vec![], count: 0 });
            self.tables.len() - 1
        });
        let rows = &mut self.tables[place];
        rows.values.extend(row);
        rows.count += 1;
    }

    /// Statements of the largest size for as many rows as fill them; the others wait for more.
    pub fn full(&mut self, sqlite: bool) -> Result<Vec<Statement>, StoreError> {
        self.statements(sqlite, |rows, size| size == rows.into.most)
    }

    /// Statements for every row that is left.
    pub fn all(&mut self, sqlite: bool) -> Result<Vec<Statement>, StoreError> {
        self.statements(sqlite, |rows, size| size <= rows.into.most)
    }

    /// Few sizes, so that each text is prepared once.
    fn statements(&mut self, sqlite: bool, fits: impl Fn(&Rows, usize) -> bool) -> Result<Vec<Statement>, StoreError> {
        let mut statements = vec![];
        for rows in &mut self.tables {
            let width = rows.into.places();
            let mut taken = 0;
            let mut sizes = vec![];
            for size in ROWS_A_STATEMENT.into_iter().filter(|size| fits(rows, *size)) {
                while rows.count - taken >= size {
                    sizes.push(size);
                    taken += size;
                }
            }
            let mut values = rows.values.drain(..taken * width);
            for size in sizes {
                let sql = rows.into.statement(size, sqlite);
                statements.push(Statement::new(sql, values.by_ref().take(size * width).collect(), sqlite)?);
            }
            drop(values);
            rows.count -= taken;
        }
        Ok(statements)
    }
}

impl Conn<'_> {
    /// Inserts everything that was gathered.
    pub async fn insert_all(&mut self, mut gathered: Gathered) -> Result<(), StoreError> {
        for statement in gathered.all(self.is_sqlite())? {
            self.run_ready(statement).await?;
        }
        Ok(())
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::engine::binds;

    const WORDS: Insert = Insert { into: "words (word)", row: "($)", end: "", most: 256 };
    const PAIRS: Insert = Insert { into: "pairs (one, two)", row: "($, $)", end: "", most: 4096 };

    fn sizes(statements: &[Statement]) -> Vec<usize> {
        statements.iter().map(|statement| statement.sql().matches("(?").count()).collect()
    }

    #[test]
    fn full_statements_go_first_and_the_rest_waits_until_the_end() {
        let mut gathered = Gathered::default();
        for number in 0..600_u32 {
            gathered.add(WORDS, binds![number]);
            gathered.add(PAIRS, binds![number, number]);
        }
        assert_eq!(sizes(&gathered.full(true).unwrap()), [256, 256], "600 pairs fill no statement of 4096");
        assert_eq!(sizes(&gathered.full(true).unwrap()), [0; 0]);
        let rest = gathered.all(true).unwrap();
        assert_eq!(sizes(&rest), [64, 16, 4, 4, 256, 256, 64, 16, 4, 4]);
        assert_eq!(sizes(&gathered.all(true).unwrap()), [0; 0]);
    }
}
