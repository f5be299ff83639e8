-- When an exam may be started, and by whom. Where none applies to a learner, the exam is open at any time.
create table exam_window (
    window_id    uuid         not null,
    exam         varchar(16)  not null,
    title        varchar(100) not null,
    opens_at     datetime(6)  not null,
    closes_at    datetime(6)  not null,              -- the first moment at which it is closed
    session_id   uuid         null,                  -- only for those who are recorded in this training session
    actor        varchar(64)  not null,
    recorded_at  datetime(6)  not null,
    withdrawn_at datetime(6)  null,
    primary key (window_id),
    key ix_exam_window_exam (exam, closes_at),
    constraint ck_exam_window_period check (closes_at > opens_at)
);

-- For whom without a session: the beginning of a region's code, or an enterprise. None = everybody.
create table exam_window_owner (
    window_id uuid        not null,
    owner     varchar(36) not null,
    primary key (window_id, owner),
    constraint fk_exam_window_owner_window foreign key (window_id) references exam_window (window_id)
);
