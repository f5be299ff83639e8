-- A training session that the portal runs: where, how many places, until when enterprises nominate. A session without a row
-- here came by a file and is only counted.
create table if not exists class_plan (
    session_id     uuid          not null,
    state          varchar(12)   not null,           -- PLANNED, OPEN (takes nominations), RUNNING, CLOSED, CANCELLED
    place          varchar(200)  not null,
    places         smallint      not null,           -- at least 1
    nominate_until date          not null,           -- inclusive
    fee_note       varchar(200)  null,
    materials      varchar(1000) null,
    version        bigint        not null,
    primary key (session_id),
    constraint fk_class_plan_session foreign key (session_id) references training_session (session_id),
    constraint ck_class_plan_places check (places >= 1)
) with system versioning;
