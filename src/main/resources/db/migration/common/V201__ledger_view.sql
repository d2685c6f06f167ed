-- What of the ledger an account looks at again and again, under names of its own.
create table ledger_view (
    account varchar(100) not null,
    name varchar(60) not null,
    address varchar(1500) not null,
    primary key (account, name)
);
