-- What a program signs in with; only the hash is kept, the token itself is printed once.
create table api_token (
    token_id     uuid         not null,
    account_id   uuid         not null,
    label        varchar(100) not null,
    token_hash   binary(32)   not null,              -- SHA-256; the token is random and long, so nothing slower is needed
    created_at   datetime(6)  not null,
    last_used_on date         null,
    revoked_at   datetime(6)  null,
    primary key (token_id),
    constraint uq_api_token_hash unique (token_hash),
    constraint fk_api_token_account foreign key (account_id) references account (account_id)
);
