-- The privacy notice (PIPL art. 17) in versions: a draft is rewritten until it is published, and stays as it is from then on.
create table if not exists privacy_notice (
    number       smallint    not null,
    state        varchar(12) not null,             -- DRAFT, PUBLISHED
    effective_on date        null,                 -- the first day on which it holds; none while it is a draft
    text_zh      mediumtext  not null,             -- Markdown
    text_en      mediumtext  not null,
    edited_by    varchar(64) not null,
    edited_at    datetime(6) not null,             -- UTC
    published_by varchar(64) null,
    published_at datetime(6) null,
    version      bigint      not null,
    primary key (number)
);

-- Who has seen which version, and when.
create table if not exists privacy_notice_seen (
    account_id uuid        not null,
    number     smallint    not null,
    seen_at    datetime(6) not null,               -- UTC
    primary key (account_id, number),
    key ix_privacy_notice_seen_at (seen_at),
    constraint fk_privacy_notice_seen_account foreign key (account_id) references account (account_id) on delete cascade,
    constraint fk_privacy_notice_seen_notice foreign key (number) references privacy_notice (number)
);

-- Separate consent (art. 29) as it was given and withdrawn: the newest line of a person and kind counts.
create table if not exists privacy_consent (
    person_id uuid        not null,
    kind      varchar(16) not null,                -- PHOTO
    said_at   datetime(6) not null,                -- UTC
    given     boolean     not null,
    number    smallint    not null,                -- of the notice that was shown
    said_by   varchar(64) not null,
    primary key (person_id, kind, said_at),
    constraint fk_privacy_consent_person foreign key (person_id) references person (person_id) on delete cascade,
    constraint fk_privacy_consent_notice foreign key (number) references privacy_notice (number)
);
