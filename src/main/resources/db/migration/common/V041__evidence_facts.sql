-- What a picture tells of itself, kept beside it because what is shown has lost it, and by what its likes are found.
create table evidence_facts (
    evidence_id varchar(32) not null primary key,
    government varchar(64) not null,
    width integer not null,
    height integer not null,
    taken_at ${datetime},
    latitude double precision,
    longitude double precision,
    likeness bigint,
    band_1 integer,
    band_2 integer,
    band_3 integer,
    band_4 integer,
    brightness double precision,
    contrast double precision,
    outline varbinary(4096),
    constraint evidence_facts_evidence foreign key (evidence_id) references evidence (id)
);

-- One column each: H2 uses an index for a list of values only where no other column leads.
create index evidence_facts_band_1 on evidence_facts (band_1);
create index evidence_facts_band_2 on evidence_facts (band_2);
create index evidence_facts_band_3 on evidence_facts (band_3);
create index evidence_facts_band_4 on evidence_facts (band_4);
