-- Study time as it was counted: no two rows of a person overlap, so that their lengths add up.
create table if not exists study_time (
    person_id   uuid         not null,
    started_at  datetime(6)  not null,             -- UTC
    ended_at    datetime(6)  not null,             -- UTC, not included
    course_code varchar(16)  not null,
    lesson      varchar(64)  not null,
    place       varchar(100) not null,             -- the page in which it was read
    late        boolean      not null,             -- reported after a time without a network
    recorded_at datetime(6)  not null,             -- UTC
    primary key (person_id, started_at),
    key ix_study_time_end (person_id, ended_at),
    constraint ck_study_time check (started_at < ended_at),
    constraint fk_study_time_person foreign key (person_id) references person (person_id) on delete cascade
);
