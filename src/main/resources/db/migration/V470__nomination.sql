-- Somebody is put forward for a programme: for a class of it, or to learn it on the portal.
create table if not exists nomination (
    nomination_id uuid         not null,
    person_id     uuid         not null,
    enterprise_id uuid         null,                 -- the enterprise that nominated; none = the authority
    programme     varchar(16)  not null,
    session_id    uuid         null,                 -- the class; none = on the portal
    state         varchar(12)  not null,             -- NOMINATED, WAITING, PLACED, DECLINED, WITHDRAWN
    origin        varchar(12)  not null,             -- CONTACT, AUTHORITY, RULE, OWN, FILE
    rule_id       uuid         null,
    place_in_line bigint       not null,             -- who came first, within the class
    nominated_at  datetime(6)  not null,             -- UTC
    nominated_by  uuid         not null,             -- account
    decided_at    datetime(6)  null,                 -- UTC
    reason        varchar(500) null,
    version       bigint       not null,
    open_key      varchar(40) as (if(state in ('NOMINATED', 'WAITING', 'PLACED'), programme, null)) persistent,
    primary key (nomination_id),
    constraint uq_nomination_open unique (person_id, open_key),   -- one open nomination of a programme at a time
    key ix_nomination_session (session_id, state, place_in_line),
    key ix_nomination_enterprise (enterprise_id, state),
    constraint fk_nomination_programme foreign key (programme) references programme (code)
) with system versioning;
