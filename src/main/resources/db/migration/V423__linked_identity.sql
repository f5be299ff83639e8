-- Which account an identity of an identity provider opens. What the provider calls it is compared byte by byte.
create table if not exists linked_identity (
    linked_identity_id uuid         not null,
    account_id         uuid         not null,
    issuer             varchar(255) character set utf8mb4 collate utf8mb4_nopad_bin not null,
    subject            varchar(255) character set utf8mb4 collate utf8mb4_nopad_bin not null,
    name               varchar(200) not null,             -- as its owner knows it there
    linked_at          datetime(6)  not null,             -- UTC
    last_used_at       datetime(6),                       -- UTC
    primary key (linked_identity_id),
    constraint uq_linked_identity_subject unique (issuer, subject),
    constraint uq_linked_identity_account unique (account_id, issuer),
    constraint fk_linked_identity_account foreign key (account_id) references account (account_id) on delete cascade
);
