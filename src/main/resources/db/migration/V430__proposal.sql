-- What one person proposes and a second one lets happen. Rules that were announced before stay as they are.
create table if not exists proposal (
    proposal_id  uuid        not null,
    kind         varchar(32) not null,               -- what is decided on: STAFFING_RULES, CERTIFICATION_RULES
    act          varchar(16) not null,               -- ANNOUNCE, WITHDRAW
    subject      varchar(64) not null,
    content      longtext    not null,               -- what is wanted, whole; never edited
    proposed_by  varchar(64) not null,
    proposed_at  datetime(6) not null,               -- UTC
    state        varchar(16) not null,               -- OPEN, APPROVED, DECLINED
    decided_by   varchar(64) null,
    decided_at   datetime(6) null,                   -- UTC
    version      bigint      not null,
    open_subject varchar(64) as (if(state = 'OPEN', subject, null)) persistent,
    primary key (proposal_id),
    constraint uq_proposal_open unique (kind, open_subject),   -- one at a time
    constraint ck_proposal_content check (json_valid(content))
);
