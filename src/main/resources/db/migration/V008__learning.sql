-- What leads to a certificate of a role.
create table programme (
    code       varchar(16)  not null,
    role       char(1)      not null,                -- D declarant, A internal auditor
    title_zh   varchar(100) not null,
    title_en   varchar(100) not null,
    valid_from date         not null,
    valid_to   date         null,
    primary key (code)
);

create table programme_course (
    programme   varchar(16) not null,
    position    smallint    not null,
    course_code varchar(16) not null,
    primary key (programme, position),
    constraint fk_programme_course_programme foreign key (programme) references programme (code)
);

create table enrolment (
    enrolment_id uuid        not null,
    person_id    uuid        not null,
    programme    varchar(16) not null,
    enrolled_at  datetime(6) not null,
    completed_on date        null,
    last_lesson  varchar(100) null,                  -- course/lesson: where the learner stopped
    version      bigint      not null,
    open_key     varchar(16) as (if(completed_on is null, programme, null)) persistent,
    primary key (enrolment_id),
    constraint uq_enrolment_open unique (person_id, open_key),   -- one open enrolment of a programme at a time
    constraint fk_enrolment_programme foreign key (programme) references programme (code)
);

create table lesson_progress (
    enrolment_id uuid        not null,
    course_code  varchar(16) not null,
    lesson       varchar(64) not null,
    completed_at datetime(6) not null,
    primary key (enrolment_id, course_code, lesson),
    constraint fk_lesson_progress_enrolment foreign key (enrolment_id) references enrolment (enrolment_id)
);

-- A dated run of a training, in a classroom or online; what totals count is (person, session).
create table training_session (
    session_id   uuid         not null,
    code         varchar(40)  not null,
    name         varchar(200) not null,
    role         char(1)      not null,
    credit_hours decimal(5,1) not null,
    from_date    date         not null,
    to_date      date         not null,              -- inclusive
    programme    varchar(16)  null,
    primary key (session_id),
    constraint uq_training_session_code unique (code)
) with system versioning;

create table training_outcome (
    session_id           uuid       not null,
    person_id            uuid       not null,
    completed_on         date       null,
    result               varchar(8) not null,        -- PASSED, FAILED
    attempts             smallint   null,
    first_attempt_passed boolean    null,
    primary key (session_id, person_id),
    key ix_training_outcome_completed (completed_on),
    key ix_training_outcome_person (person_id)
) with system versioning;
