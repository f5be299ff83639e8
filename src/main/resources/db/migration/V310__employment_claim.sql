-- A second employment at the same time, as long as nobody with a right to it has agreed. Holds what the asking enterprise typed: personal data,
-- so without history, and gone with the person.
create table employment_claim (
    claim_id       uuid         not null,
    person_id      uuid         not null,
    enterprise_id  uuid         not null,            -- that asks
    posts          varchar(64)  not null,            -- as in employment
    joined_on      date         not null,
    left_on        date         null,
    typed_name     varchar(100) not null,
    typed_document varchar(32)  not null,            -- masked
    asked_by       varchar(64)  not null,
    asked_at       datetime(6)  not null,
    state          varchar(16)  not null,
    decided_by     varchar(64)  null,
    decided_at     datetime(6)  null,
    decided_as     varchar(16)  null,                -- by what right: PERSON, EMPLOYER, AUTHORITY
    reason         varchar(200) not null,
    version        bigint       not null,
    waits          tinyint as (if(state = 'WAITING', 1, null)) persistent,
    primary key (claim_id),
    constraint uq_employment_claim_waiting unique (person_id, enterprise_id, waits),
    key ix_employment_claim_enterprise (enterprise_id, state),
    key ix_employment_claim_state (state),
    constraint fk_employment_claim_person foreign key (person_id) references person (person_id) on delete cascade,
    constraint ck_employment_claim_period check (left_on is null or left_on > joined_on)
);
