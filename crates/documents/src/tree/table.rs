//! Tables: columns that know their share of the width, and rows.

use super::Runs;

/// A column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// Its heading, repeated on every page.
    pub head: Runs,
    /// Its part of the width: a column of 2 is twice as wide as one of 1.
    pub share: u32,
    /// Whether it holds figures, which are set to the right.
    pub numeric: bool,
}

impl Column {
    /// A column of text.
    pub fn new(head: impl Into<Runs>, share: u32) -> Self {
        Column { head: head.into(), share: share.max(1), numeric: false }
    }

    /// A column of figures.
    pub fn numeric(head: impl Into<Runs>, share: u32) -> Self {
        Column { numeric: true, ..Column::new(head, share) }
    }
}

/// A table. Every row has as many cells as there are columns: [`Table::row`] sees to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    caption: Runs,
    columns: Vec<Column>,
    rows: Vec<Vec<Runs>>,
}

impl Table {
    /// A table without rows.
    pub fn new(columns: impl IntoIterator<Item = Column>) -> Self {
        Table { caption: Runs::default(), columns: columns.into_iter().collect(), rows: Vec::new() }
    }

    /// The same table with a caption above it.
    pub fn caption(mut self, caption: impl Into<Runs>) -> Self {
        self.caption = caption.into();
        self
    }

    /// The same table with one more row. Missing cells are empty; surplus cells join the last one on lines of their own,
    /// so that nothing is lost in silence.
    pub fn row<R: Into<Runs>>(mut self, cells: impl IntoIterator<Item = R>) -> Self {
        self.add_row(cells);
        self
    }

    /// Adds a row, by the same rule as [`Table::row`].
    pub fn add_row<R: Into<Runs>>(&mut self, cells: impl IntoIterator<Item = R>) {
        let mut row: Vec<Runs> = Vec::with_capacity(self.columns.len());
        for cell in cells {
            let full = row.len() == self.columns.len();
            match row.last_mut() {
                Some(last) if full => *last = std::mem::take(last).and("\n").and(cell.into()),
                _ => row.push(cell.into()),
            }
        }
        row.resize_with(self.columns.len(), Runs::default);
        self.rows.push(row);
    }

    /// The words above the table; may be empty.
    pub fn caption_runs(&self) -> &Runs {
        &self.caption
    }

    /// The columns.
    pub fn columns(&self) -> &[Column] {
        &self.columns
    }

    /// The rows, each as long as [`Table::columns`].
    pub fn rows(&self) -> &[Vec<Runs>] {
        &self.rows
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_always_fits_its_columns_and_loses_nothing() {
        let table =
            Table::new([Column::new("Date", 1), Column::new("Fact", 3)]).row(["1989"]).row(["1991", "tried", "x"]);
        assert_eq!(table.rows()[0][1], Runs::default());
        assert_eq!(table.rows()[1].len(), 2);
        assert_eq!(table.rows()[1][1].plain(), "tried\nx");
    }

    #[test]
    fn no_column_is_without_width() {
        assert_eq!(Column::numeric("n", 0).share, 1);
    }
}
