//! A part of a list, with the exact size of the whole.

use crate::engine::{Bind, binds};

/// Which part of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Page {
    /// At most so many rows.
    pub limit: u32,
    /// After so many rows.
    pub offset: u32,
}

impl Page {
    /// The first rows.
    pub const fn first(limit: u32) -> Self {
        Page { limit, offset: 0 }
    }
}

/// A part of a list.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Listing<T> {
    /// The rows of the page.
    pub rows: Vec<T>,
    /// How many rows the whole list has.
    pub total: u64,
}

/// Conditions of a query with their values, joined by `and`.
#[derive(Default)]
pub(crate) struct Conditions {
    text: String,
    pub binds: Vec<Bind>,
}

impl Conditions {
    /// Adds `column operator value`, such as `status =`.
    pub fn add(&mut self, column_and_operator: &str, value: impl Into<Bind>) {
        self.binds.push(value.into());
        self.also(&format!("{column_and_operator} ${}", self.binds.len()));
    }

    /// Adds a condition that holds no value from outside, such as `drafts > 0`.
    pub fn also(&mut self, condition: &str) {
        let joined = if self.text.is_empty() { "where" } else { "and" };
        self.text.push_str(&format!("{joined} {condition} "));
    }

    /// The conditions as SQL; empty if there are none.
    pub fn sql(&self) -> &str {
        &self.text
    }

    /// The conditions, an order and a page as SQL, with all values.
    pub fn page(self, order: &str, page: Page) -> (String, Vec<Bind>) {
        let count = self.binds.len();
        let sql = format!("{} order by {order} limit ${} offset ${}", self.text, count + 1, count + 2);
        let mut all = self.binds;
        all.extend(binds![page.limit, page.offset]);
        (sql, all)
    }
}

/// A count as the engines give it.
pub(crate) fn count(number: i64) -> u64 {
    // Invariant: counts and sums of counts are never negative.
    number.max(0) as u64
}
