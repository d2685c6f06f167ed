-- Weekly reports: what was asked of whom, each time it was filed with its figures as of then, and the week's digest.
create table weekly_report (
    id bigint not null primary key,
    version bigint not null,
    government varchar(20) not null,
    programme varchar(40) not null,
    week varchar(8) not null,
    object_code varchar(60) not null,
    object_name varchar(100) not null,
    area_code varchar(60),
    unit_code varchar(60) not null,
    supervision_group varchar(80) not null,
    form varchar(20) not null,
    status varchar(20) not null,
    requested_at ${datetime},
    task_since ${datetime},
    remind_at ${datetime} not null,
    due_at ${datetime} not null,
    review_on date,
    reminded_at ${datetime},
    missed_at ${datetime},
    late boolean not null,
    return_count integer not null,
    constraint weekly_report_unique unique (programme, week, object_code)
);
create index weekly_report_by_government on weekly_report (government, week, object_name);
create index weekly_report_by_unit on weekly_report (unit_code, week);

create table weekly_report_filing (
    id bigint not null primary key,
    report_id bigint not null,
    number integer not null,
    filed_at ${datetime} not null,
    filed_by varchar(100) not null,
    late boolean not null,
    summary ${text} not null,
    difficulties ${text},
    next_week ${text},
    figures ${text} not null,
    reviewed_at ${datetime},
    reviewed_by varchar(100),
    accepted boolean,
    instructions ${text},
    constraint weekly_report_filing_report foreign key (report_id) references weekly_report (id),
    constraint weekly_report_filing_unique unique (report_id, number)
);

-- Since when this installation has asked for a programme's reports: weeks before are nobody's omission.
create table weekly_report_start (
    programme varchar(40) not null primary key,
    since ${datetime} not null
);

-- The digest as it was made; it is never written anew.
create table weekly_digest (
    programme varchar(40) not null,
    week varchar(8) not null,
    government varchar(20) not null,
    as_of ${datetime} not null,
    made_at ${datetime} not null,
    content ${text} not null,
    constraint weekly_digest_key primary key (programme, week)
);
