-- Assessment: rounds, who is in them, sheets, results as they were computed, objections and appeals. Results that were
-- published are never changed: a correction is a computation of its own.

-- From when a programme's assessments are held: what would have opened before is not made up for.
create table assessment_start (
    programme varchar(60) not null primary key,
    held_since ${datetime} not null
);

create table assessment_round (
    programme varchar(60) not null,
    period varchar(10) not null,
    government varchar(64) not null,
    opened_at ${datetime} not null,
    due_day date,
    compute_at ${datetime} not null,
    drafted_at ${datetime},
    checking_until ${datetime},
    published_at ${datetime},
    published_by varchar(255),
    appeals_until ${datetime},
    primary key (programme, period)
);

-- Who is assessed in a round, frozen at its opening; links are the codes of the objects its points come from.
create table assessment_member (
    programme varchar(60) not null,
    period varchar(10) not null,
    group_code varchar(40) not null,
    object_code varchar(60) not null,
    object_name varchar(100) not null,
    is_unit boolean not null,
    position integer not null,
    links ${text} not null,
    sheets integer not null,
    standard_version varchar(64),
    primary key (programme, period, group_code, object_code),
    constraint assessment_member_round foreign key (programme, period) references assessment_round (programme, period)
);
create index assessment_member_by_name on assessment_member (programme, period, object_name);

-- The standards that sheets were scored by, as they read then.
create table assessment_standard (
    version varchar(64) not null primary key,
    file varchar(60) not null,
    full_mark decimal(9, 2) not null,
    indicators ${text} not null
);

create table assessment_sheet (
    programme varchar(60) not null,
    period varchar(10) not null,
    object_code varchar(60) not null,
    number integer not null,
    object_name varchar(100) not null,
    points decimal(9, 2) not null,
    scores ${text} not null,
    remark ${text},
    evidence_ids ${text},
    issue_numbers ${text},
    standard_version varchar(64) not null,
    scored_by varchar(255) not null,
    scored_at ${datetime} not null,
    primary key (programme, period, object_code, number)
);

create table assessment_contribution (
    programme varchar(60) not null,
    period varchar(10) not null,
    unit_code varchar(60) not null,
    points decimal(9, 2) not null,
    remark ${text},
    stated_by varchar(255) not null,
    stated_at ${datetime} not null,
    primary key (programme, period, unit_code)
);

create table assessment_draw (
    programme varchar(60) not null,
    period varchar(10) not null,
    group_code varchar(40) not null,
    purpose varchar(120) not null,
    seed varchar(64) not null,
    names_from ${text} not null,
    drawn ${text} not null,
    primary key (programme, period, group_code)
);

-- One computation of a round; version is given when it is published.
create table assessment_computation (
    programme varchar(60) not null,
    period varchar(10) not null,
    number integer not null,
    computed_at ${datetime} not null,
    version integer,
    correction boolean not null,
    published_at ${datetime},
    reason ${text},
    rules_version varchar(64) not null,
    primary key (programme, period, number),
    constraint assessment_computation_version unique (programme, period, version)
);

create table assessment_result (
    programme varchar(60) not null,
    period varchar(10) not null,
    number integer not null,
    group_code varchar(40) not null,
    object_code varchar(60) not null,
    object_name varchar(100) not null,
    is_unit boolean not null,
    position integer not null,
    points decimal(9, 2) not null,
    rank_number integer not null,
    grade varchar(10),
    formula ${text} not null,
    inputs ${text} not null,
    primary key (programme, period, number, group_code, object_code),
    constraint assessment_result_computation foreign key (programme, period, number)
        references assessment_computation (programme, period, number)
);

-- Which groups a correction published anew; all of them in a first publication.
create table assessment_publication (
    programme varchar(60) not null,
    period varchar(10) not null,
    number integer not null,
    group_code varchar(40) not null,
    position integer not null,
    primary key (programme, period, number, group_code)
);

create table assessment_claim (
    programme varchar(60) not null,
    period varchar(10) not null,
    number integer not null,
    kind varchar(20) not null,
    group_code varchar(40) not null,
    object_code varchar(60) not null,
    object_name varchar(100) not null,
    lodged_by varchar(255) not null,
    lodged_at ${datetime} not null,
    reason ${text} not null,
    asked_points decimal(9, 2),
    evidence_ids ${text},
    outcome varchar(20),
    points decimal(9, 2),
    opinion ${text},
    decided_by varchar(255),
    decided_at ${datetime},
    primary key (programme, period, number)
);

create table assessment_adjustment (
    programme varchar(60) not null,
    period varchar(10) not null,
    number integer not null,
    object_code varchar(60) not null,
    object_name varchar(100) not null,
    source varchar(20) not null,
    points decimal(9, 2) not null,
    reason ${text} not null,
    document ${text},
    evidence_ids ${text},
    made_by varchar(255) not null,
    made_at ${datetime} not null,
    primary key (programme, period, number)
);

-- Pictures and files of sheets, objections and appeals, with the object whose units may see them.
create table assessment_evidence (
    evidence_id varchar(60) not null,
    programme varchar(60) not null,
    period varchar(10) not null,
    object_code varchar(60) not null,
    is_unit boolean not null,
    primary key (evidence_id, programme, period, object_code)
);
