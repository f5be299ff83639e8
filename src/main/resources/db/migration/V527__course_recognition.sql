-- A course of a programme that was passed before the programme was begun and counts in it, until that is revoked.
create table if not exists course_recognition (
    recognition_id uuid         not null,
    enrolment_id   uuid         not null,
    course_code    varchar(16)  not null,
    course_version varchar(16)  null,               -- that was passed; none = it is not known
    passed_on      date         not null,
    ground         varchar(16)  not null,           -- RULE, DECISION
    reason         varchar(500) null,
    document       varchar(200) null,               -- what shows it
    recognised_at  datetime(6)  not null,           -- UTC
    recognised_by  varchar(64)  not null,
    proposed_by    varchar(64)  null,
    revoked_at     datetime(6)  null,               -- UTC
    revoked_by     varchar(64)  null,
    revoke_reason  varchar(500) null,
    open_key       varchar(16) as (if(revoked_at is null, course_code, null)) persistent,
    primary key (recognition_id),
    constraint uq_course_recognition unique (enrolment_id, open_key),   -- a course counts once
    constraint fk_course_recognition_enrolment foreign key (enrolment_id) references enrolment (enrolment_id)
);
