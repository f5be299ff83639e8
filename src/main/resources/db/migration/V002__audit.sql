-- Append-only; each entry carries the hash of the one before it, so that a change made behind the product's back shows.
create table audit_entry (
    seq           bigint       not null,
    at            datetime(6)  not null,
    actor         varchar(64)  not null,
    event         varchar(64)  not null,             -- a past tense, e.g. identity.signed-in
    subject       varchar(128) not null,
    detail        varchar(2000) not null default '',
    previous_hash char(64)     not null,
    hash          char(64)     not null,
    primary key (seq),
    key ix_audit_entry_at (at),
    key ix_audit_entry_subject (subject)
);

create table audit_head (
    id   tinyint  not null,
    seq  bigint   not null,
    hash char(64) not null,
    primary key (id)
);
insert into audit_head values (1, 0, repeat('0', 64));
