-- Since when an account has a second factor; the factor itself, and the codes for who has lost it.
alter table account add column if not exists second_factor_at datetime(6) null after must_change_password;
create table if not exists second_factor (
    account_id    uuid          not null,
    sealed_secret varbinary(64) not null,            -- AES-256-GCM
    begun_at      datetime(6)   not null,            -- UTC
    confirmed_at  datetime(6)   null,
    last_step     bigint        not null,            -- of the newest code that was used
    version       bigint        not null,
    primary key (account_id),
    constraint fk_second_factor_account foreign key (account_id) references account (account_id)
);
create table if not exists recovery_code (
    account_id uuid        not null,
    number     tinyint     not null,                 -- 1 to 10
    code_hash  binary(32)  not null,
    used_at    datetime(6) null,
    primary key (account_id, number),
    constraint uq_recovery_code_hash unique (code_hash),
    constraint fk_recovery_code_account foreign key (account_id) references account (account_id)
);
