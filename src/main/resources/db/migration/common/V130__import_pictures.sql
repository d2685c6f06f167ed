-- Pictures of an imported file that are stored already: whoever dies before the rows are kept stores none twice.
create table import_picture (
    programme varchar(60) not null,
    file_sha256 char(64) not null,
    account varchar(100) not null,
    row_no integer not null,
    part varchar(200) not null,
    evidence_id varchar(32) not null,
    primary key (programme, file_sha256, account, row_no, part)
);

-- Files handed in on the import's page: looked at before they are confirmed, worked on afterwards.
create table import_upload (
    id varchar(40) not null primary key,
    programme varchar(60) not null,
    government varchar(60) not null,
    account varchar(100) not null,
    file_name varchar(255) not null,
    sha256 char(64) not null,
    uploaded_at ${datetime} not null,
    state varchar(20) not null,
    preview ${text},
    message varchar(1000),
    claimed_until ${datetime}
);
create index import_upload_by_state on import_upload (state);
create index import_upload_by_time on import_upload (uploaded_at);
