-- The issue list: what was found, where it stands, and every stretch of its past.
create table issue (
    id bigint not null primary key,
    version bigint not null,
    current_span_id bigint,
    government varchar(60) not null,
    number varchar(80) not null,
    programme varchar(60) not null,
    area_code varchar(60) not null,
    object_code varchar(60),
    category varchar(100) not null,
    kind varchar(20) not null,
    severity varchar(20) not null,
    description ${text} not null,
    list_name varchar(100) not null,
    superior_list boolean not null,
    place varchar(500),
    source varchar(200),
    original_number varchar(100),
    discovered_on date not null,
    discovered_by varchar(100) not null,
    registered_at ${datetime} not null,
    requirement ${text},
    lead_unit varchar(60),
    handling_unit varchar(60),
    status varchar(20) not null,
    round integer not null,
    deadline date,
    deadline_counted_from date,
    deadline_counted_days integer,
    remind_at ${datetime},
    overdue_at ${datetime},
    serious_at ${datetime},
    reminded boolean not null,
    overdue_noted boolean not null,
    serious_noted boolean not null,
    ever_overdue boolean not null,
    ever_serious boolean not null,
    assigned_at ${datetime},
    turn_started_at ${datetime},
    signed_by varchar(100),
    signed_at ${datetime},
    request_kind varchar(20),
    request_day date,
    request_unit varchar(60),
    request_reason ${text},
    request_at ${datetime},
    sign_off varchar(20),
    submitted_at ${datetime},
    measures ${text},
    return_count integer not null,
    returned_on date,
    shelved_until date,
    closed_at ${datetime},
    closed_before boolean not null,
    drawn_at ${datetime},
    whole_number varchar(80),
    parts integer not null,
    merged_into varchar(80),
    constraint issue_number_unique unique (government, number)
);
create index issue_by_programme_status on issue (programme, status, deadline);
create index issue_by_whole on issue (government, whole_number);

create table issue_responsible_unit (
    issue_id bigint not null,
    position integer not null,
    unit_code varchar(60) not null,
    primary key (issue_id, position),
    constraint issue_responsible_unit_issue foreign key (issue_id) references issue (id)
);
create index issue_responsible_unit_by_unit on issue_responsible_unit (unit_code);

create table issue_span (
    id bigint not null primary key,
    issue_id bigint not null,
    from_at ${datetime} not null,
    to_at ${datetime} not null,
    status varchar(20) not null,
    round integer not null,
    deadline date,
    deadline_counted_from date,
    deadline_counted_days integer,
    remind_at ${datetime},
    overdue_at ${datetime},
    serious_at ${datetime},
    submitted_at ${datetime},
    constraint issue_span_issue foreign key (issue_id) references issue (id)
);
create index issue_span_by_issue on issue_span (issue_id, to_at);

create table issue_record (
    id bigint not null primary key,
    issue_id bigint not null,
    recorded_at ${datetime} not null,
    actor varchar(100) not null,
    round integer not null,
    act varchar(40) not null,
    content ${text},
    evidence_ids ${text},
    constraint issue_record_issue foreign key (issue_id) references issue (id)
);
create index issue_record_by_issue on issue_record (issue_id, id);

create table issue_evidence (
    evidence_id varchar(60) not null,
    issue_id bigint not null,
    primary key (evidence_id, issue_id),
    constraint issue_evidence_issue foreign key (issue_id) references issue (id)
);
create index issue_evidence_by_issue on issue_evidence (issue_id);

-- The next number of each programme's list.
create table issue_counter (
    programme varchar(60) not null primary key,
    next_number bigint not null
);

-- What a draw for rechecks will be mixed with: made beforehand, only its hash is told until the draw.
create table draw_secret (
    programme varchar(60) not null,
    purpose varchar(60) not null,
    secret varchar(100) not null,
    primary key (programme, purpose)
);
