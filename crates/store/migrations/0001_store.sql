-- The whole store, for both engines. Two words differ and are filled in by `migrate.rs`:
--   {counter}    the type of an integer primary key: `integer` on SQLite, where it then is the rowid; `bigint` on PostgreSQL
--   {clustered}  on SQLite ` without rowid`: the row lies in its primary key, so a case's file lies together
-- The search index has nothing in common on the two engines; it stands in `sqlite/` and `postgres/`.
--
-- A record's row is its body (JSON) and, drawn out of it, what is needed to find it and to hold it together. `position` is
-- the order of entry. Foreign keys are checked at the end of the transaction, so the order within one does not matter;
-- they include the case, so whatever a file refers to is in that file. An applied migration is never edited.

create table meta (
    key text primary key,
    value text not null
){clustered};

-- Persons and bodies in one table: an actor is named by a bare id, and both can do and suffer the same things.
create table actors (
    id text primary key,
    kind text not null check (kind in ('person', 'body')),
    position bigint not null,
    body text not null
){clustered};

create table cases (
    position {counter} primary key,
    id text not null unique,
    reference text not null unique,
    person_id text not null references actors (id) deferrable initially deferred,
    reprisal_of text references cases (id) deferrable initially deferred,
    body text not null
);
create index cases_person on cases (person_id);
create index cases_reprisal on cases (reprisal_of);

create table sources (
    case_id text not null references cases (id) deferrable initially deferred,
    id text not null unique,
    position bigint not null,
    body text not null,
    primary key (case_id, id)
){clustered};

create table events (
    case_id text not null references cases (id) deferrable initially deferred,
    id text not null unique,
    position bigint not null,
    body text not null,
    primary key (case_id, id)
){clustered};

create table acts (
    case_id text not null references cases (id) deferrable initially deferred,
    id text not null unique,
    event_id text not null,
    position bigint not null,
    body text not null,
    primary key (case_id, id),
    foreign key (case_id, event_id) references events (case_id, id) deferrable initially deferred
){clustered};

create table relations (
    case_id text not null references cases (id) deferrable initially deferred,
    id text not null unique,
    source_id text not null,
    position bigint not null,
    body text not null,
    primary key (case_id, id),
    foreign key (case_id, source_id) references sources (case_id, id) deferrable initially deferred
){clustered};

create table statements (
    case_id text not null references cases (id) deferrable initially deferred,
    id text not null unique,
    source_id text not null,
    event_id text,
    act_id text,
    supersedes text,
    position bigint not null,
    body text not null,
    primary key (case_id, id),
    foreign key (case_id, source_id) references sources (case_id, id) deferrable initially deferred,
    foreign key (case_id, event_id) references events (case_id, id) deferrable initially deferred,
    foreign key (case_id, act_id) references acts (case_id, id) deferrable initially deferred,
    foreign key (case_id, supersedes) references statements (case_id, id) deferrable initially deferred
){clustered};

create table evidence (
    case_id text not null references cases (id) deferrable initially deferred,
    id text not null unique,
    source_id text not null,
    position bigint not null,
    body text not null,
    primary key (case_id, id),
    foreign key (case_id, source_id) references sources (case_id, id) deferrable initially deferred
){clustered};

create table consents (
    case_id text not null references cases (id) deferrable initially deferred,
    id text not null unique,
    position bigint not null,
    body text not null,
    primary key (case_id, id)
){clustered};

create table violations (
    case_id text not null references cases (id) deferrable initially deferred,
    id text not null unique,
    event_id text not null,
    act_id text,
    position bigint not null,
    body text not null,
    primary key (case_id, id),
    foreign key (case_id, event_id) references events (case_id, id) deferrable initially deferred,
    foreign key (case_id, act_id) references acts (case_id, id) deferrable initially deferred
){clustered};

create table demands (
    case_id text not null references cases (id) deferrable initially deferred,
    id text not null unique,
    position bigint not null,
    body text not null,
    primary key (case_id, id)
){clustered};

