-- A row from the moment a demonstration's database is made until its first start has played everything.
create table first_start (
    id integer not null primary key
);
