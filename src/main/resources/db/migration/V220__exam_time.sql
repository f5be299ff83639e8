-- Time that running attempts are given or that stands still for them. The deadline of an attempt is what counts; here is how it
-- came about. Rows of grants are never changed.
create table exam_pause (
    pause_id   uuid         not null,
    exam       varchar(16)  not null,
    reason     varchar(200) not null,
    actor      varchar(64)  not null,
    paused_at  datetime(6)  not null,
    primary key (pause_id)
);

-- While set, no answer is taken and no time passes; the rest of the time goes on when it is taken away.
alter table attempt add column pause_id uuid null, add constraint fk_attempt_pause foreign key (pause_id) references exam_pause (pause_id);
alter table answer_sheet add column pause_id uuid null,
    add column heard_at datetime(6) null;                -- when its page last asked for the time, to half a minute

create table exam_time_grant (
    grant_id    uuid         not null,
    attempt_id  uuid         not null,
    kind        varchar(8)   not null,               -- EXTRA at the start, LOST while it ran, PAUSE when it went on
    seconds     int          not null,
    reason      varchar(200) not null,
    actor       varchar(64)  not null,
    recorded_at datetime(6)  not null,
    primary key (grant_id),
    key ix_exam_time_grant_attempt (attempt_id, recorded_at),
    constraint fk_exam_time_grant_attempt foreign key (attempt_id) references attempt (attempt_id)
);

-- Who gets more time at every exam, from day to day, and why.
create table exam_extra_time (
    extra_id    uuid         not null,
    person_id   uuid         not null,
    percent     smallint     not null,               -- of the exam's own time
    minutes     smallint     not null,               -- on top of that
    from_date   date         not null,
    to_date     date         null,                   -- first day on which it no longer holds
    reason      varchar(200) not null,
    actor       varchar(64)  not null,
    recorded_at datetime(6)  not null,
    primary key (extra_id),
    key ix_exam_extra_time_person (person_id, from_date),
    constraint ck_exam_extra_time_some check (percent + minutes > 0)
);
