-- Where whoever found an issue stood, as his phone said: by it one finds what has been found near by already.
create table issue_location (
    government varchar(60) not null,
    number varchar(80) not null,
    latitude double precision not null,
    longitude double precision not null,
    accuracy_metres integer,
    primary key (government, number)
);
create index issue_location_by_latitude on issue_location (government, latitude);
