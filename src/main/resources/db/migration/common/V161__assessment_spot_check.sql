-- What headquarters found where it checked a community's statement about a linked unit (联建评价抽查): the statement stays
-- as it was made, the points found here count.
create table assessment_contribution_check (
    programme varchar(60) not null,
    period varchar(10) not null,
    unit_code varchar(60) not null,
    points decimal(9, 2) not null,
    reason ${text},
    checked_by varchar(255) not null,
    checked_at ${datetime} not null,
    primary key (programme, period, unit_code)
);
