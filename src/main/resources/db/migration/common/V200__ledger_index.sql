-- The ledger's first page: newest first, read backwards from the end until the page is full, instead of sorting a
-- programme's every issue.
create index issue_by_programme on issue (programme, id);
-- The same for one state (待交办, 待核查, 已销号 …): issue_by_programme_status has the deadline before the id and would
-- be read whole and sorted.
create index issue_by_status on issue (programme, status, id);
-- By deadline over all states, the order of the morning's work.
create index issue_by_deadline on issue (programme, deadline, id);
-- A unit's own: the issues that it leads or handles, where the whole ledger would be read for the few that are its.
create index issue_by_lead_unit on issue (lead_unit, programme, id);
create index issue_by_handling_unit on issue (handling_unit, programme, id);
-- An object's line on the first page leads to its issues.
create index issue_by_area on issue (area_code, programme, id);
