-- Telephone and identity numbers that stood in texts; the text keeps the mask.
create table personal_number (
    government varchar(60) not null,
    about varchar(200) not null,
    ordinal int not null,
    mask varchar(20) not null,
    secret varchar(400) not null,
    kept_at ${datetime} not null,
    primary key (government, about, ordinal)
);
