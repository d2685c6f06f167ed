-- The sessions of signed-in people, for all nodes. The names are those that Spring Session 3.5 writes, in its case,
-- because MySQL tells tables of other case apart.
create table SPRING_SESSION (
    PRIMARY_ID char(36) not null,
    SESSION_ID char(36) not null,
    CREATION_TIME bigint not null,       -- all times in milliseconds since 1970
    LAST_ACCESS_TIME bigint not null,
    MAX_INACTIVE_INTERVAL int not null,  -- seconds
    EXPIRY_TIME bigint not null,
    PRINCIPAL_NAME varchar(100),
    primary key (PRIMARY_ID)
);
create unique index SPRING_SESSION_ID on SPRING_SESSION (SESSION_ID);
-- Expired sessions are deleted every minute.
create index SPRING_SESSION_EXPIRY on SPRING_SESSION (EXPIRY_TIME);

create table SPRING_SESSION_ATTRIBUTES (
    SESSION_PRIMARY_ID char(36) not null,
    ATTRIBUTE_NAME varchar(200) not null,
    ATTRIBUTE_BYTES ${blob} not null,
    primary key (SESSION_PRIMARY_ID, ATTRIBUTE_NAME),
    constraint SPRING_SESSION_ATTRIBUTES_SESSION foreign key (SESSION_PRIMARY_ID)
        references SPRING_SESSION (PRIMARY_ID) on delete cascade
);
