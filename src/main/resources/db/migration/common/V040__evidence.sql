-- Pictures and files handed in as proof: one row an upload; equal content lies on the disk once.
create table evidence (
    id varchar(32) not null primary key,
    sha256 varchar(64) not null,
    media_type varchar(64) not null,
    size_bytes bigint not null,
    original_name varchar(255) not null,
    government varchar(64) not null,
    uploaded_by varchar(255) not null,
    uploaded_at ${datetime} not null
);

create index evidence_content on evidence (sha256, government);
