-- What a morning needs of the lists: who leads a case, where it plays, when an answer last came, since when one is waited
-- for, since when there is no news, and what is written and not yet put. A day that is not known is the empty text.

alter table overviews add column jurisdiction text not null default '';
alter table overviews add column lead text not null default '';
alter table overviews add column answered text not null default '';
alter table overviews add column waiting text not null default '';
alter table overviews add column quiet_since text not null default '';
alter table overviews add column drafts bigint not null default 0;

-- Every figure of the portfolio and every filtered total comes from this index alone.
drop index if exists overviews_figures;
create index overviews_figures on overviews (status, weakest, links, fictional, jurisdiction, last_event, contradictions,
    next_due, verdict_pending, verdict_real, verdict_ritual, verdict_none, verdict_retaliation);
-- By reference is how lists are mostly read: this index alone finds any page of any filter.
drop index if exists overviews_reference;
create index overviews_reference on overviews (reference, jurisdiction, status, weakest, links, fictional, last_event,
    contradictions, next_due, verdict_pending, verdict_real, verdict_ritual, verdict_none, verdict_retaliation, lead);
-- The states that occur are found by one step each.
create index overviews_jurisdiction on overviews (jurisdiction);
-- Each of these holds only the cases that its list can show.
create index overviews_lead on overviews (lead, reference) where lead <> '';
create index overviews_next_due on overviews (next_due, number) where next_due is not null;
create index overviews_answered on overviews (answered, number) where answered <> '';
create index overviews_waiting on overviews (waiting, number) where waiting <> '';
create index overviews_quiet_since on overviews (quiet_since, number) where quiet_since <> '';
create index overviews_drafts on overviews (reference, drafts) where drafts > 0;
