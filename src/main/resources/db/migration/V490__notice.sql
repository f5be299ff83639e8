-- Why somebody is told something: once for each kind, thing and step, however often it is found.
create table if not exists notice_cause (
    cause_id      uuid          not null,
    kind          varchar(32)   not null,
    subject       varchar(120)  not null,          -- what it is about: an id, or two with a colon between
    step          varchar(32)   not null,          -- '' where a thing is told once
    audience      varchar(60)   not null,          -- who is told: PERSON,CONTACT,AUTHORITY
    person_id     uuid          null,
    enterprise_id uuid          null,
    facts         varchar(1000) not null,          -- JSON array of what the words need; no names of people
    actor         varchar(64)   not null,          -- whose act it was, who is not told of it; system = nobody's
    day           date          not null,          -- on which it holds
    caused_at     datetime(6)   not null,          -- UTC
    told_at       datetime(6)   null,
    primary key (cause_id),
    constraint uq_notice_cause unique (kind, subject, step),
    key ix_notice_cause_told (told_at, caused_at),
    key ix_notice_cause_person (person_id)
);

-- What somebody is told: each cause once.
create table if not exists notice (
    notice_id  uuid        not null,
    cause_id   uuid        not null,
    recipient  uuid        not null,               -- a person; an account where no person is behind it
    audience   varchar(16) not null,               -- as what they are told
    created_at datetime(6) not null,               -- UTC
    read_at    datetime(6) null,
    primary key (notice_id),
    constraint uq_notice_once unique (cause_id, recipient),
    key ix_notice_recipient (recipient, read_at),
    key ix_notice_created (created_at),
    constraint fk_notice_cause foreign key (cause_id) references notice_cause (cause_id)
);

-- Since when a kind is told in this installation, and until which day its days were looked for.
create table if not exists notice_from (
    kind        varchar(32) not null,
    from_day    date        not null,
    swept_until date        null,                  -- null = the first look tells nothing
    primary key (kind)
);

-- Enterprises that are short or will be, since it was found.
create table if not exists notice_shortage (
    enterprise_id uuid       not null,
    role          char(1)    not null,
    found_on      date       not null,
    step          varchar(8) not null,             -- how far it was told; PAST = it had begun before it was found
    primary key (enterprise_id, role)
);
