-- The State Council's calendar: days that differ from Monday to Friday, and those it names anyway.
create table calendar_day (
    calendar_date date not null primary key,
    kind varchar(16) not null,
    name varchar(64) not null
);
