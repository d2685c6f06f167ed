-- Whose years gone by were played for the demonstration: a row a programme from the moment it began, so that none is
-- played twice.
create table demo_years (
    programme varchar(60) not null primary key,
    begun_at ${datetime} not null,
    ended_at ${datetime},
    completed integer
);
