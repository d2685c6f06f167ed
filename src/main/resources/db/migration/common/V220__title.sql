-- Civilised titles and vertical management that headquarters puts on record while programmes run: packs may not know them.
create table title_mark (
    government varchar(64) not null,
    number integer not null,
    object_name varchar(200) not null,
    kind varchar(20) not null,
    words varchar(200) not null,
    from_day date not null,
    to_day date,
    document varchar(200) not null,
    marked_by varchar(255) not null,
    marked_at ${datetime} not null,
    end_document varchar(200),
    ended_by varchar(255),
    ended_at ${datetime},
    primary key (government, number)
);
