-- What the engine does not keep of its accounts.

-- Since when an account has its password. An account without a row has one that the product gave it (the demonstration).
create table account_password (
    account varchar(64) not null primary key,
    changed_at ${datetime} not null,
    change_due boolean not null          -- set by somebody else: its owner changes it when he signs in
);

-- Former passwords, as the engine stored them, so that none comes back.
create table account_former_password (
    id ${counted} primary key,
    account varchar(64) not null,
    password_hash varchar(255) not null,
    password_salt varchar(255)
);
create index account_former_password_account on account_former_password (account, id);

-- The second factor: a secret shared with the application on somebody's phone, encrypted.
create table account_second_factor (
    account varchar(64) not null primary key,
    secret varchar(255) not null,
    confirmed_at ${datetime},            -- null: begun, not yet in force
    last_step bigint not null,           -- the last period of 30 seconds whose code was accepted: none counts twice
    attempts int not null,               -- wrong codes since the last right one
    locked_until ${datetime}
);

-- What lets its owner in once when the phone is lost. Random, so that a quick hash is enough.
create table account_recovery_code (
    account varchar(64) not null,
    code_hash varchar(64) not null,
    primary key (account, code_hash)
);

-- The sessions of one account are listed and ended together.
create index SPRING_SESSION_PRINCIPAL on SPRING_SESSION (PRINCIPAL_NAME);
