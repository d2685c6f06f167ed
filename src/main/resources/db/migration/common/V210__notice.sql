-- What people are told within the product: one row an event and recipient, written in the transaction of what it tells of.

-- The recipient is an account (account:…) or a group (group:…). The key says which event it was.
create table notice (
    id ${counted} primary key,
    government varchar(60) not null,
    recipient varchar(140) not null,
    kind varchar(40) not null,
    programme varchar(60),
    content varchar(1000) not null,
    link varchar(700) not null,
    paper varchar(300),
    event_key varchar(64) not null,
    created_at ${datetime} not null,
    constraint notice_once unique (government, event_key, recipient)
);

create index notice_of_recipient on notice (government, recipient, id);
create index notice_age on notice (created_at);

-- Who has read what.
create table notice_read (
    account varchar(100) not null,
    notice_id bigint not null,
    read_at ${datetime} not null,
    primary key (account, notice_id),
    constraint notice_read_of foreign key (notice_id) references notice (id) on delete cascade
);

create index notice_read_notice on notice_read (notice_id);
