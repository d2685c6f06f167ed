-- One row a table whose keys JPA hands out in blocks; identity columns would forbid batching.
create table id_sequence (
    name varchar(60) not null primary key,
    next_value bigint not null
);
