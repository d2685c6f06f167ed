-- What was found wanting and is raised to who decides: the case, its grounds, its history, interviews and commitments.

create table escalation (
    id bigint not null primary key,
    version bigint not null,
    government varchar(60) not null,
    programme varchar(60) not null,
    subject varchar(200) not null,
    subject_unit varchar(60),
    subject_area varchar(60),
    cause varchar(30) not null,
    period varchar(20) not null,
    proposed_measure varchar(30) not null,
    measure varchar(30) not null,
    decider varchar(20) not null,
    stage varchar(20) not null,
    chain integer not null,
    previous_id bigint,
    limit_days integer,
    rule_origin varchar(60) not null,
    rule_text varchar(500),
    proposed_by varchar(100) not null,
    proposed_at ${datetime} not null,
    deciding_since ${datetime} not null,
    with_commander boolean not null,
    reminded_at ${datetime},
    reminders integer not null,
    raised_by varchar(100),
    raised_opinion ${text},
    decision varchar(20),
    decided_by varchar(100),
    decided_at ${datetime},
    opinion ${text},
    paper_leader varchar(200),
    paper_evidence varchar(2000),
    imposed_measure varchar(30),
    imposed_on date,
    limit_on date,
    missed_interviews integer not null,
    carried_out boolean,
    settled_at ${datetime},
    settled_reason varchar(500)
);

create index escalation_waiting on escalation (programme, stage, subject, cause);
create index escalation_of_subject on escalation (government, subject, proposed_at);
create index escalation_of_unit on escalation (subject_unit, stage);

-- In which process instance of the engine it runs.
create table escalation_instance (
    escalation_id bigint not null primary key,
    instance_id varchar(64) not null,
    constraint escalation_instance_of foreign key (escalation_id) references escalation (id)
);

create table escalation_issue (
    escalation_id bigint not null,
    position integer not null,
    number varchar(80) not null,
    primary key (escalation_id, position),
    constraint escalation_issue_of foreign key (escalation_id) references escalation (id)
);

create table escalation_ground (
    id bigint not null primary key,
    escalation_id bigint not null,
    ground_key varchar(300) not null,
    content ${text} not null,
    noted_at ${datetime} not null,
    constraint escalation_ground_of foreign key (escalation_id) references escalation (id),
    constraint escalation_ground_once unique (escalation_id, ground_key)
);

create index escalation_ground_key on escalation_ground (ground_key);

create table escalation_record (
    id bigint not null primary key,
    escalation_id bigint not null,
    recorded_at ${datetime} not null,
    actor varchar(100) not null,
    act varchar(30) not null,
    content ${text},
    evidence_ids varchar(2000),
    constraint escalation_record_of foreign key (escalation_id) references escalation (id)
);

create index escalation_record_order on escalation_record (escalation_id, id);

-- Names and minutes stand here and nowhere else.
create table escalation_interview (
    id bigint not null primary key,
    escalation_id bigint not null,
    turn integer not null,
    interview_at ${datetime} not null,
    place varchar(500),
    interviewees ${text} not null,
    interviewers ${text},
    short_notice_reason ${text},
    arranged_by varchar(100) not null,
    arranged_at ${datetime} not null,
    held boolean,
    minutes ${text},
    recorded_by varchar(100),
    recorded_at ${datetime},
    constraint escalation_interview_of foreign key (escalation_id) references escalation (id),
    constraint escalation_interview_turn unique (escalation_id, turn)
);

create index escalation_interview_time on escalation_interview (interview_at);

create table escalation_commitment (
    id bigint not null primary key,
    interview_id bigint not null,
    position integer not null,
    content ${text} not null,
    deadline date not null,
    late boolean not null,
    fulfilled boolean,
    opinion ${text},
    confirmed_by varchar(100),
    confirmed_at ${datetime},
    constraint escalation_commitment_of foreign key (interview_id) references escalation_interview (id),
    constraint escalation_commitment_position unique (interview_id, position)
);

-- What windows are counted over: missed reports, months among the last two, bulletins.
create table escalation_mark (
    programme varchar(60) not null,
    kind varchar(20) not null,
    subject varchar(200) not null,
    period varchar(40) not null,
    origin varchar(60) not null,
    bad boolean not null,
    noted_at ${datetime} not null,
    primary key (programme, kind, subject, period, origin)
);
