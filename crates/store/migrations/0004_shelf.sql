-- What belongs to the house and to no case: texts of laws, confirmations of citations. `about` is what a thing is about, as
-- its kind says it, to find it by.
create table shelf (
    id text primary key,
    kind text not null,
    about text not null,
    position bigint not null,
    body text not null
){clustered};
create index shelf_about on shelf (kind, about);
