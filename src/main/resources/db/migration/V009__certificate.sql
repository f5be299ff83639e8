-- How long a certificate of a role is valid: dated, so that a change never moves a certificate already issued.
create table certification_rule (
    role                char(1)  not null,
    valid_from          date     not null,
    valid_to            date     null,
    months              smallint not null,
    renewal_window_days smallint not null,
    primary key (role, valid_from)
);
insert into certification_rule values
    ('D', '2008-01-01', null, 24, 30),
    ('A', '2008-01-01', null, 36, 90);

-- One row per gapless series; locked while a number is taken.
create table certificate_series (
    issuer      varchar(8) not null,
    role        char(1)    not null,
    year        smallint   not null,
    last_number int        not null,
    primary key (issuer, role, year)
);

create table certificate (
    certificate_id uuid        not null,
    number         varchar(32) not null,             -- JFP-A-2026-000123-6
    person_id      uuid        not null,
    role           char(1)     not null,
    programme      varchar(16) null,
    enrolment_id   uuid        null,                 -- null: recorded before Nishang
    issued_on      date        not null,
    last_day       date        not null,             -- last valid day, inclusive
    renews         uuid        null,
    revoked_on     date        null,                 -- first day no longer valid
    surrendered_on date        null,
    superseded_by  uuid        null,
    version        bigint      not null,
    primary key (certificate_id),
    constraint uq_certificate_number unique (number),
    constraint uq_certificate_enrolment unique (enrolment_id),
    key ix_certificate_person (person_id, role, last_day),
    key ix_certificate_last_day (last_day),
    key ix_certificate_issued (issued_on)
) with system versioning;

create table certificate_suspension (
    certificate_id uuid not null,
    from_date      date not null,
    to_date        date null,                        -- first day valid again
    reason         varchar(200) not null default '',
    primary key (certificate_id, from_date)
) with system versioning;

create table certificate_reissue (
    certificate_id uuid not null,
    reissued_on    date not null,
    primary key (certificate_id, reissued_on)
) with system versioning;

-- The paper: what it said, frozen, and the file, rendered once. Holds personal data, so it is not versioned; rows are never updated after the file is stored.
create table certificate_document (
    certificate_id uuid       not null,
    frozen         longtext   not null,
    pdf            longblob   null,
    pdf_sha256     char(64)   null,
    rendered_at    datetime(6) null,
    primary key (certificate_id),
    constraint ck_certificate_document_frozen check (json_valid(frozen))
);
