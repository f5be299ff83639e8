-- What has arrived by a ticket for reading without a network: nothing before heard_at counts by it any more.
create table if not exists study_ticket (
    ticket_id   uuid        not null,
    person_id   uuid        not null,
    course_code varchar(16) not null,
    last_seq    int         not null,             -- the newest batch; the same and older ones have no effect
    heard_at    datetime(6) not null,             -- UTC
    primary key (ticket_id),
    key ix_study_ticket_person (person_id),
    constraint fk_study_ticket_person foreign key (person_id) references person (person_id) on delete cascade
);
-- The name that a device gave an answer which it kept: it arrives once, however often it is sent.
alter table lesson_check_answer add column if not exists sent_key uuid null;
create unique index if not exists uq_lesson_check_answer_sent on lesson_check_answer (person_id, sent_key);
