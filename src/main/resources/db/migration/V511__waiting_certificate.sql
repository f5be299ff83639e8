-- Programmes that were completed before anybody had confirmed who issues: their certificates are issued when that is
-- done. A row goes when its certificate is there.
create table if not exists waiting_certificate (
    enrolment_id  uuid          not null,
    person_id     uuid          not null,
    completed     text          not null,   -- what was completed, as the event said it
    waiting_since datetime(6)   not null,   -- UTC
    primary key (enrolment_id),
    constraint ck_waiting_certificate check (json_valid(completed))
);
