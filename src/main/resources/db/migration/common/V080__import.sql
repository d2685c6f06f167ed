-- Imported files: the checked rows are kept as one batch, then issues are made of them in chunks.
create table import_batch (
    id bigint not null primary key,
    programme varchar(60) not null,
    government varchar(60) not null,
    sha256 char(64) not null,
    state varchar(20) not null,
    total_rows integer not null,
    accepted_rows integer not null,
    account varchar(100) not null,
    created_at ${datetime} not null,
    finished_at ${datetime},
    claimed_by varchar(60),
    claimed_until ${datetime},
    constraint import_batch_once unique (programme, sha256)
);
create index import_batch_by_state on import_batch (state);

-- No foreign key: the rows of a batch are written before the batch itself, in one transaction.
create table import_row (
    batch_id bigint not null,
    row_no integer not null,
    payload ${text},
    issue_number varchar(80),
    fault_column varchar(60),
    fault varchar(4000),
    primary key (batch_id, row_no)
);

-- The import asks which of a superior's numbers are on the ledger.
create index issue_by_original_number on issue (original_number, programme);

insert into id_sequence (name, next_value) values ('import_batch', 0);
