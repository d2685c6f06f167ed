-- Units, areas, posts and responsibilities of each government; the programmes and what they have opened.
-- Codes come from the programme packs and never change; what disappeared from the packs is retired, never deleted.

create table government (
    code varchar(20) not null,
    name varchar(100) not null,
    constraint government_key primary key (code)
);

create table unit (
    code varchar(40) not null,
    government varchar(20) not null,
    name varchar(100) not null,
    parent_code varchar(40),
    vertical boolean not null,
    civilised boolean not null,
    retired boolean not null,
    ordinal integer not null,
    constraint unit_key primary key (code),
    constraint unit_government foreign key (government) references government (code)
);

create table area (
    code varchar(40) not null,
    government varchar(20) not null,
    name varchar(100) not null,
    kind varchar(20) not null,
    parent_code varchar(40),
    retired boolean not null,
    ordinal integer not null,
    constraint area_key primary key (code),
    constraint area_government foreign key (government) references government (code)
);

create table post (
    code varchar(80) not null,
    government varchar(20) not null,
    unit_code varchar(40),
    kind varchar(30) not null,
    name varchar(160) not null,
    retired boolean not null,
    ordinal integer not null,
    constraint post_key primary key (code),
    constraint post_government foreign key (government) references government (code)
);

-- Who holds a post from a day on, until the next row of the same post; no account: vacant.
create table post_holding (
    post_code varchar(80) not null,
    from_day date not null,
    account varchar(64),
    constraint post_holding_key primary key (post_code, from_day),
    constraint post_holding_post foreign key (post_code) references post (code)
);

-- Who stands in for the holder, both days included.
create table post_deputy (
    post_code varchar(80) not null,
    from_day date not null,
    until_day date not null,
    account varchar(64) not null,
    constraint post_deputy_key primary key (post_code, from_day),
    constraint post_deputy_post foreign key (post_code) references post (code)
);

-- One row for each name in a line of the responsibility table; entry tells the lines apart.
create table responsibility (
    programme varchar(40) not null,
    entry integer not null,
    area_code varchar(40) not null,
    duty varchar(20) not null,
    ordinal integer not null,
    holder_code varchar(80) not null,
    constraint responsibility_key primary key (programme, entry, duty, ordinal),
    constraint responsibility_area foreign key (area_code) references area (code)
);

create table programme (
    code varchar(40) not null,
    government varchar(20) not null,
    name varchar(200) not null,
    from_day date not null,
    to_day date,
    content_hash varchar(64) not null,
    definition ${text} not null,
    retired boolean not null,
    constraint programme_key primary key (code),
    constraint programme_government foreign key (government) references government (code)
);

-- Held while packs are loaded, so that two nodes starting together do it one after the other.
create table programme_lock (
    name varchar(20) not null,
    constraint programme_lock_key primary key (name)
);

insert into programme_lock (name) values ('packs');

-- What the programme calendar has opened: each once.
create table programme_opening (
    programme varchar(40) not null,
    kind varchar(40) not null,
    period varchar(40) not null,
    object varchar(100) not null,
    due_at ${datetime} not null,
    opened_at ${datetime} not null,
    constraint programme_opening_key primary key (programme, kind, period, object),
    constraint programme_opening_programme foreign key (programme) references programme (code)
);
