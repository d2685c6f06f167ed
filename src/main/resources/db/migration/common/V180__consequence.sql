-- What was published of each object, as far as consequences look back: bad quarters in a row, whether it has left the laggards.
create table consequence_result (
    programme varchar(60) not null,
    group_code varchar(60) not null,
    period varchar(10) not null,
    object_name varchar(200) not null,
    points decimal(9, 2),
    place integer,
    grade varchar(10),
    heard_at ${datetime} not null,
    primary key (programme, group_code, period, object_name)
);

create index consequence_result_object on consequence_result (programme, object_name);

-- The periods whose bulletin is out: only from then on anything follows from a result.
create table consequence_period (
    programme varchar(60) not null,
    period varchar(10) not null,
    published_at ${datetime} not null,
    primary key (programme, period)
);

-- The register (结果运用台账): what was proposed against or for whom, on what ground, who decided what, from when to when.
create table consequence (
    id bigint not null primary key,
    version bigint not null,
    government varchar(60) not null,
    programme varchar(60) not null,
    origin varchar(20) not null,
    object_name varchar(200) not null,
    unit_code varchar(60),
    period varchar(10) not null,
    group_code varchar(60),
    kind varchar(40) not null,
    label varchar(100) not null,
    hook varchar(40) not null,
    office varchar(200) not null,
    term varchar(20) not null,
    rule_origin varchar(20) not null,
    term_origin varchar(20) not null,
    from_day date not null,
    to_day date,
    ground ${text} not null,
    matter varchar(200) not null,
    state varchar(20) not null,
    confirmation_case varchar(64),
    decision_case varchar(64),
    proposed_at ${datetime} not null,
    proposed_by varchar(100) not null,
    confirmed_at ${datetime},
    confirmed_by varchar(100),
    opinion ${text},
    decided_at ${datetime},
    decided_by varchar(100),
    reference varchar(200),
    ended_at ${datetime},
    end_cause varchar(20),
    end_reason ${text}
);

create index consequence_object on consequence (programme, object_name);
create index consequence_confirmation on consequence (confirmation_case);
create index consequence_decision on consequence (decision_case);
