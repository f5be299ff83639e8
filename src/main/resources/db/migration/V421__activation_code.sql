-- Codes by which people who have none make their own account: one use, dated, kept under a keyed hash.
create table if not exists activation_code (
    code_id    uuid        not null,
    code_hash  binary(32)  not null,
    person_id  uuid        not null,
    given_by   varchar(64) not null,
    given_at   datetime(6) not null,             -- UTC
    expires_at datetime(6) not null,
    voided_at  datetime(6) null,                 -- taken back, or another one was given
    used_at    datetime(6) null,
    account_id uuid        null,                 -- that was made with it
    version    bigint      not null,
    primary key (code_id),
    constraint uq_activation_code_hash unique (code_hash),
    key ix_activation_code_person (person_id),
    constraint fk_activation_code_person foreign key (person_id) references person (person_id) on delete cascade
);
