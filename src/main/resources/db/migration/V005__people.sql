-- A bare id that facts refer to; what identifies the person is apart and can be erased without moving a total.
create table person (
    person_id  uuid        not null,
    created_at datetime(6) not null,
    primary key (person_id)
);

-- Not versioned: history of personal data must be erasable.
create table person_identity (
    person_id       uuid           not null,
    name            varchar(100)   not null,
    name_pinyin     varchar(300)   not null,
    name_initials   varchar(100)   not null,
    sex             tinyint        not null,         -- GB/T 2261.1: 0 unknown, 1 male, 2 female, 9 not stated
    document_type   varchar(32)    not null,
    document_cipher varbinary(200) not null,
    document_hash   binary(32)     not null,         -- keyed, over type and number: exact search and uniqueness
    document_masked varchar(32)    not null,
    document_last4  varchar(4)     not null,
    mobile          varchar(20)    null,
    version         bigint         not null,
    primary key (person_id),
    constraint uq_person_identity_document unique (document_hash),
    constraint fk_person_identity_person foreign key (person_id) references person (person_id),
    key ix_person_identity_pinyin (name_pinyin(100)),
    key ix_person_identity_initials (name_initials),
    key ix_person_identity_last4 (document_last4),
    key ix_person_identity_mobile (mobile)
);

create table employment (
    employment_id uuid        not null,
    person_id     uuid        not null,
    enterprise_id uuid        not null,
    posts         varchar(64) not null,              -- DECLARANT, AUDITOR, OTHER, joined by commas
    joined_on     date        not null,
    left_on       date        null,                  -- first day no longer employed
    version       bigint      not null,
    primary key (employment_id),
    key ix_employment_enterprise (enterprise_id, joined_on),
    key ix_employment_person (person_id, joined_on),
    constraint ck_employment_period check (left_on is null or left_on > joined_on)
) with system versioning;
