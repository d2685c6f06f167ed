-- The journal: every domain event once, in order, one chain of hashes a government.

-- The number is the database's own, so that the order of insertion is one for all nodes.
create table journal_entry (
    id ${counted} primary key,
    government varchar(64) not null,
    programme varchar(64),
    occurred_at ${datetime} not null,
    event varchar(64) not null,
    subject varchar(255),
    actor varchar(255) not null,
    data ${text} not null,
    seq bigint,
    hash varchar(64),
    constraint journal_entry_chain unique (government, seq)
);

create index journal_entry_unsealed on journal_entry (seq, government, id);

-- The last sealed line of each chain, kept apart so that a chain cut off at its end is noticed.
create table journal_head (
    government varchar(64) not null primary key,
    seq bigint not null,
    hash varchar(64) not null
);

-- Sealed lines of each programme, so that a page of the journal needs no counting.
create table journal_programme (
    government varchar(64) not null,
    programme varchar(64) not null,
    entries bigint not null,
    primary key (government, programme)
);
