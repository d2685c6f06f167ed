-- Supervision visits: those owed each week, and further ones.
create table visit (
    programme varchar(60) not null,
    period varchar(20) not null,         -- the week, such as 2021-W23; further visits of it 2021-W23-2
    area_code varchar(60) not null,
    object varchar(100) not null,
    week varchar(20) not null,
    week_ends_at ${datetime} not null,
    owed boolean not null,
    group_id varchar(100) not null,
    group_name varchar(100) not null,
    opened_at ${datetime} not null,
    drawn boolean not null,              -- random supervision
    place varchar(200),                  -- the point drawn, or null
    method varchar(20),
    findings ${text},
    evidence_ids ${text},
    recorded_by varchar(100),
    recorded_at ${datetime},
    missed_at ${datetime},
    primary key (programme, period, area_code)
);
create index visit_by_week on visit (programme, week);

-- Issues that were found on a visit, or that it was about.
create table visit_issue (
    programme varchar(60) not null,
    period varchar(20) not null,
    area_code varchar(60) not null,
    position integer not null,
    number varchar(80) not null,
    found boolean not null,
    primary key (programme, period, area_code, position)
);

create table visit_evidence (
    evidence_id varchar(60) not null,
    programme varchar(60) not null,
    period varchar(20) not null,
    area_code varchar(60) not null,
    primary key (evidence_id, programme, period, area_code)
);

-- What a visit demanded, open until a later one finds it met; numbered object by object.
create table visit_demand (
    programme varchar(60) not null,
    area_code varchar(60) not null,
    number integer not null,
    object varchar(100) not null,
    content ${text} not null,
    since_period varchar(20) not null,
    since_day date not null,
    times_not_met integer not null,
    answered_period varchar(20),
    answered_day date,
    remark ${text},
    met boolean not null,
    primary key (programme, area_code, number)
);
