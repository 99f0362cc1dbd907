//! A query in the language of each engine.
//!
//! Tokens are `[a-z0-9]` or Chinese characters alone, so quoting them is enough and nothing that was typed can reach the syntax.

use crate::query::{Query, Term};

/// The right-hand side of `MATCH` for an FTS5 table with `tokenize = 'unicode61'`. An empty query becomes a phrase that matches nothing.
///
/// ```
/// let query = suasion_names::query("涛 2016");
/// assert_eq!(suasion_names::fts5_match(&query), r#"("涛") AND ("2016")"#);
/// ```
pub fn fts5_match(query: &Query) -> String {
    if query.is_empty() { "\"\"".to_owned() } else { terms(query, '"', " OR ", " AND ") }
}

/// A value to be cast to `tsquery` (`tokens @@ $1::tsquery`). Not for `to_tsquery`, which would send the tokens through a parser of
/// natural language. An empty query becomes an empty `tsquery`, which matches nothing.
///
/// ```
/// let query = suasion_names::query("涛 2016");
/// assert_eq!(suasion_names::tsquery(&query), "('涛') & ('2016')");
/// ```
pub fn tsquery(query: &Query) -> String {
    terms(query, '\'', " | ", " & ")
}

fn terms(query: &Query, quote: char, or: &str, and: &str) -> String {
    let term = |term: &Term| {
        let tokens: Vec<String> = term.any_of.iter().map(|token| format!("{quote}{token}{quote}")).collect();
        format!("({})", tokens.join(or))
    };
    query.all_of.iter().map(term).collect::<Vec<_>>().join(and)
}
