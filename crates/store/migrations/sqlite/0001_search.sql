-- The search index on SQLite: one document a case, its tokens and nothing else (no text, no positions), in the encrypted
-- file. The tokens come ready made; the `ascii` tokenizer takes whatever stands between blanks as it is.
create virtual table search using fts5 (
    tokens, content = '', contentless_delete = 1, detail = none, tokenize = 'ascii'
);
