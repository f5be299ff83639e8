-- Answers in the learner's own words, each waiting for the people who mark it. The words stay in the answer sheet.
create table text_answer (
    text_answer_id  uuid        not null,
    attempt_id      uuid        not null,
    position        smallint    not null,
    item_version_id uuid        not null,
    exam            varchar(16) not null,
    worth           int         not null,            -- hundredths of a point
    handed_in_at    datetime(6) not null,
    points          int         null,                -- the same unit, once it is settled
    settled_at      datetime(6) null,
    primary key (text_answer_id),
    constraint uq_text_answer unique (attempt_id, position),
    key ix_text_answer_open (settled_at, handed_in_at),
    constraint fk_text_answer_attempt foreign key (attempt_id) references attempt (attempt_id)
);

-- Never changed: two people mark apart from each other, and a third decides where they are too far apart.
create table text_mark (
    text_answer_id uuid          not null,
    nth            tinyint       not null,           -- 1, 2, and 3 for the deciding one
    marker         uuid          not null,           -- the account
    criteria       varchar(200)  not null,           -- what each criterion was given, in the measure of the rubric
    points         int           not null,           -- hundredths of a point
    comment        varchar(2000) not null,
    marked_at      datetime(6)   not null,
    primary key (text_answer_id, nth),
    constraint uq_text_mark_marker unique (text_answer_id, marker),
    constraint fk_text_mark_answer foreign key (text_answer_id) references text_answer (text_answer_id),
    constraint ck_text_mark_criteria check (json_valid(criteria))
);
