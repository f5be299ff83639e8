-- Runs of the portal's check of itself: what was looked at, and what was found to be wrong.
create table check_run (
    run_id     uuid        not null,
    started_at datetime(6) not null,                 -- UTC
    ended_at   datetime(6) null,
    night      date        null,                     -- of the nightly run; null: somebody asked for it
    actor      varchar(64) not null,
    state      varchar(8)  not null,                 -- RUNNING, DONE, BROKEN
    running    boolean as (if(state = 'RUNNING', true, null)) persistent,
    primary key (run_id),
    constraint uq_check_run_night unique (night),    -- of several nodes one does it
    constraint uq_check_run_running unique (running),
    key ix_check_run_started (started_at)
);

create table check_result (
    run_id      uuid        not null,
    position    smallint    not null,
    invariant   varchar(64) not null,
    examined    bigint      not null,
    found       int         not null,
    millis      int         not null,
    incident    varchar(16) null,                    -- it could not be checked; finds the entry in the log
    primary key (run_id, position),
    constraint fk_check_result_run foreign key (run_id) references check_run (run_id) on delete cascade
);

create table check_finding (
    run_id    uuid         not null,
    invariant varchar(64)  not null,
    position  int          not null,
    subject   varchar(100) not null,                 -- a number or a name of a thing, never of a person
    link      varchar(200) not null default '',
    message   varchar(80)  not null,                 -- key of its words
    arguments longtext     not null,
    primary key (run_id, invariant, position),
    constraint fk_check_finding_run foreign key (run_id) references check_run (run_id) on delete cascade,
    constraint ck_check_finding_arguments check (json_valid(arguments))
);
