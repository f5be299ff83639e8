-- How an account wants its lists: which columns it does not need, and which filters it keeps. A list is known by its address.
create table if not exists list_column_hidden (
    account_id uuid        not null,
    list       varchar(60) not null,
    column_key varchar(40) not null,
    primary key (account_id, list, column_key)
);

create table if not exists saved_filter (
    saved_filter_id uuid          not null,
    account_id      uuid          not null,
    list            varchar(60)   not null,
    name            varchar(40)   not null,
    parameters      varchar(1000) not null,            -- as in the address, without the question mark
    primary key (saved_filter_id),
    constraint uq_saved_filter_name unique (account_id, list, name)
);
