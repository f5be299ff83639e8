-- For how long what is kept, where the authority decided otherwise than the program, and what was deleted for it.
create table if not exists retention_period (
    kind       varchar(32) not null,               -- LEARNING_DETAIL, …
    days       int         not null,
    decided_by varchar(64) not null,
    decided_at datetime(6) not null,               -- UTC
    primary key (kind)
);
create table if not exists retention_run (
    run_on  date        not null,
    ran_at  datetime(6) not null,                  -- UTC
    deleted int         not null,
    primary key (run_on)
);
