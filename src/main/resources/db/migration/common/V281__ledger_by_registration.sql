-- The order of the filed ledger, which the ledger's page offers too.
create index issue_by_registration on issue (programme, registered_at, id);
