-- What the ledger at a million issues needs to be read in order instead of whole. The light (domain rules, "Time") follows
-- from instants, so from when an issue is yellow, red, seriously overdue is kept where an index can find it: empty where it
-- shows no light, the end of time where what was handed in keeps its light for good.
alter table issue add column yellow_from ${datetime};
alter table issue add column red_from ${datetime};
alter table issue add column serious_from ${datetime};
-- Its deadline's end, where it was not handed in by then; kept after closure.
alter table issue add column missed_at ${datetime};
-- Since when it is in its state.
alter table issue add column stage_since ${datetime};
-- Under what it is counted (see V231).
alter table issue add column counted_as ${text};

update issue set
    yellow_from = case when deadline is null then null when status = 'RECTIFYING' then remind_at
        when status in ('SUBMITTED', 'APPROVING') and remind_at <= submitted_at then remind_at
        when status in ('SUBMITTED', 'APPROVING') then timestamp '9999-12-31 00:00:00' end,
    red_from = case when deadline is null then null when status = 'RECTIFYING' then overdue_at
        when status in ('SUBMITTED', 'APPROVING') and overdue_at <= submitted_at then overdue_at
        when status in ('SUBMITTED', 'APPROVING') then timestamp '9999-12-31 00:00:00' end,
    serious_from = case when deadline is null then null when status = 'RECTIFYING' then serious_at
        when status in ('SUBMITTED', 'APPROVING') and serious_at <= submitted_at then serious_at
        when status in ('SUBMITTED', 'APPROVING') then timestamp '9999-12-31 00:00:00' end,
    missed_at = case when status = 'RECTIFYING' then overdue_at
        when status in ('SUBMITTED', 'APPROVING', 'CLOSED') and submitted_at >= overdue_at then overdue_at end,
    stage_since = (select s.from_at from issue_span s where s.id = issue.current_span_id);

-- Each index with the question it answers; the search names it, so that no planner decides otherwise (LedgerPaths).
-- Kept from V200: issue_by_programme (newest first), issue_by_status (newest first in one state), issue_by_deadline (by
-- deadline over all states), issue_by_area (what lies in one area), issue_by_lead_unit and issue_by_handling_unit (a unit
-- with few issues). The first of V060 ends before the id, so that rows of one deadline had no order.
drop index issue_by_programme_status ${on_issue};
create index issue_by_status_deadline on issue (programme, status, deadline, id);
-- 黄灯, 红灯, 严重超期: the nearest or longest overdue first.
create index issue_by_light on issue (programme, red_from, yellow_from, serious_from, id);
-- 本周新超期.
create index issue_by_missed on issue (programme, missed_at, id);
-- 交办超时, 核查超时, and the one that has been longest in each state.
create index issue_by_stage on issue (programme, status, stage_since, id);
-- 答复超时: what a unit asks for is empty again once it is answered.
create index issue_by_request on issue (programme, request_at, id);
-- One list, such as 12345, out of a ledger of many.
create index issue_by_list on issue (programme, list_name, id);
-- The orders that the ledger's page offers beside the deadline.
create index issue_by_number on issue (programme, number, id);
create index issue_by_discovery on issue (programme, discovered_on, id);
create index issue_by_closure on issue (programme, closed_at, id);
