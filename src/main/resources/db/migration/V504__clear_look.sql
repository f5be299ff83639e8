-- Numbers of people that left in clear: by whom, what for, of how many. Counted against a limit of each day; the log has each as well.
create table if not exists clear_look (
    look_id    uuid         not null,
    account_id uuid         not null,
    looked_at  datetime(6)  not null,              -- UTC
    what       varchar(64)  not null,              -- a register; or a person's id, for the number of one
    people     int          not null,
    purpose    varchar(200) not null,
    primary key (look_id),
    key ix_clear_look_account (account_id, looked_at)
);
