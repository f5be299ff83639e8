-- Since when an account has its password: for those that are there already, since now.
alter table account add column if not exists password_from datetime(6) not null default (utc_timestamp(6)) after password_hash;
-- The last passwords of each account, which are not taken again.
create table if not exists former_password (
    account_id    uuid         not null,
    until_at      datetime(6)  not null,             -- UTC
    password_hash varchar(200) not null,
    primary key (account_id, until_at),
    constraint fk_former_password_account foreign key (account_id) references account (account_id)
);
