-- What the time was when it was last believed, and who confirmed a new one (decision 0050).
create table clock_reading (
    machine_start varchar(64) not null,             -- which start of which machine
    read_at       datetime(6) not null,             -- UTC
    running_ms    bigint      not null,             -- since that start, by a counter that nobody can set
    highest       datetime(6) not null,             -- UTC, the latest time that was ever believed; never lowered
    primary key (machine_start)
);
create table clock_confirmation (
    confirmation_id uuid         not null,
    confirmed_at    datetime(6)  not null,          -- UTC, the time that was confirmed
    actor           varchar(64)  not null,
    reason          varchar(500) not null,
    followed_at     datetime(6),                    -- UTC, when the portal went over to it; null = not yet
    primary key (confirmation_id)
);
