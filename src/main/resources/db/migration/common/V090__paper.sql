-- The numbers of papers (交办单, 销号单, and whatever comes later): one series a programme, kind and year.
create table paper_series (
    programme varchar(60) not null,
    kind varchar(20) not null,
    paper_year integer not null,
    next_number integer not null,
    primary key (programme, kind, paper_year)
);

-- Given once, when the paper is first made, and kept. What is issued about a subject again (another assignment, another
-- round) is another turn with a number of its own.
create table paper_number (
    programme varchar(60) not null,
    kind varchar(20) not null,
    subject varchar(80) not null,
    turn integer not null,
    paper_year integer not null,
    number integer not null,
    given_at ${datetime} not null,
    primary key (programme, kind, subject, turn),
    constraint paper_number_once unique (programme, kind, paper_year, number)
);
