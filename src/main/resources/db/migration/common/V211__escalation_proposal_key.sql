-- One proposal a programme, cause and subject at a time: where two nodes propose the same at one instant, the second
-- fails, is tried again, and joins. Empty as soon as it is decided or settled.
alter table escalation add column proposal_key varchar(300);
create unique index escalation_proposal_once on escalation (proposal_key);
