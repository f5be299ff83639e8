-- One person registered twice: who became part of whom. The identity of who is gone stays, and leads to the other by its document.
create table person_merge (
    gone      uuid         not null,
    into_id   uuid         not null,                 -- followed on when that person is merged in turn
    merged_at datetime(6)  not null,
    merged_by varchar(64)  not null,
    reason    varchar(200) not null,
    primary key (gone),
    key ix_person_merge_into (into_id)
);

-- Two who look like one person and are not: found once, never asked for again. one_id is the smaller.
create table person_apart (
    one_id     uuid         not null,
    other_id   uuid         not null,
    decided_at datetime(6)  not null,
    decided_by varchar(64)  not null,
    reason     varchar(200) not null,
    primary key (one_id, other_id)
);

alter table person_identity
    add column merged_into uuid null,
    add column born_hash binary(8) null;             -- keyed, over the date of birth in the document: only to find the same person twice

-- Who bears the same name and the same of something else is read from here and from no row.
create index ix_person_identity_alike on person_identity (name_pinyin, born_hash, document_last4, mobile, merged_into);
create index ix_person_identity_merged on person_identity (merged_into);
create index ix_person_identity_born on person_identity (born_hash);
