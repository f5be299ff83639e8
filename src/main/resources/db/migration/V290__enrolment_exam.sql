-- The exams that were passed under an enrolment. Written and read while the enrolment's row is locked, so two last exams that
-- end at once see each other whatever the isolation of the database.
create table enrolment_exam (
    enrolment_id uuid        not null,
    course_code  varchar(16) not null,
    attempts     smallint    not null,             -- since the enrolment, the one that passed included
    passed_at    datetime(6) not null,             -- UTC
    primary key (enrolment_id, course_code),
    constraint fk_enrolment_exam_enrolment foreign key (enrolment_id) references enrolment (enrolment_id)
);
