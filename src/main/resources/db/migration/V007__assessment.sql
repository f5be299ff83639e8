create table item (
    item_code   varchar(32) not null,                -- C04-001
    course_code varchar(16) not null,
    primary key (item_code),
    key ix_item_course (course_code)
);

-- Never edited: a change is a new version, and an attempt keeps the version it was given.
create table item_version (
    item_version_id uuid        not null,
    item_code       varchar(32) not null,
    revision        smallint    not null,
    fact_id         varchar(20) not null,
    topic           varchar(40) not null,
    kind            varchar(24) not null,
    difficulty      tinyint     not null,
    valid_from      date        not null,
    valid_to        date        null,
    retired_at      datetime(6) null,
    content         longtext    not null,            -- stem, options, accepted answers, explanation in both languages
    content_hash    char(64)    not null,
    primary key (item_version_id),
    constraint uq_item_version unique (item_code, revision),
    constraint fk_item_version_item foreign key (item_code) references item (item_code),
    constraint ck_item_version_content check (json_valid(content))
);

create table attempt (
    attempt_id     uuid        not null,
    exam           varchar(16) not null,             -- the course whose exam it is
    course_version uuid        not null,
    person_id      uuid        not null,
    number         smallint    not null,             -- 1 for this person's first attempt at this exam
    state          varchar(16) not null,             -- RUNNING, FINISHED, VOIDED
    started_at     datetime(6) not null,
    deadline       datetime(6) not null,
    finished_at    datetime(6) null,
    pass_mark      int         not null,             -- hundredths of a point, of 10000
    score          int         null,                 -- the same unit
    passed         boolean     null,
    paper          longtext    not null,             -- the frozen paper: item versions, option order, marks
    version        bigint      not null,
    primary key (attempt_id),
    constraint uq_attempt_number unique (person_id, exam, number),
    key ix_attempt_running (state, deadline),
    constraint ck_attempt_paper check (json_valid(paper))
);

-- The answers of a running attempt: one narrow row, one write for each save.
create table answer_sheet (
    attempt_id uuid        not null,
    person_id  uuid        not null,
    deadline   datetime(6) not null,
    questions  smallint    not null,
    closed     boolean     not null default false,
    seq        bigint      not null default 0,
    answers    longtext    not null,                 -- {"3":["b"]}
    saved_at   datetime(6) null,
    primary key (attempt_id),
    constraint fk_answer_sheet_attempt foreign key (attempt_id) references attempt (attempt_id),
    constraint ck_answer_sheet_answers check (json_valid(answers))
);
