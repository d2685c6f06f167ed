-- What words are looked for in, of each issue one text that never changes: number, description, place and category, in small
-- letters (docs/adr/0014-finding-words.md). Written with the issue; issues from before are entered when the product starts.
create table issue_text (
    issue_id bigint not null primary key,
    programme varchar(60) not null,
    -- The part whose pairs of characters are noted below; 0: none yet, it is read through.
    part integer not null,
    content ${exact_text} not null
);
create index issue_text_by_part on issue_text (programme, part, issue_id);

-- Some thousand issues whose pairs were noted at once: their ids, in the order in which the notes count them.
create table issue_text_part (
    programme varchar(60) not null,
    part integer not null,
    issue_ids ${blob} not null,
    primary key (programme, part)
);

-- Which issues of a part have two characters side by side.
create table issue_text_pair (
    programme varchar(60) not null,
    pair bigint not null,
    part integer not null,
    positions varbinary(4096) not null,
    primary key (programme, pair, part)
);