-- The case is the first one a representation speaks for: the one in whose file it was entered.
create table representations (
    case_id text not null references cases (id) deferrable initially deferred,
    id text not null unique,
    source_id text not null,
    position bigint not null,
    body text not null,
    primary key (case_id, id),
    foreign key (case_id, source_id) references sources (case_id, id) deferrable initially deferred
){clustered};

-- Every case a representation speaks for.
create table representation_cases (
    case_id text not null references cases (id) deferrable initially deferred,
    representation_id text not null references representations (id) deferrable initially deferred,
    primary key (case_id, representation_id)
){clustered};
create index representation_cases_representation on representation_cases (representation_id);

create table responses (
    case_id text not null references cases (id) deferrable initially deferred,
    id text not null unique,
    source_id text not null,
    demand_id text,
    event_id text,
    position bigint not null,
    body text not null,
    primary key (case_id, id),
    foreign key (case_id, source_id) references sources (case_id, id) deferrable initially deferred,
    foreign key (case_id, demand_id) references demands (case_id, id) deferrable initially deferred,
    foreign key (case_id, event_id) references events (case_id, id) deferrable initially deferred
){clustered};

-- Which record of which case names which actor: to load a file with everybody in it, to find the files to be looked
-- at again when a name changes, and to keep an actor who is still named.
create table mentions (
    case_id text not null references cases (id) deferrable initially deferred,
    record_id text not null,
    actor_id text not null references actors (id) deferrable initially deferred,
    primary key (case_id, record_id, actor_id)
){clustered};
create index mentions_actor on mentions (actor_id);

-- The names of actors, folded: finds one by a name however it is written.
create table actor_names (
    fold text not null,
    actor_id text not null references actors (id) deferrable initially deferred,
    primary key (fold, actor_id)
){clustered};
create index actor_names_actor on actor_names (actor_id);

-- A case in one row, made anew with every change of its file. `number` is the case's position; a last event whose day is
-- unknown is the empty text, which comes after every day in a list of the newest first.
create table overviews (
    number {counter} primary key references cases (position) deferrable initially deferred,
    reference text not null,
    status text not null,
    weakest text not null,
    links text not null,
    fictional bigint not null,
    contradictions bigint not null,
    next_due text,
    verdict_pending bigint not null,
    verdict_real bigint not null,
    verdict_ritual bigint not null,
    verdict_none bigint not null,
    verdict_retaliation bigint not null,
    last_event text not null,
    body text not null
);
-- Every figure of the portfolio and every filtered total comes from this index alone.
create index overviews_figures on overviews (status, weakest, links, fictional, contradictions, next_due,
    verdict_pending, verdict_real, verdict_ritual, verdict_none, verdict_retaliation);
-- By reference is how lists are mostly read: this index alone finds any page of any filter.
create index overviews_reference on overviews (reference, status, weakest, fictional, contradictions, next_due);
create index overviews_last_event on overviews (last_event, number);
create index overviews_contradictions on overviews (contradictions, number);

create table dues (
    day text not null,
    case_id text not null references cases (id) deferrable initially deferred,
    record_id text not null,
    kind text not null,
    primary key (day, case_id, record_id, kind)
){clustered};
create index dues_case on dues (case_id);

create table accounts (
    id text primary key,
    fold text not null unique,
    name text not null,
    body text not null,
    password text not null
){clustered};

-- The token itself is kept by its bearer alone. Times are seconds since 1970.
create table sessions (
    token_digest text primary key,
    account_id text not null references accounts (id) deferrable initially deferred,
    kind text not null check (kind in ('web', 'api')),
    created bigint not null,
    expires bigint not null
){clustered};
create index sessions_account on sessions (account_id);

-- No foreign keys: it outlives what it tells of.
create table journal (
    seq {counter} primary key,
    at text not null,
    account_id text,
    operation text not null,
    case_id text,
    reason text not null,
    changes text not null,
    previous text not null,
    hash text not null
);
create index journal_case on journal (case_id, seq);
create index journal_account on journal (account_id, seq);
