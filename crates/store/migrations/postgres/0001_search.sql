-- The search index on PostgreSQL: one document a case, its tokens as lexemes, taken as they are (no parser, no dictionary).
create table search (
    number bigint primary key,
    tokens tsvector not null
);
-- New documents wait in a list of at most 1 MiB, which every search reads too: short enough for both.
create index search_tokens on search using gin (tokens) with (gin_pending_list_limit = 1024);
-- The tokens of a case are many and short: the tuple stays in line, so that counting needs no second read.
alter table search alter column tokens set storage main;
