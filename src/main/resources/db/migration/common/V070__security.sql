-- What a POST with an Idempotency-Key was and how it was answered, so that the same key is answered the same again.
create table idempotency_key (
    account varchar(64) not null,
    key_hash varchar(64) not null,      -- SHA-256 of the key: no collation may take two keys for one
    request_hash varchar(64) not null,  -- SHA-256 of method, path, query and, unless it is an upload, body
    claim varchar(36) not null,         -- whoever executes it now
    state varchar(10) not null,         -- RUNNING, COMMITTED (changes made, not yet answered), ANSWERED
    alive_at ${datetime} not null,      -- last sign of life of whoever executes it
    status int,
    content_type varchar(255),
    location varchar(1000),
    body ${blob},                       -- null where the answer was too large to be kept
    created_at ${datetime} not null,
    primary key (account, key_hash)
);
create index idempotency_key_claim on idempotency_key (claim);
create index idempotency_key_created_at on idempotency_key (created_at);
