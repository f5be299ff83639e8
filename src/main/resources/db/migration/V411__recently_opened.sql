-- What an account went to from the search over everything; only by its key, so that it is shown as it is today.
create table if not exists recently_opened (
    account_id uuid        not null,
    kind       varchar(24) not null,
    target     varchar(80) not null,
    opened_at  datetime(6) not null,             -- UTC
    primary key (account_id, kind, target),
    key ix_recently_opened_at (account_id, opened_at)
);
