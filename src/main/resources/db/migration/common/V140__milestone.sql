-- Each milestone of each supervised object: what it demanded when its evaluation began, what was found, how it was judged.
create table milestone_case (
    programme varchar(60) not null,
    period varchar(20) not null,
    area_code varchar(60) not null,
    object varchar(100) not null,
    milestone_day date not null,
    min_points decimal(9, 2) not null,
    min_rate decimal(5, 2) not null,
    evaluator varchar(200),
    requirements ${text} not null,       -- JSON array of texts
    opened_at ${datetime} not null,
    points decimal(9, 2),
    requirements_met boolean,
    answers ${text},                     -- JSON array, one entry a requirement that was answered on its own
    evidence_ids ${text},
    evaluated_by varchar(100),
    evaluated_at ${datetime},
    rate decimal(5, 2),                  -- null where the list was empty
    counted bigint,
    closed bigint,
    frozen_at ${datetime},
    met boolean,
    lacking varchar(100),
    judged_at ${datetime},
    primary key (programme, period, area_code)
);

create table milestone_evidence (
    evidence_id varchar(60) not null,
    programme varchar(60) not null,
    period varchar(20) not null,
    area_code varchar(60) not null,
    primary key (evidence_id, programme, period, area_code)
);
