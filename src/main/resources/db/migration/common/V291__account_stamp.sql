-- Counts what was changed about an account that ends what others have kept of it: its password, its groups and
-- governments, a lock, its end. Each call compares it. An account without a row has not been changed yet; the row of one that is
-- gone stays, so that nothing kept of it fits whoever gets its name later.
create table account_stamp (
    account varchar(64) not null primary key,
    version bigint not null
);

-- Every call looks for itself now.
delete from kept_view where name = 'account';
