-- The search index on PostgreSQL: one document a case, its tokens as lexemes, taken as they are (no parser, no dictionary).
create table search (
    number bigint primary key,
    tokens tsvector not null
);
create index search_tokens on search using gin (tokens) with (fastupdate = off);
-- The tokens of a case are many and short: the tuple stays in line, so that counting needs no second read.
alter table search alter column tokens set storage main;
