-- What the nodes keep in memory of the database: whoever changes it counts up, and the other nodes forget theirs.
create table kept_view (
    name varchar(40) not null primary key,
    version bigint not null
);
insert into kept_view (name, version) values ('calendar', 0);
insert into kept_view (name, version) values ('organization', 0);
insert into kept_view (name, version) values ('programme', 0);
insert into kept_view (name, version) values ('account', 0);
