-- How many issues there are of each kind that anybody counts (state, light, area, object, list, units), kept while they
-- change: a ledger of a million is not read to be counted (docs/adr/0010-counting-while-it-changes.md).

-- What changed and is not yet added up: rows of their own, so that nobody waits for a number that another is changing.
-- Without a day where it is counted for the first time and the days below know it already.
create table issue_tally_change (
    id ${counted} primary key,
    programme varchar(60) not null,
    counted_as ${text} not null,
    on_day date,
    number integer not null,
    since_seconds bigint not null
);
create index issue_tally_change_of_programme on issue_tally_change (programme, id);

-- The sums: of all that is counted alike the number, and the moments since when they are in their state, in seconds.
create table issue_tally (
    tally_key varchar(64) not null primary key,
    programme varchar(60) not null,
    counted_as ${text} not null,
    number bigint not null,
    since_seconds bigint not null
);
create index issue_tally_of_programme on issue_tally (programme, number);

-- By how many the number in a state rose or fell on a day, object by object: the past in days.
create table issue_tally_day (
    programme varchar(60) not null,
    on_day date not null,
    object_code varchar(60) not null,
    status varchar(20) not null,
    number bigint not null,
    primary key (programme, on_day, object_code, status)
);

-- Who adds up holds the row of the programme; how often it was added up tells others when what they keep is out of date.
create table issue_tally_head (
    programme varchar(60) not null primary key,
    generation bigint not null
);

-- The days until now; the present is counted when the product starts (CountRepair).
insert into issue_tally_day (programme, on_day, object_code, status, number)
select m.programme, m.on_day, m.object_code, m.status, sum(m.number)
from (select i.programme as programme, cast(s.from_at as date) as on_day, coalesce(i.object_code, '') as object_code,
        s.status as status, 1 as number
    from issue_span s join issue i on i.id = s.issue_id
    union all
    select i.programme, cast(s.to_at as date), coalesce(i.object_code, ''), s.status, -1
    from issue_span s join issue i on i.id = s.issue_id where s.to_at < timestamp '9999-12-31 00:00:00') m
group by m.programme, m.on_day, m.object_code, m.status;
