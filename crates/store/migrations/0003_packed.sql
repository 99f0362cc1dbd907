-- The changes of an entry of the journal, packed: with them the journal was nearly half of the store. An entry has either
-- this or, in `changes`, its plain text, as all earlier ones do. The hash is over the plain text in both cases.
alter table journal add column packed {bytes};
